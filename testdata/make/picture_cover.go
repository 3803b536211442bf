package main

import (
	"bytes"
	"fmt"
	"image/jpeg"
	"strings"
)

// pictureCoverSource is the cover that is turned into a picture: a released paper
// which somebody scanned.
func pictureCoverSource(d *document) {
	p := d.addPage(a4Width, a4Height)
	footer{number: "9991/26", service: "GIP.B", marking: "LIMITE"}.draw(p, "1")
	cover{
		date: "Brussels, 20 February 2026", origin: "(OR. en)", number: []string{"9991/26"},
		files: []string{"2026/9001 (COD)"}, marking: "LIMITE",
		codes: []string{"TELECOM 71", "CYBER 66", "TRANS 47", "CODEC 246"},
		band:  "NOTE",
		fields: []field{
			{"From:", []string{"General Secretariat of the Council"}},
			{"To:", []string{"Delegations"}},
			{"Subject:", []string{"Presidency compromise text on networked lighthouses"}},
		},
	}.drawST(p)
	p.text(serifPlain, 12, 56.64, 437.6, "Delegations will find attached the Presidency compromise text.")
}

// pictureCover is a paper whose first page has no text layer: ST 9991/26.
func pictureCover(faces map[string]*face, picture []byte) paper {
	d := &document{faces: faces, producer: producer}
	first := d.addPage(a4Width, a4Height)
	size, err := jpeg.DecodeConfig(bytes.NewReader(picture))
	if err != nil {
		panic(err)
	}
	object := d.addStream(fmt.Sprintf("/Type/XObject/Subtype/Image/Width %d/Height %d/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode",
		size.Width, size.Height), picture)
	first.image(object, 0, 0, a4Width, a4Height)

	open := councilPages(&footer{number: "9991/26", service: "GIP.B", marking: "LIMITE", annex: true})
	f := newFlow(d, open(d), 52.5, open)
	writeHyphenated(f)
	return f.finish("st-9991-2026-picture-cover")
}

// hyphenated breaks words at the places marked by a middle dot.
func hyphenated(text string) string { return strings.ReplaceAll(text, "·", softHyphen) }

// writeHyphenated sets justified text with words that are broken at the line end,
// some of them at a hyphen of their own.
func writeHyphenated(f *flow) {
	body, recital := bodyText, numbered
	body.align, recital.align = alignJustify, alignJustify
	body.x1, recital.x1 = 506, 506 // where lines end within words of both kinds
	f.para(rightAlign, "", "**__ANNEX__**")
	f.para(centred, "", "**Presidency compromise text**")
	f.para(recital, "(1)", hyphenated("The lamp of a net·worked light·house should be vis·ible at a dis·tance of at least"+
		" twelve naut·ical miles, unless the com·pe·tent au·thor·ity has granted an ex·emp·tion. Such an ex·emp·tion"+
		" should be the ex·cep·tion, and the reasons for it should be pub·lished."))
	f.para(recital, "(2)", hyphenated("Ex·emp·tions should be lim·ited in time. An ex·emp·tion that is not re·newed before"+
		" its ex·piry should lapse, and the keeper should be in·formed of it in writ·ing. Keeper-owned light·houses and"+
		" state-owned light·houses should be treated in the same way, with·out prej·u·dice to the long-standing"+
		" ar·range·ments for twelve-month and twenty-four-month ex·emp·tions in the outer·most regions."))
	f.para(recital, "(3)", hyphenated("Where sev·eral light·houses are op·er·ated to·gether, the com·pe·tent au·thor·ity"+
		" should be able to treat them as one. This should not af·fect the ob·li·ga·tion of each keeper to keep a log,"+
		" nor the re·spon·si·bil·ity of the op·er·ator for the health and safety of the keepers."))
	f.para(centred, "", "''Article 1''")
	f.para(body, "", hyphenated("The range of the lamp shall be meas·ured in clear weather and at night, from a height of"+
		" four metres above the level of the sea. The meas·ure·ment shall be re·peated when·ever the lamp, the lens or"+
		" the win·dows of the lan·tern room have been re·placed, and in any event every five years."))
	f.para(centred, "", "''Article 2''")
	f.para(body, "", hyphenated("The keeper shall keep a log. The log shall be kept for five years after the last entry"+
		" and shall be made avail·able to the com·pe·tent au·thor·ity at its re·quest. The com·pe·tent au·thor·ity shall"+
		" re·turn it within one month. Elec·tron·ic logs shall be kept in an open and machine-readable format which"+
		" allows the com·pe·tent au·thor·ity to read them with·out ad·di·tion·al soft·ware."))
	f.para(centred, "", "''Article 3''")
	f.para(body, "", hyphenated("Mem·ber States shall in·form the Com·mis·sion of the ex·emp·tions which they have"+
		" granted, at the latest on 31 March of each year. The Com·mis·sion shall pub·lish them with·in two months,"+
		" with the ex·cep·tion of con·fi·den·tial in·for·ma·tion on the lo·ca·tion of the oil."))
	f.para(centred, "", "''Article 4''")
	f.para(body, "", hyphenated("Mem·ber States shall lay down the rules on pen·al·ties ap·pli·cable to in·fringe·ments of"+
		" this Reg·u·la·tion and shall take all meas·ures ne·ces·sary to en·sure that they are im·ple·mented."))
}
