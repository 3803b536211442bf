package normalize

import (
	"councildoc/extract"
	"councildoc/normalize/council"
)

// Compilation is what a paper says provision by provision: who commented on what,
// or how each institution would word it. Read it with Compile.
type Compilation struct {
	Rows    []CompilationRow
	Columns []string // headings of the text columns of column tables, in printed order
	Keys    []string // of all provisions, also of those that nothing is said on, in the order of the text

	// Sender are the delegations that the cover or the name of the file gives as
	// the authors of the whole paper, with what says so.
	Sender   []Delegation
	Evidence []Evidence
	Warnings []extract.Warning
}

// CompilationRow is one entry: what a delegation, or several together, said on a
// provision; or a row of a column table.
type CompilationRow struct {
	Kind        EntryKind
	Provision   Provision
	Delegations []Delegation // in printed order; empty when nothing tells
	Blocks      []Block      // the text of a comment or a drafting suggestion
	Number      string       // printed number of the row of a column table ("17a")
	Cells       []ColumnCell // the texts of a row of a column table
	Status      Status
	Table       int       // running number of the table in the paper, from 1; 0 outside tables
	Boxes       []PageBox // one for each page it touches
}

// EntryKind is what an entry is.
type EntryKind string

// The kinds.
const (
	EntryComment  EntryKind = "comment"
	EntryDrafting EntryKind = "drafting"
	EntryColumns  EntryKind = "columns" // a row of a column table
)

// GeneralKey is the key of comments on the text as a whole.
const GeneralKey = "general"

// Provision is what an entry is about.
type Provision struct {
	Key    string  // "recital:27a", "article:3/1/b", "annex:II", "general"; else the text itself, cut short
	Row    int     // running number of the provision in its table, so that two of one key can be told apart
	Blocks []Block // its text as the table gives it; nil where the table only refers to it
}

// Delegation is who an entry is from.
type Delegation struct {
	Code    string // as printed when a code is printed ("GR"), else that of the Union's style guide
	Name    string // in English
	Printed string // as printed: "DE", "FRANCE"
}

// ColumnCell is the text of one column.
type ColumnCell struct {
	Column int // index into Compilation.Columns
	Blocks []Block
}

// Status is the state of a row of a column table, as its colour tells.
type Status struct {
	Color string // ground of the cell, "#rrggbb"; "" when none
	Name  string // "green", "yellow", "red", "blue", "grey"; "" when unknown
}

// Compile reads the compilations and column tables of a paper. It gives nil when
// the paper holds none. The paper is not changed; blocks are shared with it.
func Compile(p *Paper) *Compilation {
	c := &compiler{paper: p, out: &Compilation{}}
	c.sender()
	c.body(p.Body)
	c.sections()
	if len(c.out.Rows) == 0 {
		return nil
	}
	c.check()
	return c.out
}

func delegationOf(d council.NamedDelegation) Delegation {
	out := Delegation{Code: d.Code, Name: d.Name, Printed: d.Printed}
	if d.ByCode {
		out.Code = d.Printed
	}
	return out
}
