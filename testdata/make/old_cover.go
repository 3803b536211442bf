package main

// oldCover is an ST paper in the layout before 2014: ST 19947/06.
func oldCover(faces map[string]*face) paper {
	d := &document{faces: faces, producer: producer}
	open := func(d *document) *page {
		p := d.addPage(a4Width, a4Height)
		oldFooter(p, len(d.pages))
		return p
	}
	p := open(d)
	p.flag(274, 30)
	p.textRight(serifBold, 12, 255.2, 115, "COUNCIL OF")
	p.textRight(serifBold, 12, 255.2, 128.8, "THE EUROPEAN UNION")
	const right = 340.32
	p.text(serifBold, 12, right, 115, "Brussels, 16 March 2006 (21.03)")
	p.text(serifBold, 12, right, 128.8, "(OR. fr)")
	p.text(serifBold, 12, right, 170.9, "19947/06")
	p.text(serifBold, 12, right, 212.3, "LIMITE")
	for i, code := range []string{"INF 31", "API 22", "JUR 92", "CODEC 246"} {
		p.text(serifBold, 12, right, 245+13.8*float64(i), code)
	}
	p.text(serifBold, 12, 56.64, 170.9, "Interinstitutional File:")
	p.text(serifBold, 12, 56.64, 184.7, "2005/9127 (COD)")
	scatteredStamp(p)
	y := drawOldFields(p)
	f := newFlow(d, p, y, open)
	f.bottom = 755
	writeOldBody(f)
	return f.finish("st-19947-2006-init")
}

// scatteredStamp draws the release stamp as older releases have it: grey text,
// its letters in four pieces that run down to the right.
func scatteredStamp(p *page) {
	for _, piece := range []struct {
		text string
		x, y float64
	}{{"PU", 385, 165}, {"B", 422, 200}, {"LI", 446, 232}, {"C", 482, 262}} {
		p.turnedText(sansBold, 34, piece.x, piece.y, -45, 0.75, piece.text)
	}
	p.text(sansPlain, 9, 36, 822, "Conseil UE")
}

func drawOldFields(p *page) float64 {
	p.text(serifBold, 12, 56.64, 310, "NOTE")
	y := 325.0
	for _, f := range []field{
		{"from :", []string{"the Presidency"}},
		{"to :", []string{"Delegations"}},
		{"No. Cion prop. :", []string{"19200/05 INF 103 API 23 JUR 192 CODEC 946"}},
		{"No. prev. doc.", []string{"19669/05 INF 200 API 99 CODEC 943"}},
		{"Subject :", []string{
			"Proposal for a Regulation of the European Parliament and of the Council on",
			"public access to the log books of lighthouses (recast)"}},
	} {
		p.rule(56.64, 538.8, y-1, 0.6, black)
		p.text(serifPlain, 12, 56.64, y, f.label)
		for _, line := range f.lines {
			p.text(serifPlain, 12, 141.84, y, line)
			y += 13.8
		}
		y += 2
	}
	p.rule(56.64, 538.8, y, 0.6, black)
	return y + 22
}

func oldFooter(p *page, number int) {
	p.rule(55.2, 540.1, 770, 0.48, black)
	p.text(serifPlain, 12, 56.64, 774, "19947/06")
	p.textCentre(serifPlain, 12, 297.9, 774, "ML/JT/mi")
	p.textRight(serifPlain, 12, 538.78, 774, string(rune('0'+number)))
	p.textCentre(serifPlain, 12, 297.9, 790, "DG F")
	p.text(serifBold, 16, 370.27, 789, "LIMITE")
	p.textRight(serifBold, 16, 539.78, 789, "EN")
}

func writeOldBody(f *flow) {
	f.notes["1"] = "OJ L 945, 31.5.2001, p. 43."
	dash := style{face: serif, size: 12, leading: 20.7, after: 16, x0: 113.3, x1: 538.8, labelX: 84.96}
	para := style{face: serif, size: 12, leading: 20.7, after: 16, x0: 84.96, x1: 538.8, labelX: 56.64}
	sub := style{face: serif, size: 12, leading: 20.7, after: 16, x0: 113.3, x1: 538.8, labelX: 84.96}
	f.para(para, "1.", "As far as the keeping of log books is concerned, lighthouses fall into three categories:")
	f.para(sub, "(i)", "lighthouses which keep no log book and are therefore not covered by the proposal;")
	f.para(sub, "(ii)", "lighthouses whose log book is kept on paper; and")
	f.para(sub, "(iii)", "lighthouses whose log book is kept by electronic means, including those which belong to a"+
		" network of several Member States.")
	f.para(para, "2.", "Delegations are asked to send their written comments by 31 March 2006. Comments which arrive"+
		" later cannot be taken into account[^1].")
	f.para(para, "3.", "The following rules apply to the comments:")
	f.para(dash, "–", "they are written in English or in French;")
	f.para(dash, "–", "they refer to the Articles of the proposal in the order in which these appear;")
	f.para(dash, "–", "they are sent by electronic mail only.")
	f.para(para, "4.", "The Presidency will present a revised text at the meeting on 4 April 2006, which will be held in"+
		" the Justus Lipsius building.")
}
