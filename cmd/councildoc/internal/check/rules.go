package check

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"path"
	"path/filepath"
	"strings"

	"github.com/bmatcuk/doublestar/v4"
	"github.com/expr-lang/expr"
	"github.com/expr-lang/expr/vm"
	"github.com/google/jsonschema-go/jsonschema"
	"go.yaml.in/yaml/v3"
)

// Rules are what a file of rules asks of every record.
type Rules struct{ rules []rule }

// rule is one of them, ready to be asked.
type rule struct {
	name   string
	files  string // a pattern for the paper's path, "" for all
	when   *vm.Program
	assert *vm.Program
	schema *jsonschema.Resolved
	says   string // the text of the assertion
}

// Broken is a rule that a record does not keep.
type Broken struct {
	Rule    string `json:"rule"`
	Message string `json:"message"`
}

// wireRule is a rule as it is written.
type wireRule struct {
	Name   string `yaml:"name"`
	Files  string `yaml:"files"`
	When   string `yaml:"when"`
	Assert string `yaml:"assert"`
	Schema string `yaml:"schema"`
}

// UnmarshalYAML takes a text for an assertion.
func (r *wireRule) UnmarshalYAML(n *yaml.Node) error {
	if n.Kind == yaml.ScalarNode {
		return n.Decode(&r.Assert)
	}
	for i := 0; i+1 < len(n.Content); i += 2 {
		switch key := n.Content[i]; key.Value {
		case "name", "files", "when", "assert", "schema":
		default:
			return fmt.Errorf("line %d: no key %q in a rule; there are name, files, when, assert and schema", key.Line, key.Value)
		}
	}
	type plain wireRule
	return n.Decode((*plain)(r))
}

// maxRules bounds a file of rules.
const maxRules = 1 << 20

// ReadRules reads a file of rules: YAML with a list "rules". Paths of schemas in it
// are seen from its folder.
func ReadRules(file string) (*Rules, error) {
	text, err := readBounded(file, maxRules)
	if err != nil {
		return nil, err
	}
	var doc struct {
		Rules []wireRule `yaml:"rules"`
	}
	d := yaml.NewDecoder(bytes.NewReader(text))
	d.KnownFields(true)
	if err := d.Decode(&doc); err != nil && !errors.Is(err, io.EOF) {
		return nil, errors.New(strings.TrimPrefix(err.Error(), "yaml: "))
	}
	if len(doc.Rules) == 0 {
		return nil, errors.New("no rules in it; write them below \"rules:\"")
	}
	all := &Rules{}
	for i, w := range doc.Rules {
		r, err := w.compile(filepath.Dir(file))
		if err != nil {
			return nil, fmt.Errorf("rule %d (%s): %w", i+1, w.label(), err)
		}
		all.rules = append(all.rules, r)
	}
	return all, nil
}

func (w wireRule) label() string {
	for _, s := range []string{w.Name, w.Assert, w.Schema} {
		if s != "" {
			return s
		}
	}
	return "empty"
}

func (w wireRule) compile(folder string) (r rule, err error) {
	r = rule{name: w.label(), files: w.Files, says: w.Assert}
	if (w.Assert == "") == (w.Schema == "") {
		return r, errors.New("give it one of assert and schema")
	}
	if w.Files != "" && !doublestar.ValidatePattern(w.Files) {
		return r, fmt.Errorf("files: %q is not a pattern", w.Files)
	}
	if r.when, err = compileText(w.When); err != nil {
		return r, fmt.Errorf("when: %w", err)
	}
	if r.assert, err = compileText(w.Assert); err != nil {
		return r, fmt.Errorf("assert: %w", err)
	}
	if w.Schema != "" {
		if r.schema, err = readSchema(filepath.Join(folder, w.Schema)); err != nil {
			return r, fmt.Errorf("schema: %w", err)
		}
	}
	return r, nil
}

// record has the names that stand at the top of a record: a rule that asks for
// another is a mistake in writing.
var record = map[string]any{
	"schema": "", "source": map[string]any{}, "header": map[string]any{}, "evidence": map[string]any{}, "body": []any{}, "notes": []any{},
	"changes": map[string]any{}, "comments": []any{}, "outline": []any{}, "segments": []any{}, "quality": map[string]any{}, "warnings": []any{},
}

func compileText(text string) (*vm.Program, error) {
	if text == "" {
		return nil, nil
	}
	program, err := expr.Compile(text, expr.Env(record), expr.AsBool())
	if err != nil {
		message, _, _ := strings.Cut(err.Error(), "\n")
		return nil, errors.New(message)
	}
	return program, nil
}

// Broken gives the rules that a record, as one JSON object, does not keep. path is
// the paper's.
func (all *Rules) Broken(paper string, text []byte) ([]Broken, error) {
	var env map[string]any
	if err := json.Unmarshal(text, &env); err != nil {
		return nil, err
	}
	var broken []Broken
	for _, r := range all.rules {
		if message := r.ask(paper, env); message != "" {
			broken = append(broken, Broken{Rule: r.name, Message: message})
		}
	}
	return broken, nil
}

// ask gives what is wrong, "" for nothing.
func (r rule) ask(paper string, env map[string]any) string {
	if !r.concerns(paper) {
		return ""
	}
	if r.when != nil {
		applies, err := expr.Run(r.when, env)
		if err != nil {
			return "when: " + firstLine(err)
		}
		if applies != true {
			return ""
		}
	}
	if r.schema != nil {
		if err := r.schema.Validate(env); err != nil {
			return err.Error()
		}
		return ""
	}
	holds, err := expr.Run(r.assert, env)
	switch {
	case err != nil:
		return firstLine(err)
	case holds != true:
		return r.says + " does not hold" + found(r.says, env)
	}
	return ""
}

func (r rule) concerns(paper string) bool {
	if r.files == "" {
		return true
	}
	name := filepath.ToSlash(paper)
	whole, _ := doublestar.Match(r.files, name)
	base, _ := doublestar.Match(r.files, path.Base(name))
	return whole || base
}

func firstLine(err error) string {
	line, _, _ := strings.Cut(err.Error(), "\n")
	return line
}

// readSchema reads a JSON Schema, draft 2020-12 or 7, that refers to no other file.
func readSchema(path string) (*jsonschema.Resolved, error) {
	text, err := readBounded(path, maxRules)
	if err != nil {
		return nil, err
	}
	var schema jsonschema.Schema
	if err := json.Unmarshal(text, &schema); err != nil {
		return nil, err
	}
	return schema.Resolve(nil)
}
