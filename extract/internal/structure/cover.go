package structure

// Covered is the number of marked-content sequences of a page, from 0, that have
// an element. A page whose content holds many more, or much text outside any, is
// not described by the tree.
func (t *Tree) Covered(page int) int {
	if t == nil || page < 0 || page >= len(t.content) {
		return 0
	}
	return len(t.content[page])
}

// Disputed is how many of them the parent tree (clause 14.7.4.4) gives to another
// element than the one that holds them.
func (t *Tree) Disputed(page int) int {
	if t == nil || page < 0 || page >= len(t.disputed) {
		return 0
	}
	return int(t.disputed[page])
}
