package normalize

import "testing"

// The number of a provision stands beside its text, so that the text can look
// centred on the page and yet begins at one edge.
func TestParagraphBesideItsNumberIsJoinedOverThePage(t *testing.T) {
	one := newSheet(1).text(70, 100, 10, "(42)").text(112, 100, 10, "As clarified in recital 5 of the Regulation, whenever the provisions of it").
		text(112, 116, 10, "follow the same principles as those of another, the two sets of them").
		text(112, 132, 10, "are read as one and the same. It is the scheme of the new Regulation")
	two := newSheet(2).text(112, 100, 10, "(EU) 2031/7 that is taken as that of the other, in all of its provisions").
		text(112, 116, 10, "and in the annexes to it. Therefore, this Regulation amends it as well, in full.")
	long := newSheet(3).text(70, 100, 10, "The keepers of the lamps of the coast are asked to send in their comments on this text, in time.")
	got := sketch(Apply(bind(one, two, long)).Body)
	want := "p (42)| As clarified in recital 5 of the Regulation, whenever the provisions of it follow the same principles as those of another, the two sets of them " +
		"are read as one and the same. It is the scheme of the new Regulation (EU) 2031/7 that is taken as that of the other, in all of its provisions and in the annexes to it. Therefore, this Regulation amends it as well, in full.\n" +
		"p The keepers of the lamps of the coast are asked to send in their comments on this text, in time.\n"
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// sub-rows beside a cell over two rows, which a page parts.
func TestCellOverRowsCutByThePage(t *testing.T) {
	head := func(s *sheet) *sheet {
		return s.flat(70, 500, 60).flat(70, 500, 80).text(80, 74, 10, "**Article**").text(200, 74, 10, "**Comment**").text(360, 74, 10, "**Drafting**")
	}
	sides := func(s *sheet, y0, y1 float64) *sheet {
		return s.upright(70, y0, y1).upright(190, y0, y1).upright(350, y0, y1).upright(500, y0, y1)
	}
	one := sides(head(newSheet(1)), 60, 140).text(80, 94, 10, "Article 1").text(200, 94, 10, "We agree.").text(360, 94, 10, "Lamps are lit.").flat(70, 500, 100).
		text(80, 114, 10, "Article 2").text(200, 114, 10, "We agree as well.").text(360, 114, 10, "Lamps are put out.").flat(190, 500, 140)
	two := sides(head(newSheet(2)), 60, 120).text(200, 94, 10, "We thank the chair.").flat(70, 500, 100).text(80, 114, 10, "Article 3").text(200, 114, 10, "No.").flat(70, 500, 120)
	got := sketch(Apply(bind(one, two)).Body)
	want := "row head [1×1 p **Article**] [1×1 p **Comment**] [1×1 p **Drafting**]\nrow [1×1 p Article 1] [1×1 p We agree.] [1×1 p Lamps are lit.]\n" +
		"row [2×1 p Article 2] [1×1 p We agree as well.] [1×1 p Lamps are put out.]\nrow [1×1 p We thank the chair.] [1×1 ]\n" +
		"row [1×1 p Article 3] [1×1 p No.] [1×1 ]\n"
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}
