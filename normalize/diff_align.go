package normalize

import (
	"cmp"
	"path"
	"slices"
	"sort"
	"strings"
)

// Two texts are taken for the same provision from these shares of common words on.
const (
	likeCertain  = 0.75 // with the same key, whatever else may be alike
	likeSameKey  = 0.4
	likeOtherKey = 0.6
	sameKeyBonus = 0.15 // what the same key counts among candidates
)

// fewWords is the length up to which likeness tells little: "Definitions".
const fewWords = 4

// maxCandidates bounds the work of comparing what has no partner yet.
const maxCandidates = 2_000_000

// align gives for each provision of b its partner in a, -1 for none: the same key and
// nearly the same text, then the same text anywhere, then the likest text, then the
// same key whatever the text, then what holds provisions that are partners.
func align(a, b []compared) []int {
	p := pairing{a: a, b: b, ofA: unpaired(len(a)), ofB: unpaired(len(b))}
	keys := map[string]int{}
	for i := range a {
		if !a[i].isText() {
			keys[a[i].Key] = i
		}
	}
	p.byKey(keys, likeCertain)
	p.byText()
	p.byLikeness()
	p.byKey(keys, 0)
	p.byContent(keys)
	return p.ofB
}

func unpaired(n int) []int {
	out := make([]int, n)
	for i := range out {
		out[i] = -1
	}
	return out
}

// pairing is the state of an alignment: partners by index, -1 for none.
type pairing struct {
	a, b     []compared
	ofA, ofB []int
}

func (p *pairing) pair(i, j int) { p.ofA[i], p.ofB[j] = j, i }

func (p *pairing) byKey(keys map[string]int, least float64) {
	for j := range p.b {
		i, ok := keys[p.b[j].Key]
		if !ok || p.ofB[j] >= 0 || p.ofA[i] >= 0 || p.b[j].isText() {
			continue
		}
		if likeness(&p.a[i], &p.b[j]) >= least {
			p.pair(i, j)
		}
	}
}

// byText pairs equal texts, in order where there are several.
func (p *pairing) byText() {
	waiting := map[string][]int{}
	for i := range p.a {
		if p.ofA[i] < 0 && p.a[i].count > 0 && (p.a[i].isText() || p.a[i].count > fewWords) {
			waiting[p.a[i].text] = append(waiting[p.a[i].text], i)
		}
	}
	for j := range p.b {
		if p.ofB[j] >= 0 {
			continue
		}
		for k, i := range waiting[p.b[j].text] {
			if p.a[i].isText() == p.b[j].isText() {
				p.pair(i, j)
				waiting[p.b[j].text] = slices.Delete(waiting[p.b[j].text], k, k+1)
				break
			}
		}
	}
}

// candidate is a possible pair.
type candidate struct {
	i, j  int
	like  float64
	apart int // how far the keys and places are from each other
}

// byLikeness pairs what is most alike first.
func (p *pairing) byLikeness() {
	var all []candidate
	tried := 0
	for j := range p.b {
		if p.ofB[j] >= 0 || p.b[j].count <= fewWords {
			continue
		}
		for i := range p.a {
			if p.ofA[i] >= 0 || p.a[i].count <= fewWords || !alikeKinds(p.a[i].Key, p.b[j].Key) {
				continue
			}
			if tried++; tried > maxCandidates {
				break
			}
			least, bonus := likeOtherKey, 0.0
			if p.a[i].Key == p.b[j].Key && !p.a[i].isText() {
				least, bonus = likeSameKey, sameKeyBonus
			}
			if l := likeness(&p.a[i], &p.b[j]); l >= least {
				all = append(all, candidate{i, j, l + bonus, abs(i*len(p.b) - j*len(p.a))})
			}
		}
	}
	sort.SliceStable(all, func(x, y int) bool {
		if c := cmp.Compare(all[y].like, all[x].like); c != 0 {
			return c < 0
		}
		return all[x].apart < all[y].apart
	})
	for _, c := range all {
		if p.ofA[c.i] < 0 && p.ofB[c.j] < 0 {
			p.pair(c.i, c.j)
		}
	}
}

// byContent pairs articles without text of their own, and their titles, when what they
// hold has been paired.
func (p *pairing) byContent(keys map[string]int) {
	free := map[string]int{}
	for j := range p.b {
		if p.ofB[j] < 0 {
			free[p.b[j].Key] = j
		}
	}
	try := func(a, b string) {
		i, ok := keys[a]
		j, free := free[b]
		if ok && free && p.ofA[i] < 0 && p.ofB[j] < 0 {
			p.pair(i, j)
		}
	}
	for j, i := range p.ofB {
		if i < 0 || p.a[i].isText() || p.b[j].isText() {
			continue
		}
		a, b := p.a[i].Key, p.b[j].Key
		for a != b && path.Base(a) == path.Base(b) {
			if a, b = path.Dir(a), path.Dir(b); a == "." || b == "." {
				break
			}
			try(a, b)
			try(a+"/title", b+"/title")
		}
	}
}

func abs(n int) int { return max(n, -n) }

// alikeKinds reports that a provision may become the other: recitals stay recitals,
// and a text without an address may only be one.
func alikeKinds(a, b string) bool { return kindOfKey(a) == kindOfKey(b) }

func kindOfKey(key string) string {
	kind, _, _ := strings.Cut(key, ":")
	switch kind {
	case "recital", "citation", "text":
		return kind
	}
	return ""
}

// likeness is the share of words that two texts have in common, from 0 to 1 (Dice).
func likeness(a, b *compared) float64 {
	if a.count+b.count == 0 {
		return 1
	}
	if short, long := min(a.count, b.count), max(a.count, b.count); 2*float64(short) < likeSameKey*float64(short+long) {
		return 2 * float64(short) / float64(short+long) * 0.99 // it cannot be more
	}
	if len(b.words) < len(a.words) {
		a, b = b, a
	}
	common := 0
	for word, n := range a.words {
		common += min(n, b.words[word])
	}
	return 2 * float64(common) / float64(a.count+b.count)
}

// movedPairs tells which provisions of b stand at another place among the others: all
// that are not in the longest run that keeps its order.
func movedPairs(pairs []int) []bool {
	moved := make([]bool, len(pairs))
	var tails, at []int // of increasing runs: last index in b, by length
	previous := make([]int, len(pairs))
	for j, i := range pairs {
		if i < 0 {
			continue
		}
		moved[j] = true
		k := sort.Search(len(tails), func(k int) bool { return tails[k] >= i })
		previous[j] = -1
		if k > 0 {
			previous[j] = at[k-1]
		}
		if k == len(tails) {
			tails, at = append(tails, i), append(at, j)
		} else {
			tails[k], at[k] = i, j
		}
	}
	if len(at) == 0 {
		return moved
	}
	for j := at[len(at)-1]; j >= 0; j = previous[j] {
		moved[j] = false
	}
	return moved
}

// goneAfter gives the provisions of a without a partner, by the last one before them
// that has one; -1 for those at the start.
func goneAfter(pairs []int, n int) map[int][]int {
	paired := make([]bool, n)
	for _, i := range pairs {
		if i >= 0 {
			paired[i] = true
		}
	}
	out := map[int][]int{}
	last := -1
	for i := range n {
		if paired[i] {
			last = i
			continue
		}
		out[last] = append(out[last], i)
	}
	return out
}
