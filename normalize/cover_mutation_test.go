package normalize

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode"

	"councildoc/extract"
	"councildoc/normalize/council"
)

// TestNothingIsGuessed reads covers that were damaged in many ways: every value
// that is still given must be found in the text that it claims as evidence.
func TestNothingIsGuessed(t *testing.T) {
	rounds := 10000
	if testing.Short() {
		rounds = 500
	}
	r := rand.New(rand.NewPCG(7, 11))
	read := 0
	for i := range rounds {
		c := printedCovers[i%len(printedCovers)]
		pages := parsePages(t, c.pages)
		for range 1 + r.IntN(6) {
			mutatePage(r, pages[r.IntN(len(pages))])
		}
		got := ReadHeader(pages, extract.Meta{Title: c.title, Language: c.lang}, c.file)
		if got.Header.Kind != "" {
			read++
		}
		if problems := unfounded(&got); len(problems) > 0 {
			t.Fatalf("round %d, %s: %s\n%s", i, c.name, strings.Join(problems, "\n"), pageDump(pages))
		}
	}
	if read < rounds/3 {
		t.Errorf("only %d of %d damaged covers were read", read, rounds)
	}
}

// FuzzReadHeader reads damaged covers: nothing is guessed, and the same page
// gives the same header.
func FuzzReadHeader(f *testing.F) {
	for i := range printedCovers {
		f.Add(uint8(i), uint64(i), uint8(0))
		f.Add(uint8(i), uint64(7*i), uint8(9))
	}
	f.Fuzz(func(t *testing.T, which uint8, seed uint64, times uint8) {
		r := rand.New(rand.NewPCG(seed, 1))
		c := printedCovers[int(which)%len(printedCovers)]
		pages := parsePages(t, c.pages)
		for range times % 32 {
			mutatePage(r, pages[r.IntN(len(pages))])
		}
		got := ReadHeader(pages, extract.Meta{Title: c.title, Language: c.lang}, c.file)
		if problems := unfounded(&got); len(problems) > 0 {
			t.Errorf("%s: %s\n%s", c.name, strings.Join(problems, "\n"), pageDump(pages))
		}
		if again := ReadHeader(pages, extract.Meta{Title: c.title, Language: c.lang}, c.file); !reflect.DeepEqual(got, again) {
			t.Errorf("%s: two readings differ", c.name)
		}
	})
}

// mutatePage damages a page: a line goes, two lines change places, letters are
// exchanged or lost, a line moves, rules go, a line is doubled.
func mutatePage(r *rand.Rand, p *extract.Page) {
	if len(p.Lines) == 0 {
		return
	}
	a, b := r.IntN(len(p.Lines)), r.IntN(len(p.Lines))
	switch r.IntN(7) {
	case 0:
		p.Lines = slices.Delete(p.Lines, a, a+1)
	case 1:
		p.Lines[a].Spans, p.Lines[b].Spans = p.Lines[b].Spans, p.Lines[a].Spans
	case 2:
		s := &p.Lines[a].Spans[0]
		s.Text = garble(r, s.Text)
	case 3:
		moveLine(&p.Lines[a], float64(r.IntN(200)-100), float64(r.IntN(200)-100))
	case 4:
		p.Rules = nil
	case 5:
		l := printedLine(p.Lines[a].Box.X0, p.Lines[a].Baseline+float64(r.IntN(40)), "-", p.Lines[a].Spans[0].Text)
		p.Lines = append(p.Lines, l)
	case 6:
		p.Lines[a].Spans[0].Text += " " + p.Lines[b].Spans[0].Text
	}
}

func moveLine(l *extract.Line, dx, dy float64) {
	move := func(b extract.Box) extract.Box {
		return extract.Box{X0: b.X0 + dx, Y0: b.Y0 + dy, X1: b.X1 + dx, Y1: b.Y1 + dy}
	}
	l.Box, l.Baseline = move(l.Box), l.Baseline+dy
	for i := range l.Spans {
		l.Spans[i].Box = move(l.Spans[i].Box)
	}
}

