package council

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Field is what a printed label introduces, in the words of labels.tsv.
type Field string

// The fields of the table on a cover, of the box for files and of the table of a
// notice of meeting.
const (
	FieldFrom               Field = "from"
	FieldTo                 Field = "to"
	FieldSubject            Field = "subject"
	FieldPreviousDocument   Field = "no_prev_doc"
	FieldCommissionDocument Field = "no_cion_doc"
	FieldFile               Field = "interinstitutional_file"
	FieldFiles              Field = "interinstitutional_files"
	FieldOn                 Field = "on"      // date of the meeting whose outcome is reported
	FieldReceipt            Field = "receipt" // date of receipt of a covered letter
	FieldDelegation         Field = "delegation"
	FieldContact            Field = "contact"
	FieldTelephone          Field = "telephone"
	FieldDate               Field = "date"
	FieldTime               Field = "time"
	FieldVenue              Field = "venue"
	FieldDeclassified       Field = "document" // the paper that is declassified
	FieldDated              Field = "dated"
	FieldNewStatus          Field = "new_status"
)

// isLabel reports whether a field of labels.tsv is a label rather than a band or
// a name.
func (f Field) isLabel() bool {
	switch f {
	case FieldFrom, FieldTo, FieldSubject, FieldPreviousDocument, FieldCommissionDocument, FieldFile, FieldFiles,
		FieldOn, FieldReceipt, FieldDelegation, FieldContact, FieldTelephone, FieldDate, FieldTime, FieldVenue,
		FieldDeclassified, FieldDated, FieldNewStatus:
		return true
	}
	return false
}

// Label is a printed label.
type Label struct {
	Fields    []Field  // what it can introduce; "Date:" is a row of several tables
	Languages []string // in which it is printed so
	Text      string   // as printed, with its colon
	Value     string   // what follows on the same line
}

// Is reports whether the label can introduce the field.
func (l Label) Is(f Field) bool { return slices.Contains(l.Fields, f) }

// MatchLabel reads a label from the start of a text: "From:", "Subject :",
// "N° prev. doc.: 8315/20". Case, accents and blanks do not matter. The colon
// may be missing after a label of several words ("No. prev. doc. 11669/09").
func MatchLabel(text string) (Label, bool) {
	const longest = 120 // bytes of a label
	head := text
	if len(head) > longest {
		head = head[:longest]
	}
	for i := range len(head) {
		if head[i] != ':' {
			continue
		}
		if l, ok := labelOf(text[:i]); ok {
			l.Text, l.Value = text[:i+1], strings.TrimSpace(text[i+1:])
			return l, true
		}
	}
	return matchBareLabel(text, len(head))
}

// matchBareLabel reads a label without colon: of several words, and either all
// of the text or with a digit after it.
func matchBareLabel(text string, longest int) (Label, bool) {
	end := len(text)
	for i, r := range text[:longest] {
		if unicode.IsDigit(r) {
			end = i
			break
		}
	}
	head := strings.TrimRight(text[:end], " \u00a0\t")
	if !strings.ContainsAny(head, " .") {
		return Label{}, false
	}
	l, ok := labelOf(head)
	if !ok || end < len(text) && !l.Is(FieldPreviousDocument) && !l.Is(FieldCommissionDocument) && !l.Is(FieldFile) && !l.Is(FieldFiles) {
		return Label{}, false
	}
	l.Text, l.Value = head, strings.TrimSpace(text[end:])
	return l, true
}

// labelOf looks up the words of a label without its colon.
func labelOf(words string) (Label, bool) {
	if words == "" || utf8.RuneCountInString(words) > 60 {
		return Label{}, false
	}
	var l Label
	for _, row := range folded.find("label." + Fold(words)) {
		if field := Field(row[0]); field.isLabel() {
			l.add(field, row[1])
		}
	}
	return l, len(l.Fields) > 0
}

func (l *Label) add(field Field, language string) {
	if !slices.Contains(l.Fields, field) {
		l.Fields = append(l.Fields, field)
	}
	if !slices.Contains(l.Languages, language) {
		l.Languages = append(l.Languages, language)
	}
}
