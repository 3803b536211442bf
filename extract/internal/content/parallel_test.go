package content

import (
	"context"
	"sync"
	"testing"

	"councildoc/extract/internal/font"
)

// TestParallel reads a page at the same time in several goroutines: buffers and
// fonts are shared, and no page may see another's glyphs.
func TestParallel(t *testing.T) {
	f, page := paper{content: shownA + " /P <</MCID 1>> BDC BT /F2 9 Tf <00410042> Tj ET EMC"}.open(t)
	m, _, _ := PageMatrix(page)
	fonts := font.NewFonts()
	var wait sync.WaitGroup
	for range 8 {
		wait.Go(func() {
			var kept []*Page
			for range 50 {
				got, err := Interpret(context.Background(), f, page, fonts, m, Limits{})
				if err != nil {
					t.Error(err)
				}
				kept = append(kept, got)
			}
			for _, got := range kept {
				if got.text() != "aAB" {
					t.Errorf("%q", got.text())
				}
			}
		})
	}
	wait.Wait()
}
