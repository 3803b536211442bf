//go:build !race

package structure

const slowness = 1