// garble exchanges, drops or inserts a rune.
func garble(r *rand.Rand, s string) string {
	runes := []rune(s)
	if len(runes) == 0 {
		return s
	}
	at := r.IntN(len(runes))
	alphabet := []rune("aZ0/:-( \u00ad\ufffdЖΩ9")
	switch r.IntN(3) {
	case 0:
		runes[at] = alphabet[r.IntN(len(alphabet))]
	case 1:
		runes = slices.Delete(runes, at, at+1)
	default:
		runes = slices.Insert(runes, at, alphabet[r.IntN(len(alphabet))])
	}
	return string(runes)
}

func pageDump(pages printedPages) string {
	var b strings.Builder
	for _, p := range pages {
		for _, l := range p.Lines {
			fmt.Fprintf(&b, "%.0f %.0f %q\n", l.Box.X0, l.Baseline, l.Spans[0].Text)
		}
		b.WriteString("page\n")
	}
	return b.String()
}

// unfounded lists the values of a header that are not in their evidence.
func unfounded(c *Cover) []string {
	h := &c.Header
	var out []string
	say := func(ok bool, field string, value any) {
		if !ok {
			out = append(out, fmt.Sprintf("%s %q is not in %q", field, value, evidenceText(c, field)))
		}
	}
	for field, value := range map[string]string{
		"place": h.Place, "marking": h.Marking, "classification": h.Classification, "heading": h.Heading, "document_type": h.DocumentType,
		"from": h.From, "to": h.To, "subject": h.Subject, "handling_notice": h.HandlingNotice, "service": h.Service,
	} {
		say(strings.Contains(ink(evidenceText(c, field)), ink(value)), field, value)
	}
	for field, refs := range map[string][]Reference{"previous_documents": h.PreviousDocuments, "commission_documents": h.CommissionDocuments} {
		for _, ref := range refs {
			say(strings.Contains(ink(evidenceText(c, field)), ink(ref.Text)), field, ref.Text)
		}
	}
	for _, code := range h.SubjectCodes {
		text := ink(evidenceText(c, "subject_codes"))
		say(strings.Contains(text, ink(code.Code)) && (code.Serial == 0 || strings.Contains(text, fmt.Sprint(code.Serial))), "subject_codes", code)
	}
	for _, f := range h.InterinstitutionalFiles {
		found := council.Procedures(evidenceText(c, "interinstitutional_files"), true)
		say(slices.ContainsFunc(found, func(p council.Procedure) bool { return p.Reference() == f.Reference }), "interinstitutional_files", f.Reference)
	}
	say(numberFounded(c), "id", h.ID)
	say(dateFounded(c), "date", h.Date)
	say(languageFounded(c), "language", h.Language)
	say(!h.PublicStamp || strings.Contains(ink(evidenceText(c, "public_stamp")), "PUBLIC"), "public_stamp", "true")
	out = append(out, unfoundedLater(c)...)
	if h.Meeting != nil {
		say(strings.Contains(ink(evidenceText(c, "meeting")), ink(h.Meeting.Venue)), "meeting", h.Meeting.Venue)
	}
	return out
}

