package normalize

import (
	"slices"
	"strings"

	"councildoc/normalize/council"
)

// takePublicStamp takes the pieces of a PUBLIC stamp out of the lines of a page.
// Releases of older papers have it as text, often in pieces that stand slanted
// over the cover ("PU", "B", "LI", "C"), with "Conseil UE" elsewhere. Text at an
// angle goes in any case: no field of a cover is set so.
func (s *coverSheet) takePublicStamp(lines []*coverLine) []*coverLine {
	var upright, pieces []*coverLine
	for _, l := range lines {
		switch text := stampText(l.text); {
		case text == "ConseilUE":
			s.stamps = append(s.stamps, l)
		case text == "PUBLIC" && l.box.Y0 < 0.6*s.page.Height && !besideLabel(lines, l):
			s.public = append(s.public, l)
		case isStampPiece(text) && l.box.Y0 < 0.6*s.page.Height:
			pieces = append(pieces, l)
			upright = append(upright, l)
		case l.angle%360 != 0:
			s.stamps = append(s.stamps, l)
		default:
			upright = append(upright, l)
		}
	}
	pieces = spellsPublic(pieces)
	s.public = append(s.public, pieces...)
	s.stamps = append(s.stamps, s.public...)
	return withoutCoverLines(upright, pieces)
}

// stampText is a text without blanks, "" for one that is too long for a stamp.
func stampText(text string) string {
	if len(text) > 2*len("ConseilUE") { // every letter apart
		return ""
	}
	return strings.ReplaceAll(text, " ", "")
}

// besideLabel reports whether a label stands on the row of a line, as in "new
// status: PUBLIC".
func besideLabel(lines []*coverLine, l *coverLine) bool {
	for _, o := range lines {
		if o != l && o.sameRow(l) && o.box.X1 <= l.box.X0+1 && strings.HasSuffix(o.text, ":") {
			return true
		}
	}
	return false
}

// isStampPiece reports whether a text is a part of the word PUBLIC and not all
// of it.
func isStampPiece(text string) bool {
	return text != "" && len(text) < len("PUBLIC") && strings.Contains("PUBLIC", text)
}

// spellsPublic gives those of the pieces that spell PUBLIC from top to bottom,
// nil when they do not.
func spellsPublic(pieces []*coverLine) []*coverLine {
	word := "PUBLIC"
	var out []*coverLine
	for _, p := range pieces {
		text := strings.ReplaceAll(p.text, " ", "")
		if rest, ok := strings.CutPrefix(word, text); ok {
			word = rest
			out = append(out, p)
		}
	}
	if word != "" {
		return nil
	}
	return out
}

// withoutCoverLines gives the lines that are not among those to leave out.
func withoutCoverLines(lines, out []*coverLine) []*coverLine {
	if len(out) == 0 {
		return lines
	}
	var keep []*coverLine
	for _, l := range lines {
		found := false
		for _, o := range out {
			found = found || l == o
		}
		if !found {
			keep = append(keep, l)
		}
	}
	return keep
}

// takeStamps takes the PUBLIC stamp as a field, and all stamps as furniture.
func (r *headerReading) takeStamps(s *coverSheet) {
	if len(s.public) > 0 {
		r.cover.Header.PublicStamp = true
		r.evidence("public_stamp", "", s.public...)
	} else if box, ok := drawnPublicStamp(s.page); ok {
		r.cover.Header.PublicStamp = true
		r.evidence("public_stamp", fromDrawing, &coverLine{page: s.page.Number, box: box, text: "PUBLIC"})
		r.cover.Stamps = append(r.cover.Stamps, Furniture{Page: s.page.Number, Kind: "stamp", Text: "PUBLIC", Box: box})
	}
	for _, l := range s.stamps {
		r.cover.Stamps = append(r.cover.Stamps, Furniture{Page: l.page, Kind: "stamp", Text: l.text, Box: r.shown(l)})
	}
}

