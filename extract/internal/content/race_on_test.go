//go:build race

package content

// slowness is how much longer a time limit is under the race detector.
const slowness = 10
