package export

import (
	"slices"
	"strings"

	"councildoc/normalize"
)

// rowMatrix counts entries by provision and delegation.
type rowMatrix struct {
	keys        []string // provisions in the order of the texts
	delegations []normalize.Delegation
	counts      map[string]map[string]*entryCount // by key, then by name of the delegation
	total       entryCount
}

// entryCount counts entries by kind.
type entryCount struct{ comments, drafting int }

func (c *entryCount) add(k normalize.EntryKind) {
	if k == normalize.EntryDrafting {
		c.drafting++
		return
	}
	c.comments++
}

func (c *entryCount) all() int {
	if c == nil {
		return 0
	}
	return c.comments + c.drafting
}

func newRowMatrix(sets []*RowSet) *rowMatrix {
	m := &rowMatrix{keys: mergeKeys(sets), delegations: delegationsOf(sets), counts: map[string]map[string]*entryCount{}}
	for _, s := range sets {
		for i := range s.rows {
			if e := &s.rows[i]; e.kind != normalize.EntryColumns {
				m.total.add(e.kind)
				m.count(e)
			}
		}
	}
	return m
}

func (m *rowMatrix) count(e *entryRow) {
	row := m.counts[e.key]
	if row == nil {
		row = map[string]*entryCount{}
		m.counts[e.key] = row
	}
	list := e.delegations
	if len(list) == 0 {
		list = []normalize.Delegation{{}}
	}
	for _, d := range list {
		if row[d.Name] == nil {
			row[d.Name] = &entryCount{}
		}
		row[d.Name].add(e.kind)
	}
}

func (m *rowMatrix) at(key string, d normalize.Delegation) *entryCount { return m.counts[key][d.Name] }

// byKey and byDelegation are the sums at the margins. A block of several
// delegations counts for each.
func (m *rowMatrix) byKey(key string) int {
	n := 0
	for _, d := range m.delegations {
		n += m.at(key, d).all()
	}
	return n
}

func (m *rowMatrix) byDelegation(d normalize.Delegation) int {
	n := 0
	for _, key := range m.keys {
		n += m.at(key, d).all()
	}
	return n
}

// from reports an entry of a delegation; the delegation without a name stands for none.
func (e *entryRow) from(d normalize.Delegation) bool {
	if d.Name == "" {
		return len(e.delegations) == 0
	}
	return slices.ContainsFunc(e.delegations, func(x normalize.Delegation) bool { return x.Name == d.Name })
}

// delegationsOf lists who entries are from, by code; last, when some are from
// nobody, the delegation without a name.
func delegationsOf(sets []*RowSet) []normalize.Delegation {
	var out []normalize.Delegation
	nobody := false
	for _, s := range sets {
		for i := range s.rows {
			if s.rows[i].kind == normalize.EntryColumns {
				continue
			}
			nobody = nobody || len(s.rows[i].delegations) == 0
			for _, d := range s.rows[i].delegations {
				if !slices.ContainsFunc(out, func(x normalize.Delegation) bool { return x.Name == d.Name }) {
					out = append(out, d)
				}
			}
		}
	}
	slices.SortFunc(out, func(a, b normalize.Delegation) int { return strings.Compare(a.Code, b.Code) })
	if nobody {
		out = append(out, normalize.Delegation{})
	}
	return out
}

// mergeKeys lists the provisions that entries are on, in the order of the texts:
// what a later paper has more stands after what stands before it there.
func mergeKeys(sets []*RowSet) []string {
	var out []string
	at := map[string]bool{}
	used := map[string]bool{}
	for _, s := range sets {
		out = mergeOrder(out, at, s.keys)
		keys := []string{}
		for i := range s.rows {
			if s.rows[i].kind != normalize.EntryColumns {
				keys = append(keys, s.rows[i].key)
				used[s.rows[i].key] = true
			}
		}
		out = mergeOrder(out, at, keys)
	}
	return slices.DeleteFunc(out, func(key string) bool { return !used[key] })
}

// mergeOrder puts keys into a list, each new one after the one before it.
func mergeOrder(list []string, known map[string]bool, keys []string) []string {
	place := 0
	for _, key := range keys {
		if known[key] {
			place = slices.Index(list, key) + 1
			continue
		}
		known[key] = true
		list = slices.Insert(list, place, key)
		place++
	}
	return list
}
