package normalize

import (
	"slices"
	"strings"
	"unicode/utf8"

	"councildoc/extract"
	"councildoc/normalize/council"
)

// compiler gathers the entries of a paper.
type compiler struct {
	paper      *Paper
	out        *Compilation
	provisions []*Provision // one for each row of out, shared by those of one provision
	section    section
	tables     int
	last       []tableColumn  // of the table before, for one that goes on without a heading
	columns    map[string]int // index of each heading in out.Columns

	sectionNames    []Delegation
	sectionTables   bool  // a table of comments stands in a section
	proseRows       []int // rows of out that are paragraphs
	fixed           bool  // the whole body is one section
	commentsOnCover bool
}

// add appends an entry. What it is about may still grow.
func (c *compiler) add(row CompilationRow, about *Provision) *CompilationRow {
	c.out.Rows = append(c.out.Rows, row)
	c.provisions = append(c.provisions, about)
	return &c.out.Rows[len(c.out.Rows)-1]
}

// commentTable walks a table of comments.
type commentTable struct {
	*compiler
	grid     *gridTable
	labelled bool // labels in the cells say who speaks
	path     provisionPath
	about    *Provision
	count    int
	author   []Delegation // of a row over all columns, or of a column of delegations
	open     map[int]int  // for each column the row of out that a cut cell goes on with
	refers   bool         // provision cells refer to a text and do not give it
}

// table reads a table of the body when it is one of ours.
func (c *compiler) table(t *Table) {
	g := newGridTable(t)
	if g.heads == 0 && len(c.last) == g.width && g.width > 1 {
		g.columns = c.last
	}
	labelled := g.labelColumns()
	if len(labelled) == 0 && g.isSynopsis() {
		c.tables++
		c.last = g.columns
		c.synopsis(g)
		return
	}
	for _, col := range labelled {
		if !g.columns[col].comments() {
			g.columns[col] = tableColumn{heading: g.columns[col].heading, role: council.ColumnComment, mixed: true}
		}
	}
	if !g.delegationColumns() && !c.commentColumns(g, len(labelled) > 0) {
		return
	}
	c.tables++
	c.last = g.columns
	w := &commentTable{compiler: c, grid: g, labelled: len(labelled) > 0, open: map[int]int{}, refers: g.refers()}
	for i := g.heads; i < len(g.rows); i++ {
		w.row(&g.rows[i])
	}
}

// commentColumns reports a table with a column of comments whose authors are
// known, or with one of drafting suggestions.
func (c *compiler) commentColumns(g *gridTable, labelled bool) bool {
	comments, known := false, labelled || len(c.section.delegations) > 0 || c.single() != nil
	for i := range g.columns {
		col := &g.columns[i]
		comments = comments || col.comments()
		known = known || len(col.authors) > 0 || col.role == council.ColumnDelegation || col.role == council.ColumnDrafting
	}
	return comments && (known || g.namesDelegations())
}

// namesDelegations reports rows over all columns that name delegations.
func (g *gridTable) namesDelegations() bool {
	for i := g.heads; i < len(g.rows); i++ {
		if row := &g.rows[i]; row.alone() >= 0 {
			if named, ok := headingDelegations(blocksText(row.at[row.alone()].Blocks)); ok && len(named) > 0 {
				return true
			}
		}
	}
	return false
}

// labelColumns gives the columns in whose cells labels with delegations stand.
func (g *gridTable) labelColumns() []int {
	counts := make([]int, g.width)
	for i := g.heads; i < len(g.rows); i++ {
		for col, cell := range g.rows[i].at {
			if cell == nil || !g.rows[i].own[col] || len(cell.Blocks) == 0 {
				continue
			}
			for _, p := range cellPieces(cell.Blocks) {
				if p.label != nil && len(p.label.delegations) > 0 && (p.label.kind != "" || g.columns[col].comments()) {
					counts[col]++
				}
			}
		}
	}
	var out []int
	for col, n := range counts {
		if n > 0 && g.columns[col].role != council.ColumnDelegation {
			out = append(out, col)
		}
	}
	return out
}

// wordyCell is the length in characters from which a cell is a comment and not a
// figure or a tick.
const wordyCell = 60

// delegationColumns makes columns headed by one delegation each columns of
// comments, when their cells hold sentences.
func (g *gridTable) delegationColumns() bool {
	var found []int
	for col := range g.columns {
		named, ok := delegationList(g.columns[col].heading)
		if !ok || named.doubtful || g.longest(col) < wordyCell {
			continue
		}
		g.columns[col].authors = named.list
		found = append(found, col)
	}
	if len(found) < 2 {
		return false
	}
	for _, col := range found {
		g.columns[col].role = council.ColumnComment
	}
	return true
}

