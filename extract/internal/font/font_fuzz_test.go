package font

import (
	"bytes"
	"context"
	"fmt"
	"math"
	"testing"

	"councildoc/extract/internal/object"
)

// FuzzFont loads any dictionary as a font, with a stream it may refer to as
// 3 0 R, and decodes a string with it.
func FuzzFont(f *testing.F) {
	tables := baseTables(8)
	tables["cmap"] = makeCharacterMap(subtable{3, 1, format4('A', 'Z', 1)})
	f.Add("/Subtype/TrueType/Encoding<</Differences[1/a/g3 65/b]>>/Widths[1 2]/FontDescriptor<</FontFile2 3 0 R>>", makeSfnt(tables), []byte("AB\x01"))
	f.Add("/Subtype/Type0/Encoding/Identity-V/DescendantFonts[<</W[1[2 3]4 5 6]/DW2[1 2]/W2[1 2 3 4 5]/FontDescriptor<</FontFile2 3 0 R>>>>]", makeSfnt(tables), []byte("\x00\x01"))
	f.Add("/Subtype/Type0/Encoding 3 0 R/ToUnicode 3 0 R/DescendantFonts[<</CIDToGIDMap 3 0 R/CIDSystemInfo<</Ordering(Japan1)>>>>]", []byte("1 begincidrange <00> <FF> 5 endcidrange"), []byte("AB"))
	f.Add("/Subtype/Type3/FontMatrix[1 0 0 1 0 0]/FontBBox[0 1 2 3]/CharProcs<</a 3 0 R>>/Encoding<</Differences[97/a]>>/FirstChar 97/Widths[5]", []byte("5 0 d0"), []byte("a"))
	f.Fuzz(func(t *testing.T, dict string, data, s []byte) {
		var b bytes.Buffer
		b.WriteString("%PDF-1.7\n1 0 obj\n<</Test 2 0 R>>\nendobj\n")
		fmt.Fprintf(&b, "2 0 obj\n<<%s>>\nendobj\n3 0 obj\n<</Length %d>>\nstream\n%s\nendstream\nendobj\ntrailer\n<</Root 1 0 R>>\n%%%%EOF\n", dict, len(data), data)
		file, err := object.Open(context.Background(), bytes.NewReader(b.Bytes()), int64(b.Len()), object.Options{})
		if err != nil {
			return
		}
		font := NewFonts().Load(file.Root().Key("Test"))
		if !(font.Ascent > 0 && font.Descent < 0) {
			t.Fatalf("ascent %v, descent %v", font.Ascent, font.Descent)
		}
		total := 0
		for _, c := range font.Decode(nil, s) {
			total += int(c.Bytes)
			for _, v := range []float64{c.Width, c.VX, c.VY, c.Advance} {
				if math.IsNaN(v) || math.Abs(v) > maxWidth {
					t.Fatalf("code %x: metric %v", c.Code, v)
				}
			}
			if !c.Known && c.Text != string(replacement) {
				t.Fatalf("code %x: unknown, but %q", c.Code, c.Text)
			}
		}
		if total != len(s) {
			t.Fatalf("decoded %d bytes of %d", total, len(s))
		}
	})
}
