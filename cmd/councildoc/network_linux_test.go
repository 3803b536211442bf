package main

import (
	"os/exec"
	"path/filepath"
	"syscall"
	"testing"
)

// TestWithoutNetwork runs the program, with its workers, in a namespace that has no
// network at all, not even a loopback.
func TestWithoutNetwork(t *testing.T) {
	t.Parallel()
	papers := filepath.Join(root, "testdata", "papers")
	for _, args := range [][]string{
		{"convert", "-q", "-f", "json", "--isolate=always", "-o", t.TempDir() + "/", filepath.Join(papers, "wk-5715-2020-init.pdf"), filepath.Join(papers, "rotated.pdf")},
		{"header", "-q", "-f", "tsv", filepath.Join(papers, "wk-5715-2020-init.pdf")},
		{"rows", "-q", filepath.Join(papers, "wk-9736-2026-add-4.pdf")},
		{"ref", "8261/1/26 REV 1"},
		{"schema"},
	} {
		c := exec.Command("councildoc", args...)
		c.SysProcAttr = &syscall.SysProcAttr{
			Cloneflags:  syscall.CLONE_NEWUSER | syscall.CLONE_NEWNET,
			UidMappings: []syscall.SysProcIDMap{{ContainerID: 0, HostID: syscall.Getuid(), Size: 1}},
			GidMappings: []syscall.SysProcIDMap{{ContainerID: 0, HostID: syscall.Getgid(), Size: 1}},
		}
		said, err := c.CombinedOutput()
		if c.ProcessState == nil {
			t.Skip("no namespaces for users here: ", err)
		}
		if err != nil {
			t.Errorf("%v: %v\n%s", args, err, said)
		}
	}
}
