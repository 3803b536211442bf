package normalize

import "strings"

// ProvisionText is a part of a text that has an address: a recital, an article, a
// paragraph, a point, a citation, the title.
//
// Its Key is stable across the revisions of a paper, since it is made of printed
// numbers and not of places:
//
//	title                        the title of the act
//	citation:3                   counted; one that is wholly new after it is citation:3a
//	recital:44b
//	signature                    "Done at Brussels,"
//	enacting                     "HAVE ADOPTED THIS REGULATION:"
//	chapter:II                   also part:, section:, with its title as text
//	article:33                   text of the article outside its paragraphs
//	article:33/title
//	article:33/1/a/ii            paragraph 1, point (a)(ii)
//	article:33/1/indent:2        the second dash
//	annex:I/2/b                  annex when there is but one
//	article:3/15/quoted/article:88a/1
//	                             what point 15 of an amending article puts into
//	                             another act, by its own articles and numbers
//	point:4/a                    a numbered paragraph outside of an act
//	text:7                       text without an address, counted
//
// A key that comes again, as where a paper counts wrongly, gets "#2".
type ProvisionText struct {
	Key         string
	Number      string   // as printed, with its marks made: "(44b)", "Article 33", "1."; "" without one
	NumberSpans []Span   // as printed, with marks
	Texts       [][]Span // its paragraphs, without the number
	Was         [][]Span // what it was, where another column of a table says so; else nil
	Page        int
	Boxes       []PageBox
}

// isText reports text without an address.
func (p *ProvisionText) isText() bool { return strings.HasPrefix(p.Key, "text:") }

// Provisions cuts the body of a paper into its provisions, in reading order.
func Provisions(p *Paper) []ProvisionText {
	w := &provisionWalk{keys: map[string]int{}, indents: map[string]int{}, act: holdsAct(p)}
	w.blocks(p.Body)
	return w.out
}

// rawText is a heading or paragraph, its number before it.
type rawText struct {
	place   *Place
	number  []Span // printed apart from the text
	spans   []Span
	heading *Heading
	was     [][]Span
}

// provisionWalk goes through the texts of a paper and keeps where it is.
type provisionWalk struct {
	out     []ProvisionText
	keys    map[string]int // times that each was given
	indents map[string]int // dashes by the key of what they stand in
	state   actState
	root    string  // "article:3", "annex:I"; "" outside of both
	levels  []level // open numbers and quotations under root
	after   string  // key of what a list stood in, right after the list; else ""
	inTable bool
	act     bool // the paper holds the text of an act

	articles   bool // an article was seen
	designated bool // the last text was the designation of an article
	citations  int
	insertion  int // citations that are new after the last one
	texts      int
}

// actState is the part of an act that the texts stand in.
type actState uint8

const (
	beforeAct actState = iota
	inTitle
	inCitations
	inRecitals
	inArticles
	inAnnex
)

func (w *provisionWalk) blocks(blocks []Block) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *Heading:
			w.text(rawText{place: &b.Place, spans: b.Spans, heading: b})
		case *Paragraph:
			w.text(rawText{place: &b.Place, number: numberOf(b.Number, b.NumberSpans), spans: b.Spans})
		case *List:
			w.list(b)
		case *Table:
			w.table(b)
		}
	}
}

// list reads the items. A text right after them at the margin goes on with what they
// stand in: it closes the paragraph and not its last point.
func (w *provisionWalk) list(l *List) {
	parent := ""
	for k, it := range l.Items {
		for i, b := range it.Blocks {
			p, ok := b.(*Paragraph)
			if i == 0 && ok {
				w.text(rawText{place: &p.Place, number: numberOf(it.Marker, it.MarkerSpans), spans: p.Spans})
				continue
			}
			w.blocks([]Block{b})
		}
		if k == 0 {
			parent = w.parent()
		}
	}
	w.after = parent
}

// parent is the key of what the innermost open number stands in, "" when none is open.
func (w *provisionWalk) parent() string {
	switch n := len(w.levels); {
	case n > 1:
		return w.levels[n-2].key
	case n == 1:
		return w.root
	}
	return ""
}

// numberOf gives a printed number as spans.
func numberOf(number string, spans []Span) []Span {
	if spans == nil && number != "" {
		return []Span{{Text: number}}
	}
	return spans
}

// text puts a text where it belongs.
func (w *provisionWalk) text(t rawText) {
	read := readDesignation(t)
	if read.empty {
		return
	}
	switch {
	case w.division(t, read):
	case w.preamble(t, read):
	case signs.MatchString(read.text) && w.state == inArticles:
		w.enter(inArticles)
		w.root = "signature"
		w.open(w.root, t, read)
	case isGap(read.text):
		w.texts++
		w.open("text:"+itoa(w.texts), t, read)
	case w.designated && read.number == "" && (t.heading != nil || isLabel(read.text) && !read.quotes):
		w.open(w.path()+"/title", t, read)
	case read.number != "" && w.numbered(t, read):
	case w.state == beforeAct || len(w.out) == 0:
		w.loose(t, read)
	case read.quotes && w.root != "":
		w.quote()
		w.open(w.path(), t, read)
	default:
		w.goOn(t, read)
	}
	w.designated = read.role == "article"
	if read.unquotes {
		w.unquote()
	}
}

// isGap reports the sign for text left out, on a line of its own.
func isGap(text string) bool {
	switch strings.Trim(text, "()[] *") {
	case "…", "...", "":
		return true
	}
	return false
}

// open begins a provision with the text.
func (w *provisionWalk) open(key string, t rawText, d designation) {
	p := ProvisionText{Key: key, Number: d.number, NumberSpans: d.numberSpans, Was: t.was, Page: t.place.Page}
	if len(d.spans) > 0 {
		p.Texts = [][]Span{d.spans}
	}
	p.Boxes = mergeBoxes(nil, t.place.Boxes)
	w.emit(p)
}

// emit appends a provision. A key that comes again is numbered.
func (w *provisionWalk) emit(p ProvisionText) {
	w.after = ""
	w.keys[p.Key]++
	if n := w.keys[p.Key]; n > 1 {
		p.Key += "#" + itoa(n)
	}
	w.out = append(w.out, p)
}

// goOn adds the text to the provision that it goes on with: that of the innermost
// open number, which is not the last one where points stand between.
func (w *provisionWalk) goOn(t rawText, d designation) {
	key, p := w.path(), (*ProvisionText)(nil)
	if w.after != "" {
		key = w.after
	}
	for i := len(w.out) - 1; i >= 0 && p == nil; i-- {
		if k, _, _ := strings.Cut(w.out[i].Key, "#"); k == key || key == "" {
			p = &w.out[i]
		}
	}
	if p == nil {
		w.open(key, t, d)
		return
	}
	p.Texts = append(p.Texts, append(append([]Span{}, d.numberSpans...), d.spans...))
	p.Boxes = mergeBoxes(p.Boxes, t.place.Boxes)
}

// loose begins a text without an address.
func (w *provisionWalk) loose(t rawText, d designation) {
	w.texts++
	spans := t.spans
	if len(t.number) > 0 {
		spans = append(append([]Span{}, t.number...), append([]Span{{Text: " "}}, spans...)...)
	}
	d.number, d.numberSpans, d.spans = "", nil, spans
	w.levels, w.root = nil, ""
	w.open("text:"+itoa(w.texts), t, d)
}

// path is the key of the innermost open provision.
func (w *provisionWalk) path() string {
	if n := len(w.levels); n > 0 {
		return w.levels[n-1].key
	}
	return w.root
}
