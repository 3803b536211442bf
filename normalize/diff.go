package normalize

import "strings"

// Diff is two papers compared provision by provision.
type Diff struct {
	Old, New *Paper
	On       View // the reading that was compared: Clean or Marked
	Rows     []DiffRow
}

// DiffRow is a provision in both papers, or in one of them. The rows follow the new
// paper; what is only in the old one stands where it would.
type DiffRow struct {
	Verdict  string     // as of a Change, or "moved" when only its place is another
	Moved    bool       // it stands at another place among the others; its text may be amended too
	Old, New *DiffPlace // nil when the paper does not have it
	Edits    []Edit     // its text, paragraphs separated by LF
}

// DiffPlace is where a provision stands in one of the papers.
type DiffPlace struct {
	Key    string
	Number string
	Page   int
	Boxes  []PageBox
}

// VerdictMoved is the verdict of a provision of which only the place changed.
const VerdictMoved = "moved"

// Compare compares two papers on the clean reading, as their texts would read with the
// changes made, or on the marked one, in which a word that becomes struck is a change.
// Provisions are aligned by their keys and by the likeness of their texts.
func Compare(old, new *Paper, on View) *Diff {
	d := &Diff{Old: old, New: new, On: on}
	a, b := comparedProvisions(old, on), comparedProvisions(new, on)
	pairs := align(a, b)
	moved := movedPairs(pairs)
	gone := goneAfter(pairs, len(a))
	d.addGone(a, gone[-1])
	for j := range b {
		i := pairs[j]
		if i < 0 {
			d.Rows = append(d.Rows, DiffRow{Verdict: VerdictNew, New: b[j].place(), Edits: diffTokens(nil, b[j].tokens)})
			continue
		}
		d.Rows = append(d.Rows, comparePair(&a[i], &b[j], moved[j]))
		d.addGone(a, gone[i])
	}
	return d
}

func (d *Diff) addGone(a []compared, gone []int) {
	for _, i := range gone {
		d.Rows = append(d.Rows, DiffRow{Verdict: VerdictDeleted, Old: a[i].place(), Edits: diffTokens(a[i].tokens, nil)})
	}
}

// comparePair compares a provision with itself in the other paper.
func comparePair(a, b *compared, moved bool) DiffRow {
	row := DiffRow{Moved: moved, Old: a.place(), New: b.place(), Edits: diffTokens(a.tokens, b.tokens)}
	same := true
	for _, e := range row.Edits {
		same = same && e.Op == OpSame
	}
	text := a.isText() && b.isText()
	switch {
	case !same:
		row.Verdict = VerdictAmended
	case a.Key != b.Key && !text:
		row.Verdict = VerdictRenumbered
	case moved:
		row.Verdict = VerdictMoved
	default:
		row.Verdict = VerdictUnchanged
	}
	return row
}

// compared is a provision with its text as it is compared.
type compared struct {
	ProvisionText
	tokens []token
	text   string
	words  map[string]int
	count  int // of words
}

func (c *compared) place() *DiffPlace {
	return &DiffPlace{Key: c.Key, Number: c.Number, Page: c.Page, Boxes: c.Boxes}
}

// comparedProvisions gives the provisions of a paper that have text in the reading,
// and divisions that have none of their own.
func comparedProvisions(p *Paper, on View) []compared {
	w := viewer{view: on, words: newVocabulary(p)}
	var out []compared
	for _, v := range Provisions(p) {
		c := compared{ProvisionText: v, words: map[string]int{}}
		c.read(&w)
		if len(c.tokens) == 0 && (len(v.Texts) > 0 || w.line(v.NumberSpans) == "") {
			continue // wholly deleted in this reading
		}
		out = append(out, c)
	}
	return out
}

func (c *compared) read(w *viewer) {
	for _, text := range c.Texts {
		shown, _ := w.spans(text)
		shown = withoutNotes(shown)
		tokens := tokensOf(shown)
		if len(tokens) == 0 {
			continue
		}
		if tokens[0].lead = ""; len(c.tokens) > 0 {
			tokens[0].lead = "\n"
		}
		c.tokens = append(c.tokens, tokens...)
	}
	var b strings.Builder
	for _, t := range c.tokens {
		b.WriteString(t.text)
		b.WriteByte(' ')
		if isWord(t.text) {
			c.words[strings.ToLower(t.text)]++
			c.count++
		}
	}
	c.text = b.String()
}

// withoutNotes leaves out the marks of footnotes, which are counted anew in each paper.
func withoutNotes(spans []Span) []Span {
	var out []Span
	for _, s := range spans {
		if s.Note == "" {
			out = append(out, s)
		}
	}
	return out
}
