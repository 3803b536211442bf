package normalize

import (
	"slices"
	"strings"

	"councildoc/extract"
)

// reading holds what the passes over one document know.
type reading struct {
	doc         *extract.Document
	paper       *Paper
	tags        *tagIndex
	words       wordList
	inline      inlineText // see spansOf
	spanRoom    []Span     // see kept
	room        []piece    // see pageText.pieces
	rows        rowRoom    // see takeNotes
	pages       []*pageText
	notes       []*noteText
	notesByMark map[string][]*noteText // in page order; filled when first asked
	bodySize    float64                // font size of most of the text, in points
	titled      bool                   // a title was found
	lastHeading lastHeading
	boldness    map[int]float64
	leftGaps    leftGaps
	separators  map[separatorPlace]bool // rules that had notes below them
	columns     map[int][]float64       // left edges of right columns by page width, see measureColumns
	blanks      whiteFinder
	rights      map[int]float64 // right edge of the text by page width, see rightMargin
}

func newReading(doc *extract.Document, paper *Paper) *reading {
	r := &reading{doc: doc, paper: paper, tags: newTagIndex(doc.Tags), boldness: map[int]float64{}, separators: map[separatorPlace]bool{}}
	r.words.doc = doc
	r.tags.see(doc)
	for _, page := range doc.Pages {
		turned := turnOf(page)
		page = turned.upright(page)
		p := &pageText{src: page, turn: turned}
		p.grids = p.findGrids()
		p.frags = append(joinDropCaps(r.tags.cutAtCells(newFragments(page))), drawnBullets(page)...)
		r.pages = append(r.pages, p)
	}
	r.measure()
	r.blanks = newWhiteFinder(r.pages)
	r.measureRights()
	return r
}

// fewRows is how many lines a page size must have for their right edge to be its margin.
const fewRows = 8

// measureRights finds for each page width the right edge that the text keeps: the
// edge of its second-longest line in fifty, so that a stray overlong one is no margin.
func (r *reading) measureRights() {
	counts := map[int]int{}
	for _, p := range r.pages {
		counts[widthKey(p)] += len(p.frags)
	}
	edges := map[int][]float64{}
	for _, p := range r.pages {
		key := widthKey(p)
		xs := edges[key]
		if xs == nil {
			xs = make([]float64, 0, counts[key])
		}
		for _, f := range p.frags {
			xs = append(xs, f.Box.X1)
		}
		edges[key] = xs
	}
	r.rights = map[int]float64{}
	for key, xs := range edges {
		if len(xs) >= fewRows {
			r.rights[key] = nth(xs, len(xs)-1-len(xs)/50)
		}
	}
}

// maxRounds bounds the search for the nth before all that is left is sorted.
const maxRounds = 40

// nth gives what would stand at place k if the list were sorted. It changes the list.
func nth(list []float64, k int) float64 {
	for range maxRounds {
		pivot := list[len(list)/2]
		below, above := 0, len(list)
		for i := 0; i < above; {
			switch x := list[i]; {
			case !(x >= pivot): // what is no number comes first, as in a sort
				list[below], list[i] = x, list[below]
				below++
				i++
			case x > pivot:
				above--
				list[above], list[i] = x, list[above]
			default:
				i++
			}
		}
		switch {
		case k < below:
			list = list[:below]
		case k >= above:
			list, k = list[above:], k-above
		default:
			return pivot
		}
	}
	slices.Sort(list)
	return list[k]
}

// rightMargin is the edge up to which text of a column over the whole page runs:
// that of all pages of this width, or on a short document as wide as the left.
func (r *reading) rightMargin(p *pageText, col column) float64 {
	if x, ok := r.rights[widthKey(p)]; ok {
		return max(col.x1, x)
	}
	return max(col.x1, p.src.Width-col.x0)
}

// measure finds the size of most of the text and how much of each page is bold.
func (r *reading) measure() {
	var counts sizeCounts
	for _, p := range r.pages {
		all, bold := 0, 0
		for _, f := range p.frags {
			n := 0
			for i := range f.Spans {
				l := len(f.Spans[i].Text)
				n += l
				if f.Spans[i].Bold {
					bold += l
				}
			}
			all += n
			counts.add(f.Size, n)
		}
		if all > 0 {
			r.boldness[p.src.Number] = float64(bold) / float64(all)
		}
	}
	r.bodySize = max(counts.most(), 1)
}

// sizeCounts counts letters by the key of their size, see sizeKey. Those that follow one
// another in one size are counted together.
type sizeCounts struct {
	of     map[int]int
	key, n int // the last size, and its letters that are not in of yet
}

func (c *sizeCounts) add(size float64, n int) {
	if key := sizeKey(size); c.of == nil || key != c.key {
		c.flush()
		c.key = key
	}
	c.n += n
}

func (c *sizeCounts) flush() {
	if c.of == nil {
		c.of = map[int]int{}
		return
	}
	c.of[c.key] += c.n
	c.n = 0
}

// most gives the size in points that most letters have, the smaller where two have as
// many.
func (c *sizeCounts) most() float64 {
	c.flush()
	best, most := 0, -1
	for key, n := range c.of {
		if n > most || n == most && key < best {
			best, most = key, n
		}
	}
	return float64(best) / 2
}

// mostlyBold reports a page on which bold says nothing.
func (r *reading) mostlyBold(page int) bool { return r.boldness[page] > 0.8 }

// text writes a paragraph's spans: soft hyphens gone, notes linked. It is asked once,
// since a note is linked once.
func (r *reading) text(p *para) []Span {
	spans := r.spansOf(p)
	for i := range spans {
		if s := &spans[i]; strings.IndexByte(s.Text, "\u00ad"[1]) >= 0 {
			s.Text = strings.ReplaceAll(s.Text, "\u00ad", "")
		}
	}
	r.paper.Quality.JoinedHyphens += p.joined
	return spans
}
