package export

import (
	"regexp"
	"strings"
)

// The signs that begin a block at the start of a line (CommonMark 0.31, 4 and 5, and
// GitHub's tables and task lists). Where there is a group, the backslash stands
// before it, else before the line.
var (
	blockStarts = []*regexp.Regexp{
		regexp.MustCompile(`^(?:#{1,6}|[-+*])(?: |$)`),                   // heading, bullet
		regexp.MustCompile(`^>`),                                         // quotation
		regexp.MustCompile(`^[0-9]{1,9}([.)])(?: |$)`),                   // ordered item
		regexp.MustCompile(`^(?:(?:- *){3,}|(?:\* *){3,}|(?:_ *){3,})$`), // rule
		regexp.MustCompile("^(?:~~~|```)"),                               // fence
	}
	// laterStarts change the line before: setext underlines and rows under a table's head.
	laterStarts = []*regexp.Regexp{
		regexp.MustCompile(`^(?:-+|=+) *$`),
		regexp.MustCompile(`^[|: -]*-[|: -]*$`),
	}
	// itemStarts are read with the "- " before them: the box of a task (some renderers
	// need no blank after it), and hyphens that make a rule with it.
	itemStarts = regexp.MustCompile(`^(?:\[[ xX]\]|-[- ]*(?:$|\\\n))`)
)

// escapeLineStarts escapes what would begin a block at the start of each line. item
// says that the text is the first of a list item.
func escapeLineStarts(s string, item bool) string {
	s = escapeItemStart(s, item)
	if !strings.Contains(s, "\n") {
		return escapeLabelEnd(escapeStart(s, blockStarts))
	}
	var b strings.Builder
	for l := range strings.SplitAfterSeq(s, "\n") {
		line, end := cutBreak(l)
		escaped := escapeStart(line, blockStarts)
		if escaped == line && b.Len() > 0 {
			escaped = escapeStart(line, laterStarts)
		}
		b.WriteString(escapeLabelEnd(escaped) + end)
	}
	return escapeLabelEnd(b.String())
}

// escapeItemStart escapes what would be no text at the start of a list item.
func escapeItemStart(s string, item bool) string {
	if item && itemStarts.MatchString(s) {
		return `\` + s
	}
	return s
}

// cutBreak cuts the line break from the end of a line.
func cutBreak(l string) (line, end string) {
	for _, end := range [...]string{"\\\n", "<br>\n"} {
		if line, ok := strings.CutSuffix(l, end); ok {
			return line, end
		}
	}
	return l, ""
}

// startSigns are the first characters that the expressions above can match.
const startSigns = "#-+*>0123456789_~`=|: "

func escapeStart(line string, starts []*regexp.Regexp) string {
	if line == "" || strings.IndexByte(startSigns, line[0]) < 0 {
		return line
	}
	for _, re := range starts {
		if m := re.FindStringSubmatchIndex(line); m != nil {
			at := m[len(m)-2]
			return line[:at] + `\` + line[at:]
		}
	}
	return line
}

// escapeLabelEnd escapes the colon after a bracketed text at the start, with which
// it would define a link or a footnote.
func escapeLabelEnd(s string) string {
	if !strings.HasPrefix(s, "[") {
		return s
	}
	for i := 0; i < len(s)-1; i++ {
		switch {
		case s[i] == '\\':
			i++
		case s[i] == ']' && s[i+1] == ':':
			return s[:i+1] + `\` + s[i+1:]
		case s[i] == ']':
			return s
		}
	}
	return s
}

var closingSequence = regexp.MustCompile(`(?:^| )(#+)$`)

// escapeClosingSequence escapes the number signs at the end of a heading's text,
// which would be taken for its closing.
func escapeClosingSequence(s string) string {
	if m := closingSequence.FindStringSubmatchIndex(s); m != nil {
		return s[:m[2]] + `\` + s[m[2]:]
	}
	return s
}
