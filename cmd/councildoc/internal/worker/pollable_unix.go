//go:build !windows

package worker

import (
	"os"
	"syscall"
)

// Pollable gives a pipe whose reader does not keep a thread while it waits. A thread
// that waits for each document costs a short paper a fifth of its time: the scheduler
// looks every few microseconds whether it has come back.
func Pollable(f *os.File) *os.File {
	fd := f.Fd() // which makes it wait again
	if syscall.SetNonblock(int(fd), true) != nil {
		return f
	}
	return os.NewFile(fd, f.Name())
}
