// Package font turns the character codes of a PDF string into Unicode text and
// widths (ISO 32000-1, clauses 9.6 to 9.10).
//
// Fonts.Load reads a font dictionary once and Font.Decode decodes the strings
// that are shown with it. Nothing in a font is an error: a code that nothing
// maps decodes to U+FFFD, a part that cannot be read leaves a warning.
package font
