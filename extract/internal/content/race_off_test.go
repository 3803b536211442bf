//go:build !race

package content

const slowness = 1
