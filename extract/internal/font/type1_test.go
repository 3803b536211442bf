package font

import "testing"

func TestType1Encoding(t *testing.T) {
	tests := []struct {
		name, src string
		code      int
		want      string
	}{
		{"puts", "%!PS-AdobeFont-1.0\n/Encoding 256 array\n0 1 255 {1 index exch /.notdef put} for\ndup 65 /eacute put\ndup 66/f_i put\nreadonly def\ncurrentfile eexec dup 65 /A put", 65, "eacute"},
		{"puts without blank", "%!\n/Encoding 256 array dup 66/f_i put def", 66, "f_i"},
		{"radix", "%!\n/Encoding 256 array dup 8#101 /eacute put dup 16#42 /b put def", 65, "eacute"},
		{"standard", "%!\n/Encoding StandardEncoding def", 65, "A"},
		{"array", "%!\n/Encoding [ /.notdef /a /b ] def", 2, "b"},
		{"segment header", "\x80\x01\x00\x01\x00\x00%!\n/Encoding 256 array dup 65 /eacute put def", 65, "eacute"},
		{"cut", "%!\n/Encoding 256 array dup 65 /eacute put dup 6", 65, "eacute"},
		{"not in the encrypted part", "%!\neexec /Encoding StandardEncoding def", 65, ""},
	}
	for _, tt := range tests {
		p := parseProgram([]byte(tt.src))
		if p == nil {
			t.Errorf("%s: not read", tt.name)
			continue
		}
		got := ""
		if p.encoding != nil {
			got = p.encoding[tt.code]
		}
		if got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
	}
}

// FuzzType1 reads any bytes as a Type 1 program.
func FuzzType1(f *testing.F) {
	f.Add([]byte("%!\n/Encoding 256 array 0 1 255 {1 index exch /.notdef put} for dup 8#101 /A put dup 66 /B put readonly def eexec"))
	f.Add([]byte("\x80\x01\x10\x00\x00\x00%!/Encoding [/a /b] def"))
	f.Add([]byte("%!/Encoding StandardEncoding def"))
	f.Fuzz(func(t *testing.T, src []byte) {
		if e := type1Encoding(src); e != nil {
			for _, name := range e {
				glyphText(name, true)
			}
		}
	})
}
