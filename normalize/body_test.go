package normalize

import (
	"fmt"
	"strings"
	"testing"

	"councildoc/extract"
)

// sheet draws a page by hand: text at places, rules between them.
type sheet struct{ page extract.Page }

func newSheet(n int) *sheet {
	return &sheet{extract.Page{Number: n, Width: 595, Height: 842}}
}

// text sets a line with its baseline at y, each character 0.5 em wide. Marks are
// written as in Markdown: **bold**, ~~struck~~, ^raised^.
func (s *sheet) text(x, y, size float64, text string) *sheet {
	l := extract.Line{Baseline: y, Size: size}
	for _, part := range parts(text) {
		sp := extract.Span{Text: part.text, Size: size, Bold: part.bold, Strike: part.strike, Superscript: part.raised, Tag: -1}
		n := len([]rune(part.text))
		for i := 0; i <= n; i++ {
			sp.Edges = append(sp.Edges, float32(x+float64(i)*size/2))
		}
		x1 := x + float64(n)*size/2
		sp.Box = extract.Box{X0: x, Y0: y - 0.75*size, X1: x1, Y1: y + 0.25*size}
		x = x1
		l.Spans = append(l.Spans, sp)
		l.Box = l.Box.Union(sp.Box)
	}
	s.page.Lines = append(s.page.Lines, l)
	return s
}

type marked struct {
	text                 string
	bold, strike, raised bool
}

func parts(text string) []marked {
	var out []marked
	var cur marked
	for len(text) > 0 {
		next := cur
		switch {
		case strings.HasPrefix(text, "**"):
			next.bold, text = !cur.bold, text[2:]
		case strings.HasPrefix(text, "~~"):
			next.strike, text = !cur.strike, text[2:]
		case strings.HasPrefix(text, "^"):
			next.raised, text = !cur.raised, text[1:]
		default:
			c := []rune(text)[0]
			cur.text += string(c)
			text = text[len(string(c)):]
			continue
		}
		if cur.text != "" {
			out = append(out, cur)
		}
		next.text = ""
		cur = next
	}
	return append(out, cur)
}

func (s *sheet) flat(x0, x1, y float64) *sheet {
	s.page.Rules = append(s.page.Rules, extract.Rule{Box: extract.Box{X0: x0, Y0: y - 0.25, X1: x1, Y1: y + 0.25}, Thickness: 0.5})
	return s
}

func (s *sheet) upright(x, y0, y1 float64) *sheet {
	s.page.Rules = append(s.page.Rules, extract.Rule{Box: extract.Box{X0: x - 0.25, Y0: y0, X1: x + 0.25, Y1: y1}, Vertical: true, Thickness: 0.5})
	return s
}

func bind(sheets ...*sheet) *extract.Document {
	doc := &extract.Document{Meta: extract.Meta{Pages: len(sheets)}}
	for _, s := range sheets {
		doc.Pages = append(doc.Pages, &s.page)
	}
	return doc
}

// sketch writes blocks in a short form that tests can compare.
func sketch(blocks []Block) string {
	var b strings.Builder
	for _, x := range blocks {
		sketchBlock(&b, x, "")
	}
	return b.String()
}

func sketchBlock(b *strings.Builder, x Block, indent string) {
	switch x := x.(type) {
	case *Heading:
		fmt.Fprintf(b, "%sh%d %s\n", indent, x.Level, sketchSpans(x.Spans))
	case *Paragraph:
		if x.Number != "" {
			fmt.Fprintf(b, "%sp %s| %s\n", indent, x.Number, sketchSpans(x.Spans))
		} else {
			fmt.Fprintf(b, "%sp %s\n", indent, sketchSpans(x.Spans))
		}
	case *List:
		for _, it := range x.Items {
			fmt.Fprintf(b, "%s* %s\n", indent, it.Marker)
			for _, c := range it.Blocks {
				sketchBlock(b, c, indent+"  ")
			}
		}
	case *Table:
		for _, row := range x.Rows {
			b.WriteString(indent + "row")
			if row.Header {
				b.WriteString(" head")
			}
			for _, c := range row.Cells {
				var cell strings.Builder
				for _, k := range c.Blocks {
					sketchBlock(&cell, k, "")
				}
				text := strings.ReplaceAll(strings.TrimSpace(cell.String()), "\n", " / ")
				fmt.Fprintf(b, " [%d×%d %s]", c.RowSpan, c.ColSpan, text)
			}
			b.WriteString("\n")
		}
	}
}

