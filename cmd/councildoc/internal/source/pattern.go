package source

import (
	"path/filepath"
	"slices"
	"strings"

	"github.com/bmatcuk/doublestar/v4"
)

// isPattern tells whether a name that is no file can be meant as a pattern.
func isPattern(path string) bool { return strings.ContainsAny(path, "*?[{") }

// expand lists the files and folders that match a pattern, for shells that leave
// patterns alone and for patterns in quotes. "**" is any number of folders.
func expand(pattern string) []Input {
	found, err := doublestar.FilepathGlob(pattern)
	if err != nil {
		return []Input{{Path: pattern, Name: filepath.Base(pattern), Failure: &Failure{
			Path: pattern, Code: "not_found", What: "not a pattern that can be read", Hint: "close its brackets, or check the name"}}}
	}
	if len(found) == 0 {
		return []Input{{Path: pattern, Name: filepath.Base(pattern), Failure: &Failure{
			Path: pattern, Code: "not_found", What: "no file matches this pattern", Hint: "check the folder and the pattern"}}}
	}
	slices.Sort(found)
	base, _ := doublestar.SplitPattern(filepath.ToSlash(pattern))
	var inputs []Input
	for _, path := range found {
		in, _ := listPath(path, Below(filepath.FromSlash(base), path))
		inputs = append(inputs, in...)
	}
	return inputs
}
