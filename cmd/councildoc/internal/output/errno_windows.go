package output

import (
	"errors"
	"os"
	"syscall"
)

// Error codes of Windows that package syscall does not name.
const (
	errWriteProtect  = syscall.Errno(19)  // ERROR_WRITE_PROTECT
	errNotSameDevice = syscall.Errno(17)  // ERROR_NOT_SAME_DEVICE
	errNameTooLong   = syscall.Errno(206) // ERROR_FILENAME_EXCED_RANGE
	errHandleDisk    = syscall.Errno(39)  // ERROR_HANDLE_DISK_FULL
	errDiskFull      = syscall.Errno(112) // ERROR_DISK_FULL
	errPipeIsClosing = syscall.Errno(232) // ERROR_NO_DATA
)

// IsClosedPipe tells whether the reader of our output has gone away.
func IsClosedPipe(err error) bool {
	return errors.Is(err, syscall.ERROR_BROKEN_PIPE) || errors.Is(err, errPipeIsClosing)
}

// isFull tells whether the disk is full.
func isFull(err error) bool { return errors.Is(err, errHandleDisk) || errors.Is(err, errDiskFull) }

// isReadOnly tells whether the disk accepts no writes.
func isReadOnly(err error) bool { return errors.Is(err, errWriteProtect) }

// isTooLong tells whether the file system takes no names of that length.
func isTooLong(err error) bool {
	return errors.Is(err, errNameTooLong) || errors.Is(err, syscall.ENAMETOOLONG)
}

// isOtherDevice tells whether a file cannot be renamed into another file system.
func isOtherDevice(err error) bool { return errors.Is(err, errNotSameDevice) }

// isAlive tells whether a process of this machine still runs.
func isAlive(pid int) bool {
	p, err := os.FindProcess(pid)
	if err != nil {
		return false
	}
	_ = p.Release()
	return true
}
