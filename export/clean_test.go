package export

import (
	"testing"

	"golang.org/x/text/unicode/norm"
)

func TestKeptCharactersNeedNoWork(t *testing.T) {
	kept := 0
	for r := rune(0x80); r <= 0x10FFFF; r++ {
		if !isKept(r) {
			continue
		}
		kept++
		if p := norm.NFC.PropertiesString(string(r)); cleanRune(r) != r || !norm.NFC.IsNormalString(string(r)) || !p.BoundaryBefore() {
			t.Errorf("%U is written otherwise in form C, or may be where it follows another", r)
		}
	}
	if kept == 0 {
		t.Error("no character is kept")
	}
}
