package structure

import "testing"

const packet = `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmp:CreatorTool="Writer">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">Draft  &amp;
 annex</rdf:li><rdf:li xml:lang="fr">Projet</rdf:li></rdf:Alt></dc:title></rdf:Description>
<rdf:Description xmlns:pdf="http://ns.adobe.com/pdf/1.3/"><pdf:Producer>Maker 1</pdf:Producer></rdf:Description>
</rdf:RDF></x:xmpmeta>`

func TestReadInfo(t *testing.T) {
	tests := []struct {
		name, dict, xmp string
		want            Info
	}{
		{"none", "<<>>", "", Info{}},
		{"dictionary", "<</Title<FEFF0160>/Producer(P)/Creator( C\\n)>>", packet, Info{"Š", "P", "C"}},
		{"metadata", "null", packet, Info{"Draft & annex", "Maker 1", "Writer"}},
		{"both", "<</Title()/Producer(P)>>", packet, Info{"Draft & annex", "P", "Writer"}},
		{"broken off", "null", packet[:len(packet)-30], Info{"Draft & annex", "Maker 1", "Writer"}},
		{"no XML", "null", "\xFF\x00<<<&", Info{}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			f, _ := open(t, paper("/Metadata 4 0 R", objects{3: tt.dict, 4: stream("/Type/Metadata", tt.xmp)}))
			if got := ReadInfo(f); got != tt.want {
				t.Errorf("got %+v, want %+v", got, tt.want)
			}
		})
	}
}
