package object

import "encoding/binary"

// stream reads a cross-reference stream (clause 7.5.8) and gives its dictionary,
// which is the trailer as well.
func (c *chain) stream(offset int) (node, error) {
	_, n, err := c.p.indirect(c.src, offset)
	if err != nil {
		return node{}, err
	}
	rows, err := newRows(&n)
	if err != nil {
		return node{}, err
	}
	n.obj.data.exempt = true
	plain := decoder{src: c.src, ends: c.ends, max: c.left}
	data, err := plain.stream(&n)
	c.left = max(c.left-int64(len(data)), 0)
	if err != nil {
		return node{}, err
	}
	c.table.reserve(rows.end(len(data)))
	if !rows.each(data, c) {
		return node{}, &SyntaxError{int64(offset), "damaged cross-reference stream"}
	}
	return n, nil
}

// rows is the layout of the data of a cross-reference stream.
type rows struct {
	widths [3]int
	index  []int64 // first number and count in turn
}

func newRows(n *node) (rows, error) {
	var r rows
	w := n.get("W")
	if n.kind != Stream || n.get("Type").name() != "XRef" || w.kind != Array || len(w.obj.items) < 3 {
		return r, &SyntaxError{0, "no cross-reference stream"}
	}
	for i := range r.widths {
		v, ok := w.at(i).int()
		if !ok || v < 0 || v > 8 {
			return r, &SyntaxError{0, "damaged W of a cross-reference stream"}
		}
		r.widths[i] = int(v)
	}
	if r.width() == 0 {
		return r, &SyntaxError{0, "empty W of a cross-reference stream"}
	}
	r.index = subsections(n)
	return r, nil
}

func (r *rows) width() int { return r.widths[0] + r.widths[1] + r.widths[2] }

func subsections(n *node) []int64 {
	size, _ := n.get("Size").int()
	index := n.get("Index")
	if index.kind != Array || len(index.obj.items) < 2 {
		return []int64{0, size}
	}
	var out []int64
	for i := range index.obj.items {
		v, _ := index.at(i).int()
		out = append(out, v)
	}
	return out[:len(out)&^1]
}

// end is the number behind the last that so many bytes of data have a row for.
func (r *rows) end(size int) int64 {
	end, left := int64(0), int64(size/r.width())
	for i := 0; i+1 < len(r.index); i += 2 {
		count := max(0, min(r.index[i+1], left))
		end, left = max(end, r.index[i]+count), left-count
	}
	return end
}

// each enters every row in the table of c, and reports false when that refuses one. Rows
// that the data is too short for are missing: their objects stay unset.
func (r *rows) each(data []byte, c *chain) bool {
	width := r.width()
	for i := 0; i+1 < len(r.index); i += 2 {
		first, count := r.index[i], r.index[i+1]
		for k := int64(0); k < count && len(data) >= width; k++ {
			if e := r.entry(data, width); e.kind != unset && !c.set(first+k, e) {
				return false
			}
			data = data[width:]
		}
	}
	return true
}

// entry reads the first row of data, of so many bytes (table 18). A type of no width
// is 1.
func (r *rows) entry(data []byte, width int) entry {
	if width < 8 && len(data) >= 8 { // as nearly all rows are
		return r.entryOf(r.short(binary.BigEndian.Uint64(data) >> (64 - 8*width&63)))
	}
	kind, rest := data[:r.widths[0]], data[r.widths[0]:]
	return r.entryOf(bigEndian(kind), bigEndian(rest[:r.widths[1]]), bigEndian(rest[r.widths[1]:width-r.widths[0]]))
}

// short gives the three fields of a row that is one number.
func (r *rows) short(row uint64) (kind, second, third uint64) {
	bits2, bits3 := 8*r.widths[1]&63, 8*r.widths[2]&63 // of 56 bits at most together
	third = row & (1<<bits3 - 1)
	row >>= bits3
	return row >> bits2, row & (1<<bits2 - 1), third
}

// entryOf is the entry of the three fields of a row.
func (r *rows) entryOf(kind, second, third uint64) entry {
	if r.widths[0] == 0 {
		kind = 1
	}
	switch {
	case kind == 0:
		return entry{kind: free}
	case kind == 1 && second > 0 && second < 1<<62:
		return entry{kind: inFile, offset: int64(second)}
	case kind == 2 && second > 0 && second <= maxNumber:
		return entry{kind: inStream, offset: int64(second), index: uint32(min(third, 1<<32-1))}
	}
	return entry{}
}

func bigEndian(b []byte) uint64 {
	var v uint64
	for _, c := range b {
		v = v<<8 | uint64(c)
	}
	return v
}
