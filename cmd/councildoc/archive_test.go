package main

import (
	"archive/zip"
	"bytes"
	"os"
	"strings"

	"github.com/rogpeppe/go-internal/testscript"
)

// writeArchive makes a ZIP archive: archive NAME.zip FILE[=MEMBER]... A member in
// quotes is a Go string.
func writeArchive(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 1 {
		ts.Fatalf("usage: archive NAME.zip FILE[=MEMBER]...")
	}
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for _, arg := range args[1:] {
		file, member, named := strings.Cut(arg, "=")
		if !named {
			member = file
		}
		data, err := os.ReadFile(ts.MkAbs(file))
		ts.Check(err)
		w, err := z.Create(unquote(ts, member))
		ts.Check(err)
		_, err = w.Write(data)
		ts.Check(err)
	}
	ts.Check(z.Close())
	put(ts, args[0], out.Bytes())
}
