package export

import "strings"

// lineWidth is the width up to which an array or object stands on one line.
const lineWidth = 100

// maxDepth bounds the indentation, not the nesting.
const maxDepth = 64

var indentation = strings.Repeat("  ", maxDepth)

// layOut appends compact JSON to out as a person reads it: an array or object that
// fits on the rest of the line, used columns of which are taken, stands on it.
func layOut(out, in []byte, depth, used int) []byte {
	l := layout{in: in, ends: matchBrackets(in)}
	return l.value(out, 0, len(in), depth, used)
}

// layout is compact JSON with the place where each bracket ends.
type layout struct {
	in   []byte
	ends map[int]int // by offset of the opening bracket: offset of the closing one
}

// matchBrackets finds the pairs outside strings.
func matchBrackets(in []byte) map[int]int {
	ends := map[int]int{}
	var open []int
	for i := 0; i < len(in); i++ {
		switch in[i] {
		case '"':
			i = endOfString(in, i)
		case '{', '[':
			open = append(open, i)
		case '}', ']':
			ends[open[len(open)-1]] = i
			open = open[:len(open)-1]
		}
	}
	return ends
}

// endOfString gives the offset of the quote that ends the string at i.
func endOfString(in []byte, i int) int {
	for i++; in[i] != '"'; i++ {
		if in[i] == '\\' {
			i++
		}
	}
	return i
}

// value appends in[from:to].
func (l *layout) value(out []byte, from, to, depth, used int) []byte {
	if c := l.in[from]; c != '{' && c != '[' {
		return append(out, l.in[from:to]...)
	}
	if to-from == 2 {
		return append(out, l.in[from:to]...)
	}
	if 2*depth+used+to-from <= lineWidth {
		return l.oneLine(out, from, to)
	}
	out = append(out, l.in[from])
	for i := from + 1; i < to-1; {
		out = newLine(out, depth+1)
		end := l.memberEnd(i)
		out = l.member(out, i, end, depth+1)
		if i = end; l.in[i] == ',' {
			out = append(out, ',')
			i++
		}
	}
	out = newLine(out, depth)
	return append(out, l.in[to-1])
}

// member appends an element, or a key and its value.
func (l *layout) member(out []byte, from, end, depth int) []byte {
	used := 0
	if l.in[from] == '"' {
		if k := endOfString(l.in, from) + 1; k < end {
			out = append(append(out, l.in[from:k]...), ": "...)
			used, from = k-from+2, k+1
		}
	}
	return l.value(out, from, end, depth, used)
}

// memberEnd gives the offset of the comma or bracket after the member at i.
func (l *layout) memberEnd(i int) int {
	for {
		switch l.in[i] {
		case '"':
			i = endOfString(l.in, i)
		case '{', '[':
			i = l.ends[i]
		case ',', '}', ']':
			return i
		}
		i++
	}
}

// oneLine appends in[from:to] with a blank after each comma and colon.
func (l *layout) oneLine(out []byte, from, to int) []byte {
	for i := from; i < to; i++ {
		c := l.in[i]
		if c == '"' {
			end := endOfString(l.in, i)
			out = append(out, l.in[i:end+1]...)
			i = end
			continue
		}
		out = append(out, c)
		if c == ',' || c == ':' {
			out = append(out, ' ')
		}
	}
	return out
}

func newLine(out []byte, depth int) []byte {
	return append(append(out, '\n'), indentation[:2*min(depth, maxDepth)]...)
}
