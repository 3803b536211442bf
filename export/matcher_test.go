package export

import (
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"
)

// matchers are the functions that read by hand what an expression says more clearly.
// at is where they say that it matches, -1 for nowhere.
var matchers = []struct {
	name    string
	expr    string
	letters string
	at      func(string) int
}{
	{"heading, bullet", `^(?:#{1,6}|[-+*])(?: |$)`, "##-+* a", first(opensHeading)},
	{"ordered item", `^[0-9]{1,9}([.)])(?: |$)`, "0123459.) a", orderedSign},
	{"rule", `^(?:(?:- *){3,}|(?:\* *){3,}|(?:_ *){3,})$`, "---- *_", first(isRuleLine)},
	{"later line", `^(?:-+|=+) *$|^[|: -]*-[|: -]*$`, "--=|: ", laterStart},
	{"item", `^(?:\[[ xX]\]|-[- ]*(?:$|\\\n))`, "[] xX-\\\n", first(startsItem)},
	{"closing sequence", `(?:^| )(#+)$`, "## a", func(s string) int {
		if escaped := escapeClosingSequence(s); escaped != s {
			return strings.Index(escaped, `\`)
		}
		return -1
	}},
	{"entity", `^&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});`, "&&##xX12afg;;", first(isEntity)},
	{"mail address", `^<[^ <>]+@[^ <>]+>`, "<<@@aé >>", first(mailInAngles)},
	{"plain scalar", `^\pL[\pL\pN ()/.'’_+-]*$`, "aé1½ ()/’:", func(s string) int {
		if isPlainScalar(s) || isYAMLWord(s) || s != "" && strings.HasSuffix(s, " ") && isPlainScalar(strings.TrimRight(s, " ")) {
			return 0
		}
		return -1
	}},
	{"word of YAML", `^(?i:y|n|yes|no|on|off|true|false|null)$`, "yesYES", first(isYAMLWord)},
}

func first(is func(string) bool) func(string) int {
	return func(s string) int {
		if is(s) {
			return 0
		}
		return -1
	}
}

// TestMatchers compares each with its expression on texts of the letters that matter to it.
func TestMatchers(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for _, m := range matchers {
		re, letters, matched := regexp.MustCompile(m.expr), []rune(m.letters), 0
		for range 20000 {
			text := string(letters[0])
			for range r.IntN(9) {
				text += string(letters[r.IntN(len(letters))])
			}
			want := -1
			if found := re.FindStringSubmatchIndex(text); found != nil {
				want = found[len(found)-2]
				matched++
			}
			if got := m.at(text); got != want {
				t.Fatalf("%s: %q: %d, want %d", m.name, text, got, want)
			}
		}
		if matched < 5 {
			t.Errorf("%s: %d of 20000 texts match", m.name, matched)
		}
	}
}
