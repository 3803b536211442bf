package object

import (
	"councildoc/extract/internal/token"
)

// tableSection reads the subsections of a cross-reference table (clause 7.5.4)
// and the trailer behind them.
func (c *chain) tableSection() (node, error) {
	for {
		tok := c.p.lex.Next()
		switch {
		case tok.Kind == token.Keyword && string(tok.Bytes) == "trailer":
			dict, ok := c.p.object()
			if !ok || dict.kind != Dict {
				return node{}, &SyntaxError{int64(tok.Pos), "no trailer dictionary"}
			}
			return dict, nil
		case tok.Kind != token.Integer:
			return node{}, &SyntaxError{int64(tok.Pos), "damaged cross-reference table"}
		}
		count := c.p.lex.Next()
		if count.Kind != token.Integer || count.Int < 0 || count.Int > int64(c.table.limit) {
			return node{}, &SyntaxError{int64(tok.Pos), "damaged cross-reference subsection"}
		}
		if err := c.subsection(tok.Int, count.Int); err != nil {
			return node{}, err
		}
	}
}

// subsection reads count entries. A smaller number of entries than stated is
// tolerated, and so is a first number of 1 for the entry that heads the list of
// free objects, which is always number 0.
func (c *chain) subsection(start, count int64) error {
	for i := range count {
		e, gen, ok := c.tableEntry()
		if !ok {
			return nil
		}
		if i == 0 && start == 1 && e.kind == free && e.offset == 0 && gen == 1<<16-1 {
			start = 0
		}
		if start+i > int64(c.table.limit) || start < 0 {
			return &SyntaxError{int64(c.p.lex.Pos()), "object number beyond the limit"}
		}
		if e.kind == free || e.offset == 0 {
			c.hidden = append(c.hidden, uint32(start+i))
			continue
		}
		c.set(start+i, e)
	}
	return nil
}

// entryLength is the length of a well-formed entry: "nnnnnnnnnn ggggg n" and an
// end of line of two bytes.
const entryLength = 20

// tableEntry reads an entry; the lexer stays where it is when there is none.
func (c *chain) tableEntry() (e entry, gen int64, ok bool) {
	pos := c.p.lex.Pos()
	for pos < len(c.src) && token.IsSpace(c.src[pos]) {
		pos++
	}
	if pos+entryLength <= len(c.src) {
		b := c.src[pos : pos+entryLength]
		offset, ok1 := decimal(b[:10])
		gen, ok2 := decimal(b[11:16])
		if ok1 && ok2 && b[10] == ' ' && b[16] == ' ' && token.IsSpace(b[18]) {
			c.p.lex.SetPos(pos + 18)
			return newEntry(b[17:18], offset, gen)
		}
	}
	return c.looseEntry(pos)
}

// looseEntry reads an entry with other widths and blanks.
func (c *chain) looseEntry(pos int) (e entry, gen int64, ok bool) {
	c.p.lex.SetPos(pos)
	offset, generation, word := c.p.lex.Next(), token.Token{}, token.Token{}
	if offset.Kind == token.Integer {
		generation = c.p.lex.Next()
	}
	if generation.Kind == token.Integer {
		word = c.p.lex.Next()
	}
	if word.Kind == token.Keyword {
		if e, gen, ok = newEntry(word.Bytes, offset.Int, generation.Int); ok {
			return e, gen, true
		}
	}
	c.p.lex.SetPos(pos)
	return entry{}, 0, false
}

func newEntry(word []byte, offset, gen int64) (entry, int64, bool) {
	switch string(word) {
	case "n":
		return entry{kind: inFile, offset: offset}, gen, true
	case "f":
		return entry{kind: free, offset: offset}, gen, true
	}
	return entry{}, 0, false
}

// decimal reads digits only.
func decimal(b []byte) (int64, bool) {
	var v int64
	for _, c := range b {
		if c < '0' || c > '9' {
			return 0, false
		}
		v = v*10 + int64(c-'0')
	}
	return v, true
}
