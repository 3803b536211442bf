package extract

import (
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/bidi"
	"golang.org/x/text/unicode/norm"
)

// itemClass is what an item of a line is to the bidirectional algorithm (UAX #9).
type itemClass uint8

const (
	neutralItem   itemClass = iota
	rightwardItem           // a letter read from left to right
	leftwardItem            // a letter read from right to left
	numberItem              // part of a number, which is read from left to right everywhere
	separatorItem           // comma, colon, full stop, stroke: part of a number between digits
	signItem                // per cent, currency, degree: part of a number beside digits
)

// logicalOrder turns the items of a line from the order on the page, left to
// right, into the order in which they are read. Where nothing is read from right
// to left it is the same; see anyLeftward.
//
// It is the bidirectional algorithm turned round. What a line shows does not
// always tell what was written: a number between letters of both directions goes
// with the line.
func logicalOrder(items []item) []item {
	classes := classify(items)
	var out []item
	if isLeftwardLine(classes) {
		out = appendLeftward(make([]item, 0, len(items)), items, classes)
	} else {
		out = rightwardLine(items, classes)
	}
	mirrorBrackets(out)
	return out
}

func anyLeftward(glyphs []*glyph) bool {
	for _, g := range glyphs {
		if len(g.Text) > 1 && !g.Space && hasLeftward(g.Text) {
			return true
		}
	}
	return false
}

// rightwardLine turns round only the stretches from one leftward letter to
// another with none of the line's own direction between them.
func rightwardLine(items []item, classes []itemClass) []item {
	out := make([]item, 0, len(items))
	for from := 0; from < len(items); {
		to := from + 1
		if classes[from] == leftwardItem {
			to = leftwardEnd(classes, from)
			out = appendLeftward(out, items[from:to], classes[from:to])
		} else {
			out = append(out, items[from])
		}
		from = to
	}
	return out
}

func leftwardEnd(classes []itemClass, from int) int {
	end := from + 1
	for i := end; i < len(classes) && classes[i] != rightwardItem; i++ {
		if classes[i] == leftwardItem {
			end = i + 1
		}
	}
	return end
}

// appendLeftward appends the items from right to left, but what is read from left
// to right among them as it stands.
func appendLeftward(out, items []item, classes []itemClass) []item {
	for end := len(items); end > 0; {
		start := rightwardStart(classes, end)
		if start < end {
			out = append(out, items[start:end]...)
			end = start
			continue
		}
		end--
		it := items[end]
		it.leftward, it.text = true, baseForms(it.text)
		out = append(out, it)
	}
	return out
}

// rightwardStart gives where the stretch read from left to right begins that ends
// before end; end itself when there is none. What stands between two letters of
// that direction, or between a letter and a number to the right of it, belongs to
// the stretch.
func rightwardStart(classes []itemClass, end int) int {
	start := end
	for i := end - 1; i >= 0; i-- {
		switch classes[i] {
		case leftwardItem:
			return start
		case rightwardItem:
			start = i
		case numberItem:
			if i == start-1 {
				start = i
			}
		}
		if start == end {
			return end // neither letter nor number before end
		}
	}
	return start
}

// classify gives the class of each item, with the separators and signs that are
// part of a number counted as such (rules W4 and W5). Beside Arabic letters signs
// are not (rule W2).
func classify(items []item) []itemClass {
	out := make([]itemClass, len(items))
	arabic := false
	for i := range items {
		out[i] = classOf(&items[i])
		p, _ := bidi.LookupString(items[i].text)
		arabic = arabic || p.Class() == bidi.AL
	}
	for i := 1; i+1 < len(out); i++ {
		if out[i] == separatorItem && out[i-1] == numberItem && out[i+1] == numberItem {
			out[i] = numberItem
		}
	}
	if arabic {
		return out
	}
	for i := 1; i < len(out); i++ {
		if out[i] == signItem && out[i-1] == numberItem {
			out[i] = numberItem
		}
	}
	for i := len(out) - 2; i >= 0; i-- {
		if out[i] == signItem && out[i+1] == numberItem {
			out[i] = numberItem
		}
	}
	return out
}

func classOf(it *item) itemClass {
	if it.blank {
		return neutralItem
	}
	p, _ := bidi.LookupString(it.text)
	switch p.Class() {
	case bidi.L:
		return rightwardItem
	case bidi.R, bidi.AL:
		return leftwardItem
	case bidi.EN, bidi.AN:
		return numberItem
	case bidi.CS, bidi.ES:
		return separatorItem
	case bidi.ET:
		return signItem
	}
	return neutralItem
}

// isLeftwardLine reports whether at least half of the letters are leftward.
func isLeftwardLine(classes []itemClass) bool {
	leftward, rightward := 0, 0
	for _, c := range classes {
		switch c {
		case leftwardItem:
			leftward++
		case rightwardItem:
			rightward++
		}
	}
	return leftward >= rightward
}

// hasLeftward reports whether s has a letter that is read from right to left. The
// historic scripts beyond the basic plane are set in either direction: there the
// page is right.
func hasLeftward(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool {
		if r < 0x590 || r > 0xffff {
			return false
		}
		p, _ := bidi.LookupRune(r)
		return p.Class() == bidi.R || p.Class() == bidi.AL
	})
}

// baseForms gives the letters for the presentation forms of Hebrew and Arabic,
// which tell how a letter is joined to its neighbours and not what it is.
func baseForms(s string) string {
	forms := strings.ContainsFunc(s, func(r rune) bool {
		return r >= 0xfb1d && r <= 0xfdff || r >= 0xfe70 && r <= 0xfefc
	})
	if !forms {
		return s
	}
	return norm.NFC.String(strings.TrimSpace(norm.NFKC.String(s)))
}

// mirrorBrackets turns the brackets of leftward text round: fonts know what is
// drawn, and an opening bracket is drawn as a closing one there. Some producers
// write what is meant; then the first bracket opens already.
func mirrorBrackets(items []item) {
	var brackets []*item
	for i := range items {
		if it := &items[i]; it.leftward && mirrored(it.text) != "" {
			brackets = append(brackets, it)
		}
	}
	if len(brackets) > 1 && opens(brackets[0].text) && !opens(brackets[len(brackets)-1].text) {
		return
	}
	for _, it := range brackets {
		it.text = mirrored(it.text)
	}
}

// mirrored gives the mirror image of a bracket or quotation mark; "" for other
// text.
func mirrored(s string) string {
	const pairs = "<>«»‹›≤≥"
	r, size := utf8.DecodeRuneInString(s)
	if size == 0 || size != len(s) {
		return ""
	}
	if p, _ := bidi.LookupRune(r); p.IsBracket() {
		return bidi.ReverseString(s)
	}
	all := []rune(pairs)
	if i := slices.Index(all, r); i >= 0 {
		return string(all[i^1])
	}
	return ""
}

func opens(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	p, _ := bidi.LookupRune(r)
	return p.IsOpeningBracket() || strings.ContainsRune("<«‹≤", r)
}