// longest is the length in characters of the longest cell of a column; cells over
// several columns do not count.
func (g *gridTable) longest(col int) int {
	n := 0
	for i := g.heads; i < len(g.rows); i++ {
		if col < len(g.rows[i].at) && g.rows[i].at[col] != nil && g.rows[i].at[col].ColSpan <= 1 {
			n = max(n, utf8.RuneCountInString(blocksText(g.rows[i].at[col].Blocks)))
		}
	}
	return n
}

// refers reports a table whose provision cells only refer to a text: they are
// short, and are not numbered as the provisions of a text are.
func (g *gridTable) refers() bool {
	var lengths []int
	numbered := 0
	for i := g.heads; i < len(g.rows); i++ {
		if text := g.provisionText(&g.rows[i]); text != "" {
			lengths = append(lengths, utf8.RuneCountInString(text))
			if m, ok := firstMarker(text); ok && len(text) > len(m.text) {
				numbered++
			}
		}
	}
	if len(lengths) == 0 || 3*numbered >= len(lengths) {
		return false
	}
	slices.Sort(lengths)
	return lengths[len(lengths)*3/4] <= maxKey
}

// provisionText is the text of the cells of a row that say what it is about.
func (g *gridTable) provisionText(row *gridRow) string {
	return blocksText(g.provisionBlocks(row))
}

func (g *gridTable) provisionBlocks(row *gridRow) []Block {
	var out []Block
	for col, cell := range row.at {
		if cell != nil && row.own[col] && !g.columns[col].comments() && g.columns[col].role != council.ColumnDelegation {
			out = append(out, cell.Blocks...)
		}
	}
	return out
}

