package inspect

import (
	"bufio"
	_ "embed" // for the style sheet
	"fmt"
	"html"
	"io"
	"strings"
	"unicode"

	"councildoc/extract"
)

//go:embed style.css
var style string

// layer is a kind of mark on the page, which a checkbox shows and hides.
type layer struct {
	name  string // class of the group
	label string
	color string // of the key in the legend
	shown bool   // at first
}

// layers stand in the order of the legend.
var layers = []layer{
	{"texts", "text", "#1f2328", true},
	{"rules", "rules", "#d4208a", true},
	{"fills", "fills", "#bf8700", true},
	{"images", "images", "#8250df", true},
	{"lines", "lines", "#54aeff", false},
	{"bolds", "bold", "#0969da", false},
	{"underlines", "underlined", "#1a7f37", true},
	{"strikes", "struck", "#cf222e", true},
	{"links", "links", "#0969da", false},
	{"hiddens", "hidden text", "#d4208a", true},
	{"furnitures", "furniture", "#bc4c00", true},
	{"evidences", "header fields", "#007a7a", true},
	{"blocks", "blocks in reading order", "#1a7f37", true},
	{"inners", "blocks within blocks", "#57606a", false},
}

// blockKeys explain the colours of blocks.
var blockKeys = []struct{ name, color string }{
	{"heading", "#cf222e"}, {"paragraph", "#1a7f37"}, {"list", "#0969da"}, {"table", "#8250df"}, {"image", "#bf8700"},
}

// writer keeps the first error of writing, as bufio does.
type writer struct {
	*bufio.Writer
}

func (w writer) f(format string, args ...any) { fmt.Fprintf(w, format, args...) }

// HTML writes the view as one HTML file without scripts and without resources
// from outside. All text of the document is escaped.
func HTML(out io.Writer, v View) error {
	w := writer{bufio.NewWriterSize(out, 1<<16)}
	w.f("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
	w.f("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n")
	w.f("<meta name=\"viewport\" content=\"width=device-width\">\n<title>%s</title>\n", esc(title(v)))
	w.f("<style>\n%s%s</style>\n</head>\n<body>\n", style, toggles())
	w.legend(v)
	w.f("<main>\n")
	marks := marksByPage(v)
	for _, page := range v.pages() {
		w.page(page, marks[page.Number])
	}
	w.f("</main>\n</body>\n</html>\n")
	return w.Flush()
}

func title(v View) string {
	name := v.Name
	if name == "" {
		name = "standard input"
	}
	return "councildoc inspect: " + name
}

// toggles hides the layer of a checkbox that is not ticked.
func toggles() string {
	var b strings.Builder
	for _, l := range layers {
		fmt.Fprintf(&b, "body:has(#show-%s:not(:checked)) g.%s { display: none; }\n", l.name, l.name)
	}
	return b.String()
}

func (w writer) legend(v View) {
	w.f("<header>\n<h1>%s</h1>\n<nav>pages", esc(title(v)))
	for _, page := range v.pages() {
		w.f(" <a href=\"#page-%d\">%d</a>", page.Number, page.Number)
	}
	w.f("</nav>\n<div>\n")
	for _, l := range layers {
		checked := ""
		if l.shown {
			checked = " checked"
		}
		w.f("<label><input type=\"checkbox\" id=\"show-%s\"%s><span class=\"key\" style=\"color:%s;background:%s22\"></span>%s</label>\n",
			l.name, checked, l.color, l.color, esc(l.label))
	}
	w.f("</div>\n<div>blocks:")
	for _, k := range blockKeys {
		w.f(" <span class=\"key\" style=\"color:%s;background:%s22\"></span>%s", k.color, k.color, k.name)
	}
	w.f(" · point at a mark to read what it is</div>\n")
	w.facts(v)
	w.f("</header>\n")
}

func (w writer) facts(v View) {
	m := v.Document.Meta
	w.f("<details><summary>the file</summary><div><table>\n")
	for _, row := range [][2]string{
		{"SHA-256", m.SHA256}, {"bytes", fmt.Sprint(m.Bytes)}, {"pages", fmt.Sprint(m.Pages)}, {"PDF version", m.PDFVersion},
		{"producer", m.Producer}, {"creator", m.Creator}, {"title", m.Title}, {"language", m.Language},
		{"tagged", fmt.Sprint(m.Tagged)}, {"encrypted", fmt.Sprint(m.Encrypted)}, {"paper", v.Paper.Header.ID},
	} {
		w.f("<tr><th>%s</th><td>%s</td></tr>\n", row[0], esc(row[1]))
	}
	w.f("</table></div></details>\n")
	all := warnings(v)
	w.f("<details><summary>warnings: %d</summary><div><table>\n", len(all))
	for _, warning := range all {
		w.f("<tr><td>%s</td><td>%s</td><td>%s</td></tr>\n", pageLink(warning.Page), esc(warning.Code), esc(warning.Message))
	}
	w.f("</table></div></details>\n")
}

func pageLink(page int) string {
	if page == 0 {
		return "document"
	}
	return fmt.Sprintf("<a href=\"#page-%d\">page %d</a>", page, page)
}

func (w writer) page(p *extract.Page, marks []mark) {
	w.f("<figure id=\"page-%d\"><figcaption>page %d", p.Number, p.Number)
	if p.Label != "" {
		w.f(" (%s)", esc(p.Label))
	}
	w.f(", %s × %s pt, %d glyphs, %d of them undecodable</figcaption>\n", pt(p.Width), pt(p.Height), p.Quality.Glyphs, p.Quality.Undecodable)
	w.f("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%spt\" height=\"%spt\" viewBox=\"0 0 %s %s\">\n",
		pt(p.Width), pt(p.Height), pt(p.Width), pt(p.Height))
	w.drawPage(p, marks)
	w.f("</svg></figure>\n")
}

// esc escapes text for HTML, in content and in attributes. Control characters
// and those that turn the direction of text become U+FFFD, one for one.
func esc(s string) string {
	return html.EscapeString(strings.Map(func(r rune) rune {
		if r != '\n' && r != '\t' && (unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) || isNoncharacter(r)) {
			return unicode.ReplacementChar
		}
		return r
	}, s))
}

func isNoncharacter(r rune) bool { return r&0xfffe == 0xfffe || 0xfdd0 <= r && r <= 0xfdef }
