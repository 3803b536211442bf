package font

import (
	"fmt"
	"strings"
	"testing"
)

// toUnicodeOf parses a ToUnicode CMap with the given body.
func toUnicodeOf(body string) *toUnicode {
	m := parseCMap([]byte(body), predefinedCMap, 0)
	return &toUnicode{m: m, swapped: m.swapped()}
}

func TestToUnicode(t *testing.T) {
	tests := []struct {
		name, body string
		code       uint32
		bytes      int
		want       string
	}{
		{"char", "1 beginbfchar <0041> <0042> endbfchar", 0x41, 2, "B"},
		{"char of several letters", "1 beginbfchar <01> <006600660069> endbfchar", 1, 1, "ffi"},
		{"surrogates", "1 beginbfchar <0001> <D835DC00> endbfchar", 1, 2, "\U0001D400"},
		{"range", "1 beginbfrange <0020> <007E> <0041> endbfrange", 0x22, 2, "C"},
		{"range carries over the last byte", "1 beginbfrange <00FE> <0102> <00FE> endbfrange", 0x102, 2, "\u0102"},
		{"range of several letters counts the last", "1 beginbfrange <01> <03> <00410031> endbfrange", 3, 1, "A3"},
		{"range carries over surrogates", "1 beginbfrange <00> <FF> <D835DFFF> endbfrange", 1, 1, "\U0001D800"},
		{"range with array", "1 beginbfrange <01> <03> [<0061> <00620062> /c] endbfrange", 2, 1, "bb"},
		{"array with glyph name", "1 beginbfrange <01> <03> [<0061> <00620062> /eacute] endbfrange", 3, 1, "é"},
		{"array longer than its range", "1 beginbfrange <01> <02> [<0061> <0062> <0063>] endbfrange 1 beginbfchar <09> <007A> endbfchar", 9, 1, "z"},
		{"char by name", "1 beginbfchar <01> /fi endbfchar", 1, 1, "fi"},
		{"value of one byte", "1 beginbfchar <01> <41> endbfchar", 1, 1, "A"},
		{"value of odd length", "1 beginbfchar <01> <004100> endbfchar", 1, 1, "A"},
		{"empty value", "1 beginbfchar <01> <> endbfchar", 1, 1, ""},
		{"code in another length", "1 beginbfchar <0041> <0042> endbfchar", 0x41, 1, "B"},
		{"own length wins", "2 beginbfchar <0041> <0042> <41> <0043> endbfchar", 0x41, 1, "C"},
		{"count is wrong", "99 beginbfchar <01> <0041> <02> <0042> endbfchar", 2, 1, "B"},
		{"no blanks", "1 beginbfchar<01><0041>endbfchar 1 beginbfrange<05><06><0061>endbfrange", 6, 1, "b"},
		{"blanks in strings", "1 beginbfchar <0 1> <00 41> endbfchar", 1, 1, "A"},
		{"section not ended", "1 beginbfchar <01> <0041> 1 beginbfrange <02> <03> <0061> endbfrange", 3, 1, "b"},
		{"later definition wins", "2 beginbfchar <01> <0041> <01> <0042> endbfchar", 1, 1, "B"},
		{"char inside a range", "1 beginbfrange <00> <FF> <0000> endbfrange 1 beginbfchar <41> <0061> endbfchar", 0x42, 1, "B"},
		{"range backwards", "1 beginbfrange <05> <01> <0041> endbfrange", 5, 1, "A"},
		{"ligature as letters", "1 beginbfchar <01> <FB03> endbfchar", 1, 1, "ffi"},
		{"no-break space stays", "1 beginbfchar <01> <00A0> endbfchar", 1, 1, "\u00A0"},
		{"soft hyphen stays", "1 beginbfchar <01> <00AD> endbfchar", 1, 1, "\u00AD"},
		{"letter and mark composed", "1 beginbfchar <01> <00650301> endbfchar", 1, 1, "é"},
		{"zero says nothing", "1 beginbfchar <01> <0000> endbfchar", 1, 1, ""},
		{"replacement says nothing", "1 beginbfchar <01> <FFFD> endbfchar", 1, 1, ""},
		{"control says nothing", "1 beginbfchar <01> <0003> endbfchar", 1, 1, ""},
		{"lone surrogate says nothing", "1 beginbfchar <01> <D800> endbfchar", 1, 1, ""},
		{"tab is a blank", "1 beginbfchar <01> <0009> endbfchar", 1, 1, " "},
		{"swapped ligature", "1 beginbfchar <01> <74006900> endbfchar", 1, 1, "ti"},
		{"swapped double letter", "1 beginbfchar <01> <66006600> endbfchar", 1, 1, "ff"},
		{"one ideograph stays", "1 beginbfchar <01> <7400> endbfchar", 1, 1, "\u7400"},
		{"all swapped", "5 beginbfchar <01> <6100> <02> <6200> <03> <6300> <04> <6400> <05> <6500> endbfchar", 3, 1, "c"},
		{"usecmap", "/Adobe-Japan1-UCS2 usecmap 1 beginbfchar <0001> <0041> endbfchar", 1125, 2, "亜"},
		{"code of four bytes", "1 beginbfchar <8EA1A1A1> <4E00> endbfchar", 0x8EA1A1A1, 4, "一"},
		{"nothing", "", 1, 1, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := toUnicodeOf(tt.body).text(tt.code, tt.bytes); got != tt.want {
				t.Errorf("code %x: got %q, want %q", tt.code, got, tt.want)
			}
		})
	}
}

