package normalize

import (
	"strconv"
	"strings"
)

// level is an open number, or a quotation.
type level struct {
	key     string
	class   numberClass
	form    string // shape of the number: "()", ")", "."
	value   string
	quote   bool // a quotation, whose provisions belong to another act
	article bool // an article within a quotation
}

// numbered puts a text with a number under the numbers that are open. It reports
// false where numbers have no address.
func (w *provisionWalk) numbered(t rawText, d designation) bool {
	if w.recital(t, d) {
		return true
	}
	if w.state == inCitations || w.state == inTitle {
		return false
	}
	if w.state == beforeAct && len(w.levels) == 0 {
		if d.class != arabicNumber {
			return false
		}
		w.root = "point"
	}
	if d.quoted {
		w.quote()
	}
	w.place(&d)
	w.open(w.path(), t, d)
	return true
}

// recital handles the recitals. "(1)" after the citations, or in a table or an act
// before any article, is one even where no "Whereas" stands.
func (w *provisionWalk) recital(t rawText, d designation) bool {
	between := w.state == inCitations || w.state == inTitle || w.state == beforeAct && (w.inTable || w.act) ||
		w.state == inAnnex && w.act && !w.articles && w.root == "annex" && len(w.levels) == 0
	if between && d.class == arabicNumber && strings.HasPrefix(d.number, "(") && strings.HasSuffix(d.number, ")") {
		w.enter(inRecitals)
	}
	if w.state == inRecitals && d.class == arabicNumber {
		w.root, w.levels = "recital:"+d.value, nil
		w.open(w.root, t, d)
		return true
	}
	return false
}

// place opens the level that the number belongs to.
func (w *provisionWalk) place(d *designation) {
	form := strings.TrimFunc(d.number, func(r rune) bool { return isWordRune(r) })
	form = strings.Map(func(r rune) rune {
		if strings.ContainsRune("().", r) {
			return r
		}
		return -1
	}, form+d.number)
	at := w.follows(d)
	if at < 0 && !d.isFirst() {
		at = w.alike(d, form)
	}
	parent := w.root
	if at >= 0 {
		w.levels = w.levels[:at]
	} else if d.class == romanNumeral && !w.under(letterNumber) && !w.under(arabicNumber) && len(d.value) == 1 && d.value != "i" {
		d.class = letterNumber
	}
	if n := len(w.levels); n > 0 {
		parent = w.levels[n-1].key
	}
	l := level{class: d.class, form: form, value: d.value}
	l.key = w.childKey(parent, d)
	w.levels = append(w.levels, l)
}

func (w *provisionWalk) under(c numberClass) bool {
	for i := range w.levels {
		if w.levels[i].class == c {
			return true
		}
	}
	return false
}

// childKey joins a number to the key of what it stands in. Dashes are counted.
func (w *provisionWalk) childKey(parent string, d *designation) string {
	switch {
	case d.class == indentSign:
		w.indents[parent]++
		return parent + "/indent:" + itoa(w.indents[parent])
	case parent == "point":
		return "point:" + d.value
	}
	return parent + "/" + d.value
}

// isFirst reports a number that begins a list.
func (d *designation) isFirst() bool {
	return d.value == "1" || d.value == "a" || d.value == "i"
}

// follows finds the innermost level that the number counts on from, -1 for none. A
// level outside a quotation that is still open counts only when none inside does.
func (w *provisionWalk) follows(d *designation) int {
	for i := len(w.levels) - 1; i >= 0; i-- {
		l := &w.levels[i]
		if d.quoted && l.quote {
			return -1 // it has just been opened
		}
		if l.quote || l.article {
			continue
		}
		switch {
		case l.class == indentSign && d.class == indentSign:
			return i
		case l.class == arabicNumber && d.class == arabicNumber && succeeds(l.value, d.value):
			return i
		case l.class == romanNumeral && d.class == romanNumeral && romanOf(d.value) == romanOf(l.value)+1:
			return i
		case l.class == letterNumber && (d.class == letterNumber || d.class == romanNumeral) && lettersFollow(l.value, d.value):
			d.class = letterNumber
			return i
		}
	}
	return -1
}

// alike finds the innermost level of the same class and form, within the quotation.
func (w *provisionWalk) alike(d *designation, form string) int {
	for i := len(w.levels) - 1; i >= 0; i-- {
		l := &w.levels[i]
		if l.quote || l.article {
			break
		}
		if l.class == d.class && l.form == form {
			return i
		}
	}
	return -1
}

// succeeds reports that arabic number b may come right after a: 2 after 1, 1a after 1,
// 1b after 1a, 2 after 1b.
func succeeds(a, b string) bool {
	na, sa := splitNumber(a)
	nb, sb := splitNumber(b)
	if na == nb {
		return sb != "" && (sa == "" && sb[0] == 'a' || lettersFollow(sa, sb))
	}
	return nb == na+1 && (sb == "" || sb == "a")
}

func splitNumber(s string) (int, string) {
	k := 0
	for k < len(s) && s[k] >= '0' && s[k] <= '9' {
		k++
	}
	n, err := strconv.Atoi(s[:k])
	if err != nil {
		return -1, s
	}
	return n, s[k:]
}

// lettersFollow reports that letters b may come right after a: b after a, aa or ab
// inserted after a, c after ba.
func lettersFollow(a, b string) bool {
	switch {
	case a == "" || b == "":
		return false
	case strings.HasPrefix(b, a) && len(b) == len(a)+1:
		return true
	case len(a) == len(b):
		return a[:len(a)-1] == b[:len(b)-1] && b[len(b)-1] == a[len(a)-1]+1
	case len(b) < len(a):
		return b[len(b)-1] == a[len(b)-1]+1 && b[:len(b)-1] == a[:len(b)-1]
	}
	return false
}

// romanOf reads a lower-case Roman numeral, 0 when it is none.
func romanOf(s string) int {
	digits := map[byte]int{'i': 1, 'v': 5, 'x': 10, 'l': 50, 'c': 100}
	n := 0
	for i := range len(s) {
		v := digits[s[i]]
		if i+1 < len(s) && digits[s[i+1]] > v {
			v = -v
		}
		n += v
	}
	return n
}

// quoting reports that a quotation is open.
func (w *provisionWalk) quoting() bool {
	for i := range w.levels {
		if w.levels[i].quote {
			return true
		}
	}
	return false
}

// quote opens a quotation under the innermost number, unless one is open: another that
// opens there takes its place.
func (w *provisionWalk) quote() {
	w.unquote()
	if w.root == "" || w.state == inRecitals {
		return
	}
	w.levels = append(w.levels, level{key: w.path() + "/quoted", quote: true})
}

// unquote closes the quotation.
func (w *provisionWalk) unquote() {
	for i := range w.levels {
		if w.levels[i].quote {
			w.after = ""
			w.levels = w.levels[:i]
			return
		}
	}
}

// quotation gives the key of the quotation that an article or chapter stands in,
// opened anew where a quotation mark says so.
func (w *provisionWalk) quotation(d designation) string {
	if d.quoted {
		w.quote()
	}
	for i := range w.levels {
		if w.levels[i].quote {
			w.levels = w.levels[:i+1]
			return w.levels[i].key
		}
	}
	return w.root
}
