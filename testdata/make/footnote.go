package main

// The note apparatus of the Council's text processor: a separator of 144 points
// and notes of 10 points that hang behind their marks.
const (
	separatorWidth = 144
	noteSize       = 10
	noteLeading    = 12
	noteGap        = 8 // from the text to the separator and on to the first note
)

func (f *flow) noteStyle(s style) style {
	return style{face: s.face, size: noteSize, leading: noteLeading, x0: 85, x1: 538.7, labelX: 56.6}
}

// makeRoom begins a new page when the line and its footnotes do not fit.
func (f *flow) makeRoom(s style, line textLine, first bool) {
	need := s.leading + f.notesHeight(s, append(f.pending, marks(line.atoms)...))
	if first {
		need += s.keep
	}
	if f.y+need > f.bottom+0.01 {
		f.newPage(s)
	}
	f.pending = append(f.pending, marks(line.atoms)...)
}

func marks(atoms []atom) []string {
	var found []string
	for _, a := range atoms {
		if a.note != "" {
			found = append(found, a.note)
		}
	}
	return found
}

func (f *flow) notesHeight(s style, marks []string) float64 {
	if len(marks) == 0 {
		return 0
	}
	lines := 0
	for _, mark := range marks {
		lines += len(f.breakLines(f.noteStyle(s), parse(f.notes[mark])))
	}
	return 2*noteGap + float64(lines)*noteLeading
}

func (f *flow) newPage(s style) {
	f.drawNotes(s)
	f.page = f.open(f.doc)
	f.y = f.top
}

// drawNotes sets the notes of the page at its foot.
func (f *flow) drawNotes(s style) {
	if len(f.pending) == 0 {
		return
	}
	marks := f.pending
	f.pending = nil
	f.y = f.bottom - f.notesHeight(s, marks)
	f.page.rule(56.6, 56.6+separatorWidth, f.y+noteGap, 0.6, black)
	f.y += 2 * noteGap
	for _, mark := range marks {
		runs := parse(f.notes[mark])
		f.ends = append(f.ends, "[^"+mark+"]: "+truth(runs))
		label := "^^" + mark + "^^"
		if runs[0].strike {
			label = "~~" + label + "~~"
		}
		f.set(f.noteStyle(s), label, runs)
	}
}
