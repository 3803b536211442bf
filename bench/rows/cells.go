package main

import (
	"html"
	"regexp"
	"strconv"
	"strings"

	"councildoc/normalize"
	"councildoc/normalize/council"
)

// actual lists the cells that were read, each as one line.
func actual(c *normalize.Compilation) []string {
	if c == nil {
		return nil
	}
	var out []string
	for i := range c.Rows {
		r := &c.Rows[i]
		if r.Kind == normalize.EntryColumns {
			for _, cell := range r.Cells {
				out = append(out, line(r.Number, c.Columns[cell.Column], text(cell.Blocks)))
			}
			continue
		}
		if r.Table == 0 {
			continue // paragraphs beside the tables
		}
		out = append(out, line(names(r.Delegations), text(r.Provision.Blocks), string(r.Kind), text(r.Blocks)))
	}
	return out
}

func line(parts ...string) string {
	for i := range parts {
		parts[i] = strings.Join(strings.Fields(parts[i]), " ")
	}
	return strings.Join(parts, "\t")
}

func names(list []normalize.Delegation) string {
	var out []string
	for _, d := range list {
		out = append(out, d.Name)
	}
	return strings.Join(out, ", ")
}

// text is the text of blocks without marks.
func text(blocks []normalize.Block) string {
	var out []string
	for _, b := range blocks {
		switch b := b.(type) {
		case *normalize.Paragraph:
			out = append(out, b.Number+" "+plain(b.Spans))
		case *normalize.Heading:
			out = append(out, plain(b.Spans))
		case *normalize.List:
			for _, it := range b.Items {
				out = append(out, it.Marker, text(it.Blocks))
			}
		}
	}
	return strings.Join(out, " ")
}

func plain(spans []normalize.Span) string {
	var b strings.Builder
	for _, s := range spans {
		b.WriteString(s.Text)
	}
	return b.String()
}

// The marks of the truth.
var (
	headingLine = regexp.MustCompile(`(?m)^#+ (.*)$`)
	tableText   = regexp.MustCompile(`(?s)<table>.*?</table>`)
	rowText     = regexp.MustCompile(`(?s)<tr>(.*?)</tr>`)
	cellText    = regexp.MustCompile(`(?s)<t([hd])((?: [a-z]+="\d+")*)>(.*?)</t[hd]>`)
	attribute   = regexp.MustCompile(`([a-z]+)="(\d+)"`)
	inlineTag   = regexp.MustCompile(`</?(?:b|i|ins|del|sup|sub|u)>`)
)

// expected lists the cells of the truth, each as one line.
func expected(truth string) []string {
	var out []string
	at := 0
	delegation := ""
	for _, span := range tableText.FindAllStringIndex(truth, -1) {
		for _, h := range headingLine.FindAllStringSubmatch(truth[at:span[0]], -1) {
			if d, ok := council.DelegationByName(h[1]); ok {
				delegation = d.Name
			}
		}
		at = span[1]
		out = append(out, tableCells(truth[span[0]:span[1]], delegation)...)
	}
	return out
}

// truthCell is a cell of the truth; down counts the rows below that it covers.
type truthCell struct {
	lead string // first line of a cell over several columns
	rest string // what follows it
	text string
	down int
	wide int
	own  bool
}

// tableCells lists the cells of one table.
func tableCells(table, delegation string) []string {
	var out []string
	var heads []string
	var above []truthCell
	for _, row := range rowText.FindAllStringSubmatch(table, -1) {
		cells := cellText.FindAllStringSubmatch(row[1], -1)
		line := placeCells(cells, above)
		above = line
		if cells[0][1] == "h" {
			for _, c := range line {
				heads = append(heads, c.text)
			}
			continue
		}
		out = append(out, rowCells(line, heads, delegation)...)
	}
	return out
}

func placeCells(cells [][]string, above []truthCell) []truthCell {
	var out []truthCell
	next := 0
	for next < len(cells) || len(out) < len(above) && above[len(out)].down > 0 {
		if k := len(out); k < len(above) && above[k].down > 0 {
			c := above[k]
			c.down, c.own = c.down-1, false
			out = append(out, c)
			continue
		}
		c := truthCell{text: clean(cells[next][3]), wide: 1, own: true}
		for _, a := range attribute.FindAllStringSubmatch(cells[next][2], -1) {
			n, _ := strconv.Atoi(a[2]) // digits, as the expression says
			if a[1] == "rowspan" {
				c.down = n - 1
			} else {
				c.wide = n
				c.lead, c.rest = splitLead(cells[next][3])
			}
		}
		for i := range c.wide {
			c.own = i == 0
			out = append(out, c)
		}
		next++
	}
	return out
}

// splitLead parts the first line of a cell from the rest; a cell of one line is all rest.
func splitLead(printed string) (lead, rest string) {
	lead, rest, ok := strings.Cut(printed, "<br>")
	if !ok {
		lead, rest = "", printed
	}
	return clean(lead), clean(rest)
}

func clean(s string) string {
	s = strings.ReplaceAll(s, "<br>", " ")
	return html.UnescapeString(inlineTag.ReplaceAllString(s, ""))
}

// rowCells lists the cells of a row: of a column table by number and heading, of a
// compilation by delegation, provision and kind.
func rowCells(row []truthCell, heads []string, delegation string) []string {
	var out []string
	if row[0].wide > 1 && row[0].wide == len(heads) {
		return []string{line(delegation, row[0].lead, "comment", row[0].rest)}
	}
	for i := 1; i < len(row); i++ {
		if !row[i].own || strings.TrimSpace(row[i].text) == "" {
			continue
		}
		if heads[0] == "" {
			out = append(out, line(strings.TrimSuffix(row[0].text, "."), heads[i], row[i].text))
			continue
		}
		kind, _ := council.EntryKind(heads[i])
		out = append(out, line(delegation, row[0].text, string(kind), row[i].text))
	}
	return out
}
