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

// besideFields stand beside the issuer: "General Secretariat", and "THE EUROPEAN
// PARLIAMENT" and "THE COUNCIL", which stand side by side on joint texts.
var besideFields = []Field{"general_secretariat", "colegislator"}

// HeadName reports whether a text is the name of an issuer, as IsIssuer does, and
// whether it is one that stands beside it.
func HeadName(text string) (issuer, beside bool) {
	for _, row := range labelRows(text) {
		issuer = issuer || slices.Contains(issuerFields, Field(row[0]))
		beside = beside || slices.Contains(besideFields, Field(row[0]))
	}
	return issuer, beside
}

// IsAnnex reports whether a text is the word that opens an annex.
func IsAnnex(text string) bool { return hasField(text, []Field{"annex"}) }

func hasField(text string, fields []Field) bool {
	return slices.ContainsFunc(labelRows(text), func(row []string) bool { return slices.Contains(fields, Field(row[0])) })
}

// labelRows are the rows of labels.tsv that have a text.
func labelRows(text string) [][]string {
	if len(text) > 200 {
		return nil
	}
	return folded.find("label." + Fold(text))
}
