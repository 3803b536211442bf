package source

import "testing"

func TestLookOf(t *testing.T) {
	for _, test := range []struct{ head, want string }{
		{"<!DOCTYPE html>\n<html>", "a web page (HTML)"},
		{"\xef\xbb\xbf\n <HTML lang=en>", "a web page (HTML)"},
		{"<?xml version=\"1.0\"?><html xmlns=\"…\">", "a web page (HTML)"},
		{"<?xml version=\"1.0\"?><doc/>", "XML"},
		{"PK\x03\x04…[Content_Types].xml", "an Office document (DOCX)"},
		{"PK\x03\x04…mimetypeapplication/vnd.oasis.opendocument.text", "an OpenDocument file (ODT)"},
		{"PK\x03\x04…a.pdf", "a ZIP archive"},
		{"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document (DOC)"},
		{"{\\rtf1\\ansi", "an RTF document"},
		{"%!PS-Adobe-3.0", "PostScript"},
		{"\x89PNG\r\n", "a PNG picture"},
		{" \n\t\n", "blanks only"},
		{"Brussels, 2 June 2020", "plain text"},
		{"Ελλάδ\xce", "plain text"}, // cut within a character
		{"abc\x00def", "binary data of no kind known here"},
		{"\xfe\xfe\xfe\xfe\xfe", "binary data of no kind known here"},
	} {
		got, hint := lookOf([]byte(test.head))
		if got != test.want || hint == "" {
			t.Errorf("lookOf(%q) = %q, %q, want %q", test.head, got, hint, test.want)
		}
	}
}
