package main

import (
	"fmt"
	"os"
	"os/exec"
	"strings"
	"testing"
)

// mostAtStart is what a package of this module may allocate when the program starts.
// Tables are read and patterns compiled when a command first needs them (sync.OnceValue).
const (
	mostAtStart      = 120   // objects
	mostBytesAtStart = 16000 // bytes
)

// TestStart counts what the packages of this module allocate before main, as the
// runtime tells it (GODEBUG=inittrace=1).
func TestStart(t *testing.T) {
	cmd := exec.Command(os.Args[0], "-test.run=^$")
	cmd.Env = append(os.Environ(), "GODEBUG=inittrace=1")
	out, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatal(err)
	}
	seen := 0
	for line := range strings.Lines(string(out)) {
		var name string
		var at, clock float64
		var size, allocs int
		if n, _ := fmt.Sscanf(line, "init %s @%f ms, %f ms clock, %d bytes, %d allocs", &name, &at, &clock, &size, &allocs); n < 5 {
			continue
		}
		if !strings.HasPrefix(name, moduleName+"/") {
			continue
		}
		seen++
		if allocs > mostAtStart || size > mostBytesAtStart {
			t.Errorf("%s allocates %d objects and %d bytes before main; at most %d and %d", name, allocs, size, mostAtStart, mostBytesAtStart)
		}
	}
	if seen == 0 {
		t.Fatalf("no line of a package of this module in\n%s", out)
	}
}

// slowToStart are modules that set much up before main. Tests may use them.
var slowToStart = []string{"github.com/xuri/excelize", "net/http"}

func TestNothingSlowToStart(t *testing.T) {
	for _, room := range []string{"extract", "normalize", "export", "cmd"} {
		for file, imports := range importsBelow(t, room) {
			for _, imported := range imports {
				for _, slow := range slowToStart {
					if inFolder(imported, slow) && !strings.HasSuffix(file, "_test.go") {
						t.Errorf("%s imports %s, which takes time at every start", file, imported)
					}
				}
			}
		}
	}
}
