package main

var (
	agenda     = style{face: serif, size: 12, leading: 13.8, after: 6, x0: 84.98, x1: 538.8, labelX: 56.64}
	agendaText = style{face: serif, size: 12, leading: 13.8, after: 6, x0: 84.98, x1: 538.8, labelX: 84.98}
	agendaDash = style{face: serif, size: 12, leading: 13.8, after: 6, x0: 113.3, x1: 538.8, labelX: 84.98}
)

// noticeOfMeeting is a CM paper with its meeting fields and agenda: CM 9630/26.
func noticeOfMeeting(faces map[string]*face) paper {
	d := &document{faces: faces, producer: producer}
	open := councilPages(&footer{number: "CM 9630/26"})
	p := open(d)
	p.flag(50, 55)
	p.text(sansPlain, 12, 109.34, 74.72, "Council of the European Union")
	p.text(sansPlain, 12, 109.34, 86.48, "General Secretariat")
	p.text(sansBold, 11.5, 340.39, 101.55, "Brussels, 8 July 2026")
	p.text(sansBold, 11.5, 340.39, 137.19, "CM 9630/26")
	codes := []string{"TELECOM", "CYBER", "TRANS", "E-JUSTICE", "PROCIV", "COMPET", "MI", "ENV", "SOC", "CODEC"}
	for i, code := range codes {
		p.text(sansBold, 11.5, 340.39, 197.79+13.2*float64(i), code)
	}
	p.text(sansBold, 11.5, 247.49, 398.94, "COMMUNICATION")
	p.rule(247.5, 347.9, 410.69, 1.2, black)
	p.text(sansBold, 11.5, 56.64, 448.16, "NOTICE OF MEETING AND PROVISIONAL AGENDA")
	c := cover{fields: []field{
		{"Contact:", []string{"lighthouses@council.example"}},
		{"Tel./Fax:", []string{"+32.2-555.0199"}},
		{"Subject:", []string{"Meeting of the Working Party on Telecommunications and Lighthouses"}},
		{"Date:", []string{"16 July 2026"}},
		{"Time:", []string{"09:30"}},
		{"Venue:", []string{"COUNCIL", "JUSTUS LIPSIUS BUILDING", "Rue de la Loi 175, 1048 BRUSSELS"}},
	}}
	f := newFlow(d, p, c.drawFields(p, 463.15, 170.06)+5, open)
	writeAgenda(f)
	return f.finish("cm-9630-2026-init")
}

func writeAgenda(f *flow) {
	format := centred
	format.keep = 0
	f.para(format, "", "__Format 1+1__")
	f.para(agenda, "1.", "**Adoption of the agenda**")
	f.para(agenda, "2.", "**Lighthouse Reporting Act**")
	f.para(agendaText, "", "Proposal for a REGULATION OF THE EUROPEAN PARLIAMENT AND OF THE COUNCIL on the reporting of"+
		" faults in networked lighthouses")
	f.para(agendaDash, "–", "Examination of the Presidency compromise text")
	f.para(agendaText, "", "9990/1/26 REV 1")
	f.para(agendaDash, "–", "Exchange of views on the basis of the Presidency discussion note")
	f.para(agendaText, "", "WK 9233/26 (Presidency discussion note – to be issued)")
	f.para(agenda, "3.", "**Fog Horns Directive**")
	f.para(agendaText, "", "Proposal for a DIRECTIVE OF THE EUROPEAN PARLIAMENT AND OF THE COUNCIL amending Directive"+
		" 2099/6/EU to exempt certain small fog horns from the requirement to install and use a device that limits"+
		" the loudness")
	f.para(agendaDash, "–", "Presentation by the Commission")
	f.para(agendaText, "", "9032/26 + ADD 1")
	f.para(agenda, "4.", "**AOB**")
	f.skip(40)
	f.para(agenda, "NB:", "Delegates are requested to bring their badge. Council documents are available on the"+
		" Delegates Portal.")
}
