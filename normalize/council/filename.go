package council

import (
	"fmt"
	"path"
	"strings"
)

// FileName is what the name of a file tells.
type FileName struct {
	Number
	Language string // lower-case, "" when the name has none or several
}

// ParseFileName reads the names that the register and its users give to files:
// "st08711-re01ad02.en20.pdf", "ST-8711-2020-INIT_en.pdf", "st_12004_2007_init_en.pdf",
// "ST-8261-1-26-REV1_final.docx". Folders and the extension do not matter.
func ParseFileName(name string) (FileName, error) {
	base := path.Base(strings.ReplaceAll(name, `\`, "/"))
	base = strings.ReplaceAll(base, "%20", " ")
	if len(base) <= maxNumberText {
		if f, ok := oldFileName(strings.ToLower(base)); ok {
			return f, nil
		}
		if f, ok := newFileName(base); ok {
			return f, nil
		}
	}
	return FileName{}, fmt.Errorf("file name %q: %w", clip(base), errNoNumber)
}

// oldFileName reads "st08711-re01ad02.en20": two letters, five digits, suffixes
// of two letters and two digits, language and year. Copies lose the dot or have
// a blank for the hyphen.
func oldFileName(base string) (FileName, bool) {
	var f FileName
	if len(base) < len("st08711en20") {
		return f, false
	}
	series, ok := seriesOfFile(base[:2])
	value, digits := wordNumber(base[2:7])
	if !ok || digits != 5 || value == 0 {
		return f, false
	}
	f.Kind, f.Serial = series.Kind, value
	rest := f.readOldChain(base[7:])
	rest = strings.TrimPrefix(rest, ".")
	if len(rest) < 4 || !(len(rest) == 4 || rest[4] == '.' || rest[4] == '_' || rest[4] == ' ' || rest[4] == '-') {
		return f, false
	}
	yy, digits := wordNumber(rest[2:4])
	if digits != 2 || !IsLanguage(rest[:2]) && rest[:2] != "xx" {
		return f, false
	}
	if IsLanguage(rest[:2]) {
		f.Language = rest[:2]
	}
	f.Year = century(yy)
	return f, true
}

// readOldChain reads "-re01ad02" and gives the rest.
func (n *Number) readOldChain(s string) string {
	for {
		t := strings.TrimLeft(s, "- ")
		if len(t) < 4 {
			return s
		}
		value, digits := wordNumber(t[2:4])
		name := ""
		for _, x := range suffixes {
			if x.file == t[:2] {
				name = x.name
			}
		}
		if name == "" || digits != 2 || value == 0 {
			return s
		}
		n.Suffixes = append(n.Suffixes, Suffix{name, value})
		s = t[4:]
	}
}

// newFileName reads "ST-8711-2020-INIT_en" and what people make of it.
func newFileName(base string) (FileName, bool) {
	if ext := path.Ext(base); len(ext) > 1 && len(ext) <= 5 {
		base = strings.TrimSuffix(base, ext)
	}
	words := strings.FieldsFunc(strings.ToUpper(base), func(r rune) bool { return strings.ContainsRune("-_ .", r) })
	n, rest, ok := readTokens(words, true)
	f := FileName{Number: n}
	if ok && len(rest) > 0 && IsLanguage(strings.ToLower(rest[0])) {
		f.Language = strings.ToLower(rest[0])
	}
	return f, ok
}

// FileName gives the name under which the register serves the document now:
// "ST-8711-2020-INIT_en.pdf".
func (n Number) FileName(language string) string {
	return n.RegisterID() + "_" + language + ".pdf"
}

// OldFileName gives the name under which the register served it once,
// "st08711-re01ad02.en20.pdf", or "" where the series had none or a number does
// not fit.
func (n Number) OldFileName(language string) string {
	series, ok := SeriesOf(n.Kind)
	if !ok || series.File == "" || n.Serial > 99999 {
		return ""
	}
	var b strings.Builder
	fmt.Fprintf(&b, "%s%05d", series.File, n.Serial)
	for i, s := range n.Suffixes {
		if i == 0 {
			b.WriteByte('-')
		}
		for _, x := range suffixes {
			if x.name == s.Type {
				fmt.Fprintf(&b, "%s%02d", x.file, s.Number)
			}
		}
		if s.Number > 99 {
			return ""
		}
	}
	fmt.Fprintf(&b, ".%s%02d.pdf", language, n.Year%100)
	return b.String()
}
