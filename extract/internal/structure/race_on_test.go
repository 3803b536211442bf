//go:build race

package structure

// slowness is how much longer a time limit is under the race detector.
const slowness = 10
