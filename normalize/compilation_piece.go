package normalize

import "slices"

// cellPiece is a label or a text of a cell.
type cellPiece struct {
	label *label
	block Block
}

// pieces cuts the blocks of a cell at its labels.
func cellPieces(blocks []Block) []cellPiece {
	var out []cellPiece
	for _, b := range blocks {
		switch b := b.(type) {
		case *Paragraph:
			out = appendParagraph(out, b)
		case *List:
			out = appendList(out, b)
		default:
			out = append(out, cellPiece{block: b})
		}
	}
	return mergeLabels(settleWeak(detachCodes(out)))
}

// appendParagraph cuts a paragraph at the labels in it.
func appendParagraph(out []cellPiece, p *Paragraph) []cellPiece {
	text := plain(p.Spans)
	if p.Number == "" {
		if l, ok := readLabel(text, dressed(p.Spans)); ok {
			out = append(out, cellPiece{label: &l, block: p})
			if rest := p.from(l.end); rest != nil {
				out = appendParagraph(out, rest)
			}
			return out
		}
	}
	inner := innerLabels(text)
	if len(inner) == 0 {
		return append(out, cellPiece{block: p})
	}
	head := *p
	head.Spans = trimRight(firstBytes(p.Spans, inner[0]))
	return appendParagraph(append(out, cellPiece{block: &head}), p.from(inner[0]))
}

// from gives the part of a paragraph from a byte of its text, nil when nothing is left.
func (p *Paragraph) from(n int) *Paragraph {
	spans := cutPrefix(slices.Clone(p.Spans), n)
	if len(spans) == 0 {
		return nil
	}
	return &Paragraph{Place: p.Place, Spans: spans}
}

// firstBytes gives the first n bytes of spans.
func firstBytes(spans []Span, n int) []Span {
	var out []Span
	for _, s := range spans {
		if len(s.Text) >= n {
			s.Text = s.Text[:n]
			return append(out, s)
		}
		n -= len(s.Text)
		out = append(out, s)
	}
	return out
}

// dressed reports a text that begins in bold or underlined.
func dressed(spans []Span) bool {
	return len(spans) > 0 && (spans[0].Bold || spans[0].Underline)
}

// appendList takes a list apart when labels stand in it: the layout takes lines
// under an item for parts of it.
func appendList(out []cellPiece, l *List) []cellPiece {
	if !holdsLabel(l) {
		return append(out, cellPiece{block: l})
	}
	for _, it := range l.Items {
		item := ListItem{Marker: it.Marker, MarkerSpans: it.MarkerSpans}
		open := true // the item still takes what follows
		for _, p := range itemPieces(it) {
			if p.label == nil && open {
				item.Blocks = append(item.Blocks, p.block)
				continue
			}
			if open && len(item.Blocks) > 0 {
				out = append(out, cellPiece{block: &List{Place: l.Place, Items: []ListItem{item}}})
			}
			open = false
			out = append(out, p)
		}
		if open {
			out = append(out, cellPiece{block: &List{Place: l.Place, Items: []ListItem{item}}})
		}
	}
	return out
}

// itemPieces cuts the blocks of an item. A bare code in an item is text unless a
// kind follows it.
func itemPieces(it ListItem) []cellPiece {
	var out []cellPiece
	for i, b := range it.Blocks {
		before := len(out)
		switch b := b.(type) {
		case *Paragraph:
			out = appendParagraph(out, b)
		case *List:
			out = appendList(out, b)
		default:
			out = append(out, cellPiece{block: b})
		}
		if i == 0 && len(out) > before && out[before].label != nil && out[before].label.kind == "" {
			out[before].label.weak = out[before].label.weak || len(out) == before+1
		}
	}
	return out
}

func holdsLabel(l *List) bool {
	for _, it := range l.Items {
		for _, p := range itemPieces(it) {
			if p.label != nil {
				return true
			}
		}
	}
	return false
}

// detachCodes finds codes at the end of a text before a line with a kind: "…
// text. FR" and "(Comments):".
func detachCodes(in []cellPiece) []cellPiece {
	out := make([]cellPiece, 0, len(in))
	for i, p := range in {
		par, ok := p.block.(*Paragraph)
		if p.label != nil || !ok || i+1 == len(in) || in[i+1].label == nil || len(in[i+1].label.delegations) > 0 {
			out = append(out, p)
			continue
		}
		text := plain(par.Spans)
		at := labelStart(text, len(text))
		named, found := delegationList(text[at:])
		if !found || !named.codes || at == 0 || !endsSentence(text[:at]) {
			out = append(out, p)
			continue
		}
		head := *par
		head.Spans = trimRight(firstBytes(par.Spans, at))
		out = append(out, cellPiece{block: &head}, cellPiece{block: par, label: &label{delegations: named.list, end: len(text)}})
	}
	return out
}

// settleWeak makes labels that may be words of the text what their neighbours
// tell: names are labels before a line with a kind, a kind without brackets is one
// after a line with delegations or where the kind before has none either.
func settleWeak(in []cellPiece) []cellPiece {
	plain := false // what the last label with a kind was
	for i := range in {
		l := in[i].label
		if l != nil && l.kind != "" {
			after := i > 0 && in[i-1].label != nil && in[i-1].label.kind == ""
			if l.plain && !plain && !after {
				in[i].label = nil
				continue
			}
			plain = l.plain
		}
		if l == nil || !l.weak {
			continue
		}
		if i+1 == len(in) || in[i+1].label == nil || in[i+1].label.kind == "" || len(in[i+1].label.delegations) > 0 {
			in[i].label = nil
		}
	}
	return in
}

// mergeLabels makes one of a line with delegations and the line with a kind
// after it, and of lines with delegations that follow each other.
func mergeLabels(in []cellPiece) []cellPiece {
	var out []cellPiece
	for _, p := range in {
		n := len(out)
		if p.label == nil || n == 0 || out[n-1].label == nil || out[n-1].label.kind != "" {
			out = append(out, p)
			continue
		}
		last := *out[n-1].label
		last.delegations = joinDelegations(last.delegations, p.label.delegations)
		last.kind = p.label.kind
		out[n-1].label = &last
	}
	return out
}

func joinDelegations(a, b []Delegation) []Delegation {
	out := append([]Delegation{}, a...)
	for _, d := range b {
		if !hasDelegation(out, d) {
			out = append(out, d)
		}
	}
	return out
}

func hasDelegation(list []Delegation, d Delegation) bool {
	for _, x := range list {
		if x.Name == d.Name {
			return true
		}
	}
	return false
}
