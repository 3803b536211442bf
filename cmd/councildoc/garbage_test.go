package main

import (
	"runtime"
	"testing"
	"time"
)

func TestMemoryLimit(t *testing.T) {
	for _, c := range []struct{ live, want int64 }{{0, memoryAim}, {20 << 20, memoryAim}, {40 << 20, 80 << 20}, {1 << 30, 2 << 30}} {
		if got := limitFor(c.live); got != c.want {
			t.Errorf("%d bytes in use: limit %d, want %d", c.live, got, c.want)
		}
	}
}

// The function is called after the second collection as well as after the first.
func TestAfterCollection(t *testing.T) {
	called := make(chan bool, 10)
	afterCollection(func() {
		select {
		case called <- true:
		default:
		}
	})
	for range 2 {
		runtime.GC()
		select {
		case <-called:
		case <-time.After(5 * time.Second):
			t.Fatal("not called")
		}
	}
}
