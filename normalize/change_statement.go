package normalize

import (
	"strings"
)

// meaningsIn reads what a sentence says about marks. looks gives the marks of the
// word at a byte of the sentence, which tells what "thus" shows.
func meaningsIn(sentence string, looks func(int) Mark) []Meaning {
	if !namesMark(sentence, looks) {
		return nil
	}
	s := sentenceTerms{text: sentence}
	s.take(termsIn(sentence), looks)
	if !s.sane() {
		return nil
	}
	since := sinceIn(sentence)
	var out []Meaning
	for i, m := range s.marks {
		means := s.meaning(i)
		if means == "" {
			continue
		}
		out = append(out, Meaning{Mark: m.mark, Means: means, Since: since, Column: s.column(m)})
	}
	return out
}

// sentenceTerms are the marks and the meanings of one sentence, in order.
type sentenceTerms struct {
	text    string
	marks   []term // marks that stand together are one
	means   []term
	columns []term
	ordered bool // "respectively"
}

func (s *sentenceTerms) take(terms []term, looks func(int) Mark) {
	joined := -1 // where a mark may be joined to the last
	for _, t := range terms {
		switch t.kind {
		case likeThisTerm:
			if t.mark = looks(t.from); t.mark == (Mark{}) {
				continue
			}
			s.marks = append(s.marks, t)
		case markTerm:
			if n := len(s.marks); n > 0 && joined == n-1 && s.oneMark(&s.marks[n-1], &t) {
				s.marks[n-1].mark, s.marks[n-1].to = faceOf(s.marks[n-1].mark, t.mark), t.to
				continue
			}
			s.marks = append(s.marks, t)
			joined = len(s.marks) - 1
			continue
		case addedTerm, deletedTerm, changedTerm:
			s.means = append(s.means, t)
		case leftTerm, rightTerm:
			s.columns = append(s.columns, t)
		case orderTerm:
			s.ordered = true
		}
		joined = -1
	}
}

// oneMark reports that two marks are said in one breath, as in "bold-underlined" or
// "bold and italics". A strike is a mark of its own.
func (s *sentenceTerms) oneMark(a, b *term) bool {
	if !a.mark.isFace() || !b.mark.isFace() {
		return false
	}
	between := strings.Trim(s.text[a.to:b.from], " \u00a0")
	switch strings.ToLower(between) {
	case "", "-", "–", "/", "+", "and", "&", "et", "und", "y", "e", "en", "and in", "et en", "et de", "und in":
		return true
	}
	return false
}

// isFace reports a mark by the face of the letters or a line under them.
func (m Mark) isFace() bool {
	return (m.Bold || m.Italic || m.Underline) && !m.Strike && m.Sign == "" && !m.Ground && !m.Color
}

func faceOf(a, b Mark) Mark {
	a.Bold, a.Italic, a.Underline = a.Bold || b.Bold, a.Italic || b.Italic, a.Underline || b.Underline
	return a
}

// sane reports a sentence that can state a convention: it names a mark and a meaning.
// A sign such as "(…)", which texts hold for other reasons, must be named as one.
func (s *sentenceTerms) sane() bool {
	if len(s.marks) == 0 || len(s.means) == 0 {
		return false
	}
	for _, m := range s.marks {
		if m.mark.Sign == "" || m.mark.Sign == "▌" || namesSign(s.text[:m.from], s.text[m.to:]) {
			return true
		}
	}
	return false
}

var (
	beforeSign = pattern{expr: `(?i)(?:by|with|as|using|through|symbols?|signs?|marks?|par|avec|signes?|durch|mit|zeichen|con|met)(?: (?:the|a|an|le|la|les|un|das|den|ein))?(?: (?:symbols?|signs?|marks?|signe|zeichen|ellipsis))? *["“”«»„‘’']* *$`}
	afterSign  = pattern{expr: `(?i)^["“”«»„‘’']* *(?:indicates?|denotes?|means?|marks?|stands?|represents?|signals?|shows?|for|indique|signale|bedeutet|kennzeichnet|steht)\b`}
)

// namesSign reports that the words around a sign speak of it rather than use it.
func namesSign(before, after string) bool {
	return beforeSign.MatchString(before) || afterSign.MatchString(after)
}

// meaning gives what mark i means.
func (s *sentenceTerms) meaning(i int) string {
	m := &s.marks[i]
	kind := s.paired(i).kind
	gone := m.mark.Strike || m.mark.Sign != ""
	switch {
	case gone && kind != 0:
		return meansDeleted
	case kind == deletedTerm && s.only(deletedTerm):
		return meansDeleted
	case kind == addedTerm, kind == deletedTerm:
		return meansAdded
	case kind == changedTerm && s.strikes():
		return meansAdded // what is changed and not struck
	case kind == changedTerm:
		return meansChanged
	}
	return ""
}

// only reports that every meaning of the sentence is of the kind.
func (s *sentenceTerms) only(kind termKind) bool {
	for _, t := range s.means {
		if t.kind != kind {
			return false
		}
	}
	return true
}

// strikes reports that the sentence names a mark of deletion as well.
func (s *sentenceTerms) strikes() bool {
	for _, t := range s.marks {
		if t.mark.Strike || t.mark.Sign != "" {
			return true
		}
	}
	return false
}

// paired gives the meaning that belongs to mark i. "Changes … in bold for additions and
// in strikethrough for deletions" names marks first, "Additions in bold, deletions in
// strikethrough" meanings first.
func (s *sentenceTerms) paired(i int) term {
	means := s.means
	if len(means) > 1 && means[0].kind == changedTerm && !s.only(changedTerm) && means[0].from < s.marks[0].from {
		means = means[1:] // the topic, which the others divide
	}
	if s.inOrder(means) {
		return means[i]
	}
	before, after := term{}, term{}
	for _, t := range means {
		if t.from < s.marks[i].from {
			before = t
		} else if after.to == 0 {
			after = t
		}
	}
	switch marksFirst := s.marks[0].from < means[0].from; {
	case marksFirst && after.to > 0, before.to == 0:
		return after
	}
	return before
}

// inOrder reports that marks and meanings belong together by their order: it is said,
// or all of the one stand before all of the other, and there are as many.
func (s *sentenceTerms) inOrder(means []term) bool {
	if len(means) != len(s.marks) {
		return false
	}
	last := len(means) - 1
	return s.ordered || last > 0 && (means[last].to <= s.marks[0].from || s.marks[last].to <= means[0].from)
}

// column is the column that the words after a mark name, before the next mark.
func (s *sentenceTerms) column(m term) string {
	for _, c := range s.columns {
		if c.from > m.from {
			if c.kind == leftTerm {
				return "left"
			}
			return "right"
		}
	}
	return ""
}

// looksIn gives a function that tells the looks of the text at a byte of a sentence,
// as far as they differ from those of most of it.
func looksIn(spans []Span, from, to int) func(int) Mark {
	return func(at int) Mark {
		pos, most, of := 0, 0, Mark{}
		here := Mark{}
		for i := range spans {
			s := &spans[i]
			end := pos + len(s.Text)
			look := Mark{Bold: s.Bold, Italic: s.Italic, Underline: s.Underline, Strike: s.Strike}
			if n := min(end, to) - max(pos, from); n > most {
				most, of = n, look
			}
			if from+at >= pos && from+at < end {
				here = look
			}
			pos = end
		}
		if here == of {
			return Mark{}
		}
		return here
	}
}
