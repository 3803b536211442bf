package normalize

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"councildoc/extract"
)

// fragment is a Line of a page that awaits its place in the body.
type fragment struct {
	*extract.Line
	page     int
	tag      int    // the structure element of most of its text, -1
	artifact string // set when all of its text is an artifact

	gone   bool   // see without
	joined string // the text of several spans, once asked
}

func newFragment(l *extract.Line, page int) *fragment {
	f := &fragment{}
	f.read(l, page)
	return f
}

// newFragments gives a fragment for each line of a page.
func newFragments(page *extract.Page) []*fragment {
	all, out := make([]fragment, len(page.Lines)), make([]*fragment, len(page.Lines))
	for i := range page.Lines {
		all[i].read(&page.Lines[i], page.Number)
		out[i] = &all[i]
	}
	return out
}

func (f *fragment) read(l *extract.Line, page int) {
	*f = fragment{Line: l, page: page, tag: -1}
	longest := 0
	artifacts := 0
	for i := range l.Spans {
		s := &l.Spans[i]
		if s.Artifact != "" {
			artifacts++
			f.artifact = s.Artifact
		}
		if s.Tag >= 0 && len(s.Text) > longest {
			f.tag, longest = s.Tag, len(s.Text)
		}
	}
	if artifacts < len(l.Spans) {
		f.artifact = ""
	}
}

func (f *fragment) text() string {
	if len(f.Spans) == 1 {
		return f.Spans[0].Text
	}
	if f.joined == "" {
		f.joined = joinTexts(f.Spans)
	}
	return f.joined
}

// joinTexts gives the text of spans.
func joinTexts(spans []extract.Span) string {
	n := 0
	for i := range spans {
		n += len(spans[i].Text)
	}
	var b strings.Builder
	b.Grow(n)
	for i := range spans {
		b.WriteString(spans[i].Text)
	}
	return b.String()
}

// textRow is what stands on one baseline of a column, from left to right.
type textRow struct {
	frags []*fragment
	box   extract.Box
	base  float64
	size  float64
	parts []column // see whiteFinder.texts

	joined string // the text of several fragments, once asked
}

// textRows puts fragments on their baselines, from top to bottom.
func textRows(frags []*fragment) []*textRow {
	var room rowRoom
	return room.lay(frags)
}

// rowRoom is room for the rows of several texts, one after the other.
type rowRoom struct {
	sorted []*fragment
	rows   []textRow
	out    []*textRow
}

// newRowRoom makes room for the rows of so many fragments.
func newRowRoom(n int) *rowRoom {
	return &rowRoom{make([]*fragment, 0, n), make([]textRow, 0, n), make([]*textRow, 0, n)}
}

// textRows is textRows for rows that hold until it is asked again.
func (room *rowRoom) textRows(frags []*fragment) []*textRow {
	room.rows = slices.Grow(room.rows[:0], len(frags))
	return room.lay(frags)
}

// textRowsAfter is textRows for rows that hold: the next take room after them.
func (room *rowRoom) textRowsAfter(frags []*fragment) []*textRow {
	out := room.lay(frags)
	room.sorted, room.rows, room.out = room.sorted[len(room.sorted):], room.rows[len(room.rows):], room.out[len(room.out):]
	return out
}

func (room *rowRoom) lay(frags []*fragment) []*textRow {
	if len(frags) == 0 {
		return nil
	}
	sorted := append(room.sorted[:0], frags...)
	sortStable(sorted, func(a, b *fragment) int {
		if a.Baseline != b.Baseline {
			return cmp.Compare(a.Baseline, b.Baseline)
		}
		return cmp.Compare(a.Box.X0, b.Box.X0)
	})
	rows, out := room.rows, slices.Grow(room.out[:0], len(frags))
	for i, f := range sorted {
		if r := rowFor(out, f); r != nil {
			r.add(sorted[:i+1])
			continue
		}
		if len(rows) == cap(rows) {
			rows = make([]textRow, 0, min(rowsAtOnce, len(sorted)-i))
		}
		rows = append(rows, textRow{frags: sorted[i : i+1 : i+1], box: f.Box, base: f.Baseline, size: f.Size})
		out = append(out, &rows[len(rows)-1])
	}
	room.sorted, room.rows, room.out = sorted, rows, out
	for _, r := range out {
		if len(r.frags) > 1 {
			sortStable(r.frags, func(a, b *fragment) int { return cmp.Compare(a.Box.X0, b.Box.X0) })
		}
	}
	sortStable(out, func(a, b *textRow) int { return cmp.Compare(a.base, b.base) })
	return out[:len(out):len(out)]
}