// alone gives the column of the one cell with text in a row, -1 when there are
// more or none.
func (row *gridRow) alone() int {
	found := -1
	for col, cell := range row.at {
		if cell == nil || !row.own[col] || len(cell.Blocks) == 0 {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = col
	}
	return found
}

// row reads one row of the table.
func (w *commentTable) row(row *gridRow) {
	if w.spanned(row) {
		return
	}
	w.readAuthor(row)
	w.readProvision(row)
	for col := range row.at {
		if col < len(w.grid.columns) && w.grid.columns[col].comments() && row.own[col] && len(row.at[col].Blocks) > 0 {
			w.cell(col, row)
		}
	}
}

// spanned reads a row of one cell over all columns: the name of a delegation, the
// heading of a provision, or remarks on the text as a whole.
func (w *commentTable) spanned(row *gridRow) bool {
	col := row.alone()
	if col < 0 {
		return false
	}
	cell := row.at[col]
	wide := w.covers(row, cell)
	text := blocksText(cell.Blocks)
	if named, ok := headingDelegations(text); ok && len(named) > 0 && (wide || !w.grid.columns[col].comments()) {
		w.author, w.about, w.open = named, nil, map[int]int{}
		return true
	}
	if !wide || w.labelled {
		return false
	}
	if _, ok := council.ParseProvision(text); ok && utf8.RuneCountInString(text) <= maxHeading {
		w.setProvision(cell.Blocks, text)
		return true
	}
	w.spannedRemarks(cell, row.page)
	return true
}

// spannedRemarks takes a cell over all columns for remarks on the text as a whole.
func (w *commentTable) spannedRemarks(cell *Cell, _ int) {
	blocks := cell.Blocks
	w.count++
	about := &Provision{Key: GeneralKey, Row: w.count}
	if first := blocksText(blocks[:1]); len(blocks) > 1 && utf8.RuneCountInString(first) <= maxKey && !endsSentence(first) {
		about.Blocks, blocks = blocks[:1], blocks[1:]
	}
	w.add(CompilationRow{Kind: EntryComment, Delegations: w.speakers(0), Blocks: blocks, Table: w.tables, Boxes: unionBoxes(blocks)}, about)
}

func (w *commentTable) covers(row *gridRow, cell *Cell) bool {
	for _, c := range row.at {
		if c != cell {
			return false
		}
	}
	return len(row.at) > 1
}

// readAuthor reads the cell of a column of delegations. An empty one goes on with
// the delegation above.
func (w *commentTable) readAuthor(row *gridRow) {
	for col := range row.at {
		if w.grid.columns[col].role != council.ColumnDelegation || row.at[col] == nil || !row.own[col] {
			continue
		}
		if named, ok := headingDelegations(blocksText(row.at[col].Blocks)); ok && len(named) > 0 {
			w.author = named
		} else if len(row.at[col].Blocks) > 0 {
			w.author = nil
		}
	}
}

// readProvision reads what the row is about. Empty cells go on with the provision
// above; so does the rest of a text that a page cut.
func (w *commentTable) readProvision(row *gridRow) {
	blocks := w.grid.provisionBlocks(row)
	text := blocksText(blocks)
	if text == "" {
		return
	}
	if w.goesOn(text, row) {
		w.about.Blocks = joinCut(w.about.Blocks, blocks)
		return
	}
	w.setProvision(blocks, text)
}

func (w *commentTable) setProvision(blocks []Block, text string) {
	w.count++
	w.open = map[int]int{}
	w.about = &Provision{Key: w.key(blocks, text), Row: w.count, Blocks: blocks}
	w.out.Keys = append(w.out.Keys, w.about.Key)
}

// key names a provision: by its place in the text, or as the table refers to it.
func (w *commentTable) key(blocks []Block, text string) string {
	if !w.refers {
		return w.path.next(blockTexts(blocks))
	}
	if heading := w.grid.provisionHeading(); heading != "" {
		if ref, ok := council.ParseProvision(heading + " " + text); ok && ref.Rest == "" && ref.Number != "" {
			return designationKey(ref.Kind, ref.Number) // "5(2)" under "Article"
		}
	}
	return referenceKey(text)
}

// provisionHeading is the heading of the first column of provisions.
func (g *gridTable) provisionHeading() string {
	for i := range g.columns {
		if g.columns[i].role == council.ColumnProvision && g.columns[i].heading != "" {
			return g.columns[i].heading
		}
	}
	return ""
}

// referenceKey names a provision that a table or a heading refers to.
func referenceKey(text string) string {
	if council.IsGeneral(strings.TrimRight(text, " :.")) {
		return GeneralKey
	}
	if ref, ok := council.ParseProvision(text); ok {
		return designationKey(ref.Kind, ref.Number) + referenceRest(ref.Rest)
	}
	return shortText(text)
}

// referenceRest keeps what makes a reference finer, and drops a title.
func referenceRest(rest string) string {
	if rest == "" || utf8.RuneCountInString(rest) > 40 {
		return ""
	}
	first, _ := utf8.DecodeRuneInString(rest)
	if strings.ContainsRune(",;-–/&", first) && strings.ContainsAny(rest, "0123456789(") || strings.HasPrefix(rest, "and ") {
		if first == ',' || first == ';' {
			return rest
		}
		return " " + rest
	}
	return ""
}

// cell reads the entries of a cell.
func (w *commentTable) cell(col int, row *gridRow) {
	column := &w.grid.columns[col]
	found := cellPieces(row.at[col].Blocks)
	current := -1
	if found[0].label == nil {
		current = w.unlabelled(col, column)
	}
	for _, p := range found {
		if p.label != nil {
			current = w.label(current, p, column)
			w.open[col] = current
			continue
		}
		entry := &w.out.Rows[current]
		entry.Blocks = joinCut(entry.Blocks, []Block{p.block})
		entry.Boxes = mergeBoxes(entry.Boxes, p.block.At().Boxes)
	}
	w.open[col] = current
}

// unlabelled gives the entry that text without a label belongs to: the one that
// is still open in the column where labels are in use, else a new one.
func (w *commentTable) unlabelled(col int, column *tableColumn) int {
	if at, ok := w.open[col]; ok && w.labelled {
		return at
	}
	speakers := w.speakers(col)
	if len(speakers) == 0 {
		w.warnUnknown()
	}
	w.add(CompilationRow{Kind: column.kind(), Delegations: speakers, Table: w.tables}, w.subject())
	return len(w.out.Rows) - 1
}

// label begins the entry that a label announces. A kind on a line of its own
// belongs to the delegation above it.
func (w *commentTable) label(current int, p cellPiece, column *tableColumn) int {
	row := CompilationRow{Kind: column.kind(), Delegations: p.label.delegations, Table: w.tables, Boxes: slices.Clone(p.block.At().Boxes)}
	if p.label.kind != "" {
		row.Kind = p.label.kind
	}
	if len(row.Delegations) == 0 {
		row.Delegations = w.above(current)
	}
	w.add(row, w.subject())
	return len(w.out.Rows) - 1
}

// above are the delegations of the entry before, within the provision.
func (w *commentTable) above(current int) []Delegation {
	if current >= 0 && w.provisions[current] == w.about {
		return w.out.Rows[current].Delegations
	}
	if n := len(w.out.Rows); n > 0 && w.labelled && w.about != nil && w.provisions[n-1] == w.about {
		return w.out.Rows[n-1].Delegations
	}
	return w.speakers(0)
}

// speakers are the delegations of text that no label announces.
func (w *commentTable) speakers(col int) []Delegation {
	switch {
	case len(w.grid.columns[col].authors) > 0:
		return w.grid.columns[col].authors
	case len(w.author) > 0:
		return w.author
	case len(w.section.delegations) > 0:
		return w.section.delegations
	}
	return w.single()
}

// subject is what an entry is about; before any provision, the text as a whole.
func (w *commentTable) subject() *Provision {
	if w.about == nil {
		w.about = &Provision{Key: GeneralKey}
	}
	return w.about
}

func (c *compiler) warnUnknown() {
	for _, x := range c.out.Warnings {
		if x.Code == "delegation_unknown" {
			return
		}
	}
	c.warn("delegation_unknown", "entries stand under no delegation")
}

func (c *compiler) warn(code, message string) {
	c.out.Warnings = append(c.out.Warnings, extract.Warning{Code: code, Message: message})
}
