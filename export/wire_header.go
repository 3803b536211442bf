package export

import (
	"bytes"
	"slices"
	"strings"

	"councildoc/normalize"
)

type wireHeader struct {
	ID                      *string              `json:"id" jsonschema:"nullable" jsonschema_description:"As the Council prints it, blanks regularised."`
	RegisterID              *string              `json:"register_id" jsonschema:"nullable" jsonschema_description:"The register's identifier."`
	Kind                    *string              `json:"kind" jsonschema:"nullable" jsonschema_description:"Series; null when the document is no Council paper."`
	Number                  *int                 `json:"number" jsonschema:"nullable"`
	Year                    *int                 `json:"year" jsonschema:"nullable"`
	Suffixes                []wireSuffix         `json:"suffixes" jsonschema_description:"INIT, REV, ADD, COR …, in printed order."`
	Date                    *string              `json:"date" jsonschema:"nullable" jsonschema_description:"ISO 8601."`
	LanguageVersionDate     *string              `json:"language_version_date" jsonschema:"nullable" jsonschema_description:"ISO 8601: the second date, in brackets, of papers until 2013."`
	Place                   *string              `json:"place" jsonschema:"nullable"`
	Language                *string              `json:"language" jsonschema:"nullable" jsonschema_description:"ISO 639-1, lower case."`
	OriginalLanguages       []string             `json:"original_languages" jsonschema_description:"ISO 639-1, lower case."`
	Marking                 *string              `json:"marking" jsonschema:"nullable"`
	PartialAccess           *wirePartialAccess   `json:"partial_access" jsonschema:"nullable" jsonschema_description:"The paper was released in part."`
	Classification          *string              `json:"classification" jsonschema:"nullable" jsonschema_description:"Null for a paper that is declassified."`
	Caveats                 []string             `json:"caveats" jsonschema_description:"What limits the release of a classified paper, as printed."`
	DeclassifiedFrom        *wireDeclassified    `json:"declassified_from" jsonschema:"nullable" jsonschema_description:"Declassifications only: the paper as it was."`
	PublicStamp             bool                 `json:"public_stamp" jsonschema_description:"A PUBLIC stamp stands over the cover."`
	InterinstitutionalFiles []wireProcedure      `json:"interinstitutional_files"`
	SubjectCodes            []wireSubjectCode    `json:"subject_codes" jsonschema_description:"In printed order, read down the columns."`
	LexNumber               *int                 `json:"lex_number" jsonschema:"nullable" jsonschema_description:"Running number of joint texts, PE-CONS papers only."`
	Heading                 *string              `json:"heading" jsonschema:"nullable"`
	DocumentType            *string              `json:"document_type" jsonschema:"nullable"`
	From                    *string              `json:"from" jsonschema:"nullable"`
	To                      *string              `json:"to" jsonschema:"nullable"`
	Subject                 *string              `json:"subject" jsonschema:"nullable"`
	PreviousDocuments       []wirePrevious       `json:"previous_documents"`
	CommissionDocuments     []wireCommissionText `json:"commission_documents"`
	Meeting                 *wireMeeting         `json:"meeting" jsonschema:"nullable" jsonschema_description:"Notices of meetings only."`
	ProceedingsDate         *string              `json:"proceedings_date" jsonschema:"nullable" jsonschema_description:"ISO 8601: first day of the meeting whose outcome is reported."`
	ReceiptDate             *string              `json:"receipt_date" jsonschema:"nullable" jsonschema_description:"ISO 8601: when the letter under a cover note was received."`
	HandlingNotice          *string              `json:"handling_notice" jsonschema:"nullable"`
	Service                 *string              `json:"service" jsonschema:"nullable" jsonschema_description:"The footer's mark of the service."`
	Links                   wireLinks            `json:"links" jsonschema_description:"Formed by rule from the references, never fetched."`
	Contacts                []wireContact        `json:"contacts,omitempty" jsonschema_description:"Personal data: only when asked for, and where there are some."`
}

type wirePartialAccess struct {
	Text string  `json:"text" jsonschema_description:"As printed."`
	Date *string `json:"date" jsonschema:"nullable" jsonschema_description:"ISO 8601."`
}