// takeMarkings takes distribution marking and classification from the lines of a
// cover. LIMITE counts before a note that the paper is accessible in part, and a
// marking that was struck out is none.
func (r *headerReading) takeMarkings(s *coverSheet) {
	h := &r.cover.Header
	var marking []*coverLine
	for _, l := range append(append([]*coverLine{}, s.head...), s.table.markings...) {
		if l.used {
			continue
		}
		if m, ok := council.ParseMarking(markingText(l.text)); ok {
			l.used = true
			r.takePartialAccess(m, markingText(l.text), l)
			if !l.strike && (h.Marking == "" || m == council.Limite) {
				h.Marking, marking = m, []*coverLine{l}
			}
		}
		if c, ok := council.ParseClassification(l.text); ok {
			l.used = true
			r.takeClassification(c, l, "")
		}
	}
	r.evidence("marking", "", marking...)
	r.takeCutPartialAccess(s)
	r.takeCaveats(s)
}

// takePartialAccess takes the note that a paper was released in part.
func (r *headerReading) takePartialAccess(marking, text string, lines ...*coverLine) {
	h := &r.cover.Header
	if marking != council.PartlyAccessible && marking != council.PartlyAccessibleFR || h.PartialAccess != nil || lines[0].strike {
		return
	}
	h.PartialAccess = &PartialAccess{Text: coverText(text)}
	if d, ok := council.PartialAccessDate(text); ok {
		h.PartialAccess.Date = d.String()
	}
	r.evidence("partial_access", "", lines...)
}

// takeCutPartialAccess takes such a note where it is cut over two lines or three.
func (r *headerReading) takeCutPartialAccess(s *coverSheet) {
	for i, l := range s.head {
		if l.used || !council.OpensPartialAccess(l.text) {
			continue
		}
		lines := []*coverLine{l}
		for j := i; len(lines) < 3; {
			o := s.below(j, 1.8)
			if o == nil || o.used {
				break
			}
			lines = append(lines, o)
			j = slices.Index(s.head, o)
			if _, ok := council.ParseMarking(joinCoverLines(lines)); ok && strings.HasSuffix(o.text, ")") {
				break
			}
		}
		for n := len(lines); n > 1; n-- {
			text := joinCoverLines(lines[:n])
			m, ok := council.ParseMarking(text)
			if !ok || n > 2 && !strings.HasSuffix(text, ")") {
				continue
			}
			r.takePartialAccess(m, text, lines[:n]...)
			if r.cover.Header.Marking == "" {
				r.cover.Header.Marking = m
				r.evidence("marking", "", lines[:n]...)
			}
			markCoverUsed(lines[:n])
			break
		}
	}
}

// takeCaveats takes caveats that stand on lines of their own under a
// classification.
func (r *headerReading) takeCaveats(s *coverSheet) {
	if r.cover.Header.Classification == "" {
		return
	}
	for _, l := range s.head {
		if caveat, ok := council.ParseCaveat(l.text); ok && !l.used && !l.strike {
			l.used = true
			r.addCaveat(caveat, l)
		}
	}
}

// addCaveat adds a caveat that is not there yet.
func (r *headerReading) addCaveat(caveat string, l *coverLine) {
	h := &r.cover.Header
	if caveat == "" || slices.Contains(h.Caveats, caveat) {
		return
	}
	h.Caveats = append(h.Caveats, caveat)
	r.evidence("caveats", "", l)
}

// markingText is the marking that follows a number on its line.
func markingText(text string) string {
	if f, ok := council.ParsePrefix(text); ok && f.End < len(text) {
		return text[f.End:]
	}
	return text
}

// takeClassification takes a marking of a classified paper: the highest where
// cover and footer differ, with a warning.
func (r *headerReading) takeClassification(class string, l *coverLine, from string) {
	h := &r.cover.Header
	if l.strike || r.isDeclassification() {
		return
	}
	if from == "" {
		r.addCaveat(council.Caveat(l.text), l)
	}
	if class == h.Classification {
		return
	}
	if h.Classification != "" {
		r.warn("classifications_differ", l.page, h.Classification+" and "+class)
	}
	if council.ClassificationRank(class) <= council.ClassificationRank(h.Classification) {
		return
	}
	h.Classification = class
	delete(r.cover.Evidence, "classification")
	r.evidence("classification", from, l)
}
