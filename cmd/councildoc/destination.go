package main

import (
	"os"
	"path/filepath"
	"strings"

	"councildoc/cmd/councildoc/internal/source"
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
func planDestination(to, ext string, several, stream bool) (destination, error) {
	if to == "" || to == source.Stdin {
		return destination{kind: toStdout}, nil
	}
	info, err := os.Stat(to)
	exists := err == nil
	switch {
	case exists && info.IsDir(), endsInSeparator(to):
		return destination{toFolder, to}, nil
	case !several || stream:
		return destination{toFile, to}, nil
	case exists:
		return destination{}, usagef("-o %s is a file, and there are several documents; give a folder", to)
	case strings.EqualFold(filepath.Ext(to), ext):
		return destination{}, usagef("-o %s looks like one file, and there are several documents; for a folder of that name write -o %s/", to, to)
	}
	return destination{toFolder, to}, nil
}

func endsInSeparator(path string) bool {
	return path != "" && os.IsPathSeparator(path[len(path)-1])
}
