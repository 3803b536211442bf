package normalize

import "sync"

// Changes is what the change marks of a paper mean and what they do, provision by
// provision.
type Changes struct {
	Legend  *Legend  // the first of Legends, nil when the paper states no convention
	Legends []Legend // in reading order; each holds from where it stands to the next

	rows func() []Change
}

// Rows gives a row for every provision, in reading order. They are found when first
// asked for: most forms of output do without.
func (c *Changes) Rows() []Change {
	if c.rows == nil {
		return nil
	}
	return c.rows()
}

// WithRows gives the changes with rows that are known already.
func (c Changes) WithRows(rows []Change) Changes {
	c.rows = func() []Change { return rows }
	return c
}

// Legend is a convention of change marks as the paper states it.
type Legend struct {
	Text     string // the sentences, as printed
	Page     int
	Boxes    []PageBox
	Meanings []Meaning
}

// Meaning is what one mark means.
type Meaning struct {
	Mark   Mark
	Means  string // "added", "deleted", or "changed" when the paper says no more
	Since  string // what the change is relative to, as printed: "the Commission proposal"; "" when not said
	Column string // "left" or "right" when the mark means this only in that column, else ""
}

// Mark is a way to mark a change: looks, all of which a text must have, or a sign.
type Mark struct {
	Bold, Italic, Underline, Strike bool
	Sign                            string // "▌", "(…)", "[…]", "[deleted]"
	Ground                          bool   // highlighted or shaded
	Color                           bool   // set in a colour
}

// String names the mark as the record does: "bold", "bold underline", "strike", "▌".
func (m Mark) String() string {
	name := m.Sign
	for _, l := range [...]struct {
		on   bool
		name string
	}{{m.Bold, "bold"}, {m.Italic, "italic"}, {m.Underline, "underline"}, {m.Strike, "strike"}, {m.Ground, "highlight"}, {m.Color, "colour"}} {
		if l.on && name != "" {
			name += " "
		}
		if l.on {
			name += l.name
		}
	}
	return name
}

// What a mark can mean.
const (
	meansAdded   = "added"
	meansDeleted = "deleted"
	meansChanged = "changed"
)

// readChanges finds the conventions of the paper, sets Added and Deleted on its spans,
// and makes p.Changes. It gives the texts of the paper.
func readChanges(p *Paper) []*passage {
	passages := passagesOf(p)
	p.Changes.Legends = findLegends(passages)
	if len(p.Changes.Legends) > 0 {
		p.Changes.Legend = &p.Changes.Legends[0]
	}
	markChanges(p, passages)
	p.Changes.rows = sync.OnceValue(func() []Change { return changeRows(p) })
	return passages
}

// readChanges reads the change marks, and warns when the paper does not explain them.
func (r *reading) readChanges() {
	passages := readChanges(r.paper)
	if page := firstChange(passages); page > 0 && r.paper.Changes.Legend == nil {
		r.warn("no_change_legend", page, "the paper marks changes and does not say how; struck text is taken for deleted, and text of the looks that stand beside it for added")
	}
}
