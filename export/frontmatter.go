package export

import (
	"bufio"
	"bytes"
	"encoding/json"
	"strings"
	"unicode"
)

// writeFrontMatter writes v, a wire type, as a YAML document in block style between
// lines of three hyphens: key "header", the keys and values as in JSON.
func writeFrontMatter(w *bufio.Writer, key string, v any) error {
	b, err := marshal(v)
	if err != nil {
		return err
	}
	d := json.NewDecoder(bytes.NewReader(b))
	d.UseNumber()
	w.WriteString("---\n" + key + ":")
	if err := writeYAML(w, d, 1, " "); err != nil {
		return err
	}
	w.WriteString("---\n")
	return nil
}

// writeYAML writes the next JSON value after a key or a hyphen. lead stands before
// the first key of a mapping: a blank after a hyphen, else the mapping begins a line.
func writeYAML(w *bufio.Writer, d *json.Decoder, depth int, lead string) error {
	tok, err := d.Token()
	if err != nil {
		return err
	}
	switch tok {
	case json.Delim('{'):
		return writeYAMLMapping(w, d, depth, lead)
	case json.Delim('['):
		return writeYAMLSequence(w, d, depth)
	}
	w.WriteString(" " + yamlScalar(tok) + "\n")
	return nil
}

func writeYAMLMapping(w *bufio.Writer, d *json.Decoder, depth int, lead string) error {
	pad := indentation[:2*depth]
	if lead != "" {
		w.WriteByte('\n')
	}
	for first := true; d.More(); first = false {
		key, err := d.Token()
		if err != nil {
			return err
		}
		if first && lead == "" {
			w.WriteByte(' ')
		} else {
			w.WriteString(pad)
		}
		w.WriteString(key.(string) + ":")
		if err := writeYAML(w, d, depth+1, " "); err != nil {
			return err
		}
	}
	_, err := d.Token() // the closing brace
	return err
}

func writeYAMLSequence(w *bufio.Writer, d *json.Decoder, depth int) error {
	if !d.More() {
		w.WriteString(" []\n")
	} else {
		w.WriteByte('\n')
	}
	for d.More() {
		w.WriteString(indentation[:2*depth] + "-")
		if err := writeYAML(w, d, depth+1, ""); err != nil {
			return err
		}
	}
	_, err := d.Token() // the closing bracket
	return err
}

// isPlainScalar reports a string that YAML reads as itself without quotes, in any
// place: a letter first, no colon, no number sign, no flow sign. A date is not plain.
func isPlainScalar(s string) bool {
	for i, r := range s {
		if !unicode.IsLetter(r) && (i == 0 || !unicode.IsNumber(r) && !strings.ContainsRune(" ()/.'’_+-", r)) {
			return false
		}
	}
	return s != "" && !isYAMLWord(s) && s[len(s)-1] != ' '
}

// isYAMLWord reports what is read as a truth value or as null by some version of YAML.
func isYAMLWord(s string) bool {
	for _, word := range [...]string{"y", "n", "yes", "no", "on", "off", "true", "false", "null"} {
		if strings.EqualFold(s, word) {
			return true
		}
	}
	return false
}

// yamlScalar writes a string plain where that is safe and else in double quotes,
// whose escapes in JSON are the same in YAML.
func yamlScalar(tok json.Token) string {
	switch v := tok.(type) {
	case nil:
		return "null"
	case bool:
		if v {
			return "true"
		}
		return "false"
	case json.Number:
		return v.String()
	case string:
		if isPlainScalar(v) {
			return v
		}
		if b, err := marshal(v); err == nil {
			return string(b)
		}
	}
	return "null"
}
