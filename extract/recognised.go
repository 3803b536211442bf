package extract

import (
	"fmt"
	"image"
	"math"
	"sort"
	"strings"
	"unicode/utf8"

	"councildoc/extract/internal/content"
	"councildoc/extract/internal/font"
	"councildoc/extract/internal/ocr"
	"councildoc/extract/internal/raster"
)

// Rules of a picture, in points.
const (
	shortestRule = 30.0
	thickestRule = maxRule
)

// pictureFont stands for the unknown fonts of a picture.
var pictureFont = &font.Font{Ascent: 0.75, Descent: -0.25}

// add lays the words out as text of the page.
func (t *pictureText) add(words []ocr.Word, angle int, by string) {
	p := t.page
	rules := t.rules()
	p.out.Rules = append(p.out.Rules, rules...)
	pic := t.upright(angle)
	f := newFrame(angle)
	lines := t.measure(t.plausible(words, f, rules), pic)
	if p.scanned {
		p.out.Lines = nil // the layer that was read anew
	}
	ft := &frameText{frame: f}
	p.leftward = true // it is not looked at
	for _, l := range lines {
		ft.glyphs = append(ft.glyphs, t.glyphs(l, f)...)
	}
	p.linkGlyphs(ft)
	p.layOut(ft)
	t.report(lines, by)
}

// report says how the text was read.
func (t *pictureText) report(lines []pictureLine, by string) {
	sum, chars, words := 0.0, 0, 0
	for _, l := range lines {
		for _, w := range l.words {
			n := utf8.RuneCountInString(w.Text)
			sum, chars, words = sum+w.Confidence*float64(n), chars+n, words+1
		}
	}
	if words == 0 {
		t.unread("no text was found in it by " + by)
		return
	}
	t.page.out.Quality.OCR = true
	t.warn("ocr", fmt.Sprintf("the page is a picture: %d words were read by %s, mean confidence %.2f", words, by, sum/float64(chars)))
}

// rules gives the lines that are drawn in the picture.
func (t *pictureText) rules() []Rule {
	k := t.sheet.DPI / 72
	level, plumb := raster.Rules(t.sheet.Gray, t.threshold, int(shortestRule*k), int(thickestRule*k))
	var out []Rule
	for _, r := range level {
		out = append(out, Rule{Box: t.box(r), Thickness: t.sheet.Points(float64(r.Dy())), Color: Color{Set: true}, Filled: true})
	}
	for _, r := range plumb {
		out = append(out, Rule{Box: t.box(r), Thickness: t.sheet.Points(float64(r.Dx())), Vertical: true, Color: Color{Set: true}, Filled: true})
	}
	return out
}

// box turns pixels of the sheet to points.
func (t *pictureText) box(r image.Rectangle) Box {
	pt := t.sheet.Points
	return Box{pt(float64(r.Min.X)), pt(float64(r.Min.Y)), pt(float64(r.Max.X)), pt(float64(r.Max.Y))}
}

// frameBox turns pixels of the upright picture to the frame of its text.
func (t *pictureText) frameBox(r image.Rectangle, f frame) Box {
	b := t.box(r)
	dx, dy := 0.0, 0.0
	switch f.angle {
	case 90:
		dy = -t.page.out.Width
	case 180:
		dx, dy = -t.page.out.Width, -t.page.out.Height
	case 270:
		dx = -t.page.out.Height
	}
	return Box{b.X0 + dx, b.Y0 + dy, b.X1 + dx, b.Y1 + dy}
}

// pictureLine is a line of words with one baseline and one size. Lengths are
// pixels of the upright picture.
type pictureLine struct {
	words []ocr.Word
	base  float64
	size  float64
}

// measure gives the lines of the words with baseline and size, measured on the
// ink: the boxes that tesseract gives are often too high.
func (t *pictureText) measure(words []ocr.Word, pic *image.Gray) []pictureLine {
	var out []pictureLine
	for len(words) > 0 {
		n := 1
		for n < len(words) && words[n].Line == words[0].Line {
			n++
		}
		out = append(out, measureLine(words[:n], pic, t.threshold))
		words = words[n:]
	}
	evenSizes(out, t.sheet.DPI/72)
	measureDashes(out)
	return out
}

// Heights in ems, between those of sans-serif and serif type.
const (
	ascenderHeight = 0.70 // capitals, digits, letters with ascender
	xHeight        = 0.49
	descenderDepth = 0.21
)