func TestCodeSpaces(t *testing.T) {
	const mixed = `4 begincodespacerange <00> <80> <8140> <9FFC> <A0> <DF> <E040FE00> <FCFCFEFF> endcodespacerange
		1 begincidrange <00> <80> 1 endcidrange 1 begincidchar <8140> 633 endcidchar`
	tests := []struct {
		body, in string
		want     string // codes in hexadecimal with their lengths
	}{
		{mixed, "A\x81\x40\xA1", "41/1 8140/2 a1/1"},
		{mixed, "\xE0\x40\xFE\x00B", "e040fe00/4 42/1"},
		{mixed, "\x81", "81/1"},             // the string ends inside a code
		{mixed, "\x81\x20A", "8120/2 41/1"}, // second byte outside the range
		{mixed, "\xFFA", "ff/1 41/1"},       // no range begins so
		{"1 begincodespacerange <0000> <FFFF> endcodespacerange", "ABC", "4142/2 43/1"},
		{"1 begincidrange <00> <FF> 0 endcidrange", "AB", "41/1 42/1"}, // no code space
		{"", "AB", "4142/2"},
	}
	for _, tt := range tests {
		m := parseCMap([]byte(tt.body), nil, 0)
		var got []string
		for s := []byte(tt.in); len(s) > 0; {
			code, n := m.next(s)
			got = append(got, fmt.Sprintf("%x/%d", code, n))
			s = s[n:]
		}
		if g := strings.Join(got, " "); g != tt.want {
			t.Errorf("%q: got %s, want %s", tt.in, g, tt.want)
		}
	}
}

func TestCIDs(t *testing.T) {
	m := parseCMap([]byte(`/WMode 1 def /Ordering (Test) def 1 begincodespacerange <0000> <FFFF> endcodespacerange
		2 begincidrange <0000> <00FF> 100 <0080> <0090> 500 endcidrange 1 begincidchar <0005> 7 endcidchar`), nil, 0)
	for code, want := range map[uint32]uint32{0: 100, 4: 104, 5: 7, 6: 106, 0x7F: 227, 0x80: 500, 0x90: 516, 0x91: 245} {
		if got, _ := m.cid(code, 2); got != want {
			t.Errorf("code %x: got cid %d, want %d", code, got, want)
		}
	}
	if _, ok := m.cid(5, 1); ok {
		t.Error("a code of one byte found in a map of two bytes")
	}
	if !m.vertical || m.ordering != "Test" {
		t.Errorf("got vertical %v, ordering %q", m.vertical, m.ordering)
	}
}

func TestPredefinedCMaps(t *testing.T) {
	for name, file := range predefinedFiles() {
		if name == "LICENSE" {
			continue
		}
		m := predefinedCMap(name, 0)
		if m == nil || file == nil || len(m.spaces) == 0 {
			t.Fatalf("%s: not read", name)
		}
		if strings.HasSuffix(name, "-V") != m.vertical && name != "V" {
			t.Errorf("%s: vertical is %v", name, m.vertical)
		}
		if !strings.HasPrefix(name, "Adobe-") && !m.hasCIDs() {
			t.Errorf("%s: no cids", name)
		}
	}
}

