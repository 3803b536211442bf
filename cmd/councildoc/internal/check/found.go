package check

import (
	"encoding/json"
	"fmt"
	"regexp"
	"strings"
	"sync"
)

// fieldPath finds names with dots in the text of an assertion: header.id.
var fieldPath = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\b[a-z_]+(?:\.[a-z_0-9]+)+\b`) })

// found says what the fields that an assertion names hold, so that one sees why it
// does not.
func found(assertion string, env map[string]any) string {
	var parts []string
	seen := map[string]bool{}
	for _, name := range fieldPath().FindAllString(assertion, -1) {
		value, ok := lookUp(env, name)
		if !ok || seen[name] {
			continue
		}
		seen[name] = true
		parts = append(parts, name+" is "+short(value))
	}
	if len(parts) == 0 {
		return ""
	}
	return ": " + strings.Join(parts, ", ")
}

func lookUp(env map[string]any, name string) (any, bool) {
	var value any = env
	for key := range strings.SplitSeq(name, ".") {
		object, ok := value.(map[string]any)
		if !ok {
			return nil, false
		}
		if value, ok = object[key]; !ok {
			return nil, false
		}
	}
	return value, true
}

// short is a value as JSON, cut where it is long.
func short(value any) string {
	text, err := json.Marshal(value)
	if err != nil {
		return fmt.Sprint(value)
	}
	if runes := []rune(string(text)); len(runes) > 80 {
		return string(runes[:80]) + "…"
	}
	return string(text)
}
