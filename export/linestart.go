package export

import "strings"

// blockStart gives where the backslash stands that keeps a line from beginning a block
// (CommonMark 0.31, 4 and 5), -1 when it begins none: a heading or bullet, a quotation,
// an ordered item, a rule, a fence.
func blockStart(line string) int {
	if opensHeading(line) || line[0] == '>' || isRuleLine(line) || strings.HasPrefix(line, "~~~") || strings.HasPrefix(line, "```") {
		return 0
	}
	return orderedSign(line)
}

// opensHeading reports up to six number signs, or a bullet sign, before a blank or the end.
func opensHeading(line string) bool {
	n := len(line) - len(strings.TrimLeft(line, "#"))
	if n == 0 && strings.IndexByte("-+*", line[0]) >= 0 {
		n = 1
	}
	return n >= 1 && n <= 6 && (n == len(line) || line[n] == ' ')
}

// orderedSign gives the place of the full stop or bracket of an ordered item.
func orderedSign(line string) int {
	n := 0
	for n < len(line) && n < 10 && isDigit(line[n]) {
		n++
	}
	if n == 0 || n > 9 || n == len(line) || line[n] != '.' && line[n] != ')' || n+1 < len(line) && line[n+1] != ' ' {
		return -1
	}
	return n
}

// isRuleLine reports three or more of the same sign with nothing but blanks between.
func isRuleLine(line string) bool {
	if strings.IndexByte("-*_", line[0]) < 0 {
		return false
	}
	sign := line[:1]
	return strings.Count(line, sign) >= 3 && strings.Trim(line, sign+" ") == ""
}

// laterStart is blockStart for what changes the line before: setext underlines and
// rows under a table's head (GitHub's tables).
func laterStart(line string) int {
	if body := strings.TrimRight(line, " "); strings.Trim(body, "-") == "" && body != "" || strings.Trim(body, "=") == "" && body != "" {
		return 0
	}
	if strings.IndexByte(line, '-') >= 0 && strings.Trim(line, "|: -") == "" {
		return 0
	}
	return -1
}

// startsItem reports what is read with the "- " before it: the box of a task (some
// renderers need no blank after it), and hyphens that make a rule with it.
func startsItem(s string) bool {
	if len(s) >= 3 && s[0] == '[' && s[2] == ']' && strings.IndexByte(" xX", s[1]) >= 0 {
		return true
	}
	if s == "" || s[0] != '-' {
		return false
	}
	rest := strings.TrimLeft(s, "- ")
	return rest == "" || strings.HasPrefix(rest, "\\\n")
}

// escapeLineStarts escapes what would begin a block at the start of each line. item
// says that the text is the first of a list item.
func escapeLineStarts(s string, item bool) string {
	s = escapeItemStart(s, item)
	if !strings.Contains(s, "\n") {
		return escapeLabelEnd(escapeStart(s, blockStart))
	}
	var b strings.Builder
	for l := range strings.SplitAfterSeq(s, "\n") {
		line, end := cutBreak(l)
		escaped := escapeStart(line, blockStart)
		if escaped == line && b.Len() > 0 {
			escaped = escapeStart(line, laterStart)
		}
		b.WriteString(escapeLabelEnd(escaped) + end)
	}
	return escapeLabelEnd(b.String())
}

// escapeItemStart escapes what would be no text at the start of a list item.
func escapeItemStart(s string, item bool) string {
	if item && startsItem(s) {
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

// startSigns are the first characters of what must be escaped.
const startSigns = "#-+*>0123456789_~`=|: "

func escapeStart(line string, start func(string) int) string {
	if line == "" || strings.IndexByte(startSigns, line[0]) < 0 {
		return line
	}
	if at := start(line); at >= 0 {
		return line[:at] + `\` + line[at:]
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

// escapeClosingSequence escapes the number signs at the end of a heading's text,
// which would be taken for its closing.
func escapeClosingSequence(s string) string {
	n := len(strings.TrimRight(s, "#"))
	if n == len(s) || n > 0 && s[n-1] != ' ' {
		return s
	}
	return s[:n] + `\` + s[n:]
}
