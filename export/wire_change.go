package export

import "councildoc/normalize"

type wireChanges struct {
	Legend  *wireLegend  `json:"legend" jsonschema:"nullable" jsonschema_description:"What the change marks mean, as the paper says; null when it does not."`
	Legends []wireLegend `json:"legends" jsonschema_description:"Every convention that the paper states, in reading order; each holds from where it stands to the next."`
	Rows    []wireChange `json:"rows" jsonschema_description:"A row for every provision, and for other text that is changed."`
}

type wireLegend struct {
	Text     *string       `json:"text" jsonschema:"nullable" jsonschema_description:"The sentences, as printed."`
	Page     *int          `json:"page" jsonschema:"nullable"`
	Boxes    []wirePageBox `json:"boxes"`
	Meanings []wireMeaning `json:"meanings"`
}

type wireMeaning struct {
	Mark   string  `json:"mark" jsonschema_description:"Looks that a text must have together (\"bold underline\", \"strike\"), or a sign (\"▌\", \"(…)\")."`
	Means  string  `json:"means" jsonschema:"enum=added,enum=deleted,enum=changed"`
	Since  *string `json:"since" jsonschema:"nullable" jsonschema_description:"What the change is relative to, as printed."`
	Column *string `json:"column" jsonschema:"nullable,enum=left,enum=right" jsonschema_description:"The column in which the mark means this, when only there."`
}

type wireChange struct {
	Key       string        `json:"key" jsonschema_description:"Stable across the revisions of a paper: recital:44b, article:33/1/a."`
	Number    *string       `json:"number" jsonschema:"nullable" jsonschema_description:"As printed."`
	NumberWas *string       `json:"number_was" jsonschema:"nullable" jsonschema_description:"The old number, when it is renumbered."`
	Verdict   string        `json:"verdict" jsonschema:"enum=unchanged,enum=amended,enum=new,enum=deleted,enum=renumbered"`
	Before    *string       `json:"before" jsonschema:"nullable" jsonschema_description:"Its text without the changes and without its number, paragraphs separated by LF."`
	After     *string       `json:"after" jsonschema:"nullable" jsonschema_description:"Its text with the changes made."`
	Page      *int          `json:"page" jsonschema:"nullable" jsonschema_description:"First page."`
	Boxes     []wirePageBox `json:"boxes" jsonschema_description:"One for each page it touches."`
}

type wireChangesRecord struct {
	Schema  string      `json:"schema" jsonschema:"enum=councildoc/1"`
	Source  wireSource  `json:"source"`
	Header  wireHeader  `json:"header"`
	Changes wireChanges `json:"changes"`
}

func toChanges(c *normalize.Changes) wireChanges {
	out := wireChanges{Legends: each(c.Legends, toLegend), Rows: each(c.Rows(), toChange)}
	if c.Legend != nil {
		l := toLegend(*c.Legend)
		out.Legend = &l
	}
	return out
}

func toLegend(l normalize.Legend) wireLegend {
	return wireLegend{Text: text(l.Text), Page: number(l.Page), Boxes: each(l.Boxes, toPageBox), Meanings: each(l.Meanings, toMeaning)}
}

func toMeaning(m normalize.Meaning) wireMeaning {
	return wireMeaning{Mark: m.Mark.String(), Means: m.Means, Since: text(m.Since), Column: text(m.Column)}
}

func toChange(c normalize.Change) wireChange {
	return wireChange{
		Key: cleanLine(c.Key), Number: text(c.Number), NumberWas: text(c.NumberWas), Verdict: c.Verdict,
		Before: text(c.Before), After: text(c.After), Page: number(c.Page), Boxes: each(c.Boxes, toPageBox),
	}
}

type wireDiff struct {
	Schema string        `json:"schema" jsonschema:"enum=councildoc/1"`
	Old    wireDiffSide  `json:"old"`
	New    wireDiffSide  `json:"new"`
	On     string        `json:"on" jsonschema:"enum=clean,enum=marked" jsonschema_description:"The reading that was compared."`
	Rows   []wireDiffRow `json:"rows" jsonschema_description:"In the order of the new paper; what is only in the old one stands where it would."`
}

type wireDiffSide struct {
	Source wireSource `json:"source"`
	ID     *string    `json:"id" jsonschema:"nullable"`
	Date   *string    `json:"date" jsonschema:"nullable"`
}

type wireDiffRow struct {
	Verdict string         `json:"verdict" jsonschema:"enum=unchanged,enum=amended,enum=new,enum=deleted,enum=renumbered,enum=moved"`
	Moved   bool           `json:"moved" jsonschema_description:"It stands at another place among the others."`
	Old     *wireDiffPlace `json:"old" jsonschema:"nullable"`
	New     *wireDiffPlace `json:"new" jsonschema:"nullable"`
	Edits   []wireEdit     `json:"edits"`
}

type wireDiffPlace struct {
	Key    string        `json:"key"`
	Number *string       `json:"number" jsonschema:"nullable"`
	Page   *int          `json:"page" jsonschema:"nullable"`
	Boxes  []wirePageBox `json:"boxes"`
}

type wireEdit struct {
	Op      string `json:"op" jsonschema:"enum=same,enum=deleted,enum=added"`
	Text    string `json:"text" jsonschema_description:"With the blank before it, where there is one."`
	Added   bool   `json:"added,omitempty" jsonschema_description:"Marked as added in its own paper; marked reading only."`
	Deleted bool   `json:"deleted,omitempty" jsonschema_description:"Struck in its own paper; marked reading only."`
}

func toDiffSide(p *normalize.Paper) wireDiffSide {
	return wireDiffSide{Source: toSource(p.Source), ID: text(p.Header.ID), Date: text(p.Header.Date)}
}

func toDiffRow(r normalize.DiffRow) wireDiffRow {
	return wireDiffRow{Verdict: r.Verdict, Moved: r.Moved, Old: toDiffPlace(r.Old), New: toDiffPlace(r.New), Edits: each(r.Edits, toEdit)}
}

func toDiffPlace(p *normalize.DiffPlace) *wireDiffPlace {
	if p == nil {
		return nil
	}
	return &wireDiffPlace{Key: cleanLine(p.Key), Number: text(p.Number), Page: number(p.Page), Boxes: each(p.Boxes, toPageBox)}
}

func toEdit(e normalize.Edit) wireEdit {
	return wireEdit{Op: string(e.Op), Text: cleanText(e.Text), Added: e.Added, Deleted: e.Deleted}
}
