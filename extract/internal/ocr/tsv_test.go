package ocr

import (
	"image"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const cannedTSV = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n" +
	"1\t1\t0\t0\t0\t0\t0\t0\t2481\t3509\t-1\t\n" +
	"4\t1\t1\t1\t1\t0\t10\t20\t200\t40\t-1\t\n" +
	"5\t1\t1\t1\t1\t1\t10\t20\t90\t40\t96.551\tBrussels,\n" +
	"5\t1\t1\t1\t1\t2\t110\t20\t40\t40\t91\t20\n" +
	"5\t1\t1\t1\t1\t3\t160\t20\t40\t40\t95\t \n" + // a rule: no text
	"5\t1\t2\t1\t1\t1\t10\t90\t40\t40\t0\t|\r\n" +
	"5\t1\t2\t1\t1\t2\t10\t90\t0\t40\t50\tflat\n" +
	"5\t1\t2\t1\t1\t3\t10\t90\t9\t40\tNaN\tnone\n" +
	"5\t1\t2\t1\t1\t4\t10\t90\t9\t40\t101\tsure\n" +
	"5\t1\t2\t1\t1\t5\t10\t90\t9\t40\t50\t\xff\n" +
	"5\t1\t2\n"

func TestParseTSV(t *testing.T) {
	want := []Word{
		{"Brussels,", image.Rect(10, 20, 100, 60), 0.9655, 0},
		{"20", image.Rect(110, 20, 150, 60), 0.91, 0},
		{"|", image.Rect(10, 90, 50, 130), 0, 1},
	}
	if d := cmp.Diff(want, parseTSV([]byte(cannedTSV))); d != "" {
		t.Errorf("(-want +got)\n%s", d)
	}
}

func FuzzParseTSV(f *testing.F) {
	f.Add([]byte(cannedTSV))
	f.Fuzz(func(t *testing.T, data []byte) {
		last := 0
		for _, w := range parseTSV(data) {
			if w.Text == "" || w.Box.Empty() || w.Confidence < 0 || w.Confidence > 1 || w.Line < last {
				t.Errorf("%+v", w)
			}
			last = w.Line
		}
	})
}

func TestParseOrientation(t *testing.T) {
	const said = "Page number: 0\nOrientation in degrees: 90\nRotate: 270\nOrientation confidence: 17.30\nScript: Latin\n"
	if angle, ok := parseOrientation(said); angle != 90 || !ok {
		t.Errorf("%d, %v", angle, ok)
	}
	for _, doubtful := range []string{"", "Orientation in degrees: 90\nOrientation confidence: 0.3\n", "Orientation in degrees: 91\nOrientation confidence: 9\n"} {
		if angle, ok := parseOrientation(doubtful); ok {
			t.Errorf("%q gives %d", doubtful, angle)
		}
	}
}

func TestLanguages(t *testing.T) {
	e := &Engine{languages: []string{"deu", "eng", "osd"}}
	cases := []struct {
		wanted, use, missing []string
	}{
		{nil, []string{"eng"}, nil},
		{[]string{"de"}, []string{"deu"}, nil},
		{[]string{"de-DE", "en", "de"}, []string{"deu", "eng"}, nil},
		{[]string{"fr"}, []string{"eng"}, []string{"fra"}},
		{[]string{"fr", "deu"}, []string{"deu"}, []string{"fra"}},
		{[]string{"../../x", "--help", ""}, []string{"eng"}, nil},
	}
	for _, c := range cases {
		use, missing := e.Languages(c.wanted)
		if !cmp.Equal(use, c.use) || !cmp.Equal(missing, c.missing) {
			t.Errorf("%q: use %q, missing %q; want %q, %q", c.wanted, use, missing, c.use, c.missing)
		}
	}
	if use, _ := (&Engine{languages: []string{"osd", "swe"}}).Languages([]string{"fr"}); !cmp.Equal(use, []string{"swe"}) {
		t.Errorf("without English: %q", use)
	}
}

func TestProbeAnswers(t *testing.T) {
	if v := versionIn([]byte("tesseract 5.3.0\n leptonica-1.82.0\n")); v != "5.3.0" {
		t.Errorf("version %q", v)
	}
	if v := versionIn([]byte("tesseract v4.0.0.20190314\n")); v != "4.0.0.20190314" {
		t.Errorf("version %q", v)
	}
	if v := versionIn([]byte("something else\n")); v != "" {
		t.Errorf("version %q", v)
	}
	list := languagesIn([]byte("List of available languages in \"/usr/share/tessdata/\" (3):\nosd\neng\nchi_sim\n"))
	if !cmp.Equal(list, []string{"chi_sim", "eng", "osd"}) {
		t.Errorf("languages %q", list)
	}
}
