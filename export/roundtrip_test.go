package export

import (
	"bytes"
	"fmt"
	"html"
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	grender "github.com/yuin/goldmark/renderer/html"

	"councildoc/normalize"
)

// reader renders Markdown as GitHub does.
var reader = goldmark.New(
	goldmark.WithExtensions(extension.GFM, extension.Footnote),
	goldmark.WithRendererOptions(grender.WithUnsafe()),
)

// rendered gives what a person sees of a Markdown text, one string a word, each with
// its marks before it, and the signs of structure: "H2", "•", "ROW", "CELL", "NOTE".
func rendered(t *testing.T, md string) []string {
	t.Helper()
	_, body, ok := strings.Cut(md, "\n---\n")
	if !ok {
		t.Fatalf("no front matter in %q", md)
	}
	var b bytes.Buffer
	if err := reader.Convert([]byte(body), &b); err != nil {
		t.Fatal(err)
	}
	return seen(b.String())
}

var (
	backrefs  = regexp.MustCompile(`(?s)&#160;<a href="#fnref[^>]*>.*?</a>`)
	htmlPiece = regexp.MustCompile(`(?s)<!--.*?-->|</?[a-zA-Z][^>]*>|[^<]+|<`)
	tagName   = regexp.MustCompile(`^</?([a-zA-Z0-9]+)`)
	styles    = map[string]byte{"b": 'b', "strong": 'b', "i": 'i', "em": 'i', "del": 's', "u": 'u', "sup": '^', "sub": '_'}
	// harmless tags carry nothing of their own.
	harmless = []string{"p", "a", "ul", "div", "table", "thead", "tbody", "br", "tr", "td", "th", "li"}
)

// seen reads HTML. A tag that no writer meant to make is shown as it is.
func seen(doc string) []string {
	v := &viewer{}
	doc, notes, _ := strings.Cut(backrefs.ReplaceAllString(doc, ""), `<div class="footnotes"`)
	v.read(doc)
	if notes != "" {
		_, notes, _ = strings.Cut(notes, "<hr>")
		for i, n := range strings.Split(notes, `<li id="fn:`)[1:] {
			v.words(fmt.Sprintf(" NOTE%d ", i+1))
			_, n, _ = strings.Cut(n, ">")
			v.read(strings.Replace(n, "</ol>\n</div>", "", 1))
		}
	}
	v.words(" ")
	return v.out
}

type viewer struct {
	out   []string
	word  strings.Builder
	marks map[byte]int
	head  int // depth of heading cells and headings, where bold, italic and underline do not count
	ref   bool
}

func (v *viewer) read(doc string) {
	v.marks = map[byte]int{}
	for _, piece := range htmlPiece.FindAllString(doc, -1) {
		m := tagName.FindStringSubmatch(piece)
		switch {
		case strings.HasPrefix(piece, "<!--"):
			v.words(" ")
		case m == nil:
			v.words(html.UnescapeString(piece))
		default:
			v.tag(piece, m[1], strings.HasPrefix(piece, "</"))
		}
	}
	v.words(" ")
}

func (v *viewer) tag(piece, name string, closing bool) {
	switch {
	case strings.Contains(piece, "footnote-ref"):
		v.ref = true
	case name == "a" && v.ref:
		v.ref = false
	case name == "sup" && strings.Contains(piece, "fnref"):
		v.marks['^'] = 0
	case styles[name] != 0 && closing:
		v.marks[styles[name]] = max(0, v.marks[styles[name]]-1)
	case styles[name] != 0:
		v.marks[styles[name]]++
	case len(name) == 2 && name[0] == 'h' && name[1] <= '6':
		v.inHead(!closing)
		v.words(" ")
		if !closing {
			v.words(strings.ToUpper(name) + " ")
		}
	case slices.Contains(harmless, name):
		v.structure(name, closing)
	case !closing || name == "ol":
		v.words(" UNWANTED" + piece + " ")
	}
}

func (v *viewer) inHead(in bool) {
	if in {
		v.head++
	} else {
		v.head--
	}
}

func (v *viewer) structure(name string, closing bool) {
	if name == "a" {
		return
	}
	v.words(" ")
	if name == "th" {
		v.inHead(!closing)
	}
	sign := map[string]string{"li": "•", "tr": "ROW", "td": "CELL", "th": "CELL"}[name]
	if sign != "" && !closing {
		v.words(sign + " ")
	}
}

// words adds text; white space ends a word.
func (v *viewer) words(s string) {
	if v.ref {
		s = "[" + s + "]"
	}
	for _, r := range s {
		if isBlank(r) {
			if v.word.Len() > 0 {
				v.out = append(v.out, v.word.String())
				v.word.Reset()
			}
			continue
		}
		if !v.ref {
			v.word.WriteString(v.style())
		}
		v.word.WriteRune(r)
	}
}

func (v *viewer) style() string {
	var b strings.Builder
	for _, c := range []byte("bisu^_") {
		if v.marks[c] > 0 && (c != 'b' && c != 'i' && c != 'u' || v.head == 0) {
			b.WriteByte(c)
		}
	}
	if b.Len() == 0 {
		return ""
	}
	return "{" + b.String() + "}"
}

