package extract

import (
	"bytes"
	"context"
	"fmt"
	"image"
	"image/jpeg"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

// scannedPDF is a PDF of one page that is a picture of 300 dots an inch with black
// bars in it, on each of which a word may be claimed to stand.
func scannedPDF(t *testing.T, bars []image.Rectangle, more string) []byte {
	t.Helper()
	pic := image.NewGray(image.Rect(0, 0, 600, 900))
	for i := range pic.Pix {
		pic.Pix[i] = 255
	}
	for _, r := range bars {
		for y := r.Min.Y; y < r.Max.Y; y++ {
			for x := r.Min.X; x < r.Max.X; x += 2 { // a rule would be solid
				pic.Pix[y*pic.Stride+x] = 0
			}
		}
	}
	var data bytes.Buffer
	if err := jpeg.Encode(&data, pic, &jpeg.Options{Quality: 95}); err != nil {
		t.Fatal(err)
	}
	content := "q 144 0 0 216 0 0 cm /I Do Q " + more
	var b bytes.Buffer
	fmt.Fprintf(&b, "%%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R/Lang(de-DE)>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"+
		"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 144 216]/Contents 4 0 R/Resources<</XObject<</I 5 0 R>>/Font<</F 6 0 R>>>>>>endobj\n"+
		"4 0 obj<</Length %d>>stream\n%s\nendstream endobj\n", len(content), content)
	fmt.Fprintf(&b, "5 0 obj<</Subtype/Image/Width 600/Height 900/BitsPerComponent 8/ColorSpace/DeviceGray/Filter/DCTDecode/Length %d>>stream\n", data.Len())
	b.Write(data.Bytes())
	b.WriteString("\nendstream endobj\n6 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n")
	return b.Bytes()
}

// standIn puts a tesseract on the PATH that finds the same words in every picture,
// and notes its arguments in the file whose name it gives back.
func standIn(t *testing.T, tsv string) string {
	t.Helper()
	if runtime.GOOS == "windows" {
		t.Skip("the program that stands in for tesseract is a shell script")
	}
	dir := t.TempDir()
	calls := filepath.Join(dir, "calls")
	script := "#!/bin/sh\ncase \"$1\" in --version) echo 'tesseract 9.9.9' ;; --list-langs) echo 'List (2):'; echo deu; echo eng ;;\n" +
		"*) echo \"$@\" >>" + calls + "\ncat <<'END'\n" + tsv + "END\n;; esac\n"
	if err := os.WriteFile(filepath.Join(dir, "tesseract"), []byte(script), 0o755); err != nil {
		t.Fatal(err)
	}
	cat, err := exec.LookPath("cat")
	if err != nil {
		t.Skip("no cat for the program that stands in for tesseract")
	}
	t.Setenv("PATH", dir+string(os.PathListSeparator)+filepath.Dir(cat))
	if real, err := exec.LookPath("tesseract"); err != nil || filepath.Dir(real) != dir {
		t.Fatal("tesseract is not the one that stands in")
	}
	return calls
}

func readScan(t *testing.T, data []byte, opt Options) (*Document, *Page) {
	t.Helper()
	doc, err := Read(context.Background(), bytes.NewReader(data), int64(len(data)), opt)
	if err != nil {
		t.Fatal(err)
	}
	return doc, doc.Pages[0]
}

func lineTexts(p *Page) []string {
	var out []string
	for i := range p.Lines {
		var b strings.Builder
		for _, s := range p.Lines[i].Spans {
			b.WriteString(s.Text)
		}
		out = append(out, b.String())
	}
	return out
}

func warningOf(doc *Document, code string) string {
	for _, w := range doc.Warnings {
		if w.Code == code {
			return w.Message
		}
	}
	return ""
}

// Two words on a line of 10 pt type (capitals are 0.7 em), one below.
var scannedBars = []image.Rectangle{image.Rect(50, 100, 150, 129), image.Rect(165, 100, 260, 129), image.Rect(50, 200, 120, 229)}

const scannedTSV = "5\t1\t1\t1\t1\t1\t50\t90\t100\t50\t96\tFIRST\n" +
	"5\t1\t1\t1\t1\t2\t165\t90\t95\t50\t80\tWORD\n" +
	"5\t1\t2\t1\t1\t1\t50\t195\t70\t40\t92\tNEXT\n" +
	"5\t1\t3\t1\t1\t1\t400\t600\t70\t40\t5\tspeck\n" +
	"5\t1\t3\t1\t2\t1\t400\t700\t70\t10\t95\t~\n"

func TestScannedPage(t *testing.T) {
	calls := standIn(t, scannedTSV)
	doc, p := readScan(t, scannedPDF(t, scannedBars, ""), Options{OCR: OCRAuto})
	if got := strings.Join(lineTexts(p), "|"); got != "FIRST WORD|NEXT" {
		t.Errorf("lines %q", got)
	}
	if !p.Quality.OCR || p.Quality.Picture {
		t.Errorf("quality %+v", p.Quality)
	}
	if w := warningOf(doc, "ocr"); !strings.Contains(w, "tesseract 9.9.9 (deu)") || !strings.Contains(w, "3 words") {
		t.Errorf("warning %q", w)
	}
	l := &p.Lines[0]
	if l.Size != 10 || math.Abs(l.Baseline-129*72/300.) > 0.3 || math.Abs(l.Box.X0-12) > 0.1 || math.Abs(l.Box.X1-62.4) > 0.1 {
		t.Errorf("size %v, baseline %v, box %v", l.Size, l.Baseline, l.Box)
	}
	if s := l.Spans; len(s) != 2 || s[0].Confidence != 0.96 || s[1].Confidence != 0.8 {
		t.Errorf("spans %+v", s)
	}
	said, err := os.ReadFile(calls)
	if err != nil || !strings.Contains(string(said), "--dpi 300 -l deu --psm 11 tsv") {
		t.Errorf("called with %q, %v", said, err)
	}
}

// TestScanLanguages asks in this order: what the caller says, what the pages say,
// the catalog.
func TestScanLanguages(t *testing.T) {
	data := scannedPDF(t, scannedBars, "")
	find := func(lang ...string) func(*Reader) []string {
		return func(r *Reader) []string {
			if p, _, err := r.Page(context.Background(), 1); err != nil || len(p.Lines) > 0 {
				t.Errorf("the pages that languages are found by are read: %v, %v", p, err)
			}
			return lang
		}
	}
	cases := []struct {
		name string
		opt  Options
		want string
	}{
		{"given", Options{Languages: []string{"en", "de"}, FindLanguages: find("fr")}, "(eng+deu)"},
		{"found", Options{FindLanguages: find("en")}, "(eng)"},
		{"not found", Options{FindLanguages: find()}, "(deu)"},
		{"not installed", Options{Languages: []string{"fr"}}, "(eng)"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			standIn(t, scannedTSV)
			c.opt.OCR = OCRAuto
			doc, _ := readScan(t, data, c.opt)
			if w := warningOf(doc, "ocr"); !strings.Contains(w, c.want) {
				t.Errorf("warning %q, want %s", w, c.want)
			}
			missing := warningOf(doc, "ocr_language_missing")
			if c.name == "not installed" != strings.Contains(missing, "apt install tesseract-ocr-fra") {
				t.Errorf("warning %q", missing)
			}
		})
	}
}