func sketchSpans(spans []Span) string {
	var b strings.Builder
	for _, s := range spans {
		mark := ""
		if s.Bold {
			mark += "**"
		}
		if s.Strike {
			mark += "~~"
		}
		text := s.Text
		if s.Note != "" {
			text = "[" + s.Note + "]"
		}
		b.WriteString(mark + text + mark)
	}
	return b.String()
}

func TestBody(t *testing.T) {
	long := "The delegations took note of the progress made and of the views set out in"
	for _, c := range []struct {
		name string
		doc  *extract.Document
		want string
	}{
		{"wrapped lines are one paragraph, a short line ends it", bind(newSheet(1).
			text(70, 100, 12, long).
			text(70, 114, 12, "the paper.").
			text(70, 128, 12, "A second paragraph follows without any space between them that would say so.")),
			"p " + long + " the paper.\np A second paragraph follows without any space between them that would say so.\n"},
		{"a paragraph cut by the page is joined", bind(
			newSheet(1).text(70, 100, 12, long).text(70, 114, 12, long),
			newSheet(2).text(70, 100, 12, "the paper of the Presidency.")),
			"p " + long + " " + long + " the paper of the Presidency.\n"},
		{"letters and numerals nest, markers stay as printed", bind(newSheet(1).
			text(70, 100, 12, "The following applies to the tasks that are named in the annex of this text:").
			text(70, 120, 12, "(a)").text(100, 120, 12, "first point, which is long enough to run over to a second line of the").
			text(100, 134, 12, "text;").
			text(100, 154, 12, "(i)").text(130, 154, 12, "a point below;").
			text(70, 174, 12, "(b)").text(100, 174, 12, "second point.")),
			"p The following applies to the tasks that are named in the annex of this text:\n" +
				"* (a)\n  p first point, which is long enough to run over to a second line of the text;\n  * (i)\n    p a point below;\n* (b)\n  p second point.\n"},
		{"a provision number is no list", bind(newSheet(1).
			text(70, 100, 12, "(27a)").text(110, 100, 12, "In order to determine whether a person is identifiable, account").
			text(110, 114, 12, "should be taken of all the means.")),
			"p (27a)| In order to determine whether a person is identifiable, account should be taken of all the means.\n"},
		{"a bold article heading", bind(newSheet(1).
			text(260, 100, 12, "**Article 5**").
			text(250, 120, 12, "**Definitions**").
			text(70, 150, 12, "For the purposes of this Regulation, the definitions of Article 2 shall apply.")),
			"h3 **Article 5**\nh4 **Definitions**\np For the purposes of this Regulation, the definitions of Article 2 shall apply.\n"},
		{"a hard hyphen at the line end stays", bind(newSheet(1).
			text(70, 100, 12, "The delegations took note of the progress that was made on the price-").
			text(70, 114, 12, "determining provision.")),
			"p The delegations took note of the progress that was made on the price-determining provision.\n"},
		{"a footnote is linked and leaves the body", bind(newSheet(1).
			text(70, 100, 12, "See the proposal^1^ of the Commission.").
			text(70, 114, 12, "The area is five km^2^ wide.").
			flat(70, 214, 700).
			text(70, 712, 9, "^1^ COM(2018) 630.")),
			"p See the proposal[n1] of the Commission.\np The area is five km2 wide.\n"},
		{"running heads and page numbers go", bind(
			newSheet(1).text(70, 40, 9, "Running head").text(70, 100, 12, "First page.").text(300, 800, 9, "1"),
			newSheet(2).text(70, 40, 9, "Running head").text(70, 100, 12, "Second page.").text(300, 800, 9, "2")),
			"p First page.\np Second page.\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := sketch(Apply(c.doc).Body); got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
		})
	}
}

