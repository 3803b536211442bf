package object

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
)

// TestEncrypted opens the files in testdata/encrypted, which are one file
// encrypted in every way; its passwords are "user" and "owner".
func TestEncrypted(t *testing.T) {
	files, err := filepath.Glob("testdata/encrypted/*.pdf")
	if err != nil || len(files) == 0 {
		t.Fatal("no files", err)
	}
	for _, name := range files {
		t.Run(filepath.Base(name), func(t *testing.T) {
			data, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			passwords := []string{"user", "owner"}
			if filepath.Base(name) == "empty-user.pdf" {
				passwords = []string{"", "wrong", "owner"}
			} else if _, err := openBytes(data, Options{}); !errors.Is(err, ErrPassword) {
				t.Errorf("without a password: %v", err)
			} else if _, err := openBytes(data, Options{Password: "wrong"}); !errors.Is(err, ErrPassword) {
				t.Errorf("with a wrong password: %v", err)
			}
			for _, password := range passwords {
				checkDecrypted(t, data, password)
			}
		})
	}
}

func checkDecrypted(t *testing.T, data []byte, password string) {
	t.Helper()
	f := mustOpen(t, data, Options{Password: password})
	wantContents(t, f)
	if !f.Encrypted() {
		t.Error("not said to be encrypted")
	}
	if title := f.Trailer().Key("Info").Key("Title").Text(); title != "A secret title" {
		t.Errorf("title is %q", title)
	}
	pages, _ := f.Pages()
	if label := pages[0].Value.Key("Label").Text(); label != "A string of the page" {
		t.Errorf("string of the page is %q", label)
	}
	if meta, err := f.Root().Key("Metadata").Data(); err != nil || string(meta) != "<x:xmpmeta/>" {
		t.Errorf("metadata are %q, %v", meta, err)
	}
	if w := f.Warnings(); len(w) > 0 {
		t.Errorf("warnings: %q", w)
	}
}

// TestEncryptedRebuilt opens encrypted files whose cross-reference is lost.
func TestEncryptedRebuilt(t *testing.T) {
	for _, name := range []string{"rc4-40.pdf", "aesv2-objstm.pdf", "aesv3-objstm.pdf", "aesv3-r6.pdf"} {
		data, err := os.ReadFile(filepath.Join("testdata/encrypted", name))
		if err != nil {
			t.Fatal(err)
		}
		data = append([]byte("%PDF-1.7\n% these bytes move all the objects\n"), data...)
		wantContents(t, mustOpen(t, data, Options{Password: "user"}))
	}
}

func TestSASLPrep(t *testing.T) {
	for in, want := range map[string]string{
		"plain": "plain", "a\u00ADb": "ab", "\u00AA": "a", "\u2168": "IX", "a\u00A0b": "a b", "\uFB01": "fi",
	} {
		if got := saslPrep(in); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}

func TestForeignHandler(t *testing.T) {
	b := newBuilder()
	b.page()
	b.object(5, "<</Filter/Adobe.PubSec/V 4>>")
	b.trailer(b.table(), "/Encrypt 5 0 R")
	if _, err := openBytes(b.Bytes(), Options{}); !errors.Is(err, ErrPassword) {
		t.Errorf("error is %v", err)
	}
}
