package main

import (
	"bytes"
	"fmt"
	"image/jpeg"
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
	f.para(rightAlign, "", "**__ANNEX__**")
	f.para(centred, "", "**Presidency compromise text**")
	f.para(numbered, "(1)", "The lamp of a networked lighthouse should be visible at a distance of at least twelve"+
		" nautical miles, unless the competent authority has granted an exemption.")
	f.para(numbered, "(2)", "Exemptions should be limited in time. An exemption that is not renewed before its expiry"+
		" should lapse, and the keeper should be informed of it in writing.")
	f.para(numbered, "(3)", "Where several lighthouses are operated together, the competent authority should be able to"+
		" treat them as one. This should not affect the obligation of each keeper to keep a log.")
	f.para(centred, "", "''Article 1''")
	f.para(bodyText, "", "The range of the lamp shall be measured in clear weather and at night, from a height of four"+
		" metres above the level of the sea.")
	f.para(centred, "", "''Article 2''")
	f.para(bodyText, "", "The keeper shall keep a log. The log shall be kept for five years after the last entry and"+
		" shall be made available to the competent authority at its request. The competent authority shall return it"+
		" within one month.")
	f.para(centred, "", "''Article 3''")
	f.para(bodyText, "", "Member States shall inform the Commission of the exemptions which they have granted, at the"+
		" latest on 31 March of each year. The Commission shall publish them.")
	return f.finish("st-9991-2026-picture-cover")
}
