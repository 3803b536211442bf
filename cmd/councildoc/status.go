package main

import "fmt"

// status is an exit status that was reached after everything has been said.
type status int

// The exit statuses, as the contract of output fixes them.
const (
	statusOK          status = 0
	statusSomeFailed  status = 1
	statusUsage       status = 2
	statusAllFailed   status = 3
	statusInterrupted status = 130
)

func (s status) Error() string { return fmt.Sprintf("exit status %d", int(s)) }
