package content

import "councildoc/extract/internal/token"

// operand is one token before an operator. Arrays and dictionaries lie flat,
// between their opening and closing tokens.
type operand struct {
	kind     token.Kind
	number   float64 // Integer and Real
	from, to int32   // String, Name, Keyword: its bytes in operands.bytes
}

// operands is what has been read since the last operator. Its buffers are used
// again for the next one.
type operands struct {
	list  []operand
	heads []int32 // where in list each operand begins; empty while there is no array or dictionary: then each is one element
	bytes []byte
	depth int
	tail  int // how many operands at the end are numbers
}

func (o *operands) clear() {
	o.list, o.heads, o.bytes, o.depth, o.tail = o.list[:0], o.heads[:0], o.bytes[:0], 0, 0
}

// number pushes a number.
func (o *operands) number(v float64) {
	if len(o.list) >= operandsMax {
		return
	}
	if o.depth == 0 {
		o.tail++
		o.head()
	}
	o.list = append(o.list, operand{kind: token.Real, number: v})
}

// head notes that an operand begins, which is pushed next.
func (o *operands) head() {
	if len(o.heads) > 0 {
		o.heads = append(o.heads, int32(len(o.list)))
	}
}

// push pushes any other token.
func (o *operands) push(tok *token.Token) {
	if len(o.list) >= operandsMax {
		return
	}
	op := operand{kind: tok.Kind}
	switch tok.Kind {
	case token.ArrayOpen, token.DictOpen:
		o.open()
	case token.ArrayClose, token.DictClose:
		if o.depth == 0 {
			return // nothing was opened
		}
		o.depth--
	default:
		if o.depth == 0 {
			o.head()
		}
		op.from = int32(len(o.bytes))
		o.bytes = append(o.bytes, tok.Bytes...)
		op.to = int32(len(o.bytes))
	}
	o.tail = 0
	o.list = append(o.list, op)
}

// open notes that an array or dictionary begins. With the first one the heads of the
// operands before it are noted.
func (o *operands) open() {
	if len(o.heads) == 0 {
		for i := range o.list {
			o.heads = append(o.heads, int32(i))
		}
	}
	if o.depth == 0 {
		o.heads = append(o.heads, int32(len(o.list)))
	}
	o.depth++
}

// count is how many operands there are.
func (o *operands) count() int {
	if len(o.heads) > 0 {
		return len(o.heads)
	}
	return len(o.list)
}

// place is where in list operand i of count begins; a negative i counts from the last
// one. It is -1 when there is none.
func (o *operands) place(i int) int {
	n := o.count()
	if i < 0 {
		i += n
	}
	if uint(i) >= uint(n) {
		return -1
	}
	if len(o.heads) > 0 {
		return int(o.heads[i])
	}
	return i
}

// at gives operand i, as place counts them.
func (o *operands) at(i int) operand {
	if p := o.place(i); p >= 0 {
		return o.list[p]
	}
	return operand{}
}

// elements gives operand i with all that lies in it.
func (o *operands) elements(i int) []operand {
	p := o.place(i)
	if p < 0 {
		return nil
	}
	if next := o.place(i + 1); next > p {
		return o.list[p:next]
	}
	return o.list[p:]
}

// num gives operand i as a number, 0 when it is none.
func (o *operands) num(i int) float64 { return o.at(i).number }

// numbers reports whether the last n operands are there and are numbers. They are then
// the last elements of list.
func (o *operands) numbers(n int) bool { return o.tail >= n }

// text gives the bytes of an operand.
func (o *operands) text(op operand) []byte { return o.bytes[op.from:op.to] }

// name gives operand i when it is a name, nil otherwise.
func (o *operands) name(i int) []byte {
	if op := o.at(i); op.kind == token.Name {
		return o.text(op)
	}
	return nil
}
