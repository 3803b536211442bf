package source

import (
	"bytes"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// isPaper tells whether a file of a folder is meant to be read. Only regular
// files are opened: a pipe would wait for ever.
func isPaper(path string, info fs.FileInfo, err error) bool {
	named := isNamedPDF(path)
	if err != nil {
		return named // a broken link called .pdf is reported, not passed over
	}
	if !info.Mode().IsRegular() {
		return false
	}
	return named || beginsAs(path, "%PDF-")
}

func isNamedPDF(path string) bool { return strings.EqualFold(filepath.Ext(path), ".pdf") }

// beginsAs tells whether the first bytes of a file are these.
func beginsAs(path, magic string) bool {
	return bytes.HasPrefix(headOf(path), []byte(magic))
}

// headOf gives the beginning of a file, nothing where it cannot be read.
func headOf(path string) []byte {
	f, err := os.Open(path)
	if err != nil {
		return nil
	}
	defer f.Close()
	head := make([]byte, headSize)
	n, _ := io.ReadFull(f, head)
	return head[:n]
}

// headSize is how much of a file is looked at to say what it is; the header of a
// PDF stands within the first 1024 bytes (PDF 32000-1, annex H.3, note 13).
const headSize = 1024
