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
	heads []int32 // where in list each operand begins that is in no array or dictionary
	bytes []byte
	depth int
}

func (o *operands) clear() {
	o.list, o.heads, o.bytes, o.depth = o.list[:0], o.heads[:0], o.bytes[:0], 0
}

// number pushes a number.
func (o *operands) number(v float64) {
	if len(o.list) >= operandsMax {
		return
	}
	if o.depth == 0 {
		o.heads = append(o.heads, int32(len(o.list)))
	}
	o.list = append(o.list, operand{kind: token.Real, number: v})
}

// push pushes any other token.
func (o *operands) push(tok *token.Token) {
	if len(o.list) >= operandsMax {
		return
	}
	closing := tok.Kind == token.ArrayClose || tok.Kind == token.DictClose
	if closing {
		if o.depth == 0 {
			return // nothing was opened
		}
		o.depth--
	} else if o.depth == 0 {
		o.heads = append(o.heads, int32(len(o.list)))
	}
	if tok.Kind == token.ArrayOpen || tok.Kind == token.DictOpen {
		o.depth++
	}
	from := int32(len(o.bytes))
	o.bytes = append(o.bytes, tok.Bytes...)
	o.list = append(o.list, operand{kind: tok.Kind, from: from, to: int32(len(o.bytes))})
}

// count is how many operands there are.
func (o *operands) count() int { return len(o.heads) }

// at gives operand i of count; a negative i counts from the last one.
func (o *operands) at(i int) operand {
	if i < 0 {
		i += len(o.heads)
	}
	if uint(i) >= uint(len(o.heads)) {
		return operand{}
	}
	return o.list[o.heads[i]]
}

// elements gives operand i with all that lies in it, as at does.
func (o *operands) elements(i int) []operand {
	if i < 0 {
		i += len(o.heads)
	}
	if uint(i) >= uint(len(o.heads)) {
		return nil
	}
	end := len(o.list)
	if i+1 < len(o.heads) {
		end = int(o.heads[i+1])
	}
	return o.list[o.heads[i]:end]
}

// num gives operand i as a number, 0 when it is none.
func (o *operands) num(i int) float64 { return o.at(i).number }

// numbers reports whether the last n operands are there and are numbers.
func (o *operands) numbers(n int) bool {
	if len(o.heads) < n {
		return false
	}
	for _, h := range o.heads[len(o.heads)-n:] {
		if o.list[h].kind != token.Real {
			return false
		}
	}
	return true
}

// text gives the bytes of an operand.
func (o *operands) text(op operand) []byte { return o.bytes[op.from:op.to] }

// name gives operand i when it is a name, nil otherwise.
func (o *operands) name(i int) []byte {
	if op := o.at(i); op.kind == token.Name {
		return o.text(op)
	}
	return nil
}
