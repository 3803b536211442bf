package object

// Text gives a text string (clause 7.9.2.2) as UTF-8: what Value.Text does, for
// strings that stand in a content stream.
func Text(s string) string { return decodeText(s) }
