package main

import "strconv"

// Styles of the Council's text processor: Times of 12 points, lines 20.7 points
// apart, numbers in the margin and text from 99.1 on.
var (
	bodyText   = style{face: serif, size: 12, leading: 20.7, after: 6, x0: 56.64, x1: 538.8, labelX: 56.64}
	numbered   = style{face: serif, size: 12, leading: 20.7, after: 12, x0: 99.14, x1: 538.8, labelX: 56.64}
	lettered   = style{face: serif, size: 12, leading: 20.7, after: 12, x0: 127.5, x1: 538.8, labelX: 99.14}
	centred    = style{face: serif, size: 12, leading: 20.7, after: 10, x0: 56.64, x1: 538.8, align: alignCentre, keep: 42}
	rightAlign = style{face: serif, size: 12, leading: 20.7, after: 10, x0: 56.64, x1: 538.8, align: alignRight}
)

// newFlow begins a flow on the page of a cover, or on a page of its own.
func newFlow(d *document, first *page, y float64, open func(*document) *page) *flow {
	return &flow{doc: d, page: first, open: open, y: y, top: 52.5, bottom: 760, notes: map[string]string{}}
}

// councilPages gives a function that opens pages with the footer f, numbered from 2.
func councilPages(f *footer) func(*document) *page {
	return func(d *document) *page {
		p := d.addPage(a4Width, a4Height)
		f.draw(p, strconv.Itoa(len(d.pages)))
		return p
	}
}

// finish sets the last notes and gives the paper.
func (f *flow) finish(name string) paper {
	f.drawNotes(bodyText)
	return paper{name: name, pdf: f.doc.bytes(), truth: append(f.truth, f.ends...)}
}

// amendingNote is an ST note with words struck and added: ST 9990/1/26 REV 1.
func amendingNote(faces map[string]*face) paper {
	d := &document{faces: faces, producer: producer}
	foot := &footer{number: "9990/1/26 REV 1", service: "TREE.2", marking: "LIMITE"}
	open := councilPages(foot)
	first := open(d)
	y := cover{
		date: "Brussels, 26 June 2026", origin: "(OR. en)",
		number:  []string{"9990/1/26", "REV 1"},
		files:   []string{"2026/9001 (COD)", "2026/9002 (COD)"},
		marking: "LIMITE",
		codes: []string{"TELECOM 165", "CYBER 171", "TRANS 233", "E-JUSTICE 12", "COMPET 341", "MI 290",
			"N 10", "CO EUR-PREP 32", "IA 41", "DIGIT 120", "CODEC 907", "IND 88"},
		band: "NOTE",
		fields: []field{
			{"From:", []string{"Presidency"}},
			{"To:", []string{"Permanent Representatives Committee/Council"}},
			{"No. prev. doc.:", []string{"9990/26 + ADD 1"}},
			{"No. Cion doc.:", []string{"5120/26 + ADD 1"}},
			{"Subject:", []string{
				"Proposal for a REGULATION OF THE EUROPEAN PARLIAMENT AND",
				"OF THE COUNCIL on the reporting of faults in networked lighthouses",
				"(Lighthouse Reporting Act)",
				"- Approval"}},
		},
	}.drawST(first)
	f := newFlow(d, first, y, open)
	writeCoveringNote(f)
	foot.annex = true
	f.newPage(bodyText)
	writeAmendedAct(f)
	return f.finish("st-9990-2026-rev-1")
}

func writeCoveringNote(f *flow) {
	f.para(numbered, "1.", "On 14 January 2026, the Commission submitted the above-mentioned proposal.")
	f.para(numbered, "2.", "The Working Party on Telecommunications and Lighthouses examined it at eleven meetings."+
		" The text in the Annex takes account of the comments which delegations made until 19 June 2026.")
	f.para(numbered, "3.", "Additions to the Commission proposal are indicated in **bold**, deletions are indicated in"+
		" ~~strikethrough~~. Changes compared to document 9990/26 are in addition __underlined__.")
	f.para(numbered, "4.", "The Permanent Representatives Committee is invited to:")
	f.para(lettered, "(a)", "agree to the text in the Annex; and")
	f.para(lettered, "(b)", "recommend that the Council approve it.")
}

