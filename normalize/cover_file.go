package normalize

import (
	"math"
	"strings"

	"councildoc/normalize/council"
)

// takeFiles takes the interinstitutional files of a cover: those under a label,
// which may be cut over two lines, and those that stand alone on a line, as on
// joint texts.
func (r *headerReading) takeFiles(s *coverSheet) {
	box := s.fileBox()
	var text []string
	for _, l := range box {
		text = append(text, l.text)
	}
	r.addFiles(council.Procedures(strings.Join(text, "\n"), true), box)
	for _, l := range s.head {
		if files := council.Procedures(l.text, false); !l.used && len(files) > 0 && isFileLine(l.text) {
			r.addFiles(files, []*coverLine{l})
		}
	}
	if len(box) == 0 && s.fileLabel != nil {
		r.warn("files_not_read", s.page.Number, "nothing is read under "+s.fileLabel.text)
	}
}

// addFiles adds files that are not there yet, with their evidence.
func (r *headerReading) addFiles(files []council.Procedure, lines []*coverLine) {
	if len(files) == 0 {
		return
	}
	h := &r.cover.Header
	for _, p := range files {
		f := InterinstitutionalFile{Reference: p.Reference(), Year: p.Year, Number: p.Serial, Suffix: p.Letter, Procedure: p.Type, Known: p.Known()}
		seen := false
		for _, o := range h.InterinstitutionalFiles {
			seen = seen || o == f
		}
		if !seen {
			h.InterinstitutionalFiles = append(h.InterinstitutionalFiles, f)
		}
		if p.Type != "" && !p.Known() {
			r.warn("procedure_not_known", coverPageOf(lines), p.Reference()+": a type of procedure that is not in the table of types")
		}
	}
	r.evidence("interinstitutional_files", "", lines...)
	markCoverUsed(lines)
}

// fileBox gives the lines under the label for files, and what follows the label
// on its own line.
func (s *coverSheet) fileBox() []*coverLine {
	for i, l := range s.head {
		label, ok := council.MatchLabel(l.text)
		last := l
		if !ok || !label.Is(council.FieldFile) && !label.Is(council.FieldFiles) {
			o := s.below(i, 2)
			if o == nil {
				continue
			}
			label, ok = council.MatchLabel(l.text + " " + o.text)
			if !ok || !label.Is(council.FieldFile) && !label.Is(council.FieldFiles) {
				continue
			}
			o.used, last = true, o
		}
		l.used = true
		s.fileLabel = l
		var box []*coverLine
		if label.Value != "" {
			_, tail := last.cutAfter(label.Text)
			if tail != nil {
				box = append(box, tail)
			}
		}
		return append(box, s.filesUnder(last)...)
	}
	return nil
}

// filesUnder gives the lines under a label that hold nothing but files.
func (s *coverSheet) filesUnder(label *coverLine) []*coverLine {
	var out []*coverLine
	last := label
	for _, l := range s.head {
		if l.base <= last.base || l.sameRow(last) || l.used {
			continue
		}
		if l.base > last.base+3.2*l.height() {
			break
		}
		if !s.inFileBox(label, l) || !isFileLine(l.text) {
			continue
		}
		out = append(out, l)
		last = l
	}
	return out
}

// inFileBox reports whether a line stands in the box of a label: under it, and
// left of where the number of the paper stands, if the label does.
func (s *coverSheet) inFileBox(label, l *coverLine) bool {
	overlap := min(label.box.X1, l.box.X1) - max(label.box.X0, l.box.X0)
	return overlap > 0 || math.Abs(label.box.X0-l.box.X0) < 3*l.height()
}

// isFileLine reports whether a line holds files, or a piece of one that is cut
// over two lines, and nothing else.
func isFileLine(text string) bool {
	letters, digits := 0, 0
	for _, r := range text {
		switch {
		case r >= '0' && r <= '9':
			digits++
		case r >= 'A' && r <= 'Z':
			letters++
		case !strings.ContainsRune(" ()/,;+&-\u00a0", r):
			return false
		}
	}
	piece := strings.HasPrefix(text, "(") && letters == 3 && digits == 0
	return piece || digits >= 5 && letters <= digits && strings.Contains(text, "/")
}
