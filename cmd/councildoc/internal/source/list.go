package source

import (
	"io/fs"
	"os"
	"path/filepath"
)

// Operands are what a command line names.
type Operands struct {
	Paths  []string // files, folders, patterns, "-"
	Listed []string // from lists of names: taken as they are, and mirrored by their path
}

// List replaces folders, archives and patterns by the papers in them, in the
// order of the operands and sorted by name within each. several is true when the
// operands can stand for more than one document, whether or not they do today:
// what a command writes should not change its form with the content of a folder.
func List(o Operands) (inputs []Input, several bool) {
	several = len(o.Paths)+len(o.Listed) > 1 || len(o.Listed) > 0
	for _, path := range o.Paths {
		found, many := listOperand(path)
		inputs = append(inputs, found...)
		several = several || many
	}
	for _, path := range o.Listed {
		found, _ := listPath(path, nameOfListed(path))
		inputs = append(inputs, found...)
	}
	return inputs, several
}

// listOperand lists what one operand stands for. A name with stars in it is a
// pattern only when no file is called that.
func listOperand(path string) (inputs []Input, several bool) {
	if path == Stdin {
		return []Input{{Path: path}}, false
	}
	if _, err := os.Stat(path); err != nil && isPattern(path) {
		return expand(path), true
	}
	return listPath(path, filepath.Base(path))
}

// listPath lists a file, a folder or an archive; name is what the record calls
// a file.
func listPath(path, name string) (inputs []Input, several bool) {
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return []Input{{Path: path, Name: name, Failure: Unreadable(path, err)}}, false
	case info.IsDir():
		return walk(path), true
	case isArchive(path, info):
		return members(path, name), true
	}
	return []Input{{Path: path, Name: name}}, false
}

// nameOfListed mirrors the path of a listed file where it stays below the
// working folder.
func nameOfListed(path string) string {
	if clean := filepath.Clean(path); filepath.IsLocal(clean) {
		return filepath.ToSlash(clean)
	}
	return filepath.Base(path)
}

// walk lists the papers below folder: files called .pdf, files that begin as a
// PDF does, and members of archives. Links to files are followed, links to
// folders are not.
func walk(folder string) []Input {
	var inputs []Input
	root := folder + string(os.PathSeparator) // so that a link to a folder is entered
	_ = filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			inputs = append(inputs, Input{Path: path, Name: Below(folder, path), Failure: Unreadable(path, err)})
		case entry.IsDir():
		default:
			inputs = append(inputs, listed(path, Below(folder, path))...)
		}
		return nil // what cannot be read fails alone
	})
	if len(inputs) == 0 {
		return []Input{{Path: folder, Name: filepath.Base(folder), Failure: &Failure{
			Path: folder, Code: "no_documents",
			What: "no PDF in this folder", Hint: "give a folder that holds papers, or name the files",
		}}}
	}
	return inputs
}

// listed gives what a file of a folder holds, if it is meant to be read.
func listed(path, name string) []Input {
	info, err := os.Stat(path)
	switch {
	case err == nil && isNamedArchive(path, info):
		return members(path, name)
	case isPaper(path, info, err):
		return []Input{{Path: path, Name: name}}
	}
	return nil
}

// Below is the path of a file below a folder, with slashes.
func Below(folder, path string) string {
	rel, err := filepath.Rel(folder, path)
	if err != nil {
		rel = filepath.Base(path)
	}
	return filepath.ToSlash(rel)
}
