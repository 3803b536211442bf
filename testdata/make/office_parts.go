package main

// communityNotice is printed in italics on WK covers.
var communityNotice = []string{
	"This is a paper intended for a specific community of recipients. Handling and",
	"further distribution are under the sole responsibility of community members.",
}

// officeParts are the covers and stamps that office.sh joins with attachments
// from LibreOffice.
func officeParts(faces map[string]*face) []paper {
	picture := &document{faces: faces, producer: producer}
	pictureCoverSource(picture)
	return []paper{
		{name: "wk-5715-2020-init-cover", pdf: seedCover(faces)},
		{name: "wk-9736-2026-add-4-cover", pdf: commentsCover(faces)},
		{name: "st-9417-2026-init-stamp", pdf: publicStamp(faces)},
		{name: "st-9417-2026-init-watermark", pdf: watermark(faces)},
		{name: "picture-cover", pdf: picture.bytes()},
	}
}

// wkCover gives a document of one page with a WK cover and the first lines of its body.
func wkCover(faces map[string]*face, c cover, body ...string) []byte {
	d := &document{faces: faces, producer: producer, composite: true}
	p := d.addPage(595.276, 841.89)
	y := c.drawWK(p)
	for i, line := range body {
		p.text(serifPlain, 12, 42.52, y+14.4*float64(i), line)
	}
	return d.bytes()
}

// seedCover is the cover of the paper with which this project began.
func seedCover(faces map[string]*face) []byte {
	return wkCover(faces, cover{
		date: "Brussels, 02 June 2020", number: []string{"WK 5715/2020 INIT"},
		files: []string{"2018/0328(COD)"}, marking: "LIMITE",
		codes: []string{"CYBER", "TELECOM", "CODEC", "COPEN", "COPS", "COSI",
			"CSC", "CSCI", "IND", "JAI", "RECH", "ESPACE"},
		heading: "WORKING PAPER", notice: communityNotice, band: "WORKING DOCUMENT",
		fields: []field{
			{"From:", []string{"Belgian delegation"}},
			{"To:", []string{"Delegations"}},
			{"Subject:", []string{
				"European Cybersecurity Industrial, Technology and Research Centre and the",
				"Network of National Coordination Centres: the case for Belgium"}},
		},
		footer: "WK 5715/2020 INIT",
	}, "Delegations will find attached a paper from Belgium to host the above-mentioned Centre in", "Belgium.")
}

func commentsCover(faces map[string]*face) []byte {
	return wkCover(faces, cover{
		date: "Brussels, 30 March 2026", number: []string{"WK 9736/2026 ADD 4"},
		files: []string{"2026/9001 (COD)", "2026/9002 (COD)"}, marking: "LIMITE",
		codes:  []string{"TELECOM", "CYBER", "TRANS", "E-JUSTICE", "COMPET", "MI", "CODEC"},
		notice: communityNotice, band: "WORKING DOCUMENT",
		fields: []field{
			{"From:", []string{"General Secretariat of the Council"}},
			{"To:", []string{"Working Party on Telecommunications and Lighthouses"}},
			{"N° prev. doc.:", []string{"WK 9736/2026 INIT + ADD 1"}},
			{"Subject:", []string{
				"Lighthouse Reporting Act - related to the meeting of 27.02.26 (deadline",
				"18.03.26) - consolidated written comments - FR, PL and RO comments"}},
		},
		footer: "WK 9736/2026 ADD 4",
	}, "Delegations will find attached additional comments submitted by France, Poland and Romania.")
}

// publicStamp is the release stamp: a grey frame and letters, turned. The letters
// are drawn as outlines, as in real papers, so that no text layer says PUBLIC.
func publicStamp(faces map[string]*face) []byte {
	d := &document{faces: faces, producer: producer}
	p := d.addPage(a4Width, a4Height)
	p.content.WriteString("q 0.7 g 0.7 G 3 w 0.707 -0.707 0.707 0.707 395 770 cm\n1.5 1.5 187 47 re S\n")
	for i, letter := range stampLetters {
		for _, outline := range letter {
			for k := 0; k < len(outline); k += 2 {
				operator := "l"
				if k == 0 {
					operator = "m"
				}
				p.content.WriteString(num(16+27*float64(i)+4*outline[k]) + " " + num(10+6*outline[k+1]) + " " + operator + "\n")
			}
			p.content.WriteString("h\n")
		}
		p.content.WriteString("f*\n")
	}
	p.content.WriteString("Q\n")
	return d.bytes()
}

// stampLetters are P, U, B, L, I and C: outlines and openings as points (x, y) on a
// grid of four by five.
var stampLetters = [][][]float64{
	{{0, 0, 0, 5, 4, 5, 4, 2, 1, 2, 1, 0}, {1, 3, 3, 3, 3, 4, 1, 4}},
	{{0, 0, 0, 5, 1, 5, 1, 1, 3, 1, 3, 5, 4, 5, 4, 0}},
	{{0, 0, 0, 5, 4, 5, 4, 0}, {1, 1, 3, 1, 3, 2, 1, 2}, {1, 3, 3, 3, 3, 4, 1, 4}},
	{{0, 0, 0, 5, 1, 5, 1, 1, 4, 1, 4, 0}},
	{{1, 0, 1, 5, 2, 5, 2, 0}},
	{{0, 0, 0, 5, 4, 5, 4, 4, 1, 4, 1, 1, 4, 1, 4, 0}},
}

// watermark is the name of a recipient across the page, as text.
func watermark(faces map[string]*face) []byte {
	d := &document{faces: faces, producer: producer}
	p := d.addPage(a4Width, a4Height)
	p.turnedText(sansBold, 64, 297, 430, 55, 0.88, "Delegation of Ruritania")
	return d.bytes()
}
