package source

import (
	"archive/zip"
	"bytes"
	"io"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strings"
)

// maxMembers bounds the directory of an archive.
const maxMembers = 200_000

// isNamedArchive tells whether a file of a folder is an archive of papers.
func isNamedArchive(path string, info fs.FileInfo) bool {
	return strings.EqualFold(filepath.Ext(path), ".zip") && isArchive(path, info)
}

// isArchive tells ZIP archives from other files, and from the documents of
// offices, which are ZIP archives too.
func isArchive(path string, info fs.FileInfo) bool {
	if !info.Mode().IsRegular() || !beginsAs(path, "PK\x03\x04") {
		return false
	}
	kind, _ := lookOfZIP(headOf(path))
	return kind == looksZIP
}

// members lists the papers in an archive, by name. name is what the archive is
// called below the folder given; its members stand in a folder of that name.
func members(file, name string) []Input {
	failed := func(what, hint string) []Input {
		return []Input{{Path: file, Name: name, Failure: &Failure{Path: file, Code: "archive", What: what, Hint: hint}}}
	}
	z, err := zip.OpenReader(file)
	if err != nil {
		return failed("a damaged ZIP archive: "+strings.TrimPrefix(Reason(err), "zip: "), "download or copy it again")
	}
	defer z.Close()
	if len(z.File) > maxMembers {
		return failed("more than 200,000 files in one archive", hintUnpack)
	}
	var inputs []Input
	for i, f := range z.File {
		if isPaperMember(f) {
			inputs = append(inputs, Input{Path: file, Member: f.Name, Entry: i, Name: path.Join(trimExt(name, ".zip"), localName(f.Name))})
		}
	}
	if len(inputs) == 0 {
		return failed("no PDF in this archive", "give an archive that holds papers, or name the files")
	}
	slices.SortStableFunc(inputs, func(a, b Input) int { return strings.Compare(a.Name, b.Name) })
	return inputs
}

// isPaperMember is isPaper for a member. What macOS adds to archives is no paper.
func isPaperMember(f *zip.File) bool {
	if !f.Mode().IsRegular() || strings.HasPrefix(f.Name, "__MACOSX/") {
		return false
	}
	if isNamedPDF(f.Name) {
		return true
	}
	r, err := f.Open()
	if err != nil {
		return false
	}
	defer r.Close()
	head := make([]byte, len("%PDF-"))
	n, _ := io.ReadFull(r, head)
	return bytes.Equal(head[:n], []byte("%PDF-"))
}

// localName is the name of a member as a path that stays where it is put: no
// root, no step upwards, no drive.
func localName(member string) string {
	name := strings.ReplaceAll(member, `\`, "/")
	name = strings.TrimPrefix(path.Clean("/"+name), "/")
	if name == "" || !filepath.IsLocal(filepath.FromSlash(name)) {
		return strings.Map(func(r rune) rune {
			if r == '/' || r == ':' {
				return '_'
			}
			return r
		}, "_"+name)
	}
	return name
}
