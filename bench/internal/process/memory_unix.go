//go:build unix

package process

import (
	"os"
	"runtime"
	"syscall"
)

// PeakMemory is the most memory that an ended process held, in bytes.
func PeakMemory(p *os.ProcessState) int64 {
	if p == nil {
		return 0
	}
	u, ok := p.SysUsage().(*syscall.Rusage)
	if !ok {
		return 0
	}
	if runtime.GOOS == "darwin" || runtime.GOOS == "ios" {
		return int64(u.Maxrss) // bytes there, kilobytes elsewhere
	}
	return int64(u.Maxrss) << 10
}
