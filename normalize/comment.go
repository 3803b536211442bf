package normalize

import (
	"math"
	"sort"
	"strings"

	"councildoc/extract"
)

// A word processor that prints comments shrinks the page and sets them in a strip
// at its right, on a ground of its own or in balloons.
const (
	minStripLeft   = 0.55 // left edge of the strip, in that of the page's width
	minStripHeight = 0.5  // of the page's
	commentSlack   = 6.0  // points between the left edges of balloons, at most
)

// commentLabel is what Word prints before a comment or a change in the margin.
var commentLabel = pattern{expr: `^((?:Commented|Comment|Commenté|Commentaire|Kommentiert|Kommentar|Comentado|Comentario|Commentato|Commento|Opmerking|Met opmerkingen|Skomentowano|Komentarz|Deleted|Supprimé|Gelöscht|Eliminado|Eliminato|Verwijderd|Usunięto|Formatted|Mis en forme|Formatiert|Con formato|Formattato|Opgemaakt|Sformatowano|Inserted|Moved(?: \(insertion\)| down| up)?)(?: ?\[[^\]]{1,20}\])?) ?: ?`}

// takeComments moves margin comments from the text of a page to the comments.
func (r *reading) takeComments(p *pageText) {
	left, grounded := commentStrip(p)
	if math.IsInf(left, 1) {
		return
	}
	var inside []*fragment
	for _, f := range p.frags {
		if f.Box.X0 >= left-commentSlack {
			inside = append(inside, f)
		}
	}
	if !grounded && !overlapsNothing(p.frags, left) {
		return
	}
	p.frags = without(p.frags, [][]*fragment{inside})
	for _, row := range textRows(inside) {
		r.addComment(p, row)
	}
}

// addComment begins a comment with a row that has a label or stands apart, or
// goes on with the one before.
func (r *reading) addComment(p *pageText, row *textRow) {
	text := strings.TrimSpace(row.text())
	label := ""
	if m := commentLabel.FindStringSubmatch(text); m != nil {
		label, text = m[1], strings.TrimSpace(text[len(m[0]):])
	}
	box := p.turn.out(row.box)
	list := r.paper.Comments
	if n := len(list); label == "" && n > 0 && list[n-1].Page == p.src.Number && box.Y0-list[n-1].Box.Y1 < 0.6*row.size {
		last := &list[n-1]
		last.Text = strings.TrimSpace(last.Text + " " + text)
		last.Box = last.Box.Union(box)
		return
	}
	r.paper.Comments = append(list, Comment{Page: p.src.Number, Label: label, Text: text, Box: box})
}

// commentStrip gives the left edge of the comments of a page, +Inf when it has
// none: of a strip on a ground of its own, or of the labels.
func commentStrip(p *pageText) (left float64, grounded bool) {
	left = math.Inf(1)
	for _, f := range p.src.Fills {
		if b := f.Box; b.X0 > minStripLeft*p.src.Width && b.X1 > 0.95*p.src.Width && b.Height() > minStripHeight*p.src.Height && isPale(f.Color) {
			left, grounded = min(left, b.X0), true
		}
	}
	if grounded && hasLabel(p.frags, left) {
		return left + commentSlack, true
	}
	var lefts []float64
	for _, f := range p.frags {
		if f.Box.X0 > minStripLeft*p.src.Width && commentLabel.MatchString(f.text()) {
			lefts = append(lefts, f.Box.X0)
		}
	}
	if len(lefts) == 0 {
		return math.Inf(1), false
	}
	sort.Float64s(lefts)
	return lefts[0], false
}

func isPale(c extract.Color) bool {
	return c.Set && min(c.R, c.G, c.B) >= 0xd0 && min(c.R, c.G, c.B) < 0xff
}

func hasLabel(frags []*fragment, left float64) bool {
	for _, f := range frags {
		if f.Box.X0 >= left && commentLabel.MatchString(f.text()) {
			return true
		}
	}
	return false
}

// overlapsNothing reports whether a strip without a ground stands apart from the
// text: none of it reaches over the strip's left edge.
func overlapsNothing(frags []*fragment, left float64) bool {
	for _, f := range frags {
		if f.Box.X0 < left-commentSlack && f.Box.X1 > left {
			return false
		}
	}
	return true
}
