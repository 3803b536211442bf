package main

import (
	"bytes"
	"fmt"
	"math"
)

// The plot has two panels side by side; both axes of each are logarithmic.
const (
	panelWidth, panelHeight = 300.0, 220.0
	panelLeft, panelTop     = 60.0, 40.0
	panelStep               = panelWidth + 90
	decadesAcross           = 4 // 1 to 10,000 pages
)

var colours = []string{"#1b5e9b", "#b5520a", "#2c7a3f", "#7a3b8f"}

// panel is a diagram; its lowest decade begins at 10^low.
type panel struct {
	title     string
	low, high int // decades
	value     func(point) float64
}

var panels = []panel{
	{"processor time a page, ms", -3, 3, func(p point) float64 { return p.page.Seconds() * 1000 }},
	{"peak memory, MB", 0, 4, func(p point) float64 { return float64(p.peak) / (1 << 20) }},
}

// draw gives the plot as SVG.
func draw(lines [][]point) []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" width="%.0f" height="%.0f" font-family="sans-serif" font-size="11">`+"\n",
		panelStep*float64(len(panels))+20, panelTop+panelHeight+70)
	b.WriteString(`<rect width="100%" height="100%" fill="white"/>` + "\n")
	for i, p := range panels {
		fmt.Fprintf(&b, `<g transform="translate(%.0f %.0f)">`+"\n", panelLeft+float64(i)*panelStep, panelTop)
		p.grid(&b)
		for j, points := range lines {
			p.line(&b, points, colours[j])
		}
		b.WriteString("</g>\n")
	}
	for i, f := range formats {
		x := panelLeft + 90*float64(i)
		fmt.Fprintf(&b, `<text x="%.0f" y="%.0f" fill="%s">%s</text>`+"\n", x, panelTop+panelHeight+55, colours[i], f.name)
	}
	b.WriteString("</svg>\n")
	return b.Bytes()
}

func (p panel) grid(b *bytes.Buffer) {
	fmt.Fprintf(b, `<text x="0" y="-12" font-weight="bold">%s</text>`+"\n", p.title)
	for d := p.low; d <= p.high; d++ {
		y := p.y(math.Pow10(d))
		fmt.Fprintf(b, `<path d="M0 %.1fH%.0f" stroke="#ddd"/><text x="-6" y="%.1f" text-anchor="end">%g</text>`+"\n", y, panelWidth, y+4, math.Pow10(d))
	}
	for d := range decadesAcross + 1 {
		x := across(math.Pow10(d))
		fmt.Fprintf(b, `<path d="M%.1f 0V%.0f" stroke="#ddd"/><text x="%.1f" y="%.0f" text-anchor="middle">%g</text>`+"\n", x, panelHeight, x, panelHeight+16, math.Pow10(d))
	}
	fmt.Fprintf(b, `<text x="%.0f" y="%.0f" text-anchor="end">pages</text>`+"\n", panelWidth, panelHeight+32)
}

func (p panel) line(b *bytes.Buffer, points []point, colour string) {
	fmt.Fprintf(b, `<polyline fill="none" stroke="%s" stroke-width="1.6" points="`, colour)
	for _, q := range points {
		fmt.Fprintf(b, "%.1f,%.1f ", across(float64(q.pages)), p.y(p.value(q)))
	}
	b.WriteString(`"/>` + "\n")
	for _, q := range points {
		fmt.Fprintf(b, `<circle cx="%.1f" cy="%.1f" r="2.5" fill="%s"/>`+"\n", across(float64(q.pages)), p.y(p.value(q)), colour)
	}
}

func across(pages float64) float64 { return math.Log10(pages) / decadesAcross * panelWidth }

func (p panel) y(v float64) float64 {
	share := (math.Log10(max(v, math.Pow10(p.low))) - float64(p.low)) / float64(p.high-p.low)
	return panelHeight * (1 - share)
}
