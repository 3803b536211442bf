package structure

import (
	"net/url"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"councildoc/extract/internal/object"
)

// maxURI is the length, in bytes, beyond which a URI is not taken.
const maxURI = 8 << 10

// schemes are those that lead to something to read or somebody to reach. Others
// may run something.
var schemes = []string{"http", "https", "mailto", "ftp", "tel"}

// cleanURI reads a URI (clause 12.6.4.7), which should be ASCII and often is not.
// It is "" when its scheme is not among schemes, or when it has characters that
// hide what it is: controls and those that turn the direction of writing.
func cleanURI(v object.Value) string {
	raw := v.Bytes()
	if len(raw) > maxURI {
		return ""
	}
	if !utf8.ValidString(raw) || strings.HasPrefix(raw, "\xEF\xBB\xBF") {
		raw = object.Text(raw)
	}
	s := strings.TrimSpace(strings.TrimRight(raw, "\x00"))
	if strings.ContainsFunc(s, hides) || !allowedScheme(s) {
		return ""
	}
	return s
}

func hides(r rune) bool {
	return unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) || r == '\u2028' || r == '\u2029'
}

// allowedScheme reports whether a URI is relative or has one of the schemes.
func allowedScheme(s string) bool {
	i := strings.IndexAny(s, ":/?#")
	if i < 0 || s[i] != ':' {
		return true
	}
	return slices.Contains(schemes, strings.ToLower(s[:i]))
}

// joinURI puts a relative URI behind the base of the document, if it has one.
func joinURI(base, s string) string {
	if base == "" || s == "" {
		return s
	}
	b, err := url.Parse(base)
	if err != nil || !b.IsAbs() {
		return s
	}
	ref, err := url.Parse(s)
	if err != nil || ref.IsAbs() {
		return s
	}
	return b.ResolveReference(ref).String()
}
