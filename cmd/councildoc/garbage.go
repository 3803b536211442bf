package main

import (
	"os"
	"runtime"
	"runtime/debug"
	"runtime/metrics"

	"councildoc/cmd/councildoc/internal/worker"
)

// memoryAim is the memory in bytes up to which nothing is collected: nearly every
// paper is read before that is used. A paper that needs more gets twice what is in
// use. Measured with bench/compare.sh: a paper of 77 pages takes a sixth less time
// than with a collection at every 16 MB, and no more memory; one of 400 pages takes
// 67 MB without any, and a twentieth less time than with one at 56 MB.
const memoryAim = 68 << 20

// tuneGarbage sets the collector for this program. What the user has set stays.
func tuneGarbage() {
	if os.Getenv("GOGC") != "" || os.Getenv("GOMEMLIMIT") != "" {
		return
	}
	debug.SetGCPercent(-1)
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
