package main

import (
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"runtime/debug"
)

// recipe is everything but the paper on which an output depends: the program and
// the options. The password is not among it: it opens a paper or does not.
func (b *batch) recipe(ext string) string {
	j := *b.job
	j.Password = ""
	text, _ := json.Marshal(j) // plain fields only
	return b.program.build() + " " + string(text) + " " + ext
}

// build says which program this is. A build that has no number and no commit is
// known by its bytes.
func (p *program) build() string {
	build, _ := debug.ReadBuildInfo()
	line := versionLine(version, build)
	if isRelease(version, build) {
		return line
	}
	f, err := os.Open(p.self)
	if err != nil {
		return line
	}
	defer f.Close()
	h := sha256.New()
	if _, err := io.Copy(h, f); err != nil {
		return line
	}
	return fmt.Sprintf("%s %x", line, h.Sum(nil))
}

// isRelease tells whether the version line is the same for the same code alone.
func isRelease(release string, build *debug.BuildInfo) bool {
	if release != "" {
		return true
	}
	if build == nil {
		return false
	}
	commit, modified := false, false
	for _, s := range build.Settings {
		commit = commit || s.Key == "vcs.revision" && s.Value != ""
		modified = modified || s.Key == "vcs.modified" && s.Value == "true"
	}
	return commit && !modified
}
