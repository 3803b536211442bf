package content

// Limits bounds the work of reading one page. A zero field takes its default.
type Limits struct {
	Operators  int   // operators of all content streams of the page: 20 million
	Glyphs     int   // glyphs shown: 5 million
	FormDepth  int   // forms within forms: 12
	StateDepth int   // graphics states saved by q: 512
	Bytes      int64 // decoded bytes of all streams that are read, forms each time: 256 MiB
}

// Bounds of what is recorded beside glyphs. They follow from Operators, but a
// page that reaches one of them draws a picture and no longer rules.
const (
	marksMax     = 1 << 20
	openMarksMax = 1 << 12
	shapesMax    = 1 << 20
	areasMax     = 1 << 18
	imagesMax    = 1 << 18
	boxesMax     = 1 << 17 // of text markup
	pointsMax    = 1 << 20 // of one path
	operandsMax  = 1 << 20 // of one operator
	warningsMax  = 64
)

func (l Limits) withDefaults() Limits {
	if l.Operators <= 0 {
		l.Operators = 20_000_000
	}
	if l.Glyphs <= 0 {
		l.Glyphs = 5_000_000
	}
	if l.FormDepth <= 0 {
		l.FormDepth = 12
	}
	if l.StateDepth <= 0 {
		l.StateDepth = 512
	}
	if l.Bytes <= 0 {
		l.Bytes = 256 << 20
	}
	return l
}
