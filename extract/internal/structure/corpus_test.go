package structure

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"councildoc/extract/internal/content"
	"councildoc/extract/internal/font"
	"councildoc/extract/internal/object"
)

// TestCorpus compares the trees of real papers with the marked content of their
// pages: nearly all of it must have an element.
func TestCorpus(t *testing.T) {
	files, _ := filepath.Glob("../../../../shared/corpus/council/*.pdf")
	if len(files) == 0 {
		t.Skip("no corpus beside the repository")
	}
	for _, name := range files {
		t.Run(filepath.Base(name), func(t *testing.T) {
			data, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			checkPaper(t, data)
		})
	}
}

func checkPaper(t *testing.T, data []byte) {
	f, err := object.Open(context.Background(), bytes.NewReader(data), int64(len(data)), object.Options{})
	if err != nil {
		t.Fatal(err)
	}
	pages, err := f.Pages()
	if err != nil {
		t.Fatal(err)
	}
	start := time.Now()
	tree := Read(f, pages)
	t.Logf("%d pages, tree read in %v", len(pages), time.Since(start))
	checkRest(t, f, pages)
	if tree == nil {
		t.Log("untagged")
		return
	}
	checkTree(t, tree)
	t.Logf("%d elements: %s", len(tree.Elements), histogram(tree))
	checkCover(t, f, pages, tree)
}

func checkRest(t *testing.T, f *object.File, pages []object.Page) {
	d := NewDestinations(f, pages)
	links := 0
	for _, p := range pages {
		links += len(Links(d, p))
	}
	t.Logf("%d links, %d bookmarks, %d labels", links, len(Outline(f, pages)), len(Labels(f, len(pages))))
}

func histogram(tree *Tree) string {
	counts := map[string]int{}
	for i := range tree.Elements {
		counts[tree.Elements[i].Role]++
	}
	var roles []string
	for role := range counts {
		roles = append(roles, role)
	}
	slices.SortFunc(roles, func(a, b string) int {
		if counts[a] != counts[b] {
			return counts[b] - counts[a]
		}
		return strings.Compare(a, b)
	})
	var b strings.Builder
	for _, role := range roles {
		b.WriteString(role + " " + numeral("D", counts[role]) + ", ")
	}
	return b.String()
}

// checkCover wants an element for all marked content but that whose element is
// cut off from the tree: editors that remove an element leave it so.
func checkCover(t *testing.T, f *object.File, pages []object.Page, tree *Tree) {
	parents := parentArrays(f.Root().Key("StructTreeRoot"), pages)
	marked, covered, cut := 0, 0, 0
	for i, p := range pages {
		m, _, _ := content.PageMatrix(p)
		c, err := content.Interpret(context.Background(), f, p, font.NewFonts(), m, content.Limits{})
		if err != nil {
			t.Fatal(err)
		}
		for _, mark := range c.Marks {
			if mark.MCID < 0 {
				continue
			}
			marked++
			if _, ok := tree.Content(i, int(mark.MCID)); ok {
				covered++
			} else if isCutOff(parents[i].Index(int(mark.MCID))) {
				cut++
			}
		}
	}
	t.Logf("%d of %d marked contents have an element, those of %d are cut off", covered, marked, cut)
	if covered < (marked-cut)*99/100 {
		t.Errorf("only %d of %d marked contents have an element", covered, marked-cut)
	}
}

// isCutOff reports whether no way leads up from an element to the root.
func isCutOff(v object.Value) bool {
	for range maxDepth {
		if v.Kind() != object.Dict {
			return true
		}
		if v.Key("Type").Name() == "StructTreeRoot" {
			return false
		}
		v = v.Key("P")
	}
	return true
}
