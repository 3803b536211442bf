package main

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"
)

// visible escapes what a terminal would obey rather than show: control
// characters, bidirectional overrides and other characters without a glyph, and
// bytes that are not UTF-8. The escapes are those of JSON, but for stray bytes.
func visible(s string) string { return escape(s, strconv.IsPrint) }

// legible escapes only what turns the text around it or moves the cursor: it is
// for the text of papers, which has blanks and hyphens of many kinds.
func legible(s string) string {
	return escape(s, func(r rune) bool {
		switch {
		case r == '\n', r == '\t', r == '\f':
			return true
		case unicode.IsControl(r), '\u202a' <= r && r <= '\u202e', '\u2066' <= r && r <= '\u2069', '\U000e0000' <= r && r <= '\U000e0fff':
			return false
		}
		return true
	})
}

// escape writes what may not stand as an escape.
func escape(s string, may func(rune) bool) string {
	var b strings.Builder
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == utf8.RuneError && n == 1:
			fmt.Fprintf(&b, `\x%02x`, s[i])
		case may(r):
			b.WriteRune(r)
		case r > 0xffff:
			r1, r2 := utf16.EncodeRune(r)
			fmt.Fprintf(&b, `\u%04x\u%04x`, r1, r2)
		default:
			fmt.Fprintf(&b, `\u%04x`, r)
		}
		i += n
	}
	return b.String()
}