// TestUnreadScan says why a page is empty.
func TestUnreadScan(t *testing.T) {
	data := scannedPDF(t, scannedBars, "")
	t.Run("not installed", func(t *testing.T) {
		t.Setenv("PATH", t.TempDir())
		doc, p := readScan(t, data, Options{OCR: OCRAuto})
		if w := warningOf(doc, "page_without_text"); !strings.Contains(w, "apt install tesseract-ocr") || !p.Quality.Picture {
			t.Errorf("warning %q, %+v", w, p.Quality)
		}
	})
	t.Run("never", func(t *testing.T) {
		calls := standIn(t, scannedTSV)
		doc, _ := readScan(t, data, Options{})
		if w := warningOf(doc, "page_without_text"); !strings.Contains(w, "text recognition is off") {
			t.Errorf("warning %q", w)
		}
		if _, err := os.Stat(calls); err == nil {
			t.Error("tesseract was run")
		}
	})
	t.Run("blank paper", func(t *testing.T) {
		calls := standIn(t, scannedTSV)
		doc, p := readScan(t, scannedPDF(t, nil, ""), Options{OCR: OCRAuto})
		if _, err := os.Stat(calls); err == nil || p.Quality.OCR || warningOf(doc, "ocr") != "" {
			t.Error("blank paper was read")
		}
	})
}

