package main

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

const root = "../.."

// consoles finds the blocks of README.md that show commands with their output.
var consoles = regexp.MustCompile("(?s)\n```console\n(.*?)```\n")

// TestREADME runs the commands that README.md shows and compares what they
// write with what is shown. UPDATE=1 writes it.
func TestREADME(t *testing.T) {
	if _, err := exec.LookPath("sh"); err != nil {
		t.Skip("the commands are for a Unix shell, and there is none")
	}
	path := filepath.Join(root, "README.md")
	shown := readFile(t, path)
	folder := folderWithTestdata(t)
	got := consoles.ReplaceAllStringFunc(shown, func(block string) string {
		return "\n```console\n" + replay(t, folder, consoles.FindStringSubmatch(block)[1]) + "```\n"
	})
	if os.Getenv("UPDATE") != "" {
		if err := os.WriteFile(path, []byte(got), 0o666); err != nil {
			t.Fatal(err)
		}
		return
	}
	if got != shown {
		t.Errorf("README.md shows other output than the commands write; UPDATE=1 go test ./cmd/councildoc rewrites it\n%s", firstDifference(shown, got))
	}
}

// folderWithTestdata makes a folder for what the commands write.
func folderWithTestdata(t *testing.T) string {
	t.Helper()
	testdata, err := filepath.Abs(filepath.Join(root, "testdata"))
	if err != nil {
		t.Fatal(err)
	}
	folder := t.TempDir()
	if err := os.Symlink(testdata, filepath.Join(folder, "testdata")); err != nil {
		t.Skip("no links here: ", err)
	}
	return folder
}

// replay runs the commands of a block, the lines that begin with "$ ", and gives
// the block with what they write.
func replay(t *testing.T, folder, block string) string {
	t.Helper()
	var b strings.Builder
	for line := range strings.Lines(block) {
		command, ok := strings.CutPrefix(line, "$ ")
		if !ok {
			continue
		}
		sh := exec.Command("sh", "-c", command)
		sh.Dir = folder
		sh.Env = append(os.Environ(), "COUNCILDOC_CONFIG=", "XDG_CONFIG_HOME="+folder, "LC_ALL=C")
		out, err := sh.CombinedOutput()
		if err != nil {
			t.Errorf("%s%s%v", line, out, err)
		}
		b.WriteString(line)
		b.Write(out)
	}
	return b.String()
}

func firstDifference(shown, got string) string {
	a, b := strings.Split(shown, "\n"), strings.Split(got, "\n")
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			return "shown: " + a[i] + "\ngot:   " + b[i]
		}
	}
	return "one is longer"
}

// TestREADMELibrary builds and runs the program that README.md shows.
func TestREADMELibrary(t *testing.T) {
	_, rest, _ := strings.Cut(readFile(t, filepath.Join(root, "README.md")), "\n```go\n")
	program, _, ok := strings.Cut(rest, "```\n")
	if !ok {
		t.Fatal("README.md shows no Go program")
	}
	source := filepath.Join(t.TempDir(), "main.go")
	if err := os.WriteFile(source, []byte(program), 0o666); err != nil {
		t.Fatal(err)
	}
	run := exec.Command("go", "run", "-overlay", overlay(t, source), "./cmd/readme", "testdata/papers/wk-5715-2020-init.pdf")
	run.Dir = root
	out, err := run.CombinedOutput()
	if err != nil || !strings.HasPrefix(string(out), "WK 5715/2020 INIT\n---\n") {
		t.Errorf("%v\n%s", err, out)
	}
}

// overlay makes source the only file of the package cmd/readme.
func overlay(t *testing.T, source string) string {
	t.Helper()
	absolute, err := filepath.Abs(root)
	if err != nil {
		t.Fatal(err)
	}
	place := filepath.Join(absolute, "cmd", "readme", "main.go")
	data, err := json.Marshal(map[string]map[string]string{"Replace": {place: source}})
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "overlay.json")
	if err := os.WriteFile(path, data, 0o666); err != nil {
		t.Fatal(err)
	}
	return path
}

func readFile(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}
