//go:build !race

package normalize

const slowness = 1
