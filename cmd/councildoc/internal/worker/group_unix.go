//go:build !windows

package worker

import (
	"os/exec"
	"syscall"
)

// setGroup puts a worker into a group of its own: the programs that it runs end
// with it, and an interrupt from the keyboard goes to the parent alone.
func setGroup(cmd *exec.Cmd) { cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true} }

func killGroup(cmd *exec.Cmd) { _ = syscall.Kill(-cmd.Process.Pid, syscall.SIGKILL) }
