package worker

import (
	"math"
	"runtime/debug"
	"runtime/metrics"
	"sync/atomic"
	"time"
)

const (
	lookEvery = 20 * time.Millisecond

	// softShare of the bound, in percent, is where the collector begins to work
	// hard for every byte.
	softShare = 80

	// slack is what the system may give beyond the bound before it refuses: the
	// guard should come first, since it can say why.
	slack = 256 << 20
)

// Guard calls over once when the process holds more than most bytes, which must
// end the process. What grows faster than the guard looks is stopped by the
// system, where it can. A guard of 0 bytes does nothing.
func Guard(most int64, over func()) {
	if most <= 0 {
		return
	}
	soft.Store(most / 100 * softShare)
	limitData(most + slack)
	go func() {
		for range time.Tick(lookEvery) {
			if memoryInUse() > most {
				over()
				return
			}
		}
	}()
}

// soft is what SoftLimit gives.
var soft atomic.Int64

// SoftLimit is the heap, in bytes, from which on the collector shall work for
// every byte, since the guard waits a little above it; the largest number where
// there is no guard.
func SoftLimit() int64 {
	if n := soft.Load(); n > 0 {
		return n
	}
	return math.MaxInt64
}

// rest gives memory back after a document that took much of it.
func rest(most int64) {
	if most > 0 && memoryInUse() > most/2 {
		debug.FreeOSMemory()
	}
}

// memoryInUse is what the process has from the system, in bytes.
func memoryInUse() int64 {
	samples := [...]metrics.Sample{{Name: "/memory/classes/total:bytes"}, {Name: "/memory/classes/heap/released:bytes"}}
	metrics.Read(samples[:])
	return int64(samples[0].Value.Uint64() - samples[1].Value.Uint64())
}