func writeAmendedAct(f *flow) {
	f.notes["1"] = "OJ C 901, 3.2.2026, p. 17."
	f.notes["2"] = "~~OJ C 902, 9.2.2026, p. 4.~~"
	f.notes["3"] = "**Directive (EU) 2099/17 of the European Parliament and of the Council of 2 May 2099 on lamps" +
		" of low range (OJ L, 2099/17, 9.5.2099), as last amended by Regulation (EU) 2099/201.**"
	f.para(rightAlign, "", "**__ANNEX__**")
	f.para(centred, "", "Proposal for a")
	f.para(centred, "", "**REGULATION OF THE EUROPEAN PARLIAMENT AND OF THE COUNCIL**")
	f.para(centred, "", "**on the reporting of faults in networked lighthouses**")
	f.para(bodyText, "", "THE EUROPEAN PARLIAMENT AND THE COUNCIL OF THE EUROPEAN UNION,")
	f.para(bodyText, "", "Having regard to the opinion of the European Economic and Social Committee[^1],")
	f.para(bodyText, "", "~~Having regard to the opinion of the Committee of the Regions~~~~[^2]~~~~,~~")
	f.para(bodyText, "", "Whereas:")
	f.para(numbered, "(1)", "Networked lighthouses are essential for safe passage in coastal waters. A fault that lasts"+
		" longer than ~~one hour~~**thirty minutes** should be reported to the competent authority without undue delay.")
	f.para(numbered, "(2)", "The time limit for the full report of ~~72~~**96** hours reflects the experience of keepers in"+
		" remote places. ~~A shorter time limit would oblige keepers to leave the lamp unattended. It would therefore"+
		" run against the very aim of this Regulation and should be rejected.~~ **__Keepers should be able to ask for"+
		" more time where the weather does not allow the crossing.__**")
	f.para(numbered, "~~(3)~~", "~~The Commission should adopt guidelines on the colour of the light.~~")
	f.para(numbered, "**(3a)**", "**The obligations in this Regulation are without prejudice to Directive"+
		" (EU) 2099/17**[^3]**.**")
	f.para(bodyText, "", "HAVE ADOPTED THIS REGULATION:")
	f.para(centred, "", "''Article 1''")
	f.para(centred, "", "**Subject matter**")
	f.para(bodyText, "", "This Regulation lays down rules on the reporting of faults in networked lighthouses"+
		" ~~and fog horns~~ which are operated on the territory of a Member State.")
	f.para(centred, "", "''Article 2''")
	f.para(centred, "", "**Reporting obligations**")
	f.para(numbered, "1.", "The keeper shall notify the competent authority of any ~~major~~**significant** fault"+
		" ~~without undue delay~~ **within 24 hours**.")
	f.para(numbered, "2.", "The notification referred to in paragraph 1 shall contain at least:")
	f.para(lettered, "(a)", "the place and the time of the fault;")
	f.para(lettered, "(b)", "the ~~cause~~**likely cause** of the fault**; and**~~.~~")
	f.para(lettered, "**(c)**", "**the measures which the keeper has taken or __intends to take__.**")
	f.para(numbered, "3.", "Member State~~s~~**'s** authorities shall forward it to the C~~ommission~~**SIRT** in at"+
		" most ~~5~~**3** days.")
	f.para(centred, "", "''Article 3''")
	f.para(centred, "", "**Entry into force**")
	f.para(bodyText, "", "This Regulation shall enter into force on the ~~third~~**twentieth** day following that of"+
		" its publication in the ''Official Journal of the European Union''.")
	f.para(bodyText, "", "This Regulation shall be binding in its entirety and directly applicable in all Member States.")
}
