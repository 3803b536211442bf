package extract

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"councildoc/extract/internal/ocr"
)

// Words below these confidences are specks and pieces of drawings.
const (
	leastWord   = 0.15
	leastSymbol = 0.60 // words without a letter or digit
)

// plausible leaves out what is no word: specks, pieces of rules and drawings, and
// what the file has as text in the same place.
func (t *pictureText) plausible(words []ocr.Word, f frame, rules []Rule) []ocr.Word {
	var out []ocr.Word
	for i, w := range words {
		b := f.boxOut(t.frameBox(w.Box, f))
		symbol := isSymbol(w)
		switch {
		case w.Confidence < leastWord, t.isText(b):
		case symbol && (w.Confidence < leastSymbol || onRule(b, rules) || standsAlone(words, i)):
		default:
			out = append(out, w)
		}
	}
	return out
}

// isSymbol reports a word without a letter or digit.
func isSymbol(w ocr.Word) bool { return strings.IndexFunc(w.Text, isAlphanumeric) < 0 }

func isAlphanumeric(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// aloneGap is how far from its text the mark of a list may stand, in heights of
// the text.
const aloneGap = 2.5

// standsAlone reports whether no word with letters or digits stands beside words[i]:
// then it is a piece of a drawing, and no mark of a list or dash.
func standsAlone(words []ocr.Word, i int) bool {
	b := words[i].Box
	mid := (b.Min.Y + b.Max.Y) / 2
	return !slices.ContainsFunc(words, func(w ocr.Word) bool {
		reach := int(aloneGap * float64(w.Box.Dy()))
		beside := w.Box.Min.Y <= mid && mid <= w.Box.Max.Y && b.Dy() <= 2*w.Box.Dy()
		return !isSymbol(w) && beside && w.Box.Min.X <= b.Max.X+reach && b.Min.X <= w.Box.Max.X+reach
	})
}

// onRule reports whether a rule runs through the middle of a box.
func onRule(b Box, rules []Rule) bool {
	x, y := (b.X0+b.X1)/2, (b.Y0+b.Y1)/2
	return slices.ContainsFunc(rules, func(r Rule) bool { return r.Box.Covers(Box{x, y, x, y}, 1) })
}

// isText reports whether the middle of a box lies in a line that the file has as
// text.
func (t *pictureText) isText(b Box) bool {
	x, y := (b.X0+b.X1)/2, (b.Y0+b.Y1)/2
	if t.page.scanned {
		return false
	}
	return slices.ContainsFunc(t.page.out.Lines, func(l Line) bool { return l.Box.Contains(x, y) })
}

// Widths in ems that part the dashes: a hyphen has 0.33, an en dash 0.5 to 0.56, an
// em dash 1.
const (
	widestHyphen = 0.42
	widestEnDash = 0.78
)

// measureDashes writes dashes that stand by themselves as wide as they are: what
// tesseract calls them is not measured.
func measureDashes(lines []pictureLine) {
	for i := range lines {
		for j := range lines[i].words {
			w := &lines[i].words[j]
			if r, n := utf8.DecodeRuneInString(w.Text); n == len(w.Text) && strings.ContainsRune("-\u2010\u2011\u2013\u2014", r) {
				w.Text = dashOf(float64(w.Box.Dx()) / lines[i].size)
			}
		}
	}
}

// dashOf gives the dash of a width in ems.
func dashOf(width float64) string {
	switch {
	case width <= widestHyphen:
		return "-"
	case width <= widestEnDash:
		return "\u2013"
	}
	return "\u2014"
}