// printed gives what rendered must give for a paper.
func printed(p *normalize.Paper) []string {
	v := &viewer{marks: map[byte]int{}}
	order := map[string]int{}
	for _, b := range p.Body {
		eachSpan(b, func(s normalize.Span) {
			if s.Note != "" && order[s.Note] == 0 {
				order[s.Note] = len(order) + 1
			}
		})
	}
	x := &printer{viewer: v, order: order}
	x.blocks(p.Body)
	notes := map[int]normalize.Note{}
	for _, n := range p.Notes {
		if i := order[n.ID]; i > 0 {
			notes[i] = n
			continue
		}
		x.words(" " + n.Mark + " ")
		x.blocks(n.Blocks)
	}
	for i := 1; i <= len(notes); i++ {
		x.words(fmt.Sprintf(" NOTE%d ", i))
		x.blocks(notes[i].Blocks)
	}
	x.words(" ")
	return v.out
}

type printer struct {
	*viewer
	order map[string]int
}

func (x *printer) blocks(in []normalize.Block) {
	for _, b := range in {
		x.words(" ")
		switch b := b.(type) {
		case *normalize.Heading:
			if strings.Trim(cleanText(spanText(b.Spans)), blanks) == "" {
				continue
			}
			x.inHead(true)
			x.words(fmt.Sprintf("H%d ", b.Level))
			x.spans(b.Spans)
			x.inHead(false)
		case *normalize.Paragraph:
			x.words(b.Number + " ")
			x.spans(b.Spans)
		case *normalize.List:
			for _, it := range b.Items {
				if isBullet(it.Marker) {
					it.Marker = "•"
				}
				x.words(" " + it.Marker + " ")
				x.blocks(it.Blocks)
			}
		case *normalize.Table:
			for _, r := range b.Rows {
				x.words(" ROW ")
				for _, c := range r.Cells {
					x.words(" CELL ")
					if r.Header {
						x.head++
					}
					x.blocks(c.Blocks)
					if r.Header {
						x.head--
					}
				}
			}
		}
	}
	x.words(" ")
}

func spanText(spans []normalize.Span) string { return joinTexts(spans) }

func (x *printer) spans(spans []normalize.Span) {
	for _, s := range spans {
		if s.Note != "" {
			x.word.WriteString(fmt.Sprintf("[%d]", x.order[s.Note]))
			continue
		}
		for m, on := range map[byte]bool{'b': s.Bold, 'i': s.Italic, 's': s.Strike, 'u': s.Underline, '^': s.Superscript, '_': s.Subscript} {
			x.marks[m] = 0
			if on {
				x.marks[m] = 1
			}
		}
		x.words(s.Text)
	}
	clear(x.marks)
}

// snippets are what Markdown reads as marks, and what stands beside them in papers.
var snippets = []string{
	"*", "**", "***", "_", "__", "~", "~~", "~~~", "`", "```", "<", "<b>", "</u>", "<!--", "-->", "<?x", "&", "&amp;", "&#65;", "&copy;",
	"[", "]", "[x]", "[ ]", "[^1]", "[^1]:", "](", "](x)", "[a](b)", "[a]: b", "![", "!", "!\\", "\\", "\\\\", "\\*", "#", "##", "# ", " #", ">", "> ", "-", "- ", "--", "---",
	"+ ", "=", "===", "1.", "1. ", "2) ", "10.", "(1)", "|", "|---|", ":-", "---|---", "\n", " ", "  ", "\t", ".", ",", ";", ":", "!", "?", "(", ")", "«", "»", "“", "€", "°", "½",
	"a", "b", "word", "two words", "snake_case", "Ünïcode", "Council", "72", "96", "http://a.eu", "https://b.eu/x_y_z", "www.c.eu", "www.d.eu/*q*", "mail@e.eu", "a_b_@f.eu", "ftp://g.eu",
	"\u00a0", "–", "— ", "§", "$x$", "<http://h.eu>", "<div>", "<table>", "é", "\\\n", "\n===", "\n---", "\n- x", "\n# y", "\n    z", "\n1. w", "\n> v", "\n```", "\n[^1]: u", "\n|-|", "\n<div>",
	"1)", "1) ", ":::", "::: x", "- [ ] ", "- [x] ", "+++", "$$", "{#id}", "<!DOCTYPE x>", "<![CDATA[", "]]>", "&#x26;", "&NotEqualTilde;", "&#0;", "&lt;b&gt;", "~~~x", "``` `", "https://", "http://\u00e9.eu/(a", "a@b", "HTTPS://I.EU.", "x|y", "\\|",
	"\u05d0\u05d1", "\u0627\u0644", "\u200f", "\u202e", "\u2066", "x\u0332", "\u200d", "\U0001f469\u200d\U0001f467", "\U0001f1ea\U0001f1fa", "\u2060", "\u00ad", "＊", "＿", "。", "‘", "\u0130",
	"\n:::", "\n- [ ] v", "\n1) w", "\n+ x", "\n* y", "\n***", "\n___", "\n<!--", "\n[a]: b", "\n: c", "\n\t d", "\n~~~", "\n<script>", "\n</div>", "\n===\n", "\n#", "\n-",
}

