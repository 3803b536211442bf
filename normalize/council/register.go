package council

import (
	"fmt"
	"strings"
)

// ParseID reads an identifier of the public register: "ST-8261-2026-REV-1",
// "PE-24-2024-INIT". Case does not matter, and a missing INIT is supplied.
func ParseID(text string) (Number, error) {
	return parseRegister(text, "-")
}

// ParseRegister reads a number as the register displays it: "ST 8261 2026 REV 1".
func ParseRegister(text string) (Number, error) {
	return parseRegister(text, " ")
}

func parseRegister(text, separator string) (Number, error) {
	text = strings.TrimSpace(text)
	if len(text) <= maxNumberText {
		n, rest, ok := readTokens(strings.Split(strings.ToUpper(text), separator), false)
		if ok && len(rest) == 0 {
			return n, nil
		}
	}
	return Number{}, fmt.Errorf("%q: %w", clip(text), errNoNumber)
}

// readTokens reads a number from words: series, number, year, suffixes. It gives
// the words that are left. A name made by hand may keep the revision between
// number and year, and a year of two digits, where short allows that.
func readTokens(words []string, short bool) (Number, []string, bool) {
	var n Number
	kind, words := cutKind(words)
	series, ok := SeriesOf(kind)
	if !ok {
		return n, words, false
	}
	n.Kind = series.Kind
	if len(words) < 2 {
		return n, words, false
	}
	var inner, digits int
	if n.Serial, digits = wordNumber(words[0]); digits == 0 || digits > 5 || n.Serial == 0 {
		return n, words, false
	}
	words = words[1:]
	if short && len(words) > 1 {
		if value, d := wordNumber(words[0]); d == 1 {
			inner, words = value, words[1:]
		}
	}
	if n.Year, ok = wordYear(words[0], short); !ok {
		return n, words, false
	}
	words = n.readChain(words[1:])
	if inner > 0 && n.revision() == 0 {
		n.Suffixes = append([]Suffix{{"REV", inner}}, n.Suffixes...)
	}
	return n, words, true
}

// cutKind takes the words of a series off the front: "UE", "UA" is UE-UA.
func cutKind(words []string) (string, []string) {
	i := 0
	for i < len(words) && isUpper(words[i]) {
		i++
	}
	return strings.Join(words[:i], "-"), words[i:]
}

// readChain reads suffixes, whole ("REV1") or in two words ("REV", "1").
func (n *Number) readChain(words []string) []string {
	for len(words) > 0 {
		w := words[0]
		if w == "INIT" && len(n.Suffixes) == 0 {
			return words[1:]
		}
		if len(w) < 3 || w == "INIT" || !isSuffixName(w[:3]) {
			return words
		}
		number, used := w[3:], 1
		if number == "" && len(words) > 1 {
			number, used = words[1], 2
		}
		value, digits := wordNumber(number)
		if digits == 0 || digits > 3 || value == 0 {
			return words
		}
		n.Suffixes = append(n.Suffixes, Suffix{w[:3], value})
		words = words[used:]
	}
	return words
}

// wordYear reads a year of four digits or, where short allows it, of two.
func wordYear(word string, short bool) (int, bool) {
	value, digits := wordNumber(word)
	switch {
	case digits == 4 && (value/100 == 19 || value/100 == 20):
		return value, true
	case digits == 2 && short:
		return century(value), true
	}
	return 0, false
}

// wordNumber reads a word of digits only and gives how many there are.
func wordNumber(word string) (value, digits int) {
	if len(word) > 9 {
		return 0, 0
	}
	for i := range len(word) {
		if !isDigit(word[i]) {
			return 0, 0
		}
		value = value*10 + int(word[i]-'0')
	}
	return value, len(word)
}
