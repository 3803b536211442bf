package content

// Style is a set of looks.
type Style uint8

// The looks of a Style.
const (
	Bold Style = 1 << iota
	Italic
	Underline
	Strike
	Superscript
	Subscript
)
