//go:build !windows

package output

import (
	"errors"
	"syscall"
)

// IsClosedPipe tells whether the reader of our output has gone away.
func IsClosedPipe(err error) bool { return errors.Is(err, syscall.EPIPE) }

// isFull tells whether the disk, or the user's share of it, is full.
func isFull(err error) bool {
	return errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT)
}

// isReadOnly tells whether the file system accepts no writes.
func isReadOnly(err error) bool { return errors.Is(err, syscall.EROFS) }

// isTooLong tells whether the file system takes no names of that length.
func isTooLong(err error) bool { return errors.Is(err, syscall.ENAMETOOLONG) }

// isOtherDevice tells whether a file cannot be renamed into another file system.
func isOtherDevice(err error) bool { return errors.Is(err, syscall.EXDEV) }

// isAlive tells whether a process of this machine still runs.
func isAlive(pid int) bool {
	err := syscall.Kill(pid, 0)
	return err == nil || errors.Is(err, syscall.EPERM)
}
