package main

import (
	"os"
	"runtime"
	"runtime/debug"
	"runtime/metrics"

	"councildoc/cmd/councildoc/internal/worker"
)

// The heap may grow by mostGarbage percent between two collections of garbage, so
// that a short paper is read without one or two, as long as the program stays under
// memoryAim bytes. A long paper that needs more gets twice what is in use. Measured
// with bench/compare.sh: a paper of 77 pages takes a twelfth less time than with the
// setting of Go, and one of 400 pages a seventh less memory.
const (
	mostGarbage = 400
	memoryAim   = 56 << 20
)

// tuneGarbage sets the collector for this program. What the user has set stays.
func tuneGarbage() {
	if os.Getenv("GOGC") != "" || os.Getenv("GOMEMLIMIT") != "" {
		return
	}
	debug.SetGCPercent(mostGarbage)
	debug.SetMemoryLimit(memoryAim)
	afterCollection(adjustLimit())
}

// afterCollection calls f after every collection: a finalizer runs when the object
// that bears it was collected, and puts the next in its place.
func afterCollection(f func()) {
	runtime.SetFinalizer(&struct{ next *byte }{new(byte)}, func(any) {
		f()
		afterCollection(f)
	})
}

// adjustLimit gives a function that sets the limit anew when what is in use has
// changed.
func adjustLimit() func() {
	live := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	now := int64(memoryAim)
	return func() {
		metrics.Read(live)
		if next := limitFor(int64(live[0].Value.Uint64())); next != now {
			now = next
			debug.SetMemoryLimit(now)
		}
	}
}

// limitFor gives the limit of memory for a heap of which so many bytes are in use.
func limitFor(live int64) int64 {
	return min(max(memoryAim, 2*live), worker.SoftLimit())
}
