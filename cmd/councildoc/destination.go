package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
)

// destination is where a command writes.
type destination struct {
	kind destinationKind
	path string // "" for standard output
}

type destinationKind int

const (
	toStdout destinationKind = iota
	toFile                   // everything into one file
	toFolder                 // a file for each document
)

// planDestination reads -o as a user means it: an existing folder or a name with
// a slash at its end is a folder; so is any name when there are several
// documents and one file cannot hold them. ext is the extension of the files in a
// folder; stream tells that one file can hold several documents.
func planDestination(output, ext string, several, stream bool) (destination, error) {
	if output == "" || output == stdinPath {
		return destination{kind: toStdout}, nil
	}
	info, err := os.Stat(output)
	exists := err == nil
	switch {
	case exists && info.IsDir(), endsInSeparator(output):
		return destination{toFolder, output}, nil
	case !several || stream:
		return destination{toFile, output}, nil
	case exists:
		return destination{}, usagef("-o %s is a file, and there are several documents; give a folder", output)
	case strings.EqualFold(filepath.Ext(output), ext):
		return destination{}, usagef("-o %s looks like one file, and there are several documents; for a folder of that name write -o %s/",
			output, output)
	}
	return destination{toFolder, output}, nil
}

func endsInSeparator(path string) bool {
	return path != "" && os.IsPathSeparator(path[len(path)-1])
}

// place is the output of one input in a folder.
type place struct {
	target  string
	failure *failure // why it must not be written
}

// places gives every input its file below folder. Two inputs that would share
// one, and an output that would replace an input, fail before any work is done.
func places(folder, ext string, inputs []input) []place {
	inputsByName := indexInputs(inputs)
	taken := map[string]string{}
	all := make([]place, len(inputs))
	for i, in := range inputs {
		target := filepath.Join(folder, in.stem()+ext)
		all[i].target = target
		if in.failure != nil {
			continue
		}
		if other, ok := taken[sameName(target)]; ok {
			all[i].failure = &failure{path: in.path, code: "output", what: target + " is already the output of " + other,
				hint: "convert the two into different folders"}
			continue
		}
		taken[sameName(target)] = in.path
		all[i].failure = inputsByName.guard(target, in.path)
	}
	return all
}

// sameName folds names that are one file where file names ignore case.
func sameName(path string) string {
	if runtime.GOOS == "windows" || runtime.GOOS == "darwin" {
		return strings.ToLower(path)
	}
	return path
}

// inputIndex finds inputs by the last element of their path in lower case.
type inputIndex map[string][]string

func indexInputs(inputs []input) inputIndex {
	index := inputIndex{}
	for _, in := range inputs {
		if in.path == stdinPath || in.failure != nil {
			continue
		}
		name := strings.ToLower(filepath.Base(resolve(in.path)))
		index[name] = append(index[name], in.path)
	}
	return index
}

// guard refuses a target that is one of the inputs. path is the input that the
// failure is reported for.
func (index inputIndex) guard(target, path string) *failure {
	info, err := os.Stat(target)
	if err != nil {
		return nil
	}
	for _, in := range index[strings.ToLower(filepath.Base(resolve(target)))] {
		if other, err := os.Stat(in); err == nil && os.SameFile(info, other) {
			return &failure{path: path, code: "output", what: "the output " + target + " would replace an input",
				hint: "give another name with -o"}
		}
	}
	return nil
}

// unwritable explains an error of the operating system for an output.
func unwritable(target string, err error) *failure {
	f := &failure{path: target, code: "output", what: "cannot be written: " + reason(err)}
	switch {
	case errors.Is(err, fs.ErrNotExist):
		f.what, f.hint = "cannot be written: no such folder", "create it first (mkdir -p)"
	case errors.Is(err, fs.ErrPermission):
		f.what, f.hint = "cannot be written: permission denied", "choose another place with -o"
	case isReadOnly(err):
		f.hint = "choose another place with -o"
	case isFull(err):
		f.hint = "make room, or choose another place with -o"
	}
	return f
}
