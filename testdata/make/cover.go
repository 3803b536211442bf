package main

// Faces by the names of their files.
const (
	serif       = "LiberationSerif"
	serifPlain  = "LiberationSerif-Regular"
	serifBold   = "LiberationSerif-Bold"
	serifItalic = "LiberationSerif-Italic"
	sansPlain   = "LiberationSans-Regular"
	sansBold    = "LiberationSans-Bold"
)

// field is a row of the From/To/Subject table: a label and the lines of its value.
type field struct {
	label string
	lines []string
}

// cover holds what any cover prints; a zero field is not printed.
type cover struct {
	date    string
	origin  string   // "(OR. en)"
	number  []string // the second line is a REV
	files   []string // interinstitutional references
	marking string
	codes   []string
	heading string // WK: "WORKING PAPER"
	notice  []string
	band    string
	fields  []field
	footer  string // WK: the number as the footer has it
}

// columns gives the codes of each column, filled downwards.
func columns(codes []string, most int) [][]string {
	if len(codes) <= most {
		return [][]string{codes}
	}
	half := len(codes) / 2
	return [][]string{codes[:half], codes[half:]}
}

// drawWK draws a WK cover and gives the y where a body may begin.
func (c cover) drawWK(p *page) float64 {
	const left, value, right, size, pitch = 42.5, 149.57, 553.0, 12.0, 14.4
	p.image(p.doc.logoImage(), 42, 50, 256, 78)
	p.text(serifBold, size, 377.76, 131.8, c.date)
	p.filesBox(42, 217.5, 145, 149.72, pitch, serifBold, size, "Interinstitutional files:", c.files)
	p.text(serifBold, size, 377.76, 166.2, c.number[0])
	p.text(serifBold, size, 377.76, 200.6, c.marking)
	y := 327.1
	cols := columns(c.codes, 7)
	for i, col := range cols {
		x := 377.52 - 150*float64(len(cols)-1-i)
		for j, code := range col {
			p.text(serifBold, size, x, 225+pitch*float64(j), code)
		}
		y = max(y, 225+pitch*float64(len(col)+1))
	}
	if c.heading != "" {
		p.textCentre(serifBold, size, 297.6, y, c.heading)
		y += 2 * pitch
	}
	for _, line := range c.notice {
		p.textCentre(serifItalic, size, 297.6, y, line)
		y += pitch
	}
	y += 34.9
	p.text(serifBold, size, left, y, c.band)
	y += 20.5
	p.stroke(left, right, y, 0.75, 0.6)
	y += 3.5
	for i, f := range c.fields {
		if f.label == "Subject:" && i > 0 {
			y += 3.5
			p.stroke(left, right, y, 0.75, black)
			y += 5
		}
		p.text(serifPlain, size, 47.52, y, f.label)
		for _, line := range f.lines {
			p.text(serifPlain, size, value, y, line)
			y += pitch
		}
	}
	y += 4
	p.stroke(left, right, y, 0.75, black)
	p.stroke(left, right, 771, 0.75, black)
	p.text(serifPlain, size, left, 781.4, c.footer)
	p.text(serifBold, 18, left, 795.34, c.marking)
	p.text(serifBold, 18, 527.77, 795.34, "EN")
	return y + 28
}

// filesBox draws the interinstitutional references between two double rules.
func (p *page) filesBox(x0, x1, rule, y, pitch float64, face string, size float64, label string, files []string) {
	if len(files) == 0 {
		return
	}
	p.rule(x0, x1, rule, 0.72, black)
	p.rule(x0, x1, rule+1.44, 0.72, black)
	p.textCentre(face, size, (x0+x1)/2, y, label)
	for _, file := range files {
		y += pitch
		p.textCentre(face, size, (x0+x1)/2, y, file)
	}
	y += pitch + 1.5
	p.rule(x0, x1, y, 0.72, black)
	p.rule(x0, x1, y+1.44, 0.72, black)
}

// drawST draws the cover of an ST paper since 2014 and gives the y where a body may begin.
func (c cover) drawST(p *page) float64 {
	const right, size, pitch = 340.39, 11.5, 13.2
	p.flag(50, 55)
	p.text(sansPlain, 12, 109.34, 74.72, "Council of the")
	p.text(sansPlain, 12, 109.34, 86.48, "European Union")
	p.text(sansBold, size, right, 101.55, c.date)
	p.text(sansBold, size, right, 113.43, c.origin)
	p.text(sansBold, size, right, 149.07, c.number[0])
	if len(c.number) > 1 {
		p.text(sansBold, size, right, 162.2, c.number[1])
	}
	label := "Interinstitutional File:"
	if len(c.files) > 1 {
		label = "Interinstitutional Files:"
	}
	p.filesBox(55.1, 249.7, 165.38, 169.83, pitch, sansBold, size, label, c.files)
	p.text(sansBold, size, right, 184.83, c.marking)
	bottom := c.drawCodes(p, right, 209.67, pitch, size)
	y := max(bottom+13.2, 341.94)
	p.text(sansBold, size, 56.64, y, c.band)
	return c.drawFields(p, y+14.87, 155.9)
}

// drawCodes draws serial codes: one column up to nine, else two.
func (c cover) drawCodes(p *page, x, y, pitch, size float64) (bottom float64) {
	for i, col := range columns(c.codes, 9) {
		for j, code := range col {
			p.text(sansBold, size, x+113.3*float64(i), y+pitch*float64(j), code)
			bottom = max(bottom, y+pitch*float64(j+1))
		}
	}
	return bottom
}

// drawFields draws the table of an ST or CM cover below y.
func (c cover) drawFields(p *page, y, value float64) float64 {
	const size, pitch = 11.5, 13.2
	p.rule(56.6, 538.8, y, 0.48, black)
	y += 2.9
	for i, f := range c.fields {
		if f.label == "Subject:" && i > 0 {
			p.rule(56.6, 538.8, y, 0.48, black)
			y += 2.9
		}
		p.text(sansPlain, size, 56.64, y, f.label)
		for _, line := range f.lines {
			p.text(sansPlain, size, value, y, line)
			y += pitch
		}
		y += 4
	}
	p.rule(55.9, 538.8, y, 0.48, black)
	return y + 15
}

// footer is the foot of an ST, CM, SN or PE-CONS page.
type footer struct {
	number  string
	service string
	marking string
	annex   bool
}

// draw sets the footer with its page number.
func (f footer) draw(p *page, number string) {
	p.rule(55.2, 540.1, 775.44, 0.48, black)
	p.text(serifPlain, 12, 56.64, 778.55, f.number)
	p.textRight(serifPlain, 12, 538.78, 778.55, number)
	if f.annex {
		p.text(serifPlain, 12, 56.64, 794.39, "ANNEX")
	}
	p.textCentre(serifPlain, 12, 297.9, 794.39, f.service)
	p.text(serifBold, 18, 370.27, 792.64, f.marking)
	p.textRight(serifBold, 18, 539.78, 792.64, "EN")
}
