package normalize

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"councildoc/extract"
)

// pageTraits is what tells whether two pages came from one file.
type pageTraits struct {
	width, height float64
	number        int             // its page number, 0 for none
	counts        []int           // numbers in its heads and feet, one of which may be that
	heads         map[string]bool // running heads and feet without their numbers
	root          int             // element at the top of the structure tree that holds its text, -1 for none
	lines         []extract.Line
	cover         bool
}

// fonts are those of the text of a page. Few papers have pages that are asked for them.
func (t *pageTraits) fonts() map[string]bool {
	out := map[string]bool{}
	last := ""
	for k := range t.lines {
		for j := range t.lines[k].Spans {
			if s := &t.lines[k].Spans[j]; s.Font != last || len(out) == 0 {
				last = s.Font
				out[last] = true
			}
		}
	}
	return out
}

// hasText reports a page that is not a picture alone.
func (t *pageTraits) hasText() bool {
	return slices.ContainsFunc(t.lines, func(l extract.Line) bool { return len(l.Spans) > 0 })
}

// segments finds the cover and the files behind it, and gives each its title.
func (r *reading) segments() {
	traits := r.pageTraits()
	var out []Segment
	for i := range traits {
		if i == 0 || beginsFile(&traits[i-1], &traits[i]) {
			page := r.doc.Pages[i]
			out = append(out, Segment{Kind: "attachment", FirstPage: page.Number, Width: page.Width, Height: page.Height})
		}
		s := &out[len(out)-1]
		s.LastPage = r.doc.Pages[i].Number
		if n := traits[i].number - (s.LastPage - s.FirstPage); s.FirstNumber == 0 && traits[i].number > 0 && n > 0 {
			s.FirstNumber = n
		}
	}
	switch {
	case len(out) == 1:
		out[0].Kind = "document"
	case len(out) > 1 && (traits[0].cover || out[0].LastPage == 1 && out[0].FirstNumber == 0 && out[1].FirstNumber == 1):
		out[0].Kind = "cover"
	}
	r.paper.Segments = out
	r.titleSegments()
}

// beginsFile decides whether a file begins with page b after page a. Page numbers
// that count on and running heads that go on say no; numbers that begin again, a
// new part of the structure tree, or two of size, fonts and heads say yes.
func beginsFile(a, b *pageTraits) bool {
	if !a.hasText() {
		return b.number == 1 && a.number > 0 // a picture shows nothing but its size
	}
	counts := a.number > 0 && b.number == a.number+1
	shared := share(a.heads, b.heads)
	newRoot := a.root != b.root && a.root >= -1 && b.root >= 0
	if counts && !newRoot || shared && b.number != 1 {
		return false
	}
	restarts := b.number == 1 && (a.number > 0 || a.cover || len(a.heads) > 0)
	if restarts && !shared || newRoot && !counts {
		return true
	}
	signs := 0
	for _, sign := range [...]bool{
		restarts,
		math.Abs(a.width-b.width) > 2 || math.Abs(a.height-b.height) > 2,
		b.hasText() && !share(a.fonts(), b.fonts()),
		len(a.heads) > 0 && len(b.heads) > 0 && !shared,
		a.cover && len(a.heads) > 0,
	} {
		if sign {
			signs++
		}
	}
	return signs >= 2
}

func share(a, b map[string]bool) bool {
	for k := range a {
		if b[k] {
			return true
		}
	}
	return false
}

func (r *reading) pageTraits() []pageTraits {
	out := make([]pageTraits, len(r.doc.Pages))
	for i, page := range r.doc.Pages {
		out[i] = pageTraits{width: page.Width, height: page.Height, heads: map[string]bool{}, root: r.rootOn(page), lines: page.Lines}
		out[i].cover = r.paper.Header.Kind != "" && r.pages[i].bodyTop > 0
	}
	for _, f := range r.paper.Furniture {
		if f.Page >= 1 && f.Page <= len(out) && f.Kind != "stamp" && f.Kind != "watermark" {
			out[f.Page-1].addHead(f)
		}
	}
	countPages(out)
	return out
}

// rootOn gives the root of pageTraits.
func (r *reading) rootOn(page *extract.Page) int {
	for k := range page.Lines {
		for j := range page.Lines[k].Spans {
			s := &page.Lines[k].Spans[j]
			if s.Artifact != "" || s.Tag < 0 {
				continue
			}
			if root := r.tags.rootOf(s.Tag); root >= 0 {
				return root
			}
		}
	}
	return -1
}

// countPages takes for page numbers those of the numbers within heads and feet
// that count with the pages.
func countPages(t []pageTraits) {
	for i := range t {
		for _, n := range t[i].counts {
			if t[i].number == 0 && (i > 0 && t[i-1].prints(n-1) || i+1 < len(t) && t[i+1].prints(n+1)) {
				t[i].number = n
			}
		}
	}
}

func (t *pageTraits) prints(n int) bool { return n > 0 && slices.Contains(t.counts, n) }

// addHead notes a running head or foot: the page number in it, and the rest.
func (t *pageTraits) addHead(f Furniture) {
	text := regular(f.Text)
	if n := pageNumber(text); n >= 0 {
		t.number = n
		return
	}
	words := strings.Fields(text)
	for i, w := range words {
		if strings.IndexByte("+-0123456789", w[0]) >= 0 {
			if n, err := strconv.Atoi(w); err == nil && n > 0 {
				t.counts = append(t.counts, n)
			}
		}
		if countOf(w) >= 0 {
			words[i] = "#"
		}
	}
	if key := strings.Join(words, " "); hasLetters(key) {
		t.heads[key] = true
	}
}

// titleSegments gives each segment the first heading of its highest level.
func (r *reading) titleSegments() {
	k := 0
	segs := r.paper.Segments
	best := make([]int, len(segs))
	for _, b := range r.paper.Body {
		h, ok := b.(*Heading)
		for ok && k < len(segs)-1 && h.Page > segs[k].LastPage {
			k++
		}
		if !ok || k >= len(segs) || segs[k].Kind == "cover" || best[k] != 0 && h.Level >= best[k] {
			continue
		}
		best[k], segs[k].Title = h.Level, strings.TrimSpace(plain(h.Spans))
	}
}
