package export

import (
	"bytes"
	"strings"
	"testing"

	"councildoc/normalize"
)

// fullPaper is a paper whose header has every field.
func fullPaper() *normalize.Paper {
	p := samplePaper()
	h := &p.Header
	h.LanguageVersionDate, h.ProceedingsDate, h.ReceiptDate, h.LexNumber = "2031-02-05", "2031-01-30", "2031-02-01", 410
	h.PartialAccess = &normalize.PartialAccess{Text: "DOCUMENT PARTIALLY ACCESSIBLE TO THE PUBLIC (04.03.2031)", Date: "2031-03-04"}
	h.Classification, h.Caveats = "RESTREINT UE/EU RESTRICTED", []string{"RELEASABLE TO THE KEEPERS"}
	h.DeclassifiedFrom = &normalize.Declassified{ID: "1/31", RegisterID: "ST-1-2031-INIT", Date: "2030-01-02", Classification: "RESTREINT UE", NewStatus: "Public"}
	h.Contacts = []normalize.Contact{
		{Kind: "contact", Text: "keeper@lamp.example"}, {Kind: "telephone", Text: "+32 2 000 00 00"}, {Kind: "initials", Text: "AB/cd"},
	}
	p.Evidence[contactsField] = []normalize.Evidence{{Page: 1, Text: "keeper@lamp.example"}}
	return p
}

// TestContactsOnlyWhenAsked writes a paper with personal data in every form.
func TestContactsOnlyWhenAsked(t *testing.T) {
	secrets := []string{"keeper@lamp.example", "+32 2 000", "AB/cd", contactsField}
	for _, w := range allWriters {
		plain := write(t, w.write, fullPaper(), Options{KeepFurniture: true, PageMarks: true})
		for _, secret := range secrets {
			if bytes.Contains(plain, []byte(secret)) {
				t.Errorf("%s gives %q", w.name, secret)
			}
		}
		full := string(write(t, w.write, fullPaper(), Options{WithContacts: true}))
		if w.name != "Text" && !strings.Contains(full, "keeper@lamp.example") {
			t.Errorf("%s does not give contacts when asked", w.name)
		}
	}
	for _, columns := range []func(*bytes.Buffer) error{
		func(b *bytes.Buffer) error { return HeaderTSVColumns(b, Options{}) },
		func(b *bytes.Buffer) error { return HeaderCSVColumns(b, Options{}) },
	} {
		var b bytes.Buffer
		if err := columns(&b); err != nil || strings.Contains(b.String(), contactsField) {
			t.Errorf("%q, %v", b.String(), err)
		}
	}
}

func TestContactsKeepToTheSchema(t *testing.T) {
	for _, w := range []Writer{JSON, NDJSON, HeaderJSON, HeaderNDJSON} {
		validate(t, write(t, w, fullPaper(), Options{WithContacts: true}))
	}
}
