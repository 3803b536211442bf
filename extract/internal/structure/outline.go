package structure

import (
	"strings"
	"unicode"

	"councildoc/extract/internal/object"
)

// OutlineItem is a bookmark (clause 12.3.3).
type OutlineItem struct {
	Title string // white space and controls collapsed
	Depth int    // 0 at the top
	Page  int    // that it leads to, from 1; 0 for none of the file
}

const (
	maxOutlineItems = 100_000
	maxOutlineDepth = 64
	maxTitle        = 4 << 10 // bytes as written
	maxTitleTotal   = 16 << 20
)

// Outline gives the bookmarks in order, flattened. Items without a title are left
// out, not those below them.
func Outline(f *object.File, pages []object.Page) []OutlineItem {
	d := NewDestinations(f, pages)
	seen := make(map[uint32]bool)
	stack := []object.Value{f.Root().Key("Outlines").Key("First")} // the next item of every depth
	var out []OutlineItem
	text := maxTitleTotal
	for n := 0; len(stack) > 0 && n < maxOutlineItems && text > 0; n++ {
		depth := len(stack) - 1
		item := stack[depth]
		if item.Kind() != object.Dict || seen[item.Ref().Number] {
			stack = stack[:depth]
			continue
		}
		if num := item.Ref().Number; num != 0 {
			seen[num] = true
		}
		if title := oneLine(item.Key("Title")); title != "" {
			text -= len(title)
			out = append(out, OutlineItem{Title: title, Depth: depth, Page: d.target(item)})
		}
		stack[depth] = item.Key("Next")
		if len(stack) < maxOutlineDepth {
			stack = append(stack, item.Key("First"))
		}
	}
	return out
}

// oneLine gives a text string with white space and controls collapsed to single
// spaces; "" when it is over maxTitle.
func oneLine(v object.Value) string {
	raw := v.Bytes()
	if len(raw) > maxTitle {
		return ""
	}
	return collapse(object.Text(raw))
}

func collapse(s string) string {
	blank := func(r rune) bool { return unicode.IsSpace(r) || unicode.IsControl(r) }
	return strings.Join(strings.FieldsFunc(s, blank), " ")
}