// keepRows takes rows out of the room in which they lie.
func keepRows(rows []*textRow) {
	for i, row := range rows {
		kept := *row
		kept.frags = slices.Clone(row.frags)
		rows[i] = &kept
	}
}

// rowsAtOnce is for how many rows room is made: in tables several fragments make one.
const rowsAtOnce = 24

// sortStable is slices.SortStableFunc for what is nearly always sorted.
func sortStable[E any](list []E, compare func(a, b E) int) {
	if !slices.IsSortedFunc(list, compare) {
		slices.SortStableFunc(list, compare)
	}
}

// leastRaised is the least size of a raised or lowered mark, in that of its row.
// What is larger still beside several lines is an initial or an ornament.
const leastRaised = 0.4

// rowFor finds the row that a fragment stands in: the baselines agree, or it is
// small text raised or lowered beside the row.
func rowFor(rows []*textRow, f *fragment) *textRow {
	for i := len(rows) - 1; i >= 0 && i >= len(rows)-3; i-- {
		r := rows[i]
		d := math.Abs(f.Baseline - r.base)
		if d > 0.5*f.Size && d > 0.5*r.size {
			continue
		}
		small, big := min(f.Size, r.size), max(f.Size, r.size)
		if (d <= 0.3*small || small < 0.8*big && small > leastRaised*big && d <= 0.5*big) && !r.overlaps(f) {
			return r
		}
	}
	return nil
}

func (r *textRow) overlaps(f *fragment) bool {
	if f.Box.X0 >= r.box.X1 {
		return false
	}
	for _, o := range r.frags {
		if min(o.Box.X1, f.Box.X1)-max(o.Box.X0, f.Box.X0) > 0.5*min(o.Box.Width(), f.Box.Width()) {
			return true
		}
	}
	return false
}

// add adds the last of the fragments. Where those of the row stand right before it, the
// row takes its stretch of them, and no room of its own.
func (r *textRow) add(frags []*fragment) {
	last, n := len(frags)-1, len(r.frags)
	f := frags[last]
	if f.Size > r.size {
		r.size, r.base = f.Size, f.Baseline
	}
	if frags[last-n] == r.frags[0] && frags[last-1] == r.frags[n-1] {
		r.frags = frags[last-n : last+1 : last+1]
	} else {
		r.frags = append(r.frags, f)
	}
	r.joined, r.parts = "", nil
	r.box = r.box.Union(f.Box)
}

// text is the row as one string, its fragments parted by a blank.
func (r *textRow) text() string {
	if len(r.frags) == 1 {
		return r.frags[0].text()
	}
	if r.joined == "" {
		parts := make([]string, len(r.frags))
		for i, f := range r.frags {
			parts[i] = f.text()
		}
		r.joined = strings.Join(parts, " ")
	}
	return r.joined
}

func (r *textRow) first() *fragment { return r.frags[0] }

// tag is the structure element of the row's text: of the longest fragment.
func (r *textRow) tag() int {
	if len(r.frags) == 1 {
		return r.frags[0].tag
	}
	best, n := -1, 0
	for _, f := range r.frags {
		if f.tag < 0 {
			continue
		}
		if l := len(f.text()); l > n {
			best, n = f.tag, l
		}
	}
	return best
}

// all reports whether every span with letters or digits fulfils the condition.
func (r *textRow) all(ok func(*extract.Span) bool) bool {
	for _, f := range r.frags {
		for i := range f.Spans {
			if s := &f.Spans[i]; strings.TrimSpace(s.Text) != "" && !ok(s) {
				return false
			}
		}
	}
	return true
}

func isBold(s *extract.Span) bool { return s.Bold || s.Superscript }

// bold reports whether all of the row is bold; raised marks do not count.
func (r *textRow) bold() bool { return r.all(isBold) }

func (r *textRow) italic() bool { return r.all(func(s *extract.Span) bool { return s.Italic }) }

// firstWordWidth is the width in points of the row's first word.
func (r *textRow) firstWordWidth() float64 {
	f := r.frags[0]
	start, end := f.Box.X0, f.Box.X1
	for i := range f.Spans {
		s := &f.Spans[i]
		k := 0
		for _, c := range s.Text {
			if c == ' ' && float64(s.Edges[k]) > start {
				return float64(s.Edges[k]) - start
			}
			k++
		}
	}
	return end - start
}
