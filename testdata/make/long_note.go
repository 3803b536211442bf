package main

import (
	"fmt"
	"math/rand/v2"
	"strconv"
	"strings"
)

// longNote is a paper of a given number of pages, for measuring: a cover, then
// recitals, articles with struck and added words, points, footnotes and ruled
// tables that run over pages. The wording is drawn from a seed, so that no two pages
// are alike and the same number of pages gives the same bytes. It is not kept among
// the papers.
func longNote(faces map[string]*face, pages int) paper {
	d := &document{faces: faces, producer: producer, composite: true}
	open := councilPages(&footer{number: "9992/26", service: "TREE.2", marking: "LIMITE", annex: true})
	first := open(d)
	y := cover{
		date: "Brussels, 26 June 2026", origin: "(OR. en)", number: []string{"9992/26"},
		files: []string{"2026/9001 (COD)"}, marking: "LIMITE", codes: []string{"TELECOM 165", "CYBER 171", "CODEC 907"},
		band: "NOTE",
		fields: []field{
			{"From:", []string{"Presidency"}},
			{"To:", []string{"Delegations"}},
			{"Subject:", []string{"The reporting of faults in networked lighthouses"}},
		},
	}.drawST(first)
	w := &longWriter{flow: newFlow(d, first, y, open), rand: rand.New(rand.NewPCG(9992, 26))}
	w.para(bodyText, "", "Delegations will find in the Annex the text as it stands after the last meeting.")
	for len(d.pages) < pages {
		w.article()
	}
	w.drawNotes(bodyText)
	d.pages = d.pages[:pages]
	return paper{name: fmt.Sprintf("long-%d", pages), pdf: d.bytes()}
}

// longWriter writes articles of words that it draws.
type longWriter struct {
	*flow
	rand     *rand.Rand
	articles int
	marks    int
}

var longWords = strings.Fields(`the of and to in a for that shall be by which with any not from on competent authority
	Member States keeper lighthouse lamp fault report measures notification Commission within hours service network coastal
	waters safety navigation oil register entity personal data risk assessment essential important obligations Regulation
	Directive paragraph Article pursuant referred information incidents significant appropriate technical operators
	supervision cooperation without prejudice undue delay where necessary national law Union level public administration`)

// words gives a sentence of n words; some of them are struck, added or set italic.
func (w *longWriter) words(n int, changed bool) string {
	var out []string
	for len(out) < n {
		word := longWords[w.rand.IntN(len(longWords))]
		switch k := w.rand.IntN(60); {
		case changed && k == 0:
			word = "~~" + word + "~~**" + longWords[w.rand.IntN(len(longWords))] + "**"
		case changed && k == 1:
			word = "**" + word + "**"
		case k == 2:
			word = "''" + word + "''"
		case k == 3:
			word += ","
		case k == 4:
			word = strconv.Itoa(1+w.rand.IntN(2050)) + "/" + strconv.Itoa(1+w.rand.IntN(99))
		}
		out = append(out, word)
	}
	return strings.ToUpper(out[0][:1]) + out[0][1:] + " " + strings.Join(out[1:], " ") + "."
}

func (w *longWriter) article() {
	w.articles++
	w.para(centred, "", fmt.Sprintf("''Article %d''", w.articles))
	w.para(centred, "", "**"+strings.TrimSuffix(w.words(5, false), ".")+"**")
	for i := range 2 + w.rand.IntN(3) {
		text := w.words(30+w.rand.IntN(60), true)
		if i == 0 {
			w.marks++
			mark := strconv.Itoa(w.marks)
			w.notes[mark] = w.words(8+w.rand.IntN(20), false)
			text = strings.TrimSuffix(text, ".") + "[^" + mark + "]."
		}
		w.para(numbered, strconv.Itoa(i+1)+".", text)
	}
	for i := range w.rand.IntN(4) {
		w.para(lettered, "("+string(rune('a'+i))+")", w.words(10+w.rand.IntN(20), true))
	}
	if w.articles%4 == 0 {
		w.table(5 + w.rand.IntN(12))
	}
}

// longColumns are the left edges of the columns of a table and its right edge.
var longColumns = []float64{56.6, 140, 340, 538.7}

// table sets rows of three ruled cells. A page repeats the heading row.
func (w *longWriter) table(rows int) {
	head := []string{"**Delegation**", "**Text**", "**Comments**"}
	if w.row(head, 0.85) {
		w.row(head, 0.85)
	}
	for range rows {
		cells := []string{w.words(2, false), w.words(10+w.rand.IntN(30), true), w.words(5+w.rand.IntN(25), false)}
		if w.row(cells, 1) {
			w.row(head, 0.85)
			w.row(cells, 1)
		}
	}
	w.skip(14)
}

// row sets a row and reports whether it began a page in its place.
func (w *longWriter) row(cells []string, gray float64) bool {
	const pad, leading = 4, 13.8
	styleOf := func(i int) style {
		return style{face: serif, size: 11, leading: leading, x0: longColumns[i] + pad, x1: longColumns[i+1] - pad}
	}
	height := 0.0
	for i, c := range cells {
		height = max(height, float64(len(w.breakLines(styleOf(i), parse(c))))*leading+2*pad)
	}
	if w.y+height+w.notesHeight(bodyText, w.pending) > w.bottom {
		w.newPage(bodyText)
		return true
	}
	left, right := longColumns[0], longColumns[len(longColumns)-1]
	if gray < 1 {
		w.page.fill(left, w.y, right-left, height, gray, gray, gray)
	}
	for _, y := range []float64{w.y, w.y + height} {
		w.page.rule(left, right, y, 0.5, black)
	}
	for _, x := range longColumns {
		w.page.fill(x, w.y, 0.5, height, black, black, black)
	}
	top := w.y
	for i, c := range cells {
		w.y = top + pad
		for _, line := range w.breakLines(styleOf(i), parse(c)) {
			w.drawLine(styleOf(i), line.atoms, line.last)
			w.y += leading
		}
	}
	w.y = top + height
	return false
}
