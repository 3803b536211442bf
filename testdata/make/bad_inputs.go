package main

import (
	"bytes"
	"strings"
)

// badInputs are files that a reader must refuse, or read with care. The two
// encrypted ones are made by office.sh.
func badInputs(faces map[string]*face) []paper {
	whole := jointText(faces).pdf
	lastPage := bytes.LastIndex(whole, []byte("/Type/Page/"))
	return []paper{
		{name: "not-a-pdf", pdf: []byte("<!DOCTYPE html>\n<html><head><title>403 Forbidden</title></head>\n" +
			"<body><h1>Forbidden</h1><p>The document server refused the request.</p></body></html>\n")},
		{name: "empty"},
		{name: "truncated", pdf: whole[:lastPage-200]},
		blank(faces),
		rotated(faces),
	}
}

// rotated is a landscape page that is stored upright and turned by /Rotate 90, as
// scanners and some printers store it.
func rotated(faces map[string]*face) paper {
	d := &document{faces: faces, producer: producer}
	open := func(d *document) *page {
		p := d.addPage(a4Height, a4Width)
		p.rotate = 90
		p.content.WriteString("0 1 -1 0 " + num(a4Width) + " 0 cm\n")
		return p
	}
	f := newFlow(d, open(d), 56, open)
	f.bottom = a4Width - 56
	wide, item := bodyText, agenda
	wide.x1, item.x1 = a4Height-wide.x0, a4Height-wide.x0
	f.para(wide, "", "**Table of tides for the lighthouse at Little Haven**")
	f.para(wide, "", "This page was drawn for a reader who holds it upright. "+strings.TrimSpace(strings.Repeat(
		"High water follows the moon by one hour and ten minutes, low water by seven hours. ", 4)))
	f.para(wide, "", "The keeper writes down the level of the sea:")
	f.para(item, "1.", "at high water;")
	f.para(item, "2.", "at low water.")
	return f.finish("rotated")
}

func blank(faces map[string]*face) paper {
	d := &document{faces: faces, producer: producer}
	p := d.addPage(a4Width, a4Height)
	p.rule(56.6, 538.8, 400, 0.6, black)
	return paper{name: "blank", pdf: d.bytes()}
}
