package ocr

import (
	"context"
	"errors"
	"image"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"
)

func paper() *image.Gray {
	pic := image.NewGray(image.Rect(0, 0, 60, 40))
	for i := range pic.Pix {
		pic.Pix[i] = 255
	}
	return pic
}

// stand puts a program of the name on the PATH, alone.
func stand(t *testing.T, name, script string) {
	t.Helper()
	if runtime.GOOS == "windows" {
		t.Skip("the program that stands in is a shell script")
	}
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, name), []byte("#!/bin/sh\n"+script), 0o755); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", dir)
}

const answers = "case \"$1\" in --version) echo 'tesseract 9.9' ;; --list-langs) echo 'List:'; echo eng ;; *) "

func TestFind(t *testing.T) {
	t.Setenv("PATH", t.TempDir())
	if _, err := Find(); !errors.Is(err, ErrNotInstalled) {
		t.Errorf("error %v, want ErrNotInstalled", err)
	}
}

func TestRead(t *testing.T) {
	stand(t, "tesseract", answers+"read head; printf '5\\t1\\t1\\t1\\t1\\t1\\t1\\t2\\t3\\t4\\t96\\t%s\\n' \"$head\" ;; esac\n")
	e, err := Find()
	if err != nil {
		t.Fatal(err)
	}
	words, err := e.Read(context.Background(), paper(), 300, []string{"eng"})
	if err != nil || len(words) != 1 || words[0].Text != "P5" || e.Version() != "9.9" {
		t.Errorf("%v, %v, version %q", words, err, e.Version())
	}
}

// TestBadPrograms bounds what a program can do: fail, go on for ever, write without
// end.
func TestBadPrograms(t *testing.T) {
	cases := []struct{ name, script, want string }{
		{"fails", "echo 'Error opening data file' >&2; exit 1", "Error opening data file"},
		{"hangs", "exec /bin/sleep 60", "deadline exceeded"},
		{"floods", "while :; do echo 0123456789012345678901234567890123456789012345678901234567890123456789; done", "more output than is read"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			stand(t, "tesseract", answers+c.script+" ;; esac\n")
			e, err := Find()
			if err != nil {
				t.Fatal(err)
			}
			wait := 20 * time.Second
			if c.name == "hangs" {
				wait = 300 * time.Millisecond
			}
			ctx, cancel := context.WithTimeout(context.Background(), wait)
			defer cancel()
			if _, err = e.Read(ctx, paper(), 300, []string{"eng"}); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("error %v, want %q", err, c.want)
			}
		})
	}
}

func TestRender(t *testing.T) {
	t.Run("none", func(t *testing.T) {
		t.Setenv("PATH", t.TempDir())
		if _, err := Render(context.Background(), strings.NewReader(""), 1, 300); !errors.Is(err, ErrNoRenderer) {
			t.Errorf("error %v, want ErrNoRenderer", err)
		}
	})
	t.Run("stands in", func(t *testing.T) {
		stand(t, "pdftoppm", `printf 'P5\n2 1\n255\nab'`)
		pic, err := Render(context.Background(), strings.NewReader("pdf"), 1, 300)
		if err != nil || string(pic.Pix) != "ab" || pic.Rect != image.Rect(0, 0, 2, 1) {
			t.Errorf("%v, %v", pic, err)
		}
	})
}

func FuzzParsePGM(f *testing.F) {
	f.Add([]byte("P5\n2 1\n255\nab"))
	f.Add([]byte("P5 99999 99999 255 "))
	f.Fuzz(func(t *testing.T, data []byte) {
		if pic, err := parsePGM(data); err == nil && len(pic.Pix) != pic.Rect.Dx()*pic.Rect.Dy() {
			t.Errorf("%v with %d bytes", pic.Rect, len(pic.Pix))
		}
	})
}
