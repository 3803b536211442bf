//go:build race

package normalize

// slowness is how much longer a time limit is under the race detector.
const slowness = 10
