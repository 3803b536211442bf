package content

import "fmt"

// countedWarning is a Warning and how often its code was met.
type countedWarning struct {
	Warning
	count int
}

// warn notes something wrong. Only the first of every code is spelled out, the
// others are counted: a damaged stream goes wrong thousands of times.
func (in *interpreter) warn(code, format string, args ...any) {
	for i := range in.warnings {
		if in.warnings[i].Code == code {
			in.warnings[i].count++
			return
		}
	}
	if len(in.warnings) < warningsMax {
		w := Warning{Code: code, Message: fmt.Sprintf(format, args...)}
		in.warnings = append(in.warnings, countedWarning{w, 1})
	}
}

// finish gives the warnings to the page, and what was done for it.
func (in *interpreter) finish() {
	in.page.Operators += in.ops
	in.page.Bytes += in.decoded
	for _, w := range in.warnings {
		if w.count > 1 {
			w.Message = fmt.Sprintf("%s (and %d more)", w.Message, w.count-1)
		}
		in.page.Warnings = append(in.page.Warnings, w.Warning)
	}
	in.warnings = in.warnings[:0]
}
