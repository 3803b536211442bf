package normalize

import (
	"slices"
	"strings"

	"councildoc/normalize/council"
)

// maxNameHeading is the length in bytes of the longest heading that names
// delegations.
const maxNameHeading = 200

// headingDelegations reads a heading that names delegations and nothing else:
// "FRANCE", "Comments from the Belgian delegation", "ANNEX II – Germany (DE)".
func headingDelegations(text string) ([]Delegation, bool) {
	if len(text) > maxNameHeading || endsSentence(text) && !strings.HasSuffix(text, ":") {
		return nil, false
	}
	words := strings.Fields(listSeparator.regexp().ReplaceAllString(text, " "))
	var out delegationNames
	for len(words) > 0 {
		if d, n := council.TakeDelegation(words); n > 0 {
			out.add(d)
			words = words[n:]
			continue
		}
		if !council.FillerWord(words[0]) {
			return nil, false
		}
		words = words[1:]
	}
	return out.list, len(out.list) > 0
}

// commentNoun is what a delegation hands in.
const commentNoun = `(?:comments?|remarks?|observations?|contributions?|suggestions?|proposals?|positions?|reply|replies|questions?|reservations?|non-?paper|commentaires?|remarques?|réponses?|Bemerkungen|Anmerkungen|Kommentare|Stellungnahmen?|Beitr(?:ag|äge)|observaciones|comentarios|osservazioni|commenti|opmerkingen|uwagi)`

var (
	anyComment   = pattern{expr: `(?i)\b` + commentNoun + `\b`}
	afterNames   = pattern{expr: `^(?i:(?:['’]s?)?\s*(?:(?:delegations?|written|additional|further|drafting|preliminary|initial|general|first|second|revised|updated)['’]?\s+)*` + commentNoun + `\b)`}
	beforeNames  = pattern{expr: `(?i:\b` + commentNoun + `\b(?:\s+\S+){0,4}?\s+(?:submitted by|received from|provided by|sent by|made by|from|by|of|de la|de l['’]|du|des|de|der|von|des)\s+(?:the\s+)?)$`}
	comesFrom    = pattern{expr: `(?i:\b(?:submitted|provided|sent|received|tabled)\s+(?:by|from)\s+(?:the\s+)?)$`}
	namesOnSheet = pattern{expr: `^\s*(?:From|De|Von)\s*:\s*(.+)$`}
)

// commentators finds the delegations that a sentence says comments are from:
// "EE's comments", "FR, PL and RO comments", "comments from the Belgian delegation".
func commentators(text string) []Delegation {
	var out []Delegation
	for at := 0; at < len(text); {
		if at > 0 && isWordByte(text[at-1]) || !isWordByte(text[at]) && text[at] < 0x80 {
			at++
			continue
		}
		named, end := takeList(text[at:])
		if len(named) == 0 {
			at++
			continue
		}
		head, rest := text[:at], text[at+end:]
		if afterNames.MatchString(rest) || beforeNames.MatchString(head) || comesFrom.MatchString(head) {
			out = joinDelegations(out, named)
		}
		at += end
	}
	return out
}

func isWordByte(c byte) bool {
	return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
}

// betweenNames parts the members of a list in running text.
var betweenNames = pattern{expr: `^(?:\s*[,;/&+]\s*(?:and\s+|et\s+|und\s+)?|\s+(?:and|et|und|as well as)\s+)(?:the\s+)?`}

// takeList reads the delegations that a text begins with, and gives the bytes
// that name them.
func takeList(text string) (list []Delegation, end int) {
	for at := 0; ; {
		d, n := takeName(text[at:])
		if n == 0 {
			return list, end
		}
		list, end = append(list, delegationOf(d)), at+n
		gap := betweenNames.FindStringIndex(text[end:])
		if gap == nil {
			return list, end
		}
		at = end + gap[1]
	}
}

// takeName reads the delegation that a text begins with. Bodies and the
// Presidency do not count: they put papers together.
func takeName(text string) (council.NamedDelegation, int) {
	words := strings.Fields(text[:min(len(text), 120)])
	d, n := council.TakeDelegation(words)
	if n == 0 || d.Body {
		return d, 0
	}
	at := strings.Index(text, d.Printed)
	if at < 0 || strings.TrimSpace(text[:at]) != "" {
		return d, 0
	}
	return d, at + len(d.Printed)
}

