package export

import (
	"bufio"
	"reflect"
	"strconv"
	"strings"
	"unicode"
)

// writeFrontMatter writes v, a wire type, as a YAML document in block style between
// lines of three hyphens: key "header", the keys and values as in JSON. The types are
// read here as they need: package encoding/json takes longer to look at those of a
// header than all of it takes to write.
func writeFrontMatter(w *bufio.Writer, key string, v any) {
	w.WriteString("---\n" + key + ":")
	writeYAML(w, reflect.ValueOf(v), 1, " ")
	w.WriteString("---\n")
}

// writeYAML writes a value after a key or a hyphen. lead stands before the first key
// of a mapping: a blank after a hyphen, else the mapping begins a line.
func writeYAML(w *bufio.Writer, v reflect.Value, depth int, lead string) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			writeYAML(w, v.Elem(), depth, lead)
			return
		}
	case reflect.Struct:
		writeYAMLMapping(w, v, depth, lead)
		return
	case reflect.Slice:
		writeYAMLSequence(w, v, depth)
		return
	}
	w.WriteString(" " + yamlScalar(v) + "\n")
}

func writeYAMLMapping(w *bufio.Writer, v reflect.Value, depth int, lead string) {
	pad := indentation[:2*depth]
	if lead != "" {
		w.WriteByte('\n')
	}
	first := lead == ""
	for i := range v.NumField() {
		key, option, _ := strings.Cut(v.Type().Field(i).Tag.Get("json"), ",")
		if option == "omitempty" && v.Field(i).Len() == 0 {
			continue
		}
		if first {
			w.WriteByte(' ')
		} else {
			w.WriteString(pad)
		}
		first = false
		w.WriteString(key + ":")
		writeYAML(w, v.Field(i), depth+1, " ")
	}
}

func writeYAMLSequence(w *bufio.Writer, v reflect.Value, depth int) {
	if v.Len() == 0 {
		w.WriteString(" []\n")
	} else {
		w.WriteByte('\n')
	}
	for i := range v.Len() {
		w.WriteString(indentation[:2*depth] + "-")
		writeYAML(w, v.Index(i), depth+1, "")
	}
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
func yamlScalar(v reflect.Value) string {
	switch v.Kind() {
	case reflect.Bool:
		return strconv.FormatBool(v.Bool())
	case reflect.Int:
		return strconv.FormatInt(v.Int(), 10)
	case reflect.String:
		s := v.String()
		if isPlainScalar(s) {
			return s
		}
		if b, err := marshal(s); err == nil {
			return string(b)
		}
	}
	return "null"
}
