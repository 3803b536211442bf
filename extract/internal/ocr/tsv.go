package ocr

import (
	"image"
	"math"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Columns of tesseract's TSV.
const (
	tsvLevel = iota
	tsvPage
	tsvBlock
	tsvParagraph
	tsvLine
	tsvWord
	tsvLeft
	tsvTop
	tsvWidth
	tsvHeight
	tsvConfidence
	tsvText
	tsvColumns
)

// wordLevel is the level of a row that is a word; others are the page, a block, a
// paragraph or a line.
const wordLevel = 5

// parseTSV reads the words of tesseract's TSV. Rows that are damaged or have no
// text are left out.
func parseTSV(out []byte) []Word {
	var words []Word
	var last [3]int
	line := -1
	for row := range strings.Lines(string(out)) {
		fields := strings.Split(strings.TrimRight(row, "\r\n"), "\t")
		if len(words) >= mostWords {
			break
		}
		w, ok := wordOf(fields)
		if !ok {
			continue
		}
		at := [3]int{integer(fields[tsvBlock]), integer(fields[tsvParagraph]), integer(fields[tsvLine])}
		if line < 0 || at != last {
			line, last = line+1, at
		}
		w.Line = line
		words = append(words, w)
	}
	return words
}

// wordOf reads a row; ok is false when it is no word.
func wordOf(fields []string) (w Word, ok bool) {
	if len(fields) < tsvColumns || integer(fields[tsvLevel]) != wordLevel {
		return w, false
	}
	w.Text = strings.TrimSpace(strings.Join(fields[tsvText:], " "))
	confidence, err := strconv.ParseFloat(fields[tsvConfidence], 64)
	if w.Text == "" || !utf8.ValidString(w.Text) || err != nil || !(confidence >= 0 && confidence <= 100) {
		return w, false
	}
	w.Confidence = math.Round(confidence*100) / 10_000
	x, y := integer(fields[tsvLeft]), integer(fields[tsvTop])
	w.Box = image.Rect(x, y, x+integer(fields[tsvWidth]), y+integer(fields[tsvHeight]))
	return w, !w.Box.Empty()
}

// integer reads a number of pixels or a count; 0 when it is none.
func integer(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil || n < 0 || n > 1<<20 {
		return 0
	}
	return n
}
