package council

import (
	"math/rand/v2"
	"os"
	"strings"
	"testing"
)

// TestNumberExamples holds the forms of document numbers, to accept and to
// refuse, each in the context in which it is met.
func TestNumberExamples(t *testing.T) {
	data, err := os.ReadFile("testdata/numbers.tsv")
	if err != nil {
		t.Fatal(err)
	}
	rows := 0
	for row := range tableRows(string(data)) {
		rows++
		verdict, context, want := row[0], row[1], row[3]
		text := strings.NewReplacer(`\n`, "\n", `\u00a0`, "\u00a0").Replace(row[2])
		got := readExample(context, text)
		if verdict == "accept" && got != want {
			t.Errorf("%s %q: got %q, want %q", context, text, got, want)
		}
		if verdict != "reject" {
			continue
		}
		for _, context := range []string{"text", "field", "cover", "register", "id", "file"} {
			if got := readExample(context, text); got != "" {
				t.Errorf("%s %q: got %q, want none", context, text, got)
			}
		}
		if n, err := Parse(text); err == nil {
			t.Errorf("Parse(%q) = %v, want an error", text, n)
		}
	}
	if rows != 92 {
		t.Errorf("%d examples, want 92", rows)
	}
}

func readExample(context, text string) string {
	var n Number
	switch context {
	case "cover", "footer":
		if f, ok := ParseCover(text); ok {
			n = f.Number
		}
	case "text", "field":
		find := FindText
		if context == "field" {
			find = FindField
		}
		if found := find(text); len(found) == 1 {
			n = found[0].Number
		}
	case "register":
		n, _ = ParseRegister(text)
	case "id":
		n, _ = ParseID(text)
	case "file":
		f, _ := ParseFileName(text)
		n = f.Number
	}
	return n.RegisterID()
}

// randomNumber makes a number of any series with any chain.
func randomNumber(r *rand.Rand) Number {
	kinds := []string{"UE-UA", "CONF-ME"}
	for _, s := range allSeries {
		kinds = append(kinds, s.Kind)
	}
	n := Number{Kind: kinds[r.IntN(len(kinds))], Serial: 1 + r.IntN(18000), Year: 1999 + r.IntN(50)}
	if n.Kind == "ST" {
		n.Serial = 1000 + r.IntN(17000)
	}
	for range r.IntN(4) {
		n.Suffixes = append(n.Suffixes, Suffix{suffixes[r.IntN(len(suffixes))].name, 1 + r.IntN(20)})
	}
	return n
}

// TestNumberRoundTrip: print to identifier to print, and file names both ways,
// for every series.
func TestNumberRoundTrip(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 20000 {
		n := randomNumber(r)
		printed, ok := ParseCover(n.ID())
		if !ok || !printed.Equal(n) || printed.Doubt != "" {
			t.Fatalf("ParseCover(%q) = %+v %v, want %+v", n.ID(), printed, ok, n)
		}
		byID, err := ParseID(n.RegisterID())
		if err != nil || byID.ID() != n.ID() {
			t.Fatalf("ParseID(%q) = %v %v, want %v", n.RegisterID(), byID, err, n)
		}
		display := strings.ReplaceAll(n.RegisterID(), "-", " ")
		if got, err := ParseRegister(display); err != nil || !got.Equal(n) {
			t.Fatalf("ParseRegister(%q) = %v %v, want %v", display, got, err, n)
		}
		for _, name := range []string{n.FileName("fr"), n.OldFileName("fr")} {
			if name == "" {
				continue
			}
			if f, err := ParseFileName("/a/" + name); err != nil || !f.Equal(n) || f.Language != "fr" {
				t.Fatalf("ParseFileName(%q) = %+v %v, want %+v", name, f, err, n)
			}
		}
		if got, err := Parse(n.ID()); err != nil || !got.Equal(n) {
			t.Fatalf("Parse(%q) = %v %v, want %v", n.ID(), got, err, n)
		}
	}
}

func TestNumberDoubts(t *testing.T) {
	for _, c := range []struct{ text, id, doubt string }{
		{"8261/2/26 REV 1", "8261/1/26 REV 1", "differs"},
		{"8622/1/14", "8622/1/14 REV 1", "without REV"},
		{"QQ 12/20", "QQ 12/20", "not known"},
		{"6311/26", "6311/26", ""},
	} {
		f, ok := ParseCover(c.text)
		if !ok || f.ID() != c.id || !strings.Contains(f.Doubt, c.doubt) || (c.doubt == "") != (f.Doubt == "") {
			t.Errorf("ParseCover(%q) = %q, doubt %q", c.text, f.ID(), f.Doubt)
		}
	}
}

func TestMarkingIsNoSeries(t *testing.T) {
	if f, ok := ParseCover("LIMITE 6311/26"); ok {
		t.Errorf("a number of the series %s", f.Kind)
	}
}

func TestFileNames(t *testing.T) {
	for name, want := range map[string]string{
		"wk14969%20re01.en17.pdf":                 "WK-14969-2017-REV-1",
		"wk10235 ad02.en22.pdf":                   "WK-10235-2022-ADD-2",
		"wk13239.en21.PA.pdf":                     "WK-13239-2021-INIT",
		"ST-8261-1-26-REV1_digital.pdf":           "ST-8261-2026-REV-1",
		"WK-3735-2026-ADD3_comments of MS.docx":   "WK-3735-2026-ADD-3",
		"wk-5715-2020.pdf":                        "WK-5715-2020-INIT",
		"st-001-en.pdf":                           "",
		"COM-2026-502_annexes-1-3_2026-06-03.pdf": "",
		"report.pdf":                              "",
		"":                                        "",
	} {
		if f, _ := ParseFileName(name); f.RegisterID() != want {
			t.Errorf("%q: got %q, want %q", name, f.RegisterID(), want)
		}
	}
}

func TestParseSaysWhyNot(t *testing.T) {
	for text, want := range map[string]string{
		"2018/0328(COD)":     "interinstitutional file",
		"COM(2018) 630":      "Commission",
		"":                   "empty",
		"LIMITE":             "no digits",
		"WK 3735 INIT":       "a number reads as",
		"st08711-re01.en20x": "a number reads as",
	} {
		if _, err := Parse(text); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("Parse(%q): %v, want %q in it", text, err, want)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{"8261/1 /26\nREV 1", "WK 5715/2020 INIT", "ST-8711-2020-REV-1", "st08711-re01ad02.en20.pdf", "9586/04 COR 2 (bg, fi)"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		n, err := Parse(s)
		if err != nil {
			return
		}
		if again, err := Parse(n.RegisterID()); err != nil || !again.Equal(n) {
			t.Errorf("%q: %v becomes %v (%v)", s, n, again, err)
		}
		FindText(s)
		FindField(s)
	})
}
