package normalize

import "strings"

// Change is a row of what a paper changes: a provision before and after.
type Change struct {
	Key       string
	Number    string // as printed; the new one when it was renumbered
	NumberWas string // the old one when it was renumbered, else ""
	Verdict   string // "unchanged", "amended", "new", "deleted", "renumbered"
	Before    string // without the number, paragraphs separated by LF; "" when new
	After     string // "" when deleted
	Page      int    // first page
	Boxes     []PageBox
}

// The verdicts.
const (
	VerdictUnchanged  = "unchanged"
	VerdictAmended    = "amended"
	VerdictNew        = "new"
	VerdictDeleted    = "deleted"
	VerdictRenumbered = "renumbered"
)

// changeRows judges every provision. Text without an address has a row only when it
// is changed.
func changeRows(p *Paper) []Change {
	words := newVocabulary(p)
	clean, original := viewer{view: Clean, words: words}, viewer{view: Original, words: words}
	var out []Change
	for _, v := range Provisions(p) {
		c := v.judge(&clean, &original)
		if v.isText() && c.Verdict == VerdictUnchanged {
			continue
		}
		out = append(out, c)
	}
	return out
}

// judge compares what a provision was with what it is.
func (v *ProvisionText) judge(clean, original *viewer) Change {
	c := Change{Key: v.Key, Number: v.Number, Page: v.Page, Boxes: v.Boxes}
	c.After = clean.texts(v.Texts)
	was := v.Texts
	if v.Was != nil {
		was = v.Was
	}
	if v.Was != nil || isChanged(v.Texts) {
		c.Before = original.texts(was)
	} else {
		c.Before = c.After
	}
	numberWas, number := v.bareNumber(original), v.bareNumber(clean)
	if v.Was != nil {
		numberWas = number
	}
	same := c.Before == c.After
	switch {
	case c.Before == "" && c.After == "" && numberWas == number:
		c.Verdict = VerdictUnchanged
		if len(v.Texts) > 0 {
			c.Verdict = VerdictDeleted // added and deleted again
		}
	case numberWas != number && numberWas != "" && number != "" && !same:
		c.Verdict = VerdictAmended
	case c.After == "" && (number == "" || len(v.Texts) > 0 || v.Was != nil):
		c.Verdict = VerdictDeleted
	case c.Before == "" && (numberWas == "" || len(v.Texts) > 0):
		c.Verdict = VerdictNew
	case same && numberWas != number:
		c.Verdict = VerdictRenumbered
	case same:
		c.Verdict = VerdictUnchanged
	default:
		c.Verdict = VerdictAmended
	}
	if numberWas != number && numberWas != "" && number != "" {
		c.NumberWas = numberWas
	}
	return c
}

// isChanged reports texts that the two views read in different ways.
func isChanged(texts [][]Span) bool {
	for _, spans := range texts {
		for i := range spans {
			if spans[i].Added || spans[i].Deleted {
				return true
			}
		}
	}
	return false
}

// bareNumber gives the number as the view reads it, without the quotation mark that
// opens before it.
func (v *ProvisionText) bareNumber(w *viewer) string {
	return strings.TrimLeft(strings.TrimRight(w.line(v.NumberSpans), " -–—"), "\"“”„«‘’'‚‹ ")
}

// texts gives texts as the view reads them, a line each.
func (w *viewer) texts(texts [][]Span) string {
	var out []string
	for _, t := range texts {
		if s := w.line(t); s != "" {
			out = append(out, s)
		}
	}
	return strings.Join(out, "\n")
}

// line gives a text as the view reads it, on one line. Marks of footnotes are left out.
func (w *viewer) line(spans []Span) string {
	shown := spans
	if isChanged([][]Span{spans}) {
		shown, _ = w.spans(spans)
	}
	if len(shown) == 1 && shown[0].Note == "" {
		return oneLine(shown[0].Text)
	}
	var b strings.Builder
	for i := range shown {
		if shown[i].Note == "" {
			b.WriteString(shown[i].Text)
		}
	}
	return oneLine(b.String())
}

// oneLine is the text with single blanks between its words and none at its ends.
func oneLine(text string) string {
	if text != "" && !isBlank(rune(text[0])) && !isBlank(rune(text[len(text)-1])) && !strings.ContainsAny(text, "\t\n") && !strings.Contains(text, "  ") {
		return text
	}
	return strings.Join(strings.FieldsFunc(text, isBlank), " ")
}
