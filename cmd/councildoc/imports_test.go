package main

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"councildoc/cmd/councildoc/internal/source"
)

const (
	moduleName   = "councildoc"
	pdfModule    = "github.com/ledongthuc/pdf"
	cliModule    = "github.com/urfave/cli"
	logrusModule = "github.com/sirupsen/logrus"
)

// roomRule says what the packages of a room may not import.
type roomRule struct {
	room      string // folder, with all folders in it
	forbidden []string
}

// roomRules keep one direction: extract, normalize, export, cmd.
var roomRules = []roomRule{
	{"extract", []string{moduleName + "/normalize", moduleName + "/export", moduleName + "/cmd", cliModule, logrusModule}},
	{"normalize", []string{moduleName + "/export", moduleName + "/cmd", pdfModule, cliModule, logrusModule}},
	{"export", []string{moduleName + "/cmd", pdfModule, cliModule, logrusModule}},
	{"cmd", []string{pdfModule}},
}

// TestImports defends the direction of the rooms: what a document says knows
// nothing of what it means, and neither knows how it is written down.
func TestImports(t *testing.T) {
	for _, rule := range roomRules {
		for file, imports := range importsBelow(t, rule.room) {
			for _, imported := range imports {
				for _, forbidden := range rule.forbidden {
					if inFolder(imported, forbidden) {
						t.Errorf("%s imports %s: %s may not", file, imported, rule.room)
					}
				}
			}
		}
	}
}

// TestOneDoorToThePDFLibrary keeps the panics and limits of that module in one
// place.
func TestOneDoorToThePDFLibrary(t *testing.T) {
	for file, imports := range importsBelow(t, "extract") {
		for _, imported := range imports {
			if inFolder(imported, pdfModule) && !inFolder(file, "extract/internal/object") {
				t.Errorf("%s imports %s: only extract/internal/object may", file, imported)
			}
		}
	}
}

// importsBelow gives the imports of every Go file in a folder of the module.
func importsBelow(t *testing.T, room string) map[string][]string {
	t.Helper()
	root := filepath.Join("..", "..")
	found := map[string][]string{}
	err := filepath.WalkDir(filepath.Join(root, room), func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || path.Ext(name) != ".go" {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		for _, spec := range file.Imports {
			imported, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				return err
			}
			found[source.Below(root, name)] = append(found[source.Below(root, name)], imported)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

// inFolder tells whether a path is a folder or lies in it.
func inFolder(name, folder string) bool {
	return name == folder || strings.HasPrefix(name, folder+"/")
}

// TestNoNetworkCode finds no package in the program that could open a connection.
// On Windows golang.org/x/sys, which tells terminals from files, brings package net.
func TestNoNetworkCode(t *testing.T) {
	for _, system := range []string{"linux", "darwin"} {
		list := exec.Command("go", "list", "-deps", ".")
		list.Env = append(os.Environ(), "GOOS="+system, "CGO_ENABLED=0")
		out, err := list.Output()
		if err != nil {
			t.Skip("no go command: ", err)
		}
		for name := range strings.Lines(string(out)) {
			if name = strings.TrimSpace(name); name == "net" || strings.HasPrefix(name, "net/") && name != "net/url" && name != "net/netip" {
				t.Errorf("%s: the program links %s", system, name)
			}
		}
	}
}
