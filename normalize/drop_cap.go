package normalize

import (
	"math"
	"unicode"
	"unicode/utf8"

	"councildoc/extract"
)

// A drop cap is the first letter of a paragraph, as high as several of its lines.
const (
	minDropCap  = 1.6 // its size in that of the lines beside it
	dropCapGap  = 1.2 // white between it and those lines, in their ems
	maxDropCaps = 20  // that are looked for on a page
)

// joinDropCaps puts drop caps at the beginning of the line they belong to. The
// lines beside one begin where it begins, as those below it do.
func joinDropCaps(frags []*fragment) []*fragment {
	var gone map[*fragment]bool
	looked := 0
	for _, f := range frags {
		if !isInitial(f) || looked >= maxDropCaps {
			continue
		}
		looked++
		if lines := linesBeside(frags, f); len(lines) >= 2 {
			joinDropCap(f, lines)
			if gone == nil {
				gone = map[*fragment]bool{}
			}
			gone[f] = true
		}
	}
	if gone == nil {
		return frags
	}
	var out []*fragment
	for _, f := range frags {
		if !gone[f] {
			out = append(out, f)
		}
	}
	return out
}

func isInitial(f *fragment) bool {
	if len(f.Spans) > 0 && len(f.Spans[0].Text) > utf8.UTFMax {
		return false
	}
	text := f.text()
	c, n := utf8.DecodeRuneInString(text)
	return n == len(text) && unicode.IsUpper(c)
}

// linesBeside gives the lines to the right of an initial, the first of them at the
// height of its top, from top to bottom.
func linesBeside(frags []*fragment, initial *fragment) []*fragment {
	var out []*fragment
	for _, f := range frags {
		gap := f.Box.X0 - initial.Box.X1
		if initial.Size < minDropCap*f.Size || math.Abs(gap) > dropCapGap*f.Size || f.Baseline < initial.Box.Y0 || f.Baseline > initial.Baseline+0.3*f.Size {
			continue
		}
		if n := len(out); n > 0 && (math.Abs(f.Box.X0-out[0].Box.X0) > 1 || f.Baseline <= out[n-1].Baseline) {
			continue
		}
		out = append(out, f)
	}
	return out
}

func joinDropCap(initial *fragment, lines []*fragment) {
	for i, f := range lines {
		line := *f.Line
		if i == 0 {
			line.Spans = append(initialSpans(initial, &line), line.Spans...)
		}
		line.Box.X0 = initial.Box.X0
		f.Line, f.joined = &line, ""
	}
}

// initialSpans gives the letter in the size of its line.
func initialSpans(initial *fragment, line *extract.Line) []extract.Span {
	out := append([]extract.Span{}, initial.Spans...)
	for i := range out {
		out[i].Size, out[i].Box.Y0, out[i].Box.Y1 = line.Size, line.Box.Y0, line.Box.Y1
		if len(line.Spans) > 0 {
			out[i].Bold, out[i].Italic, out[i].Color = line.Spans[0].Bold, line.Spans[0].Italic, line.Spans[0].Color
		}
	}
	return out
}