type wireDeclassified struct {
	ID             *string `json:"id" jsonschema:"nullable"`
	RegisterID     *string `json:"register_id" jsonschema:"nullable"`
	Date           *string `json:"date" jsonschema:"nullable" jsonschema_description:"ISO 8601."`
	Classification *string `json:"classification" jsonschema:"nullable"`
	NewStatus      *string `json:"new_status" jsonschema:"nullable" jsonschema_description:"As printed."`
}

type wireContact struct {
	Kind string `json:"kind" jsonschema:"enum=contact,enum=telephone,enum=initials"`
	Text string `json:"text" jsonschema_description:"As printed."`
}

type wireSuffix struct {
	Type   string `json:"type"`
	Number *int   `json:"number" jsonschema:"nullable"`
}

type wireProcedure struct {
	Reference string  `json:"reference"`
	Year      *int    `json:"year" jsonschema:"nullable"`
	Number    *int    `json:"number" jsonschema:"nullable"`
	Suffix    *string `json:"suffix" jsonschema:"nullable" jsonschema_description:"The letter of a split file."`
	Procedure *string `json:"procedure" jsonschema:"nullable"`
	Known     bool    `json:"known" jsonschema_description:"The procedure type is in the table of types."`
}

type wireSubjectCode struct {
	Code   string `json:"code"`
	Serial *int   `json:"serial" jsonschema:"nullable"`
}

type wirePrevious struct {
	Text        string   `json:"text"`
	RegisterIDs []string `json:"register_ids"`
}

type wireCommissionText struct {
	Text        string   `json:"text"`
	References  []string `json:"references"`
	RegisterIDs []string `json:"register_ids"`
}

type wireMeeting struct {
	Date  *string `json:"date" jsonschema:"nullable" jsonschema_description:"ISO 8601."`
	Time  *string `json:"time" jsonschema:"nullable" jsonschema_description:"HH:MM."`
	Venue *string `json:"venue" jsonschema:"nullable"`
}

type wireLinks struct {
	Register *string  `json:"register" jsonschema:"nullable"`
	OEIL     []string `json:"oeil"`
	EURLex   []string `json:"eurlex"`
}

func toHeader(h *normalize.Header, o Options) wireHeader {
	w := wireHeader{
		ID: text(h.ID), RegisterID: text(h.RegisterID), Kind: text(h.Kind),
		Number: number(h.Number), Year: number(h.Year), Suffixes: each(h.Suffixes, toSuffix),
		Date: text(h.Date), LanguageVersionDate: text(h.LanguageVersionDate), Place: text(h.Place),
		Language: text(h.Language), OriginalLanguages: texts(h.OriginalLanguages),
		Marking: text(h.Marking), PartialAccess: toPartialAccess(h.PartialAccess),
		Classification: text(h.Classification), Caveats: texts(h.Caveats),
		DeclassifiedFrom: toDeclassified(h.DeclassifiedFrom), PublicStamp: h.PublicStamp,
		InterinstitutionalFiles: each(h.InterinstitutionalFiles, toProcedure),
		SubjectCodes:            each(h.SubjectCodes, toSubjectCode),
		LexNumber:               number(h.LexNumber),
		Heading:                 text(h.Heading), DocumentType: text(h.DocumentType),
		From: text(h.From), To: text(h.To), Subject: text(h.Subject),
		PreviousDocuments:   each(h.PreviousDocuments, toPrevious),
		CommissionDocuments: each(h.CommissionDocuments, toCommissionText),
		Meeting:             toMeeting(h.Meeting),
		ProceedingsDate:     text(h.ProceedingsDate), ReceiptDate: text(h.ReceiptDate),
		HandlingNotice: text(h.HandlingNotice), Service: text(h.Service),
		Links: wireLinks{Register: text(h.Links.Register), OEIL: texts(h.Links.OEIL), EURLex: texts(h.Links.EURLex)},
	}
	if o.WithContacts {
		w.Contacts = each(h.Contacts, toContact)
	}
	return w
}

func toPartialAccess(a *normalize.PartialAccess) *wirePartialAccess {
	if a == nil {
		return nil
	}
	return &wirePartialAccess{Text: cleanText(a.Text), Date: text(a.Date)}
}

func toDeclassified(d *normalize.Declassified) *wireDeclassified {
	if d == nil {
		return nil
	}
	return &wireDeclassified{ID: text(d.ID), RegisterID: text(d.RegisterID), Date: text(d.Date),
		Classification: text(d.Classification), NewStatus: text(d.NewStatus)}
}