// sender finds who the paper as a whole comes from: the delegations named on the
// cover, in the running head, in the lines that introduce the attachment, or in
// the name of the file.
func (c *compiler) sender() {
	h := &c.paper.Header
	c.commentsOnCover = anyComment.MatchString(h.Subject) || anyComment.MatchString(h.DocumentType)
	if named, ok := headingDelegations(h.From); ok && hasState(named) {
		c.sent(named, c.paper.Evidence["from"]...)
		return
	}
	if named := commentators(h.Subject); len(named) > 0 {
		c.sent(named, c.paper.Evidence["subject"]...)
		return
	}
	if c.sentByFurniture() || c.sentByLines() {
		return
	}
	c.sentByFile()
}

func (c *compiler) sent(named []Delegation, evidence ...Evidence) {
	c.out.Sender, c.out.Evidence = named, slices.Clone(evidence)
}

// sentByFurniture reads a running head such as "From: FR, PL, RO".
func (c *compiler) sentByFurniture() bool {
	for _, f := range c.paper.Furniture {
		m := namesOnSheet.FindStringSubmatch(f.Text)
		if m == nil {
			continue
		}
		if named, ok := headingDelegations(m[1]); ok && hasState(named) {
			c.sent(named, Evidence{Page: f.Page, Box: f.Box, Text: f.Text, From: "running_head"})
			return true
		}
	}
	return false
}

// introduction is the number of blocks that may introduce an attachment.
const introduction = 4

func (c *compiler) sentByLines() bool {
	for _, b := range c.paper.Body[:min(len(c.paper.Body), introduction)] {
		p, ok := b.(*Paragraph)
		if !ok {
			continue
		}
		text := plain(p.Spans)
		if named := commentators(text); len(named) > 0 && len(p.Boxes) > 0 {
			c.commentsOnCover = c.commentsOnCover || anyComment.MatchString(text)
			c.sent(named, Evidence{Page: p.Page, Box: p.Boxes[0].Box, Text: text, From: "body"})
			return true
		}
	}
	return false
}

// fileWord parts the words of a file name.
var fileWord = pattern{expr: `[\s_.,()-]+`}

// sentByFile reads a name such as "AT comments on ….pdf": a code first, or beside
// a word for comments.
func (c *compiler) sentByFile() {
	name := c.paper.Source.Name
	if at := strings.LastIndexAny(name, `/\`); at >= 0 {
		name = name[at+1:]
	}
	words := fileWord.regexp().Split(name, -1)
	for i, w := range words {
		d, ok := council.DelegationByCode(w)
		comments := i+1 < len(words) && anyComment.MatchString(words[i+1])
		if ok && d.State && comments {
			c.sent([]Delegation{delegationOf(council.NamedDelegation{Delegation: d, Printed: w, ByCode: true})}, Evidence{Text: name, From: "file_name"})
			c.commentsOnCover = true
			return
		}
	}
}

// single is the delegation that the whole paper comes from, nil when it is not one.
func (c *compiler) single() []Delegation {
	if len(c.out.Sender) == 1 {
		return c.out.Sender
	}
	return nil
}

// speaksOfComments reports a paper whose cover or first lines say that it gathers
// comments.
func (c *compiler) speaksOfComments() bool {
	if c.commentsOnCover {
		return true
	}
	for _, b := range c.paper.Body[:min(len(c.paper.Body), introduction)] {
		if anyComment.MatchString(blocksText([]Block{b})) {
			return true
		}
	}
	return false
}

// check warns of delegations that the cover names and that no entry is from.
func (c *compiler) check() {
	var seen []Delegation
	for i := range c.out.Rows {
		seen = joinDelegations(seen, c.out.Rows[i].Delegations)
	}
	if len(seen) == 0 {
		return
	}
	for _, d := range c.out.Sender {
		if !hasDelegation(seen, d) {
			c.warn("delegation_without_entry", d.Printed+" is named as a sender, and no entry is from it")
		}
	}
}
