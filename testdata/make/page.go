package main

import (
	"fmt"
	"math"
	"strings"

	"golang.org/x/text/encoding/charmap"
)

// Levels of grey, from 0 to 1; the Council's producer strikes words in grey.
const (
	black      = 0.0
	strikeGray = 0.478
)

// text draws s with the top of its line at y, as pdftotext measures a line: the
// baseline stands one ascent lower. It gives the x where the text ends.
func (p *page) text(face string, size, x, y float64, s string) float64 {
	if s == "" {
		return x
	}
	f := p.doc.font(face)
	p.show(f, size, x, y+float64(f.ascent)/1000*size, s, 0)
	return x + p.width1(face, size, s)
}

// textRight draws s so that it ends at x.
func (p *page) textRight(face string, size, x, y float64, s string) {
	p.text(face, size, x-p.width1(face, size, s), y, s)
}

// textCentre draws s around x.
func (p *page) textCentre(face string, size, x, y float64, s string) {
	p.text(face, size, x-p.width1(face, size, s)/2, y, s)
}

// width1 gives the width of s on one line.
func (p *page) width1(face string, size float64, s string) float64 {
	w := 0.0
	for _, r := range s {
		w += p.doc.font(face).width(r)
	}
	return w * size / 1000
}

// show draws s on a baseline; every blank is widened by spread.
func (p *page) show(f *font, size, x, baseline float64, s string, spread float64) {
	fmt.Fprintf(&p.content, "BT /%s %s Tf 1 0 0 1 %s %s Tm ", f.res, num(size), num(x), num(p.height-baseline))
	if spread == 0 {
		fmt.Fprintf(&p.content, "<%x> Tj ET\n", p.codes(f, s))
		return
	}
	p.content.WriteString("[")
	for _, part := range strings.SplitAfter(s, " ") {
		fmt.Fprintf(&p.content, "<%x>", p.codes(f, part))
		if strings.HasSuffix(part, " ") {
			fmt.Fprintf(&p.content, "%s", num(-spread*1000/size))
		}
	}
	p.content.WriteString("] TJ ET\n")
}

// codes gives the character codes of s and notes which characters were used.
func (p *page) codes(f *font, s string) []byte {
	var codes []byte
	for _, r := range s {
		f.used[r] = true
		if p.doc.composite {
			codes = append(codes, byte(f.glyphs[r]>>8), byte(f.glyphs[r]))
			continue
		}
		code, ok := charmap.Windows1252.EncodeRune(r)
		if !ok {
			panic(fmt.Sprintf("%q is not in WinAnsi: make the document composite", r))
		}
		codes = append(codes, code)
	}
	return codes
}

// rule draws a horizontal filled rectangle with its upper edge at y.
func (p *page) rule(x0, x1, y, thickness, gray float64) {
	p.fill(x0, y, x1-x0, thickness, gray, gray, gray)
}

// fill draws a filled rectangle with its upper left corner at x, y.
func (p *page) fill(x, y, width, height, r, g, b float64) {
	fmt.Fprintf(&p.content, "q %s %s %s rg %s %s %s %s re f Q\n",
		num(r), num(g), num(b), num(x), num(p.height-y-height), num(width), num(height))
}

// stroke draws a horizontal line as a stroked path with its middle at y.
func (p *page) stroke(x0, x1, y, thickness, gray float64) {
	fmt.Fprintf(&p.content, "q %s G %s w %s %s m %s %s l S Q\n",
		num(gray), num(thickness), num(x0), num(p.height-y), num(x1), num(p.height-y))
}

// image places an image object.
func (p *page) image(object int, x, y, width, height float64) {
	name := fmt.Sprintf("Im%d", object)
	p.resources = append(p.resources, fmt.Sprintf("/%s %d 0 R", name, object))
	fmt.Fprintf(&p.content, "q %s 0 0 %s %s %s cm /%s Do Q\n",
		num(width), num(height), num(x), num(p.height-y-height), name)
}

// turnedText draws grey text around a point, turned by degrees counter-clockwise.
func (p *page) turnedText(face string, size, x, y, degrees, gray float64, s string) {
	f := p.doc.font(face)
	sin, cos := math.Sincos(degrees * math.Pi / 180)
	half := p.width1(face, size, s) / 2
	fmt.Fprintf(&p.content, "q %s g BT /%s %s Tf %s %s %s %s %s %s Tm <%x> Tj ET Q\n",
		num(gray), f.res, num(size), num(cos), num(sin), num(-sin), num(cos),
		num(x-half*cos), num(p.height-y-half*sin), p.codes(f, s))
}

// num writes a number as PDF likes it: at most three decimals, none that say nothing.
func num(v float64) string {
	s := strings.TrimRight(fmt.Sprintf("%.3f", v), "0")
	s = strings.TrimSuffix(s, ".")
	if s == "-0" {
		return "0"
	}
	return s
}
