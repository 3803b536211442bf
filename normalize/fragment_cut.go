package normalize

import (
	"math"
	"strings"

	"councildoc/extract"
)

// isAcross reports a fragment that stands on both sides of the white w.
func (f *fragment) isAcross(w column) bool { return f.Box.X0 < w.x0 && f.Box.X1 > w.x1 }

// cutIn cuts a fragment at the blank that lies in the white w. ok is false where
// letters stand in all of it.
func (f *fragment) cutIn(w column) (head, tail *fragment, ok bool) {
	if !f.isAcross(w) {
		return nil, nil, false
	}
	for i := range f.Spans {
		s := &f.Spans[i]
		k := 0
		for at, c := range s.Text {
			if x := float64(s.Edges[k]); c != ' ' && c != '\u00a0' && x >= w.x1-whiteSlack {
				if x > w.x1+f.Size || f.endBefore(i, k) > max(w.x0+whiteSlack, x-minWhite*f.Size) {
					return nil, nil, false
				}
				return f.cutAt(i, at, k)
			}
			k++
		}
	}
	return nil, nil, false
}

// endBefore is the right edge of the last letter before a place in a span.
func (f *fragment) endBefore(span, char int) float64 {
	for i := span; i >= 0; i-- {
		runes := []rune(f.Spans[i].Text)
		k := len(runes)
		if i == span {
			k = char
		}
		for k--; k >= 0; k-- {
			if runes[k] != ' ' && runes[k] != '\u00a0' {
				return float64(f.Spans[i].Edges[k+1])
			}
		}
	}
	return math.Inf(-1)
}

// cutAt cuts before a letter: at bytes and char say where it stands in its span.
func (f *fragment) cutAt(span, at, char int) (head, tail *fragment, ok bool) {
	left := append([]extract.Span{}, f.Spans[:span]...)
	right := append([]extract.Span{}, f.Spans[span:]...)
	if at > 0 {
		s := f.Spans[span]
		right[0] = cutSpan([]extract.Span{s}, s.Text[at:])[0]
		s.Text, s.Edges = s.Text[:at], s.Edges[:char+1]
		s.Box.X1 = float64(s.Edges[char])
		left = append(left, s)
	}
	left = trimEnd(left)
	if len(left) == 0 || len(right) == 0 {
		return nil, nil, false
	}
	return f.part(left), f.part(right), true
}

// trimEnd takes blanks off the end of spans.
func trimEnd(spans []extract.Span) []extract.Span {
	for n := len(spans); n > 0; n = len(spans) {
		s := &spans[n-1]
		text := strings.TrimRight(s.Text, " \u00a0")
		if text == "" {
			spans = spans[:n-1]
			continue
		}
		k := len([]rune(text))
		s.Text, s.Edges = text, s.Edges[:k+1]
		s.Box.X1 = float64(s.Edges[k])
		return spans
	}
	return nil
}

// part makes a fragment of some of the spans.
func (f *fragment) part(spans []extract.Span) *fragment {
	line := *f.Line
	line.Spans = spans
	line.Box.X0, line.Box.X1 = spans[0].Box.X0, spans[len(spans)-1].Box.X1
	return newFragment(&line, f.page)
}

// cutAtCells cuts the fragments that hold text of two cells of the structure tree:
// little white may part them.
func (t *tagIndex) cutAtCells(frags []*fragment) []*fragment {
	var out []*fragment
	for i, f := range frags {
		from := 0
		for k := 1; k < len(f.Spans); k++ {
			a, b := t.cellOf(f.Spans[k-1].Tag), t.cellOf(f.Spans[k].Tag)
			if a == b || a < 0 || b < 0 {
				continue
			}
			if head := trimEnd(append([]extract.Span{}, f.Spans[from:k]...)); head != nil {
				if out == nil {
					out = append(make([]*fragment, 0, len(frags)+8), frags[:i]...)
				}
				out, from = append(out, f.part(head)), k
			}
		}
		switch {
		case from > 0:
			out = append(out, f.part(append([]extract.Span{}, f.Spans[from:]...)))
		case out != nil:
			out = append(out, f)
		}
	}
	if out == nil {
		return frags
	}
	return out
}
