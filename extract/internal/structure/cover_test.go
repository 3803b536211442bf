package structure

import "testing"

func TestCover(t *testing.T) {
	tree := readTree(t, "/K[30 0 R 31 0 R]/ParentTree<</Nums[0 [30 0 R 31 0 R 31 0 R null 99 0 R 31 0 R] 1 [31 0 R]]>>", objects{
		30: "<</S/P/Pg 11 0 R/K[0 1 2 3 4]>>", // the parent tree gives 1 and 2 to the other one, 4 to nobody
		31: "<</S/P/Pg 12 0 R/K 0>>",
		99: "<</S/P>>",
	})
	for page, want := range [][2]int{{6, 3}, {1, 0}, {0, 0}} {
		if got := [2]int{tree.Covered(page), tree.Disputed(page)}; got != want {
			t.Errorf("page %d: covered and disputed %v, want %v", page, got, want)
		}
	}
	if tree.Covered(-1) != 0 || tree.Disputed(3) != 0 || (*Tree)(nil).Covered(0) != 0 {
		t.Error("pages that are not there are covered")
	}
}
