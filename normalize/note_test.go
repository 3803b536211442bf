package normalize

import (
	"fmt"
	"strings"
	"testing"

	"councildoc/extract"
)

// sketchNotes writes notes as text, a line each, their paragraphs parted by bars.
func sketchNotes(p *Paper) string {
	var b strings.Builder
	for _, n := range p.Notes {
		fmt.Fprintf(&b, "%s %s %s\n", n.ID, n.Mark, strings.ReplaceAll(strings.TrimSpace(sketch(n.Blocks)), "\n", " | "))
	}
	return b.String()
}

func TestNotes(t *testing.T) {
	line := "The keepers of the lamps of the coast are asked to send their comments in time^1^ and"
	page := func(n int, text string) *sheet {
		s := newSheet(n)
		for i := range 6 {
			s.text(70, 100+float64(i)*16, 11, strings.ReplaceAll(line, "^1^", ""))
		}
		return s.text(70, 196, 11, text)
	}
	for _, c := range []struct {
		name        string
		doc         *extract.Document
		last, notes string // the end of the body and the notes
	}{
		{"marks without a blank before the text", bind(page(1, "in full^1^, and again^2^.").flat(70, 214, 700).text(70, 712, 9, "1Regulation (EU) 2031/7.").text(70, 724, 9, "2“Lamps” in what follows.")),
			"in full[n1], and again[n2].", "n1 1 p Regulation (EU) 2031/7.\nn2 2 p “Lamps” in what follows.\n"},
		{"an ordinal is no mark", bind(page(1, "in full^1^.").flat(70, 214, 700).text(70, 712, 9, "1This is so until the end of the").text(70, 724, 9, "2nd year of service of all of the lamps of this coast.")),
			"in full[n1].", "n1 1 p This is so until the end of the 2nd year of service of all of the lamps of this coast.\n"},
		{"several paragraphs", bind(page(1, "in full^1^.").flat(70, 214, 700).text(70, 712, 9, "^1^ OJ L 7, p. 1.").text(70, 724, 9, "The text was corrected in a later issue of the Journal, see there.").text(70, 736, 9, "^2^ Text of another note, which nothing in this text refers to.")),
			"in full[n1].", "n1 1 p OJ L 7, p. 1. | p The text was corrected in a later issue of the Journal, see there.\nn2 2 p Text of another note, which nothing in this text refers to.\n"},
		{"a star that is not raised", bind(page(1, "5 * 3 lamps* are lit.").flat(70, 214, 700).text(70, 712, 9, "* Without prejudice.")),
			"5 * 3 lamps[n1] are lit.", "n1 * p Without prejudice.\n"},
		{"daggers", bind(page(1, "lamps^†^ are lit in parts^§^.").flat(70, 214, 700).text(70, 712, 9, "† Without prejudice.").text(70, 724, 9, "§ See Article 9.")),
			"lamps[n1] are lit in parts[n2].", "n1 † p Without prejudice.\nn2 § p See Article 9.\n"},
		{"a letter that counts on", bind(page(1, "lamps^a^ are lit.").flat(70, 214, 700).text(70, 712, 9, "a Without prejudice.").text(70, 724, 9, "b See Article 9.")),
			"lamps[n1] are lit.", "n1 a p Without prejudice.\nn2 b p See Article 9.\n"},
		{"letters", bind(page(1, "lamps^a^ are lit.").flat(70, 214, 700).text(70, 712, 9, "a Without prejudice to what").text(70, 724, 9, "i consider below.")),
			"lamps[n1] are lit.", "n1 a p Without prejudice to what i consider below.\n"},
		{"marks that begin anew on each page", bind(page(1, "one^1^.").flat(70, 214, 700).text(70, 712, 9, "1 First."), page(2, "two^1^.").flat(70, 214, 700).text(70, 712, 9, "1 Second.")),
			"two[n2].", "n1 1 p First.\nn2 1 p Second.\n"},
		{"an exponent takes no note of a later page", bind(page(1, "10^6^ lamps, 4 m^2^ each."), page(2, "one^2^ and^6^.").flat(70, 214, 700).text(70, 712, 9, "^2^ Second.").text(70, 724, 9, "^6^ Sixth.")),
			"one[n1] and[n2].", "n1 2 p Second.\nn2 6 p Sixth.\n"},
		{"a rule over the whole page above small notes", bind(page(1, "in full^1^.").flat(70, 500, 700).text(70, 712, 9, "1 Without prejudice.")),
			"in full[n1].", "n1 1 p Without prejudice.\n"},
		{"the last rule of a table above the separator, and one above text on the next page", bind(
			page(1, "in full^1^.").flat(70, 500, 680).flat(70, 214, 700).text(70, 712, 9, "1 Without prejudice."),
			newSheet(2).flat(70, 500, 60).text(70, 74, 11, "Text that stands under a rule over the page, and is no more of the note.")),
			"is no more of the note.", "n1 1 p Without prejudice.\n"},
		{"notes at the end of the text", bind(page(1, "in full^1^ and^2^ in part."), newSheet(2).text(70, 100, 9, "1 First.").text(70, 116, 9, "2 Second, which is a").text(70, 128, 9, "longer one.")),
			"in full[n1] and[n2] in part.", "n1 1 p First.\nn2 2 p Second, which is a longer one.\n"},
		{"a page of nothing but the rest of notes", bind(page(1, "in full^1^ and^2^.").text(70, 712, 9, "^1^ First of the notes of this text, which goes"), newSheet(2).text(70, 100, 9, "on here.").text(70, 116, 9, "^2^ Second.")),
			"in full[n1] and[n2].", "n1 1 p First of the notes of this text, which goes on here.\nn2 2 p Second.\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := Apply(c.doc)
			if got := strings.TrimSpace(sketch(p.Body)); !strings.HasSuffix(got, c.last) {
				t.Errorf("body\n%s\nends not in\n%s", got, c.last)
			}
			if got := sketchNotes(p); got != c.notes {
				t.Errorf("notes\n%s\nwant\n%s", got, c.notes)
			}
		})
	}
}

func TestNotesInColumns(t *testing.T) {
	s := newSheet(1)
	for i := range 12 {
		s.text(70, 100+float64(i)*16, 10, "The keepers light lamps of this coast by").text(310, 100+float64(i)*16, 10, "the keepers of the lamps of that coast or")
	}
	s.text(70, 292, 10, "night^1^.").text(310, 292, 10, "the keepers of the lamps of another coast by").text(310, 308, 10, "day^2^.")
	s.flat(70, 140, 300).text(70, 312, 8, "^1^ From dusk.").flat(310, 380, 316).text(310, 328, 8, "^2^ From dawn.")
	p := Apply(bind(s))
	if got, want := sketchNotes(p), "n1 1 p From dusk.\nn2 2 p From dawn.\n"; got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if got := sketch(p.Body); !strings.Contains(got, "night[n1].") || !strings.HasSuffix(got, "another coast by day[n2].\n") {
		t.Errorf("body\n%s", got)
	}
}
