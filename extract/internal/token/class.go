package token

// class is what a byte does between tokens (clause 7.2.3, tables 1 and 2).
type class uint8

const (
	space     class = iota
	solidus         // that begins a name
	bracket         // that begins a literal string
	delimiter       // any other
	hash            // this and the following are regular characters; in a name it begins two digits
	regular
	digit
	sign // the sign or the point that may begin a number
)

var classes = func() (t [256]class) {
	for i := range t {
		t[i] = regular
	}
	for _, c := range []byte("\x00\t\n\f\r ") {
		t[c] = space
	}
	for _, c := range []byte(")<>[]{}%") {
		t[c] = delimiter
	}
	t['/'], t['('], t['#'] = solidus, bracket, hash
	for _, c := range []byte("0123456789") {
		t[c] = digit
	}
	for _, c := range []byte("+-.") {
		t[c] = sign
	}
	return t
}()

// IsSpace reports whether c is a white-space character (table 1).
func IsSpace(c byte) bool { return classes[c] == space }

// IsDelimiter reports whether c is one of ()<>[]{}/% (table 2).
func IsDelimiter(c byte) bool { return classes[c] != space && classes[c] < hash }

// IsRegular reports whether c is neither white space nor a delimiter.
func IsRegular(c byte) bool { return classes[c] >= hash }

// hexValues gives the value of a hexadecimal digit, 0xFF for other bytes.
var hexValues = func() (t [256]byte) {
	for i := range t {
		t[i] = 0xFF
	}
	for i := range byte(10) {
		t['0'+i] = i
	}
	for i := range byte(6) {
		t['a'+i] = 10 + i
		t['A'+i] = 10 + i
	}
	return t
}()
