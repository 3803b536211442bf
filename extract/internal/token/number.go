package token

import "math"

// powers of ten that a float64 holds exactly: dividing by one rounds once.
var powers = [...]float64{1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10,
	1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22}

// Number reads the next token when it is a number as nearly all are written: a sign or
// none, digits with one point or none, and then white space or a delimiter. White space
// before it is passed over. The kind is Integer or Real; it is EOF for any other token,
// which Next then reads.
func (l *Lexer) Number() (v float64, kind Kind) {
	const most = 15 // digits that a float64 holds exactly
	src, p := l.src, uint(l.pos)
	for p < uint(len(src)) && classes[src[p]] == space {
		p++
	}
	l.pos = int(p)
	if p >= uint(len(src)) || classes[src[p]] < digit {
		return 0, EOF
	}
	kind = Integer
	negative := src[p] == '-'
	if negative {
		p++
	}
	n, end := digits(src, p, 0)
	count, fraction := end-p, uint(0)
	if end < uint(len(src)) && src[end] == '.' {
		kind, p = Real, end+1
		n, end = digits(src, p, n)
		fraction = end - p
		count += fraction
	}
	if count == 0 || count > most || end < uint(len(src)) && IsRegular(src[end]) {
		return 0, EOF
	}
	if negative {
		n = -n
	}
	l.pos = int(end)
	if fraction == 0 {
		return float64(n), kind
	}
	return float64(n) / powers[fraction], kind
}

// digits reads digits from p on, as the last ones of the number n.
func digits(src []byte, p uint, n int64) (int64, uint) {
	for ; p < uint(len(src)) && src[p]-'0' <= 9; p++ {
		n = n*10 + int64(src[p]-'0')
	}
	return n, p
}

// number reads a number in any form that viewers read (clause 7.3.3 and the
// habits of bad producers): "--5" is -5, "." and "-" are 0, "1-2" is 12, "1.2.3"
// is 1.2 and .3, "5Tc" is 5 before a keyword, "1.5e2" is 150. It reports false,
// with nothing read, when no number begins here: "-x".
func (l *Lexer) number() (Token, bool) {
	d := decimal{src: l.src, pos: l.pos}
	d.signs()
	d.digits()
	if d.seen == 0 && !d.bare() {
		return Token{}, false
	}
	if d.seen > 0 {
		d.exponent()
	}
	tok := d.token(l.pos)
	l.pos = d.pos
	return tok, true
}

// decimal is a number being read.
type decimal struct {
	src      []byte
	pos      int
	mantissa int64
	scale    int // power of ten of the last digit of mantissa
	seen     int // digits read
	negative bool
	point    bool
}

// signs passes over the signs. A line break between sign and digit is passed
// over too: lines are broken there by producers that count columns.
func (d *decimal) signs() {
	start := d.pos
	for d.pos < len(d.src) && (d.src[d.pos] == '-' || d.src[d.pos] == '+') {
		d.negative = d.negative || d.src[d.pos] == '-'
		d.pos++
	}
	if d.pos == start {
		return
	}
	p := d.pos
	for p < len(d.src) && (d.src[p] == '\n' || d.src[p] == '\r') {
		p++
	}
	if p < len(d.src) && p <= d.pos+2 && classes[d.src[p]] == digit {
		d.pos = p
	}
}

// digits reads digits and the first point. A minus sign within is passed over.
func (d *decimal) digits() {
	for ; d.pos < len(d.src); d.pos++ {
		switch c := d.src[d.pos]; {
		case c-'0' <= 9:
			d.digit(int64(c - '0'))
		case c == '.' && !d.point:
			d.point = true
		case c == '-' && (d.seen > 0 || d.point):
		default:
			return
		}
	}
}

func (d *decimal) digit(v int64) {
	d.seen++
	if d.mantissa >= 1e17 { // more digits than a float64 can tell apart
		if !d.point {
			d.scale++
		}
		return
	}
	d.mantissa = d.mantissa*10 + v
	if d.point {
		d.scale--
	}
}

// bare reports whether signs and a point without a digit stand for themselves:
// they are 0 then, and the beginning of a keyword otherwise.
func (d *decimal) bare() bool {
	return d.pos >= len(d.src) || !IsRegular(d.src[d.pos])
}

// exponent reads "e5" or "E-5", which PDF does not have but producers write. An
// "e" without a digit begins a keyword.
func (d *decimal) exponent() {
	p := d.pos
	if p >= len(d.src) || d.src[p]|0x20 != 'e' {
		return
	}
	p++
	negative := false
	if p < len(d.src) && (d.src[p] == '-' || d.src[p] == '+') {
		negative = d.src[p] == '-'
		p++
	}
	exp, first := 0, p
	for ; p < len(d.src) && d.src[p]-'0' <= 9; p++ {
		exp = min(exp*10+int(d.src[p]-'0'), 9999)
	}
	if p == first {
		return
	}
	if negative {
		exp = -exp
	}
	d.scale += exp
	d.point = true
	d.pos = p
}

func (d *decimal) token(start int) Token {
	m := d.mantissa
	if d.negative {
		m = -m
	}
	if !d.point && d.scale == 0 {
		return Token{Kind: Integer, Pos: start, Int: m, Real: float64(m)}
	}
	v := scaled(float64(m), d.scale)
	return Token{Kind: Real, Pos: start, Int: truncated(v), Real: v}
}

// scaled is m times ten to the power of scale, always finite.
func scaled(m float64, scale int) float64 {
	switch {
	case scale < 0 && -scale < len(powers):
		return m / powers[-scale]
	case scale >= 0 && scale < len(powers):
		return m * powers[scale]
	}
	v := m * math.Pow10(max(-400, min(scale, 400)))
	if math.IsInf(v, 0) {
		return math.Copysign(math.MaxFloat64, m)
	}
	if math.IsNaN(v) { // 0 times infinity
		return 0
	}
	return v
}

func truncated(v float64) int64 {
	switch {
	case v >= math.MaxInt64:
		return math.MaxInt64
	case v <= math.MinInt64:
		return math.MinInt64
	}
	return int64(v)
}
