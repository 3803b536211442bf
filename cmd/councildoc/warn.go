package main

import (
	"fmt"
	"strings"

	"councildoc/cmd/councildoc/internal/source"
	"councildoc/extract"
)

// warn says what a reader of the output should know: one line a document, and
// with -v every warning.
func (p *program) warn(in source.Input, warnings []extract.Warning) {
	if len(warnings) == 0 {
		return
	}
	log := p.log.WithField("file", in.Label())
	log.WithField("warnings", len(warnings)).Warn(in.Label() + ": warning: " + summariseWarnings(warnings))
	for _, w := range warnings {
		log.WithField("code", w.Code).WithField("page", w.Page).Debug(fmt.Sprintf("%s: %s%s: %s", in.Label(), onPage(w.Page), w.Code, w.Message))
	}
}

func onPage(page int) string {
	if page == 0 {
		return ""
	}
	return fmt.Sprintf("page %d: ", page)
}

// summariseWarnings counts the warnings by code, in the order of their first
// appearance, and gives the message of the one that stands alone.
func summariseWarnings(warnings []extract.Warning) string {
	if len(warnings) == 1 {
		w := warnings[0]
		return onPage(w.Page) + w.Message
	}
	counts := map[string]int{}
	var codes []string
	for _, w := range warnings {
		if counts[w.Code] == 0 {
			codes = append(codes, w.Code)
		}
		counts[w.Code]++
	}
	for i, code := range codes {
		if n := counts[code]; n > 1 {
			codes[i] = fmt.Sprintf("%s (%d times)", code, n)
		}
	}
	return strings.Join(codes, ", ") + "; -v says where"
}
