package council

import "slices"

// headingFields are the lines above the band: the kind of paper.
var headingFields = []Field{"working_paper", "communication"}

// issuerFields name who issues a paper.
var issuerFields = []Field{"council", "european_council", "european_union", "european_convention"}

// bandFields are the types of documents that labels.tsv has.
var bandFields = []Field{
	"note", "working_document", "meeting_document", "outcome_of_proceedings", "cover_note", "report",
	"information_note", "provisional_agenda", "band", "declassification",
}

// IsBand reports whether a text is a known type of document, such as "NOTE" or
// "I/A-PUNKT-VERMERK". The list is open: a type that is not in it can only be
// told from its place, above the table with From, To and Subject.
func IsBand(text string) bool { return hasField(text, bandFields) }

// IsHeading reports whether a text is a known kind of paper, such as "WORKING
// PAPER". In some languages it reads like a type of document.
func IsHeading(text string) bool { return hasField(text, headingFields) }

// IsIssuer reports whether a text is the name of the Council, the European
// Council or the Union, as covers open with it.
func IsIssuer(text string) bool { return hasField(text, issuerFields) }

// IsSecretariat reports whether a text is "General Secretariat".
func IsSecretariat(text string) bool { return hasField(text, []Field{"general_secretariat"}) }

// IsColegislator reports whether a text is "THE EUROPEAN PARLIAMENT" or "THE
// COUNCIL", which stand side by side on joint texts.
func IsColegislator(text string) bool { return hasField(text, []Field{"colegislator"}) }

// IsAnnex reports whether a text is the word that opens an annex.
func IsAnnex(text string) bool { return hasField(text, []Field{"annex"}) }

func hasField(text string, fields []Field) bool {
	if len(text) > 200 {
		return false
	}
	for _, row := range folded.find("label." + Fold(text)) {
		if slices.Contains(fields, Field(row[0])) {
			return true
		}
	}
	return false
}