// TestScanWithText reads pictures with text over them only where that is little, or
// when asked to, and never the same words twice.
func TestScanWithText(t *testing.T) {
	const page = "BT /F 10 Tf 1 0 0 1 12 185 Tm (FIRST) Tj ET"
	layer := "BT 3 Tr /F 2 Tf 1 0 0 1 12 185 Tm (" + strings.Repeat("layer ", 20) + ") Tj ET"
	much := "BT /F 3 Tf 1 0 0 1 12 20 Tm (" + strings.Repeat("text ", 20) + ") Tj ET"
	cases := []struct {
		name, text string
		mode       OCRMode
		want       string
	}{
		{"a stamp", page, OCRAuto, "FIRST|WORD|NEXT"},
		{"an invisible layer", layer, OCRAuto, strings.TrimSpace(strings.Repeat("layer ", 20))},
		{"an invisible layer, forced", layer, OCRForce, "FIRST WORD|NEXT"},
		{"much text", much, OCRAuto, strings.TrimSpace(strings.Repeat("text ", 20))},
		{"much text, forced", much, OCRForce, strings.TrimSpace(strings.Repeat("text ", 20)) + "|FIRST WORD|NEXT"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			standIn(t, scannedTSV)
			_, p := readScan(t, scannedPDF(t, scannedBars, c.text), Options{OCR: c.mode})
			if got := strings.Join(lineTexts(p), "|"); got != c.want {
				t.Errorf("lines %q, want %q", got, c.want)
			}
		})
	}
}

func TestCancelledScan(t *testing.T) {
	standIn(t, scannedTSV)
	data := scannedPDF(t, scannedBars, "")
	d, err := Open(context.Background(), bytes.NewReader(data), int64(len(data)), Options{OCR: OCRAuto})
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, _, err := d.Page(ctx, 1); err == nil {
		t.Error("a cancelled reading gives a page")
	}
}

func TestDashes(t *testing.T) {
	for width, want := range map[float64]string{0.3: "-", 0.33: "-", 0.5: "–", 0.56: "–", 1: "—"} {
		if got := dashOf(width); got != want {
			t.Errorf("%v em: %q, want %q", width, got, want)
		}
	}
}

// TestTesseract has the installed tesseract read the cover of a paper of our own.
func TestTesseract(t *testing.T) {
	if _, err := exec.LookPath("tesseract"); err != nil {
		t.Skip("tesseract is not installed")
	}
	data, err := os.ReadFile("../testdata/papers/st-9991-2026-picture-cover.pdf")
	if err != nil {
		t.Fatal(err)
	}
	_, p := readScan(t, data, Options{OCR: OCRAuto, Languages: []string{"en"}})
	text := strings.Join(lineTexts(p), "\n")
	for _, want := range []string{"Brussels, 20 February 2026", "(OR. en)", "9991/26", "LIMITE", "2026/9001 (COD)", "TELECOM 71", "GIP.B", "EN"} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not in\n%s", want, text)
		}
	}
}
