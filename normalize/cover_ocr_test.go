package normalize

import (
	"testing"

	"councildoc/extract"
)

func TestRepairedReading(t *testing.T) {
	for read, want := range map[string]string{
		"64O6 /26":                       "6406 /26",
		"8261/l/26 REV 1":                "8261/1/26 REV 1",
		"2O25/0360 (COD)":                "2025/0360 (COD)",
		"WK 5715/2O20 INIT":              "WK 5715/2020 INIT",
		"CYBER 6l":                       "CYBER 61",
		"CYBER ll":                       "CYBER ll", // nothing says that it is a number
		"MI O":                           "MI O",
		"'l' ITEM NOTE":                  "'I' ITEM NOTE",
		"\"l/A\" ITEM NOTE":              "\"I/A\" ITEM NOTE",
		"COREPER II":                     "COREPER II",
		"Omnibus VII – Digital (OIl/IO)": "Omnibus VII – Digital (OIl/IO)",
		"Oil and/or gas":                 "Oil and/or gas",
	} {
		if got := repairedReading(read); got != want {
			t.Errorf("%q gives %q, want %q", read, got, want)
		}
	}
}

// TestReadingOfPictures repairs only what was read in a picture, and keeps what was
// read.
func TestReadingOfPictures(t *testing.T) {
	line := func(confidence float32) *coverLine {
		return newCoverLine(1, &extract.Line{Spans: []extract.Span{{Text: "64O6 /26", Confidence: confidence}}})
	}
	if l := line(0); l.text != "64O6 /26" || l.read != "" {
		t.Errorf("text of the file is changed: %q, %q", l.text, l.read)
	}
	if l := line(0.9); l.text != "6406 /26" || l.read != "64O6 /26" || string(l.runes) != "6406 /26" {
		t.Errorf("%q, read %q, runes %q", l.text, l.read, string(l.runes))
	}
}