// unfoundedLater lists those of the values of fields that few covers have.
func unfoundedLater(c *Cover) []string {
	h := &c.Header
	printed := map[string][]string{"caveats": h.Caveats, "partial_access": nil, "declassified_from": nil, "lex_number": nil, "contacts": nil}
	dates := map[string][]string{"language_version_date": {h.LanguageVersionDate}, "proceedings_date": {h.ProceedingsDate}, "receipt_date": {h.ReceiptDate}}
	if a := h.PartialAccess; a != nil {
		printed["partial_access"], dates["partial_access"] = []string{a.Text}, []string{a.Date}
	}
	if d := h.DeclassifiedFrom; d != nil {
		printed["declassified_from"], dates["declassified_from"] = []string{d.NewStatus}, []string{d.Date}
		if d.ID != "" {
			printed["declassified_from"] = append(printed["declassified_from"], strings.Split(d.ID, "/")[0])
		}
	}
	if h.LexNumber > 0 {
		printed["lex_number"] = []string{"LEX", fmt.Sprint(h.LexNumber)}
	}
	for _, contact := range h.Contacts {
		printed["contacts"] = append(printed["contacts"], contact.Text)
	}
	var out []string
	for _, field := range []string{"caveats", "partial_access", "declassified_from", "lex_number", "contacts"} {
		text := ink(evidenceText(c, field))
		for _, value := range printed[field] {
			if !strings.Contains(text, ink(strings.TrimPrefix(value, "ST "))) {
				out = append(out, fmt.Sprintf("%s %q is not in %q", field, value, evidenceText(c, field)))
			}
		}
	}
	for _, field := range []string{"language_version_date", "proceedings_date", "receipt_date", "partial_access", "declassified_from"} {
		for _, value := range dates[field] {
			if !dayFounded(c.Evidence[field], value) {
				out = append(out, fmt.Sprintf("%s %q is not in %q", field, value, evidenceText(c, field)))
			}
		}
	}
	return out
}

// dayFounded reports whether the day of a date is printed as a number of its own
// in the evidence, and its year in full or by its last two figures, or not at all.
func dayFounded(evidence []Evidence, iso string) bool {
	if iso == "" {
		return true
	}
	day := strings.TrimPrefix(iso[8:], "0")
	for _, e := range evidence {
		numbers := strings.FieldsFunc(strings.ReplaceAll(e.Text, "\u00ad", ""), func(r rune) bool { return r < '0' || r > '9' })
		if slices.ContainsFunc(numbers, func(n string) bool { return strings.TrimPrefix(n, "0") == day }) {
			return true
		}
	}
	return false
}

func evidenceText(c *Cover, field string) string {
	var parts []string
	for _, e := range c.Evidence[field] {
		parts = append(parts, e.Text)
	}
	return strings.Join(parts, "\n")
}

// ink is a text without blanks and soft hyphens.
func ink(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || r == '\u00ad' {
			return -1
		}
		return r
	}, s)
}

func numberFounded(c *Cover) bool {
	if c.Header.ID == "" {
		return len(c.Evidence["id"]) == 0
	}
	text := evidenceText(c, "id")
	if f, ok := numberOutside(text); ok && f.ID() == c.Header.ID {
		return true
	}
	f, ok := council.ParsePrefix(strings.TrimSpace(text))
	if !ok {
		f, ok = council.ParseCover(text)
	}
	return ok && f.ID() == c.Header.ID
}

func dateFounded(c *Cover) bool {
	if c.Header.Date == "" {
		return true
	}
	text := strings.ReplaceAll(evidenceText(c, "date"), "\n", " ")
	var hint []string
	if c.Header.Language != "" {
		hint = []string{c.Header.Language}
	}
	d, ok := council.ParseDateLine(text, hint...)
	return ok && d.String() == c.Header.Date && d.Place == c.Header.Place
}

func languageFounded(c *Cover) bool {
	lang := c.Header.Language
	if lang == "" {
		return true
	}
	text := evidenceText(c, "language")
	if strings.Contains(text, strings.ToUpper(lang)) || strings.Contains(text, "."+lang) || strings.Contains(text, "_"+lang) || strings.HasPrefix(text, lang+"-") {
		return true
	}
	for line := range strings.SplitSeq(text, "\n") {
		if l, ok := council.MatchLabel(line + ":"); ok && slices.Contains(l.Languages, lang) {
			return true
		}
		if l, ok := council.MatchLabel(line); ok && slices.Contains(l.Languages, lang) {
			return true
		}
	}
	return false
}
