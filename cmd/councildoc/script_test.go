package main

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"councildoc/cmd/councildoc/internal/source"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	if strings.Contains(filepath.Base(os.Args[0]), ".test") { // not the program itself
		os.Setenv("COUNCILDOC_CONFIG", noConfig) // the settings of whoever runs the tests are none of theirs
		os.Setenv("GORACE", "atexit_sleep_ms=0") // else each process sleeps a second at its end under the race detector
	}
	testscript.Main(m, map[string]func(){"councildoc": mainThatMisbehaves})
}

// TestScript runs the program as a user types it.
func TestScript(t *testing.T) {
	scripts, err := filepath.Abs("../../testdata/script")
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir:                 scripts,
		UpdateScripts:       os.Getenv("UPDATE") != "",
		RequireUniqueNames:  true,
		RequireExplicitExec: true,
		Setup: func(env *testscript.Env) error {
			env.Setenv("TESTDATA", filepath.Dir(scripts))
			env.Setenv("GORACE", os.Getenv("GORACE"))
			return nil
		},
		Condition: condition,
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"exits":   exits,
			"pdf":     writePDF,
			"write":   writeBytes,
			"archive": writeArchive,
			"only":    only,
			"oneline": oneLine,
		},
	})
}

// condition adds [root], who may write everywhere, and [race], where processes
// take several times their memory.
func condition(name string) (bool, error) {
	switch name {
	case "root":
		return os.Geteuid() == 0, nil
	case "race":
		return raced, nil
	}
	return false, errors.New("unknown condition")
}

// exits runs a command that must end with a status: exits 3 councildoc …
func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits STATUS program args...")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	got := 0
	err = ts.Exec(args[1], args[2:]...)
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		got = exit.ExitCode()
	} else if err != nil {
		ts.Fatalf("%v", err)
	}
	if got != want {
		ts.Fatalf("exit status %d, want %d", got, want)
	}
}

// writePDF makes a small paper: pdf NAME LINE... A name in quotes is a Go string.
func writePDF(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 1 {
		ts.Fatalf("usage: pdf NAME LINE...")
	}
	put(ts, args[0], tinyPDF(args[1:]...))
}

// writeBytes makes a file of a Go string: write NAME "\x00…"
func writeBytes(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: write NAME CONTENT")
	}
	put(ts, args[0], []byte(unquote(ts, args[1])))
}

func put(ts *testscript.TestScript, name string, data []byte) {
	path := ts.MkAbs(unquote(ts, name))
	ts.Check(os.MkdirAll(filepath.Dir(path), 0o777))
	ts.Check(os.WriteFile(path, data, 0o666))
}

func unquote(ts *testscript.TestScript, s string) string {
	if !strings.HasPrefix(s, `"`) {
		return s
	}
	text, err := strconv.Unquote(s)
	ts.Check(err)
	return text
}

// only checks that a folder holds these files and no other: only FOLDER NAME...
func only(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 1 {
		ts.Fatalf("usage: only FOLDER NAME...")
	}
	var got []string
	root := ts.MkAbs(args[0])
	ts.Check(filepath.WalkDir(root, func(path string, entry os.DirEntry, err error) error {
		if err == nil && !entry.IsDir() {
			got = append(got, source.Below(root, path))
		}
		return err
	}))
	if want := strings.Join(args[1:], " "); strings.Join(got, " ") != want {
		ts.Fatalf("%s holds %q, want %q", args[0], strings.Join(got, " "), want)
	}
}

// oneLine checks that the last command wrote exactly one line to stdout or
// stderr: oneline stderr
func oneLine(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: oneline stdout|stderr")
	}
	text := ts.ReadFile(args[0])
	if strings.Count(text, "\n") != 1 || !strings.HasSuffix(text, "\n") {
		ts.Fatalf("%s is not one line:\n%s", args[0], text)
	}
}