func TestCollections(t *testing.T) {
	tests := []struct {
		encoding, in, want string
	}{
		{"90ms-RKSJ-H", "A\x88\x9F", "A亜"},
		{"90ms-RKSJ-V", "\x88\x9F", "亜"},
		{"EUC-H", "\xB0\xA1", "亜"},
		{"H", "\x30\x21", "亜"},
		{"UniJIS-UCS2-H", "\x4E\x9C", "亜"},
		{"UniJIS-UTF16-H", "\x4E\x9C\xD8\x40\xDC\x0B", "亜\U0002000B"},
		{"GBK-EUC-H", "a\xB0\xA1", "a啊"},
		{"GB-EUC-H", "\xB0\xA1", "啊"},
		{"UniGB-UTF16-H", "\x55\x4A", "啊"},
		{"ETen-B5-H", "\xA4\x40", "一"},
		{"UniCNS-UTF16-H", "\x4E\x00", "一"},
		{"KSCms-UHC-H", "\xB0\xA1", "가"},
		{"KSC-EUC-V", "\xB0\xA1", "가"},
		{"UniKS-UCS2-H", "\xAC\x00", "가"},
	}
	for _, tt := range tests {
		m := predefinedCMap(tt.encoding, 0)
		if m == nil {
			t.Errorf("%s: not there", tt.encoding)
			continue
		}
		c := &composite{encoding: m, ordering: func() string { return m.ordering }}
		var got strings.Builder
		for _, ch := range c.decode(nil, []byte(tt.in)) {
			got.WriteString(ch.Text)
		}
		if got.String() != tt.want {
			t.Errorf("%s: got %q, want %q", tt.encoding, got.String(), tt.want)
		}
	}
}

func TestUseCMapCycle(t *testing.T) {
	var open func(string, int) *cmap
	calls := 0
	open = func(name string, depth int) *cmap {
		calls++
		return parseCMap([]byte("/Self usecmap"), open, depth)
	}
	parseCMap([]byte("/Self usecmap"), open, 0)
	if calls > maxCMapDepth {
		t.Errorf("opened %d times", calls)
	}
}

// FuzzCMap parses any bytes as a CMap and asks it for codes.
func FuzzCMap(f *testing.F) {
	f.Add([]byte("1 begincodespacerange <00> <FFFF> endcodespacerange 1 beginbfrange <00> <FF> [<41>] endbfrange"), []byte("AB"))
	f.Add([]byte("/90ms-RKSJ-H usecmap 1 begincidrange <0000> <FFFF> 0 <0010> <0020> 5 endcidrange"), []byte("\x81\x40"))
	f.Add([]byte("2 beginbfchar <01> <D83D> <FFFFFFFF> <0041> endbfchar 1 beginbfrange <00000000> <FFFFFFFF> <0041> endbfrange"), []byte{1})
	f.Add([]byte("1 beginbfrange <01> <02> 5 endbfrange 1 begincidchar <0102030405> -7 endcidchar"), []byte{1, 2, 3, 4, 5})
	f.Fuzz(func(t *testing.T, src, s []byte) {
		m := parseCMap(src, predefinedCMap, 0)
		u := &toUnicode{m: m, swapped: m.swapped()}
		c := &composite{encoding: m, toUnicode: u, symbols: symbolSetOf(""), ordering: func() string { return m.ordering }, ordered: func() bool { return false }}
		total := 0
		for _, ch := range c.decode(nil, s) {
			if total += int(ch.Bytes); ch.Bytes == 0 || ch.Bytes > 4 {
				t.Fatalf("code of %d bytes", ch.Bytes)
			}
		}
		if total != len(s) {
			t.Fatalf("decoded %d bytes of %d", total, len(s))
		}
		for _, r := range [...]ranges{m.cids[1], m.cids[2], m.texts[1], m.texts[2], m.texts[4]} {
			if !r.sorted() {
				t.Fatal("spans overlap")
			}
		}
	})
}

// TestOneUnit compares the short way with the one for all texts.
func TestOneUnit(t *testing.T) {
	for unit := range 1 << 16 {
		b := be16(unit)
		got, ok := oneUnit(b)
		if want := decodeUTF16(b); ok && (len(want) != 1 || uint32(want[0]) != got) {
			t.Errorf("%04x is %x, not %x", unit, got, want)
		} else if alone := unit < 0xD800 || unit > 0xDFFF && unit != 0xFEFF; ok != alone {
			t.Errorf("%04x: %v", unit, ok)
		}
	}
}
