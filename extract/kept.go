package extract

// kept gives what a page keeps of its lines its place: slices of a few long ones
// instead of several short ones for each line.
type kept struct {
	spans  []Span
	edges  []float32
	glyphs int // of the page that are not in lines yet, for the next long slice
}

// Least lengths of the long slices.
const (
	keptSpans = 32
	keptEdges = 256
)

// spansOf gives the Spans of a line that was built.
func (k *kept) spansOf(b *spanBuilder) []Span {
	if len(k.spans)+len(b.spans) > cap(k.spans) {
		k.spans = make([]Span, 0, max(len(b.spans), keptSpans))
	}
	first, text, edges := len(k.spans), string(b.text), k.edgesOf(b.edges)
	textFrom, edgesFrom := 0, 0
	for i := range b.spans {
		s := &b.spans[i]
		s.Span.Text, s.Span.Edges = text[textFrom:s.text], edges[edgesFrom:s.edges:s.edges]
		textFrom, edgesFrom = s.text, s.edges
		k.spans = append(k.spans, s.Span)
	}
	return k.spans[first:len(k.spans):len(k.spans)]
}

func (k *kept) edgesOf(edges []float32) []float32 {
	if len(k.edges)+len(edges) > cap(k.edges) {
		k.edges = make([]float32, 0, max(len(edges), keptEdges, k.glyphs+k.glyphs/16))
	}
	k.glyphs = max(0, k.glyphs-len(edges))
	from := len(k.edges)
	k.edges = append(k.edges, edges...)
	return k.edges[from:len(k.edges):len(k.edges)]
}
