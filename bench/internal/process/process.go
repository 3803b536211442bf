// Package process runs other programs and tells what they took: processor time and
// memory of the whole process, its start included.
package process

import (
	"fmt"
	"os"
	"os/exec"
	"slices"
	"strings"
	"time"
)

// Usage is what a process took.
type Usage struct {
	CPU  time.Duration // user and system time
	Wall time.Duration
	Peak int64 // bytes of memory; 0 where the system does not tell
}

// Run runs a command whose output nobody reads.
func Run(command ...string) (Usage, error) {
	cmd := exec.Command(command[0], command[1:]...)
	var errs strings.Builder
	cmd.Stderr = &errs
	null, err := os.OpenFile(os.DevNull, os.O_WRONLY, 0)
	if err != nil {
		return Usage{}, err
	}
	defer null.Close()
	cmd.Stdout = null // a file, so that no pipe slows the program down
	start := time.Now()
	err = cmd.Run()
	u := Usage{Wall: time.Since(start)}
	if cmd.ProcessState != nil {
		u.CPU = cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()
		u.Peak = PeakMemory(cmd.ProcessState)
	}
	if err != nil {
		return u, fmt.Errorf("%s: %w: %s", strings.Join(command, " "), err, strings.TrimSpace(errs.String()))
	}
	return u, nil
}

// Medians runs commands in turns, one round unmeasured so that files and programs
// are in memory, and gives the medians of each. In turns a disturbance from
// outside hits all alike.
func Medians(rounds int, commands ...[]string) ([]Usage, error) {
	all := make([][]Usage, len(commands))
	for round := range rounds + 1 {
		for i, c := range commands {
			u, err := Run(c...)
			if err != nil {
				return nil, err
			}
			if round > 0 {
				all[i] = append(all[i], u)
			}
		}
	}
	out := make([]Usage, len(commands))
	for i, u := range all {
		out[i] = Usage{
			CPU:  median(u, func(u Usage) time.Duration { return u.CPU }),
			Wall: median(u, func(u Usage) time.Duration { return u.Wall }),
			Peak: median(u, func(u Usage) int64 { return u.Peak }),
		}
	}
	return out, nil
}

func median[T int64 | time.Duration](in []Usage, of func(Usage) T) T {
	values := make([]T, len(in))
	for i, u := range in {
		values[i] = of(u)
	}
	slices.Sort(values)
	return values[len(values)/2]
}
