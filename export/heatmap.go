package export

import (
	"bufio"
	"fmt"
	"html/template"
	"io"
	"math"
	"strings"
	"sync"

	"councildoc/normalize"
)

// RowsHeatMap writes one HTML file without scripts and without anything to load:
// provisions down, delegations across, each place the darker the more entries it
// has. A pointer over a place tells what they are.
func RowsHeatMap(w io.Writer, sets []*RowSet) error {
	b := bufio.NewWriter(w)
	if err := heatPage().Execute(b, newHeatMap(sets)); err != nil {
		return err
	}
	return b.Flush()
}

// heatMap is what the page shows.
type heatMap struct {
	Title    string
	Subtitle string
	Heads    []heatHead
	Rows     []heatRow
	Sums     []int
	Scale    []heatStep
	Max      int
	Total    int
}

type heatHead struct{ Code, Name string }

type heatRow struct {
	Name  string
	Text  string // the provision, cut short
	Cells []heatCell
	Sum   int
}

type heatCell struct {
	Count int
	Step  int // 0 for none, to heatSteps
	Tip   string
}

type heatStep struct {
	Step     int
	From, To int
}

// heatSteps is the number of shades.
const heatSteps = 5

func newHeatMap(sets []*RowSet) *heatMap {
	m := newRowMatrix(sets)
	h := &heatMap{Title: heatTitle(sets)}
	h.Subtitle = fmt.Sprintf("%s on %s from %s", plural(m.total.all(), "entry", "entries"),
		plural(len(m.keys), "provision", "provisions"), plural(len(m.delegations), "delegation", "delegations"))
	for _, d := range m.delegations {
		h.Heads = append(h.Heads, heatHead{shortName(d), delegationTitle(d)})
		h.Sums = append(h.Sums, m.byDelegation(d))
		h.Total += m.byDelegation(d)
		for _, key := range m.keys {
			h.Max = max(h.Max, m.at(key, d).all())
		}
	}
	excerpts := provisionTexts(sets)
	for _, key := range m.keys {
		row := heatRow{Name: provisionName(key), Text: excerpts[key], Sum: m.byKey(key)}
		for _, d := range m.delegations {
			row.Cells = append(row.Cells, h.cell(row.Name, d, m.at(key, d)))
		}
		h.Rows = append(h.Rows, row)
	}
	h.scale()
	return h
}

func heatTitle(sets []*RowSet) string {
	var ids []string
	for _, s := range sets {
		if id := firstText(s.id, cleanLine(s.source.Name)); id != "" {
			ids = append(ids, id)
		}
	}
	const shown = 6
	if len(ids) > shown {
		ids = append(ids[:shown], fmt.Sprintf("and %d more", len(ids)-shown))
	}
	if len(ids) == 0 {
		return "Comments by provision and delegation"
	}
	return "Comments by provision and delegation: " + strings.Join(ids, ", ")
}

func plural(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

func (h *heatMap) cell(name string, d normalize.Delegation, c *entryCount) heatCell {
	n := c.all()
	if n == 0 {
		return heatCell{}
	}
	var what []string
	if c.comments > 0 {
		what = append(what, plural(c.comments, "comment", "comments"))
	}
	if c.drafting > 0 {
		what = append(what, plural(c.drafting, "drafting suggestion", "drafting suggestions"))
	}
	return heatCell{Count: n, Step: h.step(n), Tip: delegationTitle(d) + ", " + name + ": " + strings.Join(what, ", ")}
}

// step gives the shade of a count. Shades grow with the root, so that one and two
// can be told apart beside twenty.
func (h *heatMap) step(n int) int {
	if h.Max <= heatSteps {
		return n
	}
	return 1 + int(math.Round((math.Sqrt(float64(n))-1)/(math.Sqrt(float64(h.Max))-1)*(heatSteps-1)))
}

// scale lists for the legend which counts have which shade.
func (h *heatMap) scale() {
	for n := 1; n <= h.Max; n++ {
		step := h.step(n)
		if k := len(h.Scale); k > 0 && h.Scale[k-1].Step == step {
			h.Scale[k-1].To = n
			continue
		}
		h.Scale = append(h.Scale, heatStep{step, n, n})
	}
}

// excerptLength is the length in characters of what a pointer over a provision shows.
const excerptLength = 240

// provisionTexts gives the beginning of the text of each provision.
func provisionTexts(sets []*RowSet) map[string]string {
	out := map[string]string{}
	for _, s := range sets {
		for i := range s.rows {
			e := &s.rows[i]
			if out[e.key] == "" {
				text := firstText(rowText(e.provision[Clean], Clean), rowText(e.provision[Marked], Clean))
				out[e.key] = cutText(cleanLine(text), excerptLength)
			}
		}
	}
	return out
}

var heatPage = sync.OnceValue(func() *template.Template {
	return template.Must(template.New("heat map").Parse(heatPageText))
})

const heatPageText = `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{.Title}}</title>
<style>
:root { --ink: #1b2733; --soft: #5d6b7a; --line: #dfe5ec; --ground: #fff; --head: #f5f7fa; }
body { font: 14px/1.35 system-ui, sans-serif; color: var(--ink); background: var(--ground); margin: 24px; }
h1 { font-size: 18px; margin: 0 0 2px; }
p { color: var(--soft); margin: 0 0 14px; }
table { border-collapse: separate; border-spacing: 2px; }
thead th { position: sticky; top: 0; background: var(--ground); z-index: 1; }
th { font-weight: 600; font-size: 12px; padding: 4px 6px; }
tbody th, tfoot th { text-align: left; font-weight: 400; position: sticky; left: 0; background: var(--ground); max-width: 22em; }
tbody tr:hover th, tbody tr:hover td { outline: 1px solid #9fb0c3; }
td { min-width: 30px; height: 22px; text-align: center; font-variant-numeric: tabular-nums; border-radius: 3px; background: var(--head); }
td.sum, tfoot td { background: none; color: var(--soft); font-size: 12px; }
.s1 { background: #d6e6f4; } .s2 { background: #abd0e6; } .s3 { background: #6aaed6; } .s4 { background: #3787c0; color: #fff; } .s5 { background: #105ba4; color: #fff; }
.legend { display: flex; gap: 12px; margin-top: 14px; font-size: 12px; color: var(--soft); align-items: center; }
.legend i { display: inline-block; width: 18px; height: 14px; border-radius: 3px; vertical-align: -2px; margin-right: 4px; }
@media print { thead th, tbody th { position: static; } td, i { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
</style>
</head>
<body>
<h1>{{.Title}}</h1>
<p>{{.Subtitle}}. A block of several delegations counts for each.</p>
<table>
<thead><tr><th scope="col"></th>{{range .Heads}}<th scope="col" title="{{.Name}}">{{.Code}}</th>{{end}}<th scope="col">all</th></tr></thead>
<tbody>
{{range .Rows}}<tr><th scope="row"{{if .Text}} title="{{.Text}}"{{end}}>{{.Name}}</th>{{range .Cells}}{{if .Count}}<td class="s{{.Step}}" title="{{.Tip}}">{{.Count}}</td>{{else}}<td></td>{{end}}{{end}}<td class="sum">{{.Sum}}</td></tr>
{{end}}</tbody>
<tfoot><tr><th scope="row">all</th>{{range .Sums}}<td>{{.}}</td>{{end}}<td>{{.Total}}</td></tr></tfoot>
</table>
<div class="legend">entries: {{range .Scale}}<span><i class="s{{.Step}}"></i>{{.From}}{{if ne .From .To}}–{{.To}}{{end}}</span>{{end}}</div>
</body>
</html>
`
