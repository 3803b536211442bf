package main

import (
	"errors"
	"syscall"
)

// Error codes of Windows that package syscall does not name.
const (
	errWriteProtect  = syscall.Errno(19)  // ERROR_WRITE_PROTECT
	errHandleDisk    = syscall.Errno(39)  // ERROR_HANDLE_DISK_FULL
	errDiskFull      = syscall.Errno(112) // ERROR_DISK_FULL
	errPipeIsClosing = syscall.Errno(232) // ERROR_NO_DATA
)

// isClosedPipe tells whether the reader of our output has gone away.
func isClosedPipe(err error) bool {
	return errors.Is(err, syscall.ERROR_BROKEN_PIPE) || errors.Is(err, errPipeIsClosing)
}

// isFull tells whether the disk is full.
func isFull(err error) bool { return errors.Is(err, errHandleDisk) || errors.Is(err, errDiskFull) }

// isReadOnly tells whether the disk accepts no writes.
func isReadOnly(err error) bool { return errors.Is(err, errWriteProtect) }
