package normalize

import "councildoc/extract"

// Paper is what a document means: who sent it, what it says, in which order.
// It mirrors the contract "councildoc/1" field for field.
type Paper struct {
	Source    Source
	Header    Header
	Evidence  map[string][]Evidence // by header field, in the contract's names ("id", "date", …)
	Body      []Block
	Notes     []Note
	Changes   Changes
	Comments  []Comment   // margin comments and balloons, in page order
	Segments  []Segment   // the cover and the files behind it, in page order
	Furniture []Furniture // lines taken out of the body, in page order
	Outline   []extract.OutlineItem
	Quality   Quality
	Warnings  []extract.Warning
}

// Source is the file that was read. Name is set by the caller.
type Source struct {
	Name       string
	SHA256     string
	Bytes      int64
	Pages      int
	PDFVersion string
	Producer   string
	Tagged     bool
	Encrypted  bool
}

// Header is the cover of a Council paper, normalised. A zero field was not found.
type Header struct {
	ID                      string // as the Council prints it, blanks regularised
	RegisterID              string // the register's identifier, "ST-8261-2026-REV-1"
	Kind                    string // series; "" when the document is no Council paper
	Number                  int
	Year                    int
	Suffixes                []Suffix
	Date                    string // ISO 8601
	LanguageVersionDate     string // ISO 8601: the second date, in brackets, of papers until 2013
	Place                   string
	Language                string   // lower-case ISO 639-1
	OriginalLanguages       []string // from "(OR. en)"
	Marking                 string
	PartialAccess           *PartialAccess
	Classification          string   // "" for a paper that is declassified
	Caveats                 []string // what limits the release of a classified paper, as printed
	DeclassifiedFrom        *Declassified
	PublicStamp             bool
	InterinstitutionalFiles []InterinstitutionalFile
	SubjectCodes            []SubjectCode
	LexNumber               int // running number of joint texts, PE-CONS papers only
	Heading                 string
	DocumentType            string
	From                    string
	To                      string
	Subject                 string
	PreviousDocuments       []Reference
	CommissionDocuments     []Reference
	Meeting                 *Meeting
	ProceedingsDate         string // ISO 8601: first day of the meeting whose outcome is reported
	ReceiptDate             string // ISO 8601: when the letter under a cover note was received
	HandlingNotice          string
	Service                 string
	Links                   Links

	// Contacts are personal data; forms of output leave them out unless asked.
	Contacts []Contact
}

// PartialAccess says that a paper was released in part.
type PartialAccess struct {
	Text string // as printed
	Date string // ISO 8601, "" when none is printed
}

// Declassified is the paper that a declassification is about.
type Declassified struct {
	ID             string
	RegisterID     string
	Date           string // ISO 8601
	Classification string // as it was
	NewStatus      string // as printed
}

// Contact is whom to ask about a paper, or who drafted it. Kind is "contact",
// "telephone" or "initials".
type Contact struct {
	Kind string
	Text string
}

// Suffix is one link of the chain after a number: REV 1, ADD 2, INIT.
type Suffix struct {
	Type   string
	Number int // 0 for INIT
}

// InterinstitutionalFile is a procedure reference such as 2018/0328(COD).
type InterinstitutionalFile struct {
	Reference string
	Year      int
	Number    int
	Suffix    string // the letter of a split file, "" when none
	Procedure string // "COD"; "" when none was printed
	Known     bool   // the procedure type is in the table of types
}

// SubjectCode is a line of the code columns. Serial is 0 when none is printed.
type SubjectCode struct {
	Code   string
	Serial int
}

// Reference is a printed reference to other documents and what it names.
type Reference struct {
	Text        string
	References  []string // COM(2018) 630, JOIN(2016) 26; Commission documents only
	RegisterIDs []string
}

// Meeting holds the fields of a CM paper.
type Meeting struct {
	Date  string // ISO 8601
	Time  string // HH:MM
	Venue string
}

// Links are formed by rule from the references, never fetched.
type Links struct {
	Register string
	OEIL     []string
	EURLex   []string
}

// Evidence is where a header field was read.
type Evidence struct {
	Page int
	Box  extract.Box
	Text string // as printed
	From string // "" for the text of the cover; "ocr" for a picture of it, "drawing" for a drawn stamp; "footer", "tags", "metadata", "file_name" for a fallback
}

// Furniture is a running head, foot, page number, stamp or watermark.
type Furniture struct {
	Page int
	Kind string // "header", "footer", "page_number", "stamp", "watermark"
	Text string
	Box  extract.Box
}

// Comment is a comment or a change balloon that a word processor printed in the
// margin.
type Comment struct {
	Page  int
	Label string // as printed, "Commented [AB1]", "Deleted"; "" when none is
	Text  string
	Box   extract.Box
}

// Segment is a run of pages that came from one file: the cover, or a file that was
// attached to it with its own page size, running heads and page numbers.
type Segment struct {
	Kind        string // "cover", "attachment", or "document" where the paper is one file
	Title       string // its first heading of the highest level, "" when there is none
	FirstPage   int
	LastPage    int
	Width       float64 // of its first page as shown, in points
	Height      float64
	FirstNumber int // its own number of the first page, printed there or counted back; 0 when it prints none
}

// Quality counts what tells a reader how far to trust the record.
type Quality struct {
	Pages             int
	PagesWithoutText  int
	UndecodableGlyphs int
	HiddenSpans       int
	FurnitureLines    int
	JoinedHyphens     int
	OCRPages          int
}