func measureLine(words []ocr.Word, pic *image.Gray, threshold uint8) pictureLine {
	l := pictureLine{words: words}
	var sizes, bases []weighed
	for _, w := range words {
		em, low := extent(w.Text)
		top, bottom, ok := raster.InkHeight(pic, w.Box, threshold)
		if !ok || em == 0 {
			continue
		}
		n := utf8.RuneCountInString(w.Text)
		size := float64(bottom-top) / em
		sizes = append(sizes, weighed{size, n})
		weight := n
		if low == 0 {
			weight *= 4 // stands on the baseline: nothing to guess
		}
		bases = append(bases, weighed{float64(bottom) - low*size, weight})
	}
	l.size, l.base = weighedMedian(sizes), weighedMedian(bases)
	if l.size == 0 { // nothing but dashes and dots
		b := words[0].Box
		l.size, l.base = float64(b.Dy()), float64(b.Max.Y)
	}
	return l
}

// extent gives how high a word stands from its lowest to its highest point, and
// how far below the baseline it reaches, in ems; 0 for words of marks alone.
func extent(word string) (em, low float64) {
	high := 0.0
	for _, r := range word {
		switch {
		case strings.ContainsRune("acemnorsuvwxzаегжзиклмнопстухчшъьεικνοστυωπαάέίό", r):
			high = max(high, xHeight)
		case strings.ContainsRune("gpqyруηγμρςχ", r):
			high, low = max(high, xHeight), descenderDepth
		case strings.ContainsRune("j()[]{}|/ßфβζξφψQ", r):
			high, low = ascenderHeight, descenderDepth
		case isAlphanumeric(r):
			high = ascenderHeight
		case r == ',' || r == ';':
			low = max(low, 0.12)
		}
	}
	if high == 0 {
		return 0, 0
	}
	return high + low, low
}

// weighed is a measure and how much it counts.
type weighed struct {
	value  float64
	weight int
}

// weighedMedian gives the value with half the weight on either side, 0 for none.
func weighedMedian(list []weighed) float64 {
	sort.SliceStable(list, func(i, j int) bool { return list[i].value < list[j].value })
	total := 0
	for _, w := range list {
		total += w.weight
	}
	sofar := 0
	for _, w := range list {
		if sofar += w.weight; 2*sofar >= total {
			return w.value
		}
	}
	return 0
}

// evenSizes gives lines of about the size of most text just that size, and others
// sizes in half points: the ink measures no finer.
func evenSizes(lines []pictureLine, pixelsPerPoint float64) {
	var sizes []weighed
	for _, l := range lines {
		for _, w := range l.words {
			sizes = append(sizes, weighed{l.size, len(w.Text)})
		}
	}
	half := func(px float64) float64 { return max(1, math.Round(2*px/pixelsPerPoint)) / 2 * pixelsPerPoint }
	body := weighedMedian(sizes)
	for i := range lines {
		if l := &lines[i]; math.Abs(l.size-body) <= 0.1*body {
			l.size = half(body)
		} else {
			l.size = half(l.size)
		}
	}
}

// glyphs gives the characters of a line in the frame of the text. Within a word
// all have the same width.
func (t *pictureText) glyphs(l pictureLine, f frame) []glyph {
	var out []glyph
	base := t.frameBox(image.Rect(0, 0, 1, 1), f).Y0 + t.sheet.Points(l.base)
	size := t.sheet.Points(l.size)
	for i, w := range l.words {
		b := t.frameBox(w.Box, f)
		if i > 0 {
			before := t.frameBox(l.words[i-1].Box, f)
			out = append(out, t.glyph(" ", before.X1, b.X0, base, size, w.Confidence))
		}
		runes := []rune(w.Text)
		step := b.Width() / float64(len(runes))
		for k, r := range runes {
			x := b.X0 + float64(k)*step
			out = append(out, t.glyph(string(r), x, x+step, base, size, w.Confidence))
		}
	}
	return out
}

func (t *pictureText) glyph(text string, x0, x1, base, size, confidence float64) glyph {
	return glyph{
		Text: text, Origin: content.Point{X: x0, Y: base}, End: content.Point{X: max(x0, x1), Y: base}, Order: -1, Space: text == " ",
		Drawn: content.Drawn{Size: size, Font: pictureFont, Look: noLook, Mark: -1, Link: -1, Confidence: float32(confidence)},
	}
}
