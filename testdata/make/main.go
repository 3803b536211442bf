// The program make writes the papers of testdata/papers that need an exact hand:
// glyphs, rules and pictures stand where the Council's producers put them.
//
//	go run ./testdata/make
//	go run ./testdata/make -long 400 -o FOLDER
//
// The same source gives the same bytes. The other papers are made by the script
// testdata/make/office.sh; see testdata/README.md. With -long it writes one paper of
// that many pages instead, for measuring.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// paper is a file to write: a PDF and, for a good paper, its expected text.
type paper struct {
	name  string
	pdf   []byte
	truth []string
}

func main() {
	fonts := flag.String("fonts", "/usr/share/fonts/truetype/liberation2", "folder with the Liberation fonts, version 2.1.5")
	out := flag.String("o", "testdata/papers", "folder to write to")
	parts := flag.String("parts", "", "folder for covers and stamps that office.sh puts together (default: not written)")
	long := flag.Int("long", 0, "write the paper long-`PAGES`.pdf instead of the others")
	flag.Parse()
	if err := run(*fonts, *out, *parts, *long); err != nil {
		fmt.Fprintln(os.Stderr, "make:", err)
		os.Exit(1)
	}
}

func run(fonts, out, parts string, long int) error {
	faces, err := readFaces(fonts)
	if err != nil {
		return err
	}
	if long > 0 {
		return write(out, []paper{longNote(faces, long)})
	}
	if parts != "" {
		return write(parts, officeParts(faces))
	}
	picture, err := os.ReadFile(filepath.Join("testdata", "make", "picture-cover.jpg"))
	if err != nil {
		return err
	}
	papers := []paper{
		amendingNote(faces),
		pictureCover(faces, picture),
		noticeOfMeeting(faces),
		jointText(faces),
		oldCover(faces),
	}
	return write(out, append(papers, badInputs(faces)...))
}

func readFaces(dir string) (map[string]*face, error) {
	faces := map[string]*face{}
	for _, family := range []string{"LiberationSerif", "LiberationSans"} {
		for _, cut := range []string{"Regular", "Bold", "Italic", "BoldItalic"} {
			name := family + "-" + cut
			f, err := readFace(name, filepath.Join(dir, name+".ttf"))
			if err != nil {
				return nil, err
			}
			faces[name] = f
		}
	}
	return faces, nil
}

func write(dir string, papers []paper) error {
	for _, p := range papers {
		base := filepath.Join(dir, p.name)
		if err := os.WriteFile(base+".pdf", p.pdf, 0o644); err != nil {
			return err
		}
		if p.truth == nil {
			continue
		}
		text := strings.Join(p.truth, "\n") + "\n"
		if err := os.WriteFile(base+".txt", []byte(text), 0o644); err != nil {
			return err
		}
	}
	return nil
}

// producer stands in every file's Info dictionary.
const producer = "councildoc testdata"