type generator struct {
	*rand.Rand
	notes int
	cells int // depth of tables; a heading within a cell is a line of text
}

func (g *generator) text() string {
	var b strings.Builder
	for range 1 + g.IntN(5) {
		b.WriteString(snippets[g.IntN(len(snippets))])
	}
	return b.String()
}

func (g *generator) spans(n int) []normalize.Span {
	var out []normalize.Span
	for range n {
		s := normalize.Span{Text: g.text()}
		if g.IntN(3) > 0 {
			s.Bold, s.Italic, s.Strike = g.IntN(3) == 0, g.IntN(4) == 0, g.IntN(4) == 0
			s.Underline, s.Superscript, s.Subscript = g.IntN(5) == 0, g.IntN(9) == 0, g.IntN(12) == 0
		}
		if g.IntN(9) == 0 {
			s.Link = "https://x.eu/a_(b)?c=*&copy;d"
		}
		out = append(out, s)
		if g.notes > 0 && g.IntN(6) == 0 {
			out = append(out, normalize.Span{Text: "1", Superscript: true, Note: fmt.Sprintf("n%d", 1+g.IntN(g.notes))})
		}
	}
	return out
}

func (g *generator) block(depth int) normalize.Block {
	switch k := g.IntN(10); {
	case k == 0 && g.cells == 0:
		return &normalize.Heading{Level: 1 + g.IntN(6), Spans: g.spans(1 + g.IntN(3))}
	case k == 1 && depth < 3:
		return g.list(depth)
	case k == 2 && depth < 2:
		return g.table(depth)
	}
	p := &normalize.Paragraph{Spans: g.spans(1 + g.IntN(4))}
	if g.IntN(4) == 0 {
		p.Number = []string{"1.", "(2)", "2a.", "3)", "–", "#", "-", "+"}[g.IntN(8)]
	}
	return p
}

func (g *generator) blocks(n, depth int) []normalize.Block {
	var out []normalize.Block
	for range n {
		out = append(out, g.block(depth))
	}
	return out
}

func (g *generator) list(depth int) normalize.Block {
	l := &normalize.List{}
	for range 1 + g.IntN(3) {
		marker := []string{"•", "–", "1.", "(a)", "-", "*", "+", "o", "\uf0b7", "10)", "2a."}[g.IntN(11)]
		l.Items = append(l.Items, normalize.ListItem{Marker: marker, Blocks: g.blocks(g.IntN(3), depth+1)})
	}
	return l
}

func (g *generator) table(depth int) normalize.Block {
	t := &normalize.Table{}
	g.cells++
	defer func() { g.cells-- }()
	simple, width := g.IntN(2) == 0, 1+g.IntN(3)
	for i := range 1 + g.IntN(3) {
		r := normalize.Row{Header: i == 0 && g.IntN(4) > 0}
		for range width {
			c := normalize.Cell{RowSpan: 1, ColSpan: 1}
			if simple {
				c.Blocks = []normalize.Block{&normalize.Paragraph{Spans: g.spans(g.IntN(3))}}
			} else {
				c.Blocks = g.blocks(g.IntN(3), depth+1)
			}
			r.Cells = append(r.Cells, c)
		}
		t.Rows = append(t.Rows, r)
	}
	return t
}

func (g *generator) paper() *normalize.Paper {
	p := &normalize.Paper{}
	g.notes = g.IntN(3)
	body := g.blocks(1+g.IntN(4), 0)
	n := g.notes
	g.notes = 0 // a note refers to none
	for i := range n {
		p.Notes = append(p.Notes, normalize.Note{ID: fmt.Sprintf("n%d", i+1), Mark: "1", Blocks: g.blocks(1+g.IntN(2), 1)})
	}
	p.Body = body
	return p
}

// TestMarkdownReadsBack renders random papers full of marks: the words, their marks
// and the structure that come out are those that went in.
func TestMarkdownReadsBack(t *testing.T) {
	n := 3000
	if testing.Short() {
		n = 300
	}
	for seed := range n {
		checkReadsBack(t, &generator{Rand: rand.New(rand.NewPCG(uint64(seed), 7))})
		if t.Failed() {
			t.Fatalf("seed %d", seed)
		}
	}
}

func checkReadsBack(t *testing.T, g *generator) {
	t.Helper()
	p := g.paper()
	var b bytes.Buffer
	if err := Markdown(&b, p, Options{}); err != nil {
		t.Fatal(err)
	}
	want, got := printed(p), rendered(t, b.String())
	for _, words := range [][]string{want, got} {
		for i, w := range words {
			if isBullet(w) { // within HTML a bullet is a word, else an item
				words[i] = "•"
			}
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		_, body, _ := strings.Cut(b.String(), "\n---\n")
		t.Errorf("what shows is not what is printed (-printed +shown):\n%s\nMarkdown:\n%s", diff, body)
	}
}
