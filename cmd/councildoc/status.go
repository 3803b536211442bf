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

// tally counts the outcomes of a run.
type tally struct{ written, failed int }

// err is nil when all inputs were written.
func (t tally) err() error {
	switch {
	case t.failed == 0:
		return nil
	case t.written == 0:
		return statusAllFailed
	default:
		return statusSomeFailed
	}
}
