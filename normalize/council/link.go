package council

import (
	"fmt"
	"strings"
)

// RegisterURL gives the address under which the public register serves a
// document. A LIMITE document that was not released answers 404 there.
func (n Number) RegisterURL(language string) string {
	if n.IsZero() {
		return ""
	}
	return fmt.Sprintf("https://data.consilium.europa.eu/doc/document/%s/%s/pdf", n.RegisterID(), linkLanguage(language))
}

// OEILURL gives the page of the file in the Parliament's Legislative
// Observatory, "" for types of procedure that it does not list and for a file
// without type.
func (p Procedure) OEILURL() string {
	if t, ok := ProcedureTypeOf(p.Type); !ok || !t.OEIL {
		return ""
	}
	return "https://oeil.europarl.europa.eu/oeil/en/procedure-file?reference=" + p.Reference()
}

// EURLexURL gives the procedure page of EUR-Lex, which knows interinstitutional
// files only; "" for others and for the parts of a split file, whose form there
// is not established.
func (p Procedure) EURLexURL(language string) string {
	if t, ok := ProcedureTypeOf(p.Type); p.Letter != "" || ok && !t.Interinstitutional {
		return ""
	}
	return fmt.Sprintf("https://eur-lex.europa.eu/procedure/%s/%d_%d", strings.ToUpper(linkLanguage(language)), p.Year, p.Serial)
}

// linkLanguage is the language of an address: English where none is known.
func linkLanguage(language string) string {
	if IsLanguage(language) {
		return language
	}
	return "en"
}
