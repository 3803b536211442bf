package check

import (
	"fmt"
	"io"
	"strings"
)

// Annotate writes a line that GitHub shows beside the file it is about: a workflow
// command, with the escapes that its documentation asks for.
func Annotate(w io.Writer, file string, line int, message string) error {
	at := ""
	if line > 0 {
		at = fmt.Sprintf(",line=%d", line)
	}
	_, err := fmt.Fprintf(w, "::error file=%s%s,title=councildoc check::%s\n", property.Replace(file), at, data.Replace(message))
	return err
}

var (
	data     = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	property = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
)
