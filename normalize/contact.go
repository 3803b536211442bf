package normalize

import (
	"slices"
	"strings"

	"councildoc/normalize/council"
)

// Kinds of [Contact].
const (
	contactPerson    = "contact"
	contactTelephone = "telephone"
	contactInitials  = "initials"
)

// takeContacts takes the rows that say whom to ask.
func (r *headerReading) takeContacts(s *coverSheet) {
	for _, row := range s.table.rows {
		kind := ""
		switch {
		case len(row.values) == 0:
		case row.is(council.FieldContact):
			kind = contactPerson
		case row.is(council.FieldTelephone):
			kind = contactTelephone
		case len(row.label.Fields) == 0:
			kind = kindOfContact(joinCoverLines(row.values))
		}
		if kind != "" {
			r.addContact(kind, joinCoverLines(row.values), row.values...)
		}
	}
}

// takeInitials takes the initials of a footer.
func (r *headerReading) takeInitials(f *coverFooter) {
	for _, l := range f.initials {
		for _, w := range l.initials {
			r.addContact(contactInitials, w, l)
		}
	}
}

// takeStrayContact takes a line above the table that is an address or a telephone
// number, under a label that is not known.
func (r *headerReading) takeStrayContact(l *coverLine) bool {
	kind := kindOfContact(l.text)
	if kind == "" {
		return false
	}
	r.addContact(kind, l.text, l)
	l.used = true
	return true
}

// kindOfContact tells an address or a telephone number from its form; "" for a
// text that is neither.
func kindOfContact(text string) string {
	switch {
	case strings.Contains(text, "@"):
		return contactPerson
	case isTelephone(text):
		return contactTelephone
	}
	return ""
}

// isTelephone reports whether a text is a telephone number with its country:
// "+32 2 281 37 14".
func isTelephone(text string) bool {
	const leastDigits = 8
	digits := 0
	for _, c := range text {
		if c >= '0' && c <= '9' {
			digits++
		}
	}
	_, after, plus := strings.Cut(text, "+")
	return plus && digits >= leastDigits && after != "" && after[0] >= '0' && after[0] <= '9'
}

func (r *headerReading) addContact(kind, text string, lines ...*coverLine) {
	c := Contact{Kind: kind, Text: text}
	h := &r.cover.Header
	if text == "" || slices.Contains(h.Contacts, c) {
		return
	}
	h.Contacts = append(h.Contacts, c)
	r.evidence(contactsField, "", lines...)
}

// withoutInitials gives a line of a footer without the initials of people.
func withoutInitials(text string, initials []string) string {
	if len(initials) == 0 {
		return text
	}
	words := slices.DeleteFunc(strings.Fields(text), func(w string) bool { return slices.Contains(initials, w) })
	return strings.Join(words, " ")
}

// initialsOf gives the initials among contacts.
func initialsOf(contacts []Contact) []string {
	var out []string
	for _, c := range contacts {
		if c.Kind == contactInitials {
			out = append(out, c.Text)
		}
	}
	return out
}
