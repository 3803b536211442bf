package main

// jointText is a PE-CONS paper: a reference without a label, and an act.
func jointText(faces map[string]*face) paper {
	d := &document{faces: faces, producer: producer, composite: true}
	open := councilPages(&footer{number: "PE-CONS 90/26", service: "TREE.2"})
	p := open(d)
	p.flag(274, 50)
	p.textCentre(sansBold, 12, 297.7, 98, "EUROPEAN UNION")
	p.text(sansBold, 11.5, 56.64, 128, "THE EUROPEAN PARLIAMENT")
	p.text(sansBold, 11.5, 368.4, 128, "THE COUNCIL")
	const left, right, pitch = 56.64, 340.39, 13.2
	for i, line := range []string{"Brussels, 24 June 2026", "(OR. en)"} {
		p.text(sansBold, 11.5, left, 168+pitch*float64(i), line)
	}
	p.text(sansBold, 11.5, left, 210, "2026/9003 (COD)")
	p.text(sansBold, 11.5, left, 223.2, "LEX 2410")
	p.text(sansBold, 11.5, right, 210, "PE-CONS 90/26")
	for i, code := range []string{"TELECOM 201", "CYBER 190", "TRANS 261", "MI 333", "CODEC 1044"} {
		p.text(sansBold, 11.5, right, 236+pitch*float64(i), code)
	}
	p.text(sansBold, 11.5, left, 341.94, "LEGISLATIVE ACTS AND OTHER INSTRUMENTS")
	cover{fields: []field{{"Subject:", []string{
		"REGULATION OF THE EUROPEAN PARLIAMENT AND OF THE",
		"COUNCIL on the mutual recognition of keepers' certificates and",
		"amending Regulation (EU) 2099/41"}}}}.drawFields(p, 356.81, 155.9)
	f := newFlow(d, p, 52.5, open)
	f.newPage(bodyText)
	writeJointText(f)
	return f.finish("pe-cons-90-2026-init")
}

func writeJointText(f *flow) {
	f.notes["1"] = "OJ C 911, 3.3.2026, p. 61."
	f.notes["2"] = "Position of the European Parliament of 9 June 2026 (not yet published in the Official Journal)."
	title := centred
	title.keep = 0
	f.para(title, "", "**REGULATION (EU) 2026/… OF THE EUROPEAN PARLIAMENT AND OF THE COUNCIL**")
	f.para(title, "", "**of …**")
	f.para(title, "", "**on the mutual recognition of keepers' certificates and amending Regulation (EU) 2099/41**")
	f.para(title, "", "(Text with EEA relevance)")
	f.para(bodyText, "", "THE EUROPEAN PARLIAMENT AND THE COUNCIL OF THE EUROPEAN UNION,")
	f.para(bodyText, "", "Having regard to the proposal from the European Commission,")
	f.para(bodyText, "", "Having regard to the opinion of the European Economic and Social Committee[^1],")
	f.para(bodyText, "", "Acting in accordance with the ordinary legislative procedure[^2],")
	f.para(bodyText, "", "Whereas:")
	f.para(numbered, "(1)", "A keeper who holds a certificate of one Member State should be able to keep a lighthouse in"+
		" any other Member State. At present, fourteen Member States ask for an additional examination.")
	f.para(numbered, "(2)", "An additional examination is justified where the lighthouse stands at a latitude φ > 66°"+
		" or where the level of the sea varies by more than 9 metres (Δh ≥ 9 m).")
	f.para(numbered, "(3)", "Regulation (EU) 2099/41 should therefore be amended accordingly,")
	f.para(bodyText, "", "HAVE ADOPTED THIS REGULATION:")
	f.para(centred, "", "''Article 1''")
	f.para(centred, "", "**Definitions**")
	f.para(bodyText, "", "For the purposes of this Regulation, the following definitions apply:")
	f.para(numbered, "(1)", "‘keeper’ means a natural person who is responsible for the operation of a lighthouse;")
	f.para(numbered, "(2)", "‘certificate’ means a document, irrespective of its form, that:")
	f.para(lettered, "(a)", "is issued by a competent authority;")
	f.para(lettered, "(b)", "names the holder; and")
	f.para(lettered, "(c)", "is valid for at least five years.")
	f.para(centred, "", "''Article 2''")
	f.para(centred, "", "**Mutual recognition**")
	f.para(numbered, "1.", "Member States shall recognise a certificate without further examination.")
	f.para(numbered, "2.", "By way of derogation from paragraph 1, Member States may ask for one practical test where"+
		" the conditions of recital 2 are met.")
	f.para(centred, "", "''Article 3''")
	f.para(centred, "", "**Amendment to Regulation (EU) 2099/41**")
	f.para(bodyText, "", "In Article 7 of Regulation (EU) 2099/41, the following paragraph is inserted:")
	f.para(lettered, "‘2a.", "The register shall contain the certificates recognised in accordance with Regulation"+
		" (EU) 2026/….’.")
	f.para(centred, "", "''Article 4''")
	f.para(bodyText, "", "This Regulation shall enter into force on the twentieth day following that of its publication"+
		" in the ''Official Journal of the European Union''.")
	f.para(bodyText, "", "Done at …,")
}
