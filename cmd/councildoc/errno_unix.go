//go:build !windows

package main

import (
	"errors"
	"syscall"
)

// isClosedPipe tells whether the reader of our output has gone away.
func isClosedPipe(err error) bool { return errors.Is(err, syscall.EPIPE) }

// isFull tells whether the disk, or the user's share of it, is full.
func isFull(err error) bool {
	return errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT)
}

// isReadOnly tells whether the file system accepts no writes.
func isReadOnly(err error) bool { return errors.Is(err, syscall.EROFS) }
