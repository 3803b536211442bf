package normalize

import (
	"strings"
)

// Words of a cover that are numbers by their form, with the letters that look like
// figures in a picture: a number or file reference, and the serial of a code.
var (
	misreadNumber = pattern{expr: `(^|[\s/])([0-9OIl|]{3,5}\s?/(?:[0-9OIl|]{1,2}/)?(?:[0-9OIl|]{2}|[0-9OIl|]{4}))($|[\s(])`}
	misreadSerial = pattern{expr: `^([A-Z][A-Z-]+(?: [A-Z-]+)?) ([0-9OIl|]{1,4})$`}
	misreadItem   = pattern{expr: `^["'“”„‘’]?[l1|](?:/A)?["'“”‘’]? ITEM NOTE`}
)

var figures = strings.NewReplacer("O", "0", "I", "1", "l", "1", "|", "1")

// repairReading puts right what recognition takes for one another, O and 0, I, l
// and 1, and only where the form of the text leaves no choice: every number that is
// changed has at least as many figures as letters. What was read stays in read.
func (l *coverLine) repairReading() {
	text := repairedReading(l.text)
	l.spell()
	if text == l.text || len([]rune(text)) != len([]rune(l.text)) || coverText(string(l.runes)) != l.text {
		return
	}
	l.read, l.text = l.text, text
	l.runes = replaceInk(l.runes, text)
}

// replaceInk gives runes with their ink taken from a text of the same words.
func replaceInk(runes []rune, text string) []rune {
	ink := []rune(strings.Join(strings.Fields(text), ""))
	out := append([]rune{}, runes...)
	for i, k := 0, 0; i < len(out) && k < len(ink); i++ {
		if !isBlankRune(out[i]) {
			out[i] = ink[k]
			k++
		}
	}
	return out
}

func isBlankRune(r rune) bool { return strings.TrimSpace(string(r)) == "" }

func repairedReading(text string) string {
	text = replaceGroup(&misreadNumber, text, 2)
	text = replaceGroup(&misreadSerial, text, 2)
	if misreadItem.MatchString(text) {
		i := strings.IndexAny(text, "l1|")
		text = text[:i] + "I" + text[i+1:]
	}
	return text
}

// replaceGroup writes figures for letters in a group of a match, where it has as many
// of the former or more.
func replaceGroup(re *pattern, text string, group int) string {
	m := re.FindStringSubmatchIndex(text)
	if m == nil {
		return text
	}
	from, to := m[2*group], m[2*group+1]
	word := text[from:to]
	letters := len(strings.Trim(figuresRemoved(word), " /"))
	if 2*letters > len(word) {
		return text
	}
	return text[:from] + figures.Replace(word) + text[to:]
}

// figuresRemoved gives what of a word is no figure and no stroke.
func figuresRemoved(word string) string {
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' || r == '/' || r == ' ' {
			return -1
		}
		return r
	}, word)
}
