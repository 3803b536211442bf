// Package ocr reads the text of pictures with the program tesseract, where it is
// installed.
//
// Find gives the installed program, Engine.Read has it read a picture. Pictures
// and words go through pipes: nothing is written to disk, and no shell is run.
package ocr

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os/exec"
	"slices"
	"strings"
	"sync"
	"time"
)

// ErrNotInstalled reports that there is no tesseract on the PATH.
var ErrNotInstalled = errors.New("tesseract is not on the PATH")

// Engine is an installed tesseract. It is safe for concurrent use.
type Engine struct {
	path      string
	version   string   // "5.3.0"
	languages []string // that are installed, in tesseract's codes, sorted
}

var engines sync.Map // path → func() (*Engine, error): each program is asked once

// Find gives the tesseract on the PATH. The error is ErrNotInstalled or says why
// the program cannot be used.
func Find() (*Engine, error) {
	path, err := exec.LookPath("tesseract")
	if err != nil {
		return nil, ErrNotInstalled
	}
	probed, _ := engines.LoadOrStore(path, sync.OnceValues(func() (*Engine, error) { return probe(path) }))
	return probed.(func() (*Engine, error))()
}

// probeTime bounds a question about version or languages.
const probeTime = 20 * time.Second

// probe asks a program what it is.
func probe(path string) (*Engine, error) {
	ctx, cancel := context.WithTimeout(context.Background(), probeTime)
	defer cancel()
	version, err := run(ctx, command{path: path, args: []string{"--version"}, both: true})
	if err != nil {
		return nil, fmt.Errorf("ask tesseract for its version: %w", err)
	}
	list, err := run(ctx, command{path: path, args: []string{"--list-langs"}, both: true})
	if err != nil {
		return nil, fmt.Errorf("ask tesseract for its languages: %w", err)
	}
	e := &Engine{path: path, version: versionIn(version), languages: languagesIn(list)}
	if len(e.languages) == 0 {
		return nil, errors.New("tesseract has no language data")
	}
	return e, nil
}

// Version is the version that the program gives, "" when it gives none.
func (e *Engine) Version() string { return e.version }

// versionIn finds the version in what tesseract says of itself: "tesseract 5.3.0".
func versionIn(out []byte) string {
	line, _, _ := bytes.Cut(out, []byte("\n"))
	words := strings.Fields(string(line))
	if len(words) < 2 || words[0] != "tesseract" {
		return ""
	}
	return strings.TrimPrefix(words[1], "v")
}

// languagesIn reads the list of languages: a heading, then one a line.
func languagesIn(out []byte) []string {
	var langs []string
	for _, line := range strings.Split(string(out), "\n") {
		line = strings.TrimSpace(line)
		if line == "" || strings.ContainsAny(line, " :\"") {
			continue
		}
		langs = append(langs, line)
	}
	slices.Sort(langs)
	return langs
}

// has reports whether the data of a language are installed.
func (e *Engine) has(code string) bool {
	_, ok := slices.BinarySearch(e.languages, code)
	return ok
}