func toContact(c normalize.Contact) wireContact {
	return wireContact{Kind: cleanLine(c.Kind), Text: cleanText(c.Text)}
}

func toSuffix(s normalize.Suffix) wireSuffix {
	return wireSuffix{Type: cleanLine(s.Type), Number: number(s.Number)}
}

func toProcedure(f normalize.InterinstitutionalFile) wireProcedure {
	return wireProcedure{
		Reference: cleanText(f.Reference), Year: number(f.Year), Number: number(f.Number),
		Suffix: text(f.Suffix), Procedure: text(f.Procedure), Known: f.Known,
	}
}

func toSubjectCode(c normalize.SubjectCode) wireSubjectCode {
	return wireSubjectCode{Code: cleanText(c.Code), Serial: number(c.Serial)}
}

func toPrevious(r normalize.Reference) wirePrevious {
	return wirePrevious{Text: cleanText(r.Text), RegisterIDs: texts(r.RegisterIDs)}
}

func toCommissionText(r normalize.Reference) wireCommissionText {
	return wireCommissionText{Text: cleanText(r.Text), References: texts(r.References), RegisterIDs: texts(r.RegisterIDs)}
}

func toMeeting(m *normalize.Meeting) *wireMeeting {
	if m == nil {
		return nil
	}
	return &wireMeeting{Date: text(m.Date), Time: text(m.Time), Venue: text(m.Venue)}
}

// contactsField is the field that holds personal data.
const contactsField = "contacts"

// headerFields are the keys of the header in the order of the contract.
var headerFields = []string{
	"id", "register_id", "kind", "number", "year", "suffixes", "date", "language_version_date", "place",
	"language", "original_languages", "marking", "partial_access", "classification", "caveats",
	"declassified_from", "public_stamp", "interinstitutional_files", "subject_codes", "lex_number",
	"heading", "document_type", "from", "to", "subject", "previous_documents", "commission_documents",
	"meeting", "proceedings_date", "receipt_date", "handling_notice", "service", "links", contactsField,
}

// wireEvidence is written in the order of the header's fields.
type wireEvidence []wireFieldEvidence

type wireFieldEvidence struct {
	field   string
	entries []wireEvidenceEntry
}

type wireEvidenceEntry struct {
	Page *int     `json:"page" jsonschema:"nullable" jsonschema_description:"Null for what stands on no page, such as a file name."`
	Box  *wireBox `json:"box" jsonschema:"nullable"`
	Text *string  `json:"text" jsonschema:"nullable" jsonschema_description:"As printed."`
	From string   `json:"from,omitempty" jsonschema_description:"Where a fallback was read (footer, tags, metadata, file_name); left out for the cover."`
}

// MarshalJSON gives an object with a key for each field.
func (e wireEvidence) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	b.WriteByte('{')
	for i, f := range e {
		if i > 0 {
			b.WriteByte(',')
		}
		key, err := marshal(f.field)
		if err != nil {
			return nil, err
		}
		value, err := marshal(f.entries)
		if err != nil {
			return nil, err
		}
		b.Write(key)
		b.WriteByte(':')
		b.Write(value)
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

// toEvidence orders the fields as the header has them; a field that the header does
// not have stands after them, by name.
func toEvidence(in map[string][]normalize.Evidence, o Options) wireEvidence {
	fields := make([]string, 0, len(in))
	for f := range in {
		if f != contactsField || o.WithContacts {
			fields = append(fields, f)
		}
	}
	slices.SortFunc(fields, compareFields)
	out := wireEvidence{}
	for _, f := range fields {
		if len(in[f]) > 0 {
			out = append(out, wireFieldEvidence{field: f, entries: each(in[f], toEvidenceEntry)})
		}
	}
	return out
}

func compareFields(a, b string) int {
	rank := func(f string) int {
		if i := slices.Index(headerFields, f); i >= 0 {
			return i
		}
		return len(headerFields)
	}
	if d := rank(a) - rank(b); d != 0 {
		return d
	}
	return strings.Compare(a, b)
}

func toEvidenceEntry(e normalize.Evidence) wireEvidenceEntry {
	w := wireEvidenceEntry{Page: number(e.Page), Text: text(e.Text), From: cleanLine(e.From)}
	if b := wireBox(e.Box); b != (wireBox{}) {
		w.Box = &b
	}
	return w
}
