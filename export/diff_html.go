package export

import (
	"bufio"
	_ "embed"
	"fmt"
	"html"
	"io"
	"strings"

	"councildoc/normalize"
)

// diffStyle is the style sheet of DiffHTML.
//
//go:embed diff.css
var diffStyle string

// DiffHTML writes the comparison as a page that needs nothing else: the old text left,
// the new one right, runs of unchanged provisions folded.
func DiffHTML(w io.Writer, d *normalize.Diff) error {
	h := &htmlDiff{w: bufio.NewWriter(w)}
	title := paperName(d.Old) + " and " + paperName(d.New)
	h.put("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
	h.put("<title>" + escapeHTML(title) + "</title>\n<style>\n" + diffStyle + "</style>\n</head>\n<body>\n<header>\n<h1>" + escapeHTML(title) + "</h1>\n")
	h.put(fmt.Sprintf("<p>Provisions: %s. Compared on the %s reading.</p>\n", escapeHTML(countText(diffCounts(d))), escapeHTML(d.On.String())))
	h.put("</header>\n")
	h.index(d.Rows)
	h.put("<main>\n<div class=\"pair heads\"><div><b>" + escapeHTML(paperLine(d.Old)) + "</b></div><div><b>" + escapeHTML(paperLine(d.New)) + "</b></div></div>\n")
	for i := 0; i < len(d.Rows); {
		n := 0
		for i+n < len(d.Rows) && d.Rows[i+n].Verdict == normalize.VerdictUnchanged {
			n++
		}
		if n > 0 {
			h.unchanged(d.Rows[i : i+n])
			i += n
			continue
		}
		h.provision(i, d.Rows[i])
		i++
	}
	h.put("</main>\n</body>\n</html>\n")
	return h.w.Flush()
}

// htmlDiff writes the page.
type htmlDiff struct{ w *bufio.Writer }

func (h *htmlDiff) put(s string) { h.w.WriteString(s) } // the error stays in h.w until Flush

// paperLine names a paper with its date.
func paperLine(p *normalize.Paper) string {
	name := paperName(p)
	if date := cleanLine(p.Header.Date); date != "" {
		name += ", " + date
	}
	return name
}

// index lists what changed, each a link to its place.
func (h *htmlDiff) index(rows []normalize.DiffRow) {
	h.put("<nav>\n<details>\n<summary>What changed</summary>\n<ul>\n")
	for i, r := range rows {
		if r.Verdict != normalize.VerdictUnchanged {
			h.put(fmt.Sprintf("<li class=\"%s\"><a href=\"#r%d\">%s</a> %s</li>\n", r.Verdict, i+1, escapeHTML(rowKeys(r)), escapeHTML(rowVerdict(r))))
		}
	}
	h.put("</ul>\n</details>\n</nav>\n")
}

// unchanged folds a run of provisions, whose texts stand once.
func (h *htmlDiff) unchanged(rows []normalize.DiffRow) {
	what := rowKeys(rows[0])
	if last := rows[len(rows)-1]; len(rows) > 1 {
		what += " … " + rowKeys(last)
	}
	h.put(fmt.Sprintf("<details>\n<summary>%d unchanged: %s</summary>\n", len(rows), escapeHTML(what)))
	for _, r := range rows {
		_, text := sides(r)
		h.put(fmt.Sprintf("<div class=\"pair\"><div class=\"both\"><small>%s</small><p>%s</p></div></div>\n", side(r.New), text))
	}
	h.put("</details>\n")
}

func (h *htmlDiff) provision(i int, r normalize.DiffRow) {
	left, right := sides(r)
	h.put(fmt.Sprintf("<section class=\"%s\" id=\"r%d\">\n<h2>%s <span>%s</span></h2>\n", r.Verdict, i+1, escapeHTML(rowKeys(r)), escapeHTML(rowVerdict(r))))
	h.put("<div class=\"pair\">\n" + half(r.Old, left) + half(r.New, right) + "</div>\n</section>\n")
}

// half writes one side of a provision, hatched where the paper does not have it.
func half(p *normalize.DiffPlace, text string) string {
	if p == nil {
		return "<div class=\"none\"></div>\n"
	}
	return "<div><small>" + side(p) + "</small><p>" + text + "</p></div>\n"
}

// side gives the number and page of one of the papers.
func side(p *normalize.DiffPlace) string {
	number := cleanLine(p.Number)
	if number != "" {
		number = "<b>" + escapeHTML(number) + "</b> "
	}
	return number + fmt.Sprintf("page %d", p.Page)
}

// sides writes the old and the new text, what differs in <del> and <ins>.
func sides(r normalize.DiffRow) (left, right string) {
	var l, n strings.Builder
	for _, e := range r.Edits {
		s := marked(e)
		switch e.Op {
		case normalize.OpDeleted:
			l.WriteString(wrap("del", s))
		case normalize.OpAdded:
			n.WriteString(wrap("ins", s))
		default:
			l.WriteString(s)
			n.WriteString(s)
		}
	}
	return l.String(), n.String()
}

// marked escapes a run, with its own marks of change on the marked reading.
func marked(e normalize.Edit) string {
	s := strings.ReplaceAll(escapeHTML(cleanText(e.Text)), "\n", "<br>")
	switch {
	case e.Deleted:
		return wrap("s", s)
	case e.Added:
		return wrap("u", s)
	}
	return s
}

// wrap puts a tag around a text, its first blank left before it.
func wrap(tag, s string) string {
	lead := ""
	if strings.HasPrefix(s, " ") {
		lead, s = " ", s[1:]
	}
	return lead + "<" + tag + ">" + s + "</" + tag + ">"
}

func escapeHTML(s string) string { return html.EscapeString(s) }