// TestStruckNumberOfItem reads items whose numbers are struck with their text: the number
// is the item's, and the paragraph in it has none (ST 9547/2026 printed it twice).
func TestStruckNumberOfItem(t *testing.T) {
	body := Apply(bind(newSheet(1).
		text(70, 100, 12, "(a)").text(100, 100, 12, "the following points:").
		text(100, 120, 12, "~~(33)~~").text(140, 120, 12, "~~for electronic communications networks;~~").
		text(100, 140, 12, "~~(34)~~").text(140, 140, 12, "~~for publicly available services.~~"))).Body
	list, ok := body[0].(*List).Items[0].Blocks[1].(*List)
	if !ok || len(list.Items) != 2 {
		t.Fatalf("no list of two items: %s", sketch(body))
	}
	for _, it := range list.Items {
		p := it.Blocks[0].(*Paragraph)
		if len(it.MarkerSpans) == 0 || p.Number != "" || len(p.NumberSpans) != 0 {
			t.Errorf("item %s: marker spans %v; paragraph with number %q, %v", it.Marker, it.MarkerSpans, p.Number, p.NumberSpans)
		}
	}
}

// ruledSheet draws a table of two columns with borders at the given heights.
func ruledSheet(n int, ys ...float64) *sheet {
	s := newSheet(n)
	for _, y := range ys {
		s.flat(70, 500, y)
	}
	for _, x := range [...]float64{70, 285, 500} {
		s.upright(x, ys[0], ys[len(ys)-1])
	}
	return s
}

func TestTable(t *testing.T) {
	one := ruledSheet(1, 100, 120, 160)
	one.text(80, 114, 10, "**Text**").text(290, 114, 10, "**Comments**")
	one.text(80, 134, 10, "Article 1").text(290, 134, 10, "We support the text as it")
	two := ruledSheet(2, 100, 120, 140, 160)
	two.text(80, 114, 10, "**Text**").text(290, 114, 10, "**Comments**")
	two.text(290, 134, 10, "stands.")
	two.text(80, 154, 10, "Article 2").text(290, 154, 10, "No comment.")
	got := sketch(Apply(bind(one, two)).Body)
	want := "row head [1×1 p **Text**] [1×1 p **Comments**]\n" +
		"row [1×1 p Article 1] [1×1 p We support the text as it stands.]\n" +
		"row [1×1 p Article 2] [1×1 p No comment.]\n"
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestTableSpans(t *testing.T) {
	s := newSheet(1)
	s.flat(70, 500, 100).flat(70, 500, 120).flat(285, 500, 140).flat(70, 500, 160)
	s.upright(70, 100, 160).upright(500, 100, 160).upright(285, 120, 160)
	s.text(80, 114, 10, "over both").text(80, 134, 10, "over two rows").text(290, 134, 10, "first").text(290, 154, 10, "second")
	got := sketch(Apply(bind(s)).Body)
	want := "row [1×2 p over both]\nrow [2×1 p over two rows] [1×1 p first]\nrow [1×1 p second]\n"
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestParseMarker(t *testing.T) {
	for word, want := range map[string]markerKind{
		"•": bulletMarker, "–": bulletMarker, "(1)": parenNumber, "(27a)": parenNumber, "1.": dotNumber, "2a.": dotNumber, "1.2": dotNumber,
		"(a)": parenLetter, "a)": parenLetter, "(iv)": parenRoman, "(aa)": parenLetter, "A.": dotLetter, "IV.": dotRoman,
		"Article": noMarker, "2018": noMarker, "(EU)": noMarker, "and)": noMarker, "1": noMarker, "e.g.": noMarker,
	} {
		m, _ := parseMarker(word)
		if m.kind != want {
			t.Errorf("%q: kind %d, want %d", word, m.kind, want)
		}
	}
}
