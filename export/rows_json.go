package export

import (
	"bytes"
	"encoding/json"
	"io"

	"councildoc/normalize"
)

// rowsSchemaName is the name and version of the contract of entries.
const rowsSchemaName = "councildoc-rows/1"

type wireRows struct {
	Schema  string          `json:"schema"`
	Papers  []wireRowsPaper `json:"papers"`
	Columns []string        `json:"columns"` // printed headings of column tables
	Rows    []wireEntry     `json:"rows"`
}

type wireRowsPaper struct {
	Source   *string          `json:"source"`
	SHA256   *string          `json:"sha256"`
	Pages    *int             `json:"pages"`
	Paper    *string          `json:"paper"`
	Sender   []wireDelegation `json:"sender"`
	Evidence []wireProof      `json:"evidence"` // what says who the sender is
	Warnings []wireWarning    `json:"warnings"`
}

type wireProof struct {
	Page *int    `json:"page"`
	Box  wireBox `json:"box"`
	Text *string `json:"text"`
	From *string `json:"from"` // null for the cover
}

type wireDelegation struct {
	Code    string `json:"code"`
	Name    string `json:"name"`
	Printed string `json:"printed"`
}

type wireEntry struct {
	Schema      string              `json:"schema,omitempty"` // in NDJSON
	Source      *string             `json:"source"`
	Paper       *string             `json:"paper"`
	Kind        normalize.EntryKind `json:"kind"`
	Provision   wireProvision       `json:"provision"`
	Delegations []wireDelegation    `json:"delegations"`
	Text        wireTexts           `json:"text,omitempty"`
	Blocks      []wireBlock         `json:"blocks,omitempty"`
	Number      *string             `json:"number,omitempty"`
	Status      *wireStatus         `json:"status,omitempty"`
	Cells       []wireColumnCell    `json:"cells,omitempty"`
	Pages       []int               `json:"pages"`
	Boxes       []wirePageBox       `json:"boxes"`
}

type wireProvision struct {
	Key  string    `json:"key"`
	Row  *int      `json:"row"`
	Text wireTexts `json:"text"`
}

type wireStatus struct {
	Name  *string `json:"name"`
	Color *string `json:"color"`
}

type wireColumnCell struct {
	Column string      `json:"column"`
	Text   wireTexts   `json:"text"`
	Blocks []wireBlock `json:"blocks"`
}

// wireTexts holds a text in the views asked for, null where a view leaves nothing.
type wireTexts map[string]*string

// RowsJSON writes the entries of all papers as one indented document.
func RowsJSON(w io.Writer, sets []*RowSet, o RowOptions) error {
	out := wireRows{Schema: rowsSchemaName, Papers: each(sets, toRowsPaper), Columns: texts(headings(sets)), Rows: []wireEntry{}}
	for _, s := range sets {
		for i := range s.rows {
			out.Rows = append(out.Rows, s.wire(&s.rows[i], o))
		}
	}
	b := encoderOf(w)
	b.SetIndent("", " ")
	return b.Encode(out)
}

// RowsNDJSON writes one entry a line.
func RowsNDJSON(w io.Writer, sets []*RowSet, o RowOptions) error {
	var line bytes.Buffer
	b := encoderOf(&line)
	for _, s := range sets {
		for i := range s.rows {
			line.Reset()
			e := s.wire(&s.rows[i], o)
			e.Schema = rowsSchemaName
			if err := b.Encode(e); err != nil {
				return err
			}
			if _, err := w.Write(line.Bytes()); err != nil {
				return err
			}
		}
	}
	return nil
}

func encoderOf(w io.Writer) *json.Encoder {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	return e
}

func toRowsPaper(s *RowSet) wireRowsPaper {
	return wireRowsPaper{
		Source: text(s.source.Name), SHA256: text(s.source.SHA256), Pages: number(s.source.Pages), Paper: text(s.id),
		Sender: each(s.sender, toDelegation), Evidence: each(s.proof, toProof), Warnings: s.warns,
	}
}

func toProof(e normalize.Evidence) wireProof {
	return wireProof{Page: number(e.Page), Box: wireBox(e.Box), Text: text(e.Text), From: text(e.From)}
}

func toDelegation(d normalize.Delegation) wireDelegation {
	return wireDelegation{Code: d.Code, Name: d.Name, Printed: cleanLine(d.Printed)}
}

func (s *RowSet) wire(r *entryRow, o RowOptions) wireEntry {
	e := wireEntry{
		Source: text(s.source.Name), Paper: text(s.id), Kind: r.kind,
		Provision:   wireProvision{Key: r.key, Row: number(r.row), Text: toTexts(&r.provision, o)},
		Delegations: each(r.delegations, toDelegation), Pages: pages(r.boxes), Boxes: each(r.boxes, toPageBox),
	}
	if r.kind != normalize.EntryColumns {
		e.Text, e.Blocks = toTexts(&r.text, o), each(r.text[o.main()], toBlock)
		return e
	}
	e.Number = text(r.number)
	if r.status != (normalize.Status{}) {
		e.Status = &wireStatus{Name: text(r.status.Name), Color: text(r.status.Color)}
	}
	e.Cells = []wireColumnCell{}
	for i := range r.cells {
		c := &r.cells[i]
		e.Cells = append(e.Cells, wireColumnCell{Column: s.columns[c.column], Text: toTexts(&c.text, o), Blocks: each(c.text[o.main()], toBlock)})
	}
	return e
}

func toTexts(v *viewed, o RowOptions) wireTexts {
	out := wireTexts{}
	for _, view := range o.views() {
		out[view.String()] = text(rowText(v[view], view))
	}
	return out
}
