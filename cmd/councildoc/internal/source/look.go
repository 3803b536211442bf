package source

import (
	"bytes"
	"unicode/utf8"
)

const (
	hintExport = "save it as PDF in the program it comes from"
	hintScan   = "councildoc reads the text of a PDF; a picture needs text recognition first"
	hintWeb    = "a page was downloaded in place of the paper; open the address in a browser and save the PDF"
	hintUnpack = "unpack it and give the papers in it"
)

// looksZIP is an archive that is not a document of an office.
const looksZIP = "a ZIP archive"

// looks are the beginnings of files that people take for papers.
var looks = []struct{ magic, name, hint string }{
	{"\xd0\xcf\x11\xe0", "an old Office document (DOC)", hintExport},
	{"{\\rtf", "an RTF document", hintExport},
	{"%!PS", "PostScript", "make a PDF of it (ps2pdf)"},
	{"\x89PNG", "a PNG picture", hintScan},
	{"\xff\xd8\xff", "a JPEG picture", hintScan},
	{"II*\x00", "a TIFF picture", hintScan},
	{"MM\x00*", "a TIFF picture", hintScan},
	{"GIF8", "a GIF picture", hintScan},
	{"\x1f\x8b", "a gzip archive", hintUnpack},
	{"7z\xbc\xaf", "a 7z archive", hintUnpack},
	{"From ", "an e-mail", "save the PDF that is attached to it"},
}

// lookOf says what the beginning of a file looks like, and what to do with such
// a file.
func lookOf(head []byte) (name, hint string) {
	for _, l := range looks {
		if bytes.HasPrefix(head, []byte(l.magic)) {
			return l.name, l.hint
		}
	}
	if bytes.HasPrefix(head, []byte("PK\x03\x04")) {
		return lookOfZIP(head)
	}
	text := bytes.ToLower(bytes.TrimSpace(bytes.TrimPrefix(head, []byte("\xef\xbb\xbf"))))
	switch {
	case bytes.HasPrefix(text, []byte("<!doctype html")), bytes.Contains(text, []byte("<html")):
		return "a web page (HTML)", hintWeb
	case bytes.HasPrefix(text, []byte("<?xml")):
		return "XML", hintExport
	case len(text) == 0:
		return "blanks only", "download or copy it again"
	case isText(head):
		return "plain text", "it needs no conversion, or it is not the file that was meant"
	}
	return "binary data of no kind known here", "check that it is the file that was meant"
}

// lookOfZIP tells Office documents from other archives by their first members.
func lookOfZIP(head []byte) (name, hint string) {
	switch {
	case bytes.Contains(head, []byte("opendocument")):
		return "an OpenDocument file (ODT)", hintExport
	case bytes.Contains(head, []byte("[Content_Types].xml")), bytes.Contains(head, []byte("word/")):
		return "an Office document (DOCX)", hintExport
	}
	return looksZIP, hintUnpack
}

// isText accepts UTF-8 that may be cut off in its last character.
func isText(head []byte) bool {
	if bytes.IndexByte(head, 0) >= 0 {
		return false
	}
	for cut := 0; cut < utf8.UTFMax && cut < len(head); cut++ {
		if utf8.Valid(head[:len(head)-cut]) {
			return true
		}
	}
	return false
}
