package normalize

import (
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"
)

// TestMarkers compares the reading of markers with the forms that they have.
func TestMarkers(t *testing.T) {
	forms := map[string]*regexp.Regexp{
		"bullet": regexp.MustCompile(`^[•‣◦▪▫●○■□◆◇►➢➤✓✔❖→⇒·∙*–—\x{E000}-\x{F8FF}-]$`),
		"paren":  regexp.MustCompile(`^\(?(?:[0-9]{1,3}[a-z]{0,3}|[a-z]{1,2}|[A-Z]|[ivxlc]{1,6}|[IVXLC]{1,6}|[α-ω]{1,2}|[Α-Ω]|[а-я]{1,2}|[А-Я])\)$`),
		"dot":    regexp.MustCompile(`^(?:(?:[0-9]{1,3}(?:\.[0-9]{1,3}){0,4}[a-z]{0,2})\.|[0-9]{1,3}(?:\.[0-9]{1,3}){1,4}|(?:[a-z]|[A-Z]|[ivxlc]{1,6}|[IVXLC]{1,6}|[α-ω]{1,2}|[Α-Ω]|[а-я]|[А-Я])\.)$`),
	}
	roman := regexp.MustCompile(`^(?:x{0,3}(?:ix|iv|v?i{0,3})|X{0,3}(?:IX|IV|V?I{0,3}))$`)
	names := map[markerKind]string{noMarker: "", bulletMarker: "bullet", parenNumber: "paren", parenLetter: "paren", parenRoman: "paren", dotNumber: "dot", dotLetter: "dot", dotRoman: "dot"}
	r := rand.New(rand.NewPCG(1, 2))
	for _, signs := range []string{"(1a).", "(12.)", "ivx)", "IVX.", "ivxlc.)", "123456.a.", "aбΑωЯ).", "•-–*\uE000\uF8FF\uF900o\xff", "0123456789.", "xvi", "XVIix"} {
		letters := strings.Split(signs, "")
		for range 20_000 {
			word := ""
			for range r.IntN(9) {
				word += letters[r.IntN(len(letters))]
			}
			want := ""
			for name, form := range forms {
				if form.MatchString(word) {
					want = name
				}
			}
			if m, _ := parseMarker(word); names[m.kind] != want {
				t.Fatalf("parseMarker(%q) = %+v, want %q", word, m, want)
			}
			if isRoman(word) != roman.MatchString(word) {
				t.Fatalf("isRoman(%q) = %v", word, isRoman(word))
			}
		}
	}
}

// TestLeadWord holds the word before a marker's text against cutting at a blank, then at
// a no-break space.
func TestLeadWord(t *testing.T) {
	for _, text := range []string{"", "a", "1. The", "1.", "1. ", "1.  ", "1.\u00a0The", "1.\u00a0", "1.\u00a0The text", "— é\u00a0x", "à", "« x", "Â\u00a0 x", "\u00a0", " x"} {
		word, rest, _ := strings.Cut(text, " ")
		if w, tail, found := strings.Cut(word, "\u00a0"); found {
			word, rest = w, tail+" "+rest
		}
		if got, alone := leadWord(text); got != word || alone != (rest == "") {
			t.Errorf("leadWord(%q) = %q, %v; want %q, %v", text, got, alone, word, rest == "")
		}
	}
}
