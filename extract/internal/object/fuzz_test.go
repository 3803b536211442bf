package object

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
	"time"
)

// fuzzLimits keep one input short: what is looked for are crashes, not sizes.
var fuzzLimits = Options{MaxStreamBytes: 4 << 20, MaxPages: 1000, Password: "user"}

// fuzzTime is far beyond what an input of a few kilobytes may take.
const fuzzTime = 5 * time.Second

func addSeeds(f *testing.F) {
	for _, make := range defects {
		f.Add(make())
	}
	files, _ := filepath.Glob("testdata/encrypted/*.pdf")
	for _, name := range files {
		if data, err := os.ReadFile(name); err == nil {
			f.Add(data)
		}
	}
}

// FuzzOpen reads everything in a file. The library must open whatever we hand to
// it.
func FuzzOpen(f *testing.F) {
	addSeeds(f)
	f.Fuzz(func(t *testing.T, data []byte) {
		start := time.Now()
		_, err := readEverything(data, fuzzLimits)
		if err != nil && bytes.Contains([]byte(err.Error()), []byte("library")) {
			t.Error(err)
		}
		if d := time.Since(start); d > fuzzTime {
			t.Errorf("took %v", d)
		}
	})
}

// FuzzRebuild reads files whose cross-reference cannot be found.
func FuzzRebuild(f *testing.F) {
	addSeeds(f)
	f.Fuzz(func(t *testing.T, data []byte) {
		start := time.Now()
		data = bytes.ReplaceAll(data, []byte("startxref"), []byte("startxxxx"))
		_, _ = readEverything(data, fuzzLimits)
		if d := time.Since(start); d > fuzzTime {
			t.Errorf("took %v", d)
		}
	})
}

// FuzzFilters decodes data by the dictionary that stands before it, up to ">>>".
func FuzzFilters(f *testing.F) {
	for _, s := range []string{
		"<</F/Fl>>>" + deflated(sample), "<</F/Fl>>>" + rawDeflated(sample),
		"<</F/LZW>>>" + literalsLZW(sample, true), "<</F/LZW/DP<</EarlyChange 0>>>>>" + literalsLZW(sample, false),
		"<</F[/A85/AHx]>>>" + encoded85("4142>"), "<</F/RL>>>\x02abc\xFEx\x80",
		"<</F/Fl/DP<</Predictor 15/Columns 3/Colors 2>>>>>" + deflated("\x01abcdef\x04abcdef"),
		"<</F/Fl/DP<</Predictor 2/Columns 5/BitsPerComponent 2>>>>>" + deflated("abcdef"),
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, in []byte) {
		dict, data, _ := bytes.Cut(in, []byte(">>>"))
		var file *File
		v, _ := file.Parse(append(bytes.Clone(dict), ">>"...))
		const limit = 1 << 20
		kept := bytes.Clone(data)
		if out, _ := v.Decode(data, limit); len(out) > max(limit, len(data)) {
			t.Errorf("%d bytes", len(out))
		}
		if !bytes.Equal(kept, data) {
			t.Error("the input was written to")
		}
	})
}
