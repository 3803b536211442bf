package structure

import (
	"cmp"
	"slices"

	"councildoc/extract/internal/object"
)

// claims gathers which marked content belongs to which element.
type claims struct {
	pages int
	list  []claim
}

// claim says that marked content of a page belongs to an element.
type claim struct {
	page, mcid, element int32
	order               int32 // the least of several for the same content wins
}

// otherStream is added to the order of a claim to content that is not in the
// page's own stream.
const otherStream = 1 << 30

func (c *claims) add(page, mcid, element int32, other bool) {
	order := int32(len(c.list))
	if other {
		order += otherStream
	}
	c.list = append(c.list, claim{page, mcid, element, order})
}

// resolve gives the claims by page, one for each piece of content. The parent
// tree (clause 14.7.4.4), whose arrays are given by page, decides between several
// elements that claim the same content, and speaks for content that no element
// claims, as when nothing says which page it is on. Disputed counts by page the
// pieces for which it names another element than the one that claims them.
func (c *claims) resolve(parents []object.Value, known elementNumbers) (content [][]claim, disputed []int32) {
	disputed = make([]int32, c.pages)
	c.sort()
	kids := byPage(c.list, c.pages)
	steps := 0
	for page, array := range parents {
		for i := 0; i < min(array.Len(), maxMCID) && steps < maxSteps; i++ {
			steps++
			ref := array.IndexRef(i)
			element, ok := known.at(ref)
			switch holder, held := prefer(kids[page], int32(i), element); {
			case held && holder != element && ref != object.Ref{}:
				disputed[page]++
			case !held && ok:
				c.add(int32(page), int32(i), element, false)
			}
		}
	}
	c.sort()
	c.list = slices.CompactFunc(c.list, func(a, b claim) bool { return a.page == b.page && a.mcid == b.mcid })
	return byPage(c.list, c.pages), disputed
}

func (c *claims) sort() {
	slices.SortFunc(c.list, func(a, b claim) int {
		return cmp.Or(cmp.Compare(a.page, b.page), cmp.Compare(a.mcid, b.mcid), cmp.Compare(a.order, b.order))
	})
}

// prefer puts the claim of an element first among those for the same content, and
// gives the element that then comes first; false when there is no claim.
func prefer(list []claim, mcid, element int32) (int32, bool) {
	i, ok := slices.BinarySearchFunc(list, mcid, func(c claim, m int32) int { return cmp.Compare(c.mcid, m) })
	if !ok {
		return 0, false
	}
	for j := i + 1; j < len(list) && list[j].mcid == mcid; j++ {
		if list[j].element == element {
			list[i].element, list[j].element = list[j].element, list[i].element
			break
		}
	}
	return list[i].element, true
}

// byPage cuts sorted claims into pages.
func byPage(claims []claim, pages int) [][]claim {
	out := make([][]claim, pages)
	for start := 0; start < len(claims); {
		end := start
		for end < len(claims) && claims[end].page == claims[start].page {
			end++
		}
		out[claims[start].page] = claims[start:end:end]
		start = end
	}
	return out
}

// parentArrays gives by page the array of the parent tree that tells the element
// of each MCID; null for a page that has none.
func parentArrays(root object.Value, pages []object.Page) []object.Value {
	keys := make(map[int]int, len(pages))
	for i := range pages {
		if k := pages[i].Value.Key("StructParents"); k.Kind() == object.Integer {
			keys[k.Int()] = i
		}
	}
	out := make([]object.Value, len(pages))
	if len(keys) == 0 {
		return out
	}
	eachLeaf(root.Key("ParentTree"), "Nums", func(pairs object.Value, i int) {
		page, ok := keys[pairs.Index(i).Int()]
		if !ok {
			return
		}
		if v := pairs.Index(i + 1); v.Kind() == object.Array {
			out[page] = v
		}
	})
	return out
}
