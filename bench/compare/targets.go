package main

import (
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"time"

	"councildoc/bench/internal/process"
)

// measureStart times what a short command takes from start to end.
func (c config) measureStart(out io.Writer) error {
	u, err := process.Medians(4*c.rounds, []string{c.program, "version"}, []string{c.program, "convert", "-q", c.small})
	if err != nil {
		return err
	}
	verdict(out, "version", milliseconds(u[0].Wall), 10, "ms", false)
	verdict(out, "convert, a paper of one page", milliseconds(u[1].Wall), 25, "ms", false)
	return nil
}

func (c config) measureMemory(out io.Writer) error {
	u, err := process.Medians(c.rounds, []string{c.program, "convert", "-q", c.long})
	if err != nil {
		return err
	}
	verdict(out, "peak memory, "+filepath.Base(c.long), float64(u[0].Peak)/(1<<20), 80, "MB", false)
	info, err := os.Stat(c.program)
	if err != nil {
		return err
	}
	verdict(out, "size of the program, stripped", float64(info.Size())/1e6, 25, "MB", false)
	return nil
}

// manyPapers is a batch; headers are read of as many.
const manyPapers = 1000

// measureHeaders reads the headers of a folder that holds the papers many times.
func (c config) measureHeaders(out io.Writer) error {
	papers := c.files[:len(c.files)-1]
	if len(papers) == 0 {
		return nil
	}
	dir, err := many(papers)
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	u, err := process.Medians(3, []string{c.program, "header", "-q", "-f", "tsv", dir})
	if err != nil {
		return err
	}
	verdict(out, "header", manyPapers/u[0].CPU.Seconds(), 500, "papers/s/core", true)
	return nil
}

// many makes a folder of links to papers, each as often as the others.
func many(papers []string) (string, error) {
	dir, err := os.MkdirTemp("", "papers")
	if err != nil {
		return "", err
	}
	for i := range manyPapers {
		path, err := filepath.Abs(papers[i%len(papers)])
		if err == nil {
			err = os.Symlink(path, filepath.Join(dir, fmt.Sprintf("%04d.pdf", i)))
		}
		if err != nil {
			os.RemoveAll(dir)
			return "", err
		}
	}
	return dir, nil
}

// measureCores converts a batch on one core and on two. It says nothing where there
// is one core, or no way to keep a program to some.
func (c config) measureCores(out io.Writer) error {
	papers := c.files[:len(c.files)-1]
	if _, err := exec.LookPath("taskset"); err != nil || runtime.NumCPU() < 2 || len(papers) == 0 {
		return nil
	}
	dir, err := many(papers)
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	target := filepath.Join(dir, "out") + string(filepath.Separator)
	var wall [2]time.Duration
	for i, cores := range [...]string{"0", "0,1"} {
		u, err := process.Run("taskset", "-c", cores, c.program, "convert", "-q", "-o", target, dir)
		if err != nil {
			return err
		}
		wall[i] = u.Wall
	}
	verdict(out, fmt.Sprintf("%d papers, one core / two", manyPapers), wall[0].Seconds()/wall[1].Seconds(), 1.8, "", true)
	return nil
}
