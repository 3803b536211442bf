// Package structure is a stand-in until the tree reader lands; its author deletes this file.
package structure

import "councildoc/extract/internal/object"

type Tree struct{ Elements []Element }
type Element struct {
	Role, Type                   string
	Parent                       int
	Kids                         []int
	Page                         int
	RowSpan, ColSpan             int
	Alt, ActualText, Title, Lang string
	Scope, Decoration, Numbering string
}

func Read(f *object.File, pages []object.Page) *Tree             { return nil }
func (t *Tree) Content(page, mcid int) (int, bool)               { return 0, false }
func (t *Tree) Alt(e int) string                                 { return "" }

type Destinations struct{}

func NewDestinations(f *object.File, pages []object.Page) *Destinations { return nil }

type Info struct{ Title, Producer, Creator string }

func ReadInfo(f *object.File) Info { return Info{} }

type OutlineItem struct {
	Title       string
	Depth, Page int
}

func Outline(f *object.File, pages []object.Page) []OutlineItem { return nil }
func Labels(f *object.File, n int) []string                     { return nil }

type Link struct {
	Rects [][4]float64
	URI   string
}

func Links(d *Destinations, p object.Page) []Link { return nil }
