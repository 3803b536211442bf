package extract

import (
	"math"
	"slices"
	"strings"
	"unicode"

	"councildoc/extract/internal/content"
	"councildoc/extract/internal/structure"
)

// markOf is what a marked-content sequence says about the text within it, its
// ancestors taken into account.
type markOf struct {
	tag      int32 // element of the structure tree, -1 when none
	artifact string
}

// readMarks finds for every marked-content sequence the structure element that
// owns it and whether it is an artifact.
func (p *pageReader) readMarks() []markOf {
	c := p.content
	out := slices.Grow(p.scratch.marks[:0], len(c.Marks))[:len(c.Marks)]
	p.scratch.marks = out
	var tree *structure.Tree
	if p.doc.meta.Tagged && len(c.Marks) > 0 && !p.doc.opt.NoTags {
		tree = p.doc.tree()
	}
	for i := range c.Marks {
		m := &c.Marks[i]
		out[i] = markOf{tag: -1}
		if m.Parent >= 0 {
			out[i] = out[m.Parent]
		}
		if m.Tag == "Artifact" {
			out[i].artifact = m.Subtype
			if m.Subtype == "" {
				out[i].artifact = "Artifact"
			}
		}
		if m.MCID >= 0 && tree != nil {
			if e, ok := tree.Content(p.out.Number-1, int(m.MCID)); ok {
				out[i].tag = int32(e)
			}
		}
	}
	return out
}

func (p *pageReader) mark(i int32) markOf {
	if i < 0 {
		return markOf{tag: -1}
	}
	return p.marks[i]
}

// replaceActualText puts the text that a sequence stands for in the place of
// what its glyphs mean (clause 14.9.4): all of it on one glyph, which gets the
// room of those that follow it on its line. Where the glyphs mean the same but
// for blanks they are left as they are: each keeps its place. It reports whether the
// page has such text.
func replaceActualText(c *content.Page) bool {
	actual := actualMarks(c)
	if actual == nil {
		return false
	}
	same := sameMeaning(c, actual)
	carriers := actualCarriers(c, actual)
	for i := range c.Glyphs {
		g := &c.Glyphs[i]
		m := actualOf(actual, g.Mark)
		switch {
		case m < 0 || same[m]:
		case carriers[m] == int32(i):
			g.Text = c.Marks[m].ActualText
			g.Space = isBlank(g.Text)
		default:
			g.Text = ""
			if int32(i) > carriers[m] {
				stretch(&c.Glyphs[carriers[m]], g)
			}
		}
	}
	return true
}

// actualCarriers gives for each sequence with ActualText the glyph that gets it:
// the first that has a width, as accents often have not, or else the first.
func actualCarriers(c *content.Page, actual []int32) []int32 {
	out := make([]int32, len(c.Marks))
	for i := range out {
		out[i] = -1
	}
	for i := range c.Glyphs {
		g := &c.Glyphs[i]
		m := actualOf(actual, g.Mark)
		if m >= 0 && (out[m] < 0 || !hasWidth(&c.Glyphs[out[m]]) && hasWidth(g)) {
			out[m] = int32(i)
		}
	}
	return out
}

func hasWidth(g *glyph) bool {
	return math.Hypot(g.End.X-g.Origin.X, g.End.Y-g.Origin.Y) > 0.05*g.Size
}

// stretch lets g end where next ends, when that goes on on the same line.
func stretch(g, next *glyph) {
	dx, dy := g.End.X-g.Origin.X, g.End.Y-g.Origin.Y
	ex, ey := next.End.X-g.Origin.X, next.End.Y-g.Origin.Y
	width := dx*dx + dy*dy
	off := dx*ey - dy*ex // distance from the line, times the width
	if along := dx*ex + dy*ey; along > width && off*off <= 0.25*g.Size*g.Size*width {
		g.End = next.End
	}
}

// actualMarks gives for each sequence the outermost one around it that has
// ActualText, or -1; nil when there is none on the page.
func actualMarks(c *content.Page) []int32 {
	found := false
	out := make([]int32, len(c.Marks))
	for i := range c.Marks {
		m := &c.Marks[i]
		out[i] = actualOf(out, m.Parent)
		if out[i] < 0 && m.HasActual {
			out[i], found = int32(i), true
		}
	}
	if !found {
		return nil
	}
	return out
}

func actualOf(actual []int32, mark int32) int32 {
	if mark < 0 {
		return -1
	}
	return actual[mark]
}

// sameMeaning reports for each sequence whether its glyphs mean what its
// ActualText says, blanks aside.
func sameMeaning(c *content.Page, actual []int32) []bool {
	rest := make([]string, len(c.Marks)) // what is left of the ActualText to be met
	out := make([]bool, len(c.Marks))
	for i := range c.Marks {
		rest[i], out[i] = c.Marks[i].ActualText, true
	}
	for i := range c.Glyphs {
		g := &c.Glyphs[i]
		m := actualOf(actual, g.Mark)
		if m < 0 || !out[m] || g.Space {
			continue
		}
		rest[m], out[m] = strings.CutPrefix(strings.TrimLeftFunc(rest[m], unicode.IsSpace), g.Text)
	}
	for i := range out {
		out[i] = out[i] && strings.TrimSpace(rest[i]) == ""
	}
	return out
}
