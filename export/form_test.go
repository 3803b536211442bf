package export

import (
	"bytes"
	"encoding/json"
	"errors"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"councildoc/extract"
	"councildoc/normalize"
)

var allWriters = []struct {
	name  string
	write Writer
}{
	{"JSON", JSON}, {"NDJSON", NDJSON}, {"Markdown", Markdown}, {"Text", Text},
	{"HeaderJSON", HeaderJSON}, {"HeaderNDJSON", HeaderNDJSON}, {"HeaderTSV", HeaderTSV}, {"HeaderCSV", HeaderCSV},
}

// dirty is what a broken file may say.
const dirty = "\xff\x00a\u0301\u0008\r\nb\u2028\ufeff\ufffe\x1b[31m\u0085 \ud7ff\U0010ffff&<>"

func TestFormsAreClean(t *testing.T) {
	p := samplePaper()
	p.Source.Name, p.Header.Subject, p.Header.From = dirty, dirty, "\x00"
	p.Body = append(p.Body, &normalize.Paragraph{Number: dirty, Spans: []normalize.Span{s(dirty), b("\u0301" + dirty)}})
	p.Notes[0].Mark = dirty
	p.Evidence["from"] = []normalize.Evidence{{Text: dirty}}
	p.Warnings = append(p.Warnings, extract.Warning{Code: "x", Message: dirty})
	for _, w := range allWriters {
		t.Run(w.name, func(t *testing.T) {
			out := write(t, w.write, p, Options{KeepFurniture: true})
			checkForm(t, out)
			if !bytes.Equal(out, write(t, w.write, p, Options{KeepFurniture: true})) {
				t.Error("not the same bytes again")
			}
		})
	}
}

func checkForm(t *testing.T, out []byte) {
	t.Helper()
	if !utf8.Valid(out) || !norm.NFC.IsNormal(out) {
		t.Error("not UTF-8 in form C")
	}
	if !bytes.HasSuffix(out, []byte("\n")) || bytes.HasSuffix(out, []byte("\n\n")) {
		t.Errorf("no single final newline: %q", out[max(0, len(out)-20):])
	}
	for _, r := range string(out) {
		if unicode.IsControl(r) && r != '\n' && r != '\t' || r == '\ufeff' || r == '\ufffe' {
			t.Errorf("control character %U", r)
		}
	}
	if bytes.Contains(out, []byte(`: ""`)) || bytes.Contains(out, []byte(`:""`)) {
		t.Error(`"" for what is absent`)
	}
}

func TestAbsentIsNullOrEmptyList(t *testing.T) {
	out := write(t, JSON, &normalize.Paper{}, Options{})
	checkForm(t, out)
	var record map[string]any
	if err := json.Unmarshal(out, &record); err != nil {
		t.Fatal(err)
	}
	for _, key := range []string{"body", "notes", "warnings"} {
		if v, ok := record[key].([]any); !ok || len(v) != 0 {
			t.Errorf("%s is %v", key, record[key])
		}
	}
	if _, ok := record["furniture"]; ok {
		t.Error("furniture without being asked for")
	}
}

func TestHeaderFieldsAreThoseOfTheWireType(t *testing.T) {
	var got []string
	for _, f := range reflect.VisibleFields(reflect.TypeFor[wireHeader]()) {
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		got = append(got, name)
	}
	if !slices.Equal(got, headerFields) {
		t.Errorf("got %v", got)
	}
}

// TestIndentedIsCompact lays out random records: the same value in both styles.
func TestIndentedIsCompact(t *testing.T) {
	for seed := range uint64(50) {
		p := (&generator{Rand: rand.New(rand.NewPCG(seed, 3))}).paper()
		var a, b bytes.Buffer
		if err := json.Compact(&a, write(t, JSON, p, Options{})); err != nil {
			t.Fatal(err)
		}
		if err := json.Compact(&b, write(t, NDJSON, p, Options{})); err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(a.Bytes(), b.Bytes()) {
			t.Fatalf("seed %d: the styles differ", seed)
		}
	}
}

func TestBoxes(t *testing.T) {
	got, err := marshal(wireBox{X0: -0.04, Y0: 0.05, X1: 1e6 / 3, Y1: 12})
	if want := "[0.0,0.1,333333.3,12.0]"; err != nil || string(got) != want {
		t.Errorf("got %s, %v; want %s", got, err, want)
	}
}

func TestLabelNotes(t *testing.T) {
	var notes []*normalize.Note
	for i, m := range []string{"1", "2", "*", "1", "a", "A", "", "007", "99999999999"} {
		notes = append(notes, &normalize.Note{ID: string(rune('a' + i)), Mark: m})
	}
	labels := labelNotes(notes)
	var got []string
	for _, n := range notes {
		got = append(got, labels[n.ID])
	}
	if want := []string{"1", "2", "8", "9", "a", "10", "11", "12", "13"}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

type full struct{ left int }

var errFull = errors.New("disk full")

func (f *full) Write(p []byte) (int, error) {
	if f.left -= len(p); f.left < 0 {
		return 0, errFull
	}
	return len(p), nil
}

func TestWritersReportErrors(t *testing.T) {
	for _, w := range allWriters {
		if err := w.write(&full{}, samplePaper(), Options{}); !errors.Is(err, errFull) {
			t.Errorf("%s: %v", w.name, err)
		}
	}
}

// TestClean removes struck text and the note that only it referred to.
func TestCleanDropsWhatItEmpties(t *testing.T) {
	gone := func(text string) normalize.Span { return normalize.Span{Text: text, Strike: true, Deleted: true} }
	p := &normalize.Paper{
		Body: []normalize.Block{
			&normalize.Paragraph{Number: "(1)", Spans: []normalize.Span{gone("All of it"), {Text: "1", Note: "n1", Strike: true, Deleted: true}}},
			&normalize.List{Items: []normalize.ListItem{item("(a)", &normalize.Paragraph{Spans: []normalize.Span{gone("a")}}), item("(b)", &normalize.Paragraph{Spans: []normalize.Span{s("kept")}})}},
		},
		Notes: []normalize.Note{{ID: "n1", Mark: "1", Blocks: []normalize.Block{&normalize.Paragraph{Spans: []normalize.Span{s("note")}}}}},
	}
	if got := string(write(t, Text, p, Options{View: Clean})); got != "(b) kept\n" {
		t.Errorf("got %q", got)
	}
}
