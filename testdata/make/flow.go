package main

import (
	"strings"
	"unicode"
)

const softHyphen = "\u00ad"

// alignment of the lines of a paragraph.
type alignment int

const (
	alignLeft alignment = iota
	alignCentre
	alignRight
	alignJustify
)

// style is how a paragraph stands on the page. Lengths are points; x0 and x1 are
// measured from the left edge of the page.
type style struct {
	face    string // "LiberationSerif", without Bold or Italic
	size    float64
	leading float64
	after   float64
	x0, x1  float64
	labelX  float64 // where the label stands, if there is one
	align   alignment
	keep    float64 // room that must be left below the first line
}

// flow sets paragraphs on pages, with footnotes, and collects the expected text.
type flow struct {
	doc     *document
	page    *page
	open    func(d *document) *page // begins a page with its furniture
	y       float64
	top     float64
	bottom  float64
	notes   map[string]string // by mark: the text of the footnotes to come
	pending []string          // marks of the notes of this page
	truth   []string
	ends    []string // expected footnotes, in order
}

// atom is text that is never broken, or a blank.
type atom struct {
	span
	width float64
}

// piece is a word, or a part of one, with what may stand behind it.
type piece struct {
	atoms []atom
	blank *atom // the blank behind it
	soft  bool  // a hyphen appears when the line ends here
}

// para sets a paragraph. label may be empty.
func (f *flow) para(s style, label, source string) {
	runs := parse(source)
	line := truth(runs)
	if label != "" {
		line = truth(parse(label)) + " " + line
	}
	f.truth = append(f.truth, line)
	f.set(s, label, runs)
}

// skip leaves room.
func (f *flow) skip(points float64) { f.y += points }

func (f *flow) set(s style, label string, runs []span) {
	for i, line := range f.breakLines(s, runs) {
		last := line.last
		f.makeRoom(s, line, i == 0)
		if i == 0 && label != "" {
			f.drawLine(style{face: s.face, size: s.size, x0: s.labelX, x1: s.x0}, f.atoms(s, parse(label)), true)
		}
		f.drawLine(s, line.atoms, last)
		f.y += s.leading
	}
	f.y += s.after
}

// textLine is a line of a paragraph.
type textLine struct {
	atoms []atom
	last  bool
}

func (f *flow) breakLines(s style, runs []span) []textLine {
	var lines []textLine
	var current []atom
	width, avail := 0.0, s.x1-s.x0
	pieces := split(f.atoms(s, runs))
	for i, p := range pieces {
		w := sum(p.atoms)
		if len(current) > 0 && width+w > avail {
			if pieces[i-1].soft {
				current = append(current, f.atoms(s, []span{hyphenLike(current)})...)
			}
			lines = append(lines, textLine{atoms: trimBlank(current)})
			current, width = nil, 0
		}
		current = append(current, p.atoms...)
		if p.blank != nil {
			current = append(current, *p.blank)
			w += p.blank.width
		}
		width += w
	}
	return append(lines, textLine{atoms: trimBlank(current), last: true})
}

// hyphenLike gives a hyphen that looks like the text it follows.
func hyphenLike(atoms []atom) span {
	r := atoms[len(atoms)-1].span
	r.text = "-"
	return r
}

func sum(atoms []atom) (w float64) {
	for _, a := range atoms {
		w += a.width
	}
	return w
}

func trimBlank(atoms []atom) []atom {
	for len(atoms) > 0 && atoms[len(atoms)-1].text == " " {
		atoms = atoms[:len(atoms)-1]
	}
	return atoms
}

// atoms measures runs, cut at blanks, soft hyphens and hyphens within words.
func (f *flow) atoms(s style, runs []span) []atom {
	var atoms []atom
	for _, r := range runs {
		for _, text := range cut(r.text) {
			a := atom{span: r}
			a.text = text
			face, size, _ := f.face(s, r)
			a.width = f.page.width1(face, size, strings.ReplaceAll(text, softHyphen, ""))
			atoms = append(atoms, a)
		}
	}
	return atoms
}

func cut(text string) []string {
	var parts []string
	start := 0
	for i, r := range text {
		end := i + len(string(r))
		switch {
		case r == ' ':
			if i > start {
				parts = append(parts, text[start:i])
			}
			parts = append(parts, " ")
			start = end
		case string(r) == softHyphen, r == '-' && breaksAt(text, i):
			parts = append(parts, text[start:end])
			start = end
		}
	}
	if start < len(text) {
		parts = append(parts, text[start:])
	}
	return parts
}

// breaksAt reports whether the hyphen at i stands between two letters.
func breaksAt(text string, i int) bool {
	return i > 0 && i+1 < len(text) && unicode.IsLetter(rune(text[i-1])) && unicode.IsLetter(rune(text[i+1]))
}

// split puts atoms together that no line end may part.
func split(atoms []atom) []piece {
	var pieces []piece
	var p piece
	for _, a := range atoms {
		if a.text == " " {
			blank := a
			p.blank = &blank
			pieces, p = append(pieces, p), piece{}
			continue
		}
		soft := strings.HasSuffix(a.text, softHyphen)
		a.text = strings.TrimSuffix(a.text, softHyphen)
		p.atoms = append(p.atoms, a)
		if soft || strings.HasSuffix(a.text, "-") && len(a.text) > 1 {
			p.soft = soft
			pieces, p = append(pieces, p), piece{}
		}
	}
	if len(p.atoms) > 0 {
		pieces = append(pieces, p)
	}
	return pieces
}

// face gives the font, its size and how far it is raised.
func (f *flow) face(s style, r span) (name string, size, rise float64) {
	name, size = s.face, s.size
	switch {
	case r.bold && r.italic:
		name += "-BoldItalic"
	case r.bold:
		name += "-Bold"
	case r.italic:
		name += "-Italic"
	default:
		name += "-Regular"
	}
	if r.super {
		return name, size * 0.66, size * 0.36
	}
	return name, size, 0
}

// drawLine draws the atoms of a line in runs of the same looks and the rules
// through and under them.
func (f *flow) drawLine(s style, atoms []atom, last bool) {
	x, spread := s.x0, 0.0
	switch rest := s.x1 - s.x0 - sum(atoms); {
	case s.align == alignCentre:
		x += rest / 2
	case s.align == alignRight:
		x += rest
	case s.align == alignJustify && !last:
		spread = rest / float64(max(1, blanks(atoms)))
	}
	ascent := float64(f.doc.font(s.face+"-Regular").ascent) / 1000 * s.size
	for len(atoms) > 0 {
		n := 1
		for n < len(atoms) && sameLook(atoms[0].span, atoms[n].span) {
			n++
		}
		x = f.drawRun(s, atoms[:n], x, f.y+ascent, spread)
		atoms = atoms[n:]
	}
}

func blanks(atoms []atom) (n int) {
	for _, a := range atoms {
		if a.text == " " {
			n++
		}
	}
	return n
}

func (f *flow) drawRun(s style, atoms []atom, x, baseline, spread float64) float64 {
	var text strings.Builder
	for _, a := range atoms {
		text.WriteString(a.text)
	}
	r := atoms[0].span
	name, size, rise := f.face(s, r)
	f.page.show(f.doc.font(name), size, x, baseline-rise, text.String(), spread)
	end := x + sum(atoms) + spread*float64(blanks(atoms))
	if r.strike {
		f.page.rule(x, end, baseline-rise-0.26*size, 0.6, strikeGray)
	}
	if r.underline {
		f.page.rule(x, end, baseline+0.1*size, 0.6, black)
	}
	return end
}
