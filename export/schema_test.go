package export

import (
	"bytes"
	"encoding/json"
	"math/rand/v2"
	"reflect"
	"strings"
	"sync"
	"testing"

	generator2020 "github.com/invopop/jsonschema"
	validator "github.com/santhosh-tekuri/jsonschema/v6"

	"councildoc/normalize"
)

// TestSchema makes the schema from the wire types and compares it with the file.
func TestSchema(t *testing.T) {
	b, err := json.MarshalIndent(contractSchema(), "", "  ")
	if err != nil {
		t.Fatal(err)
	}
	golden(t, "schema.json", append(b, '\n'))
}

// blockTypes are the types that a wireBlock may hold.
var blockTypes = []reflect.Type{
	reflect.TypeFor[wireHeading](), reflect.TypeFor[wireParagraph](), reflect.TypeFor[wireList](),
	reflect.TypeFor[wireTable](), reflect.TypeFor[wireImage](), reflect.TypeFor[wirePageBreak](),
}

func contractSchema() *generator2020.Schema {
	root := &generator2020.Schema{
		Version:     generator2020.Version,
		Title:       schemaName,
		Description: "What councildoc writes: one record for each document.",
		Definitions: generator2020.Definitions{},
	}
	r := &generator2020.Reflector{Anonymous: true, Namer: definitionName, Mapper: mapType}
	define := func(t reflect.Type) *generator2020.Schema {
		s := r.ReflectFromType(t)
		for name, d := range s.Definitions {
			root.Definitions[name] = d
		}
		return &generator2020.Schema{Ref: s.Ref}
	}
	for _, t := range []reflect.Type{reflect.TypeFor[wireRecord](), reflect.TypeFor[wireHeaderRecord](), reflect.TypeFor[wireErrorRecord](),
		reflect.TypeFor[wireChangesRecord](), reflect.TypeFor[wireDiff]()} {
		root.OneOf = append(root.OneOf, define(t))
	}
	for _, t := range append(blockTypes, reflect.TypeFor[wireEvidenceEntry]()) {
		define(t)
	}
	for p := root.Definitions["span"].Properties.Oldest(); p != nil; p = p.Next() {
		if p.Value.Type == "boolean" {
			p.Value.Const = true // a span holds a mark only when it has it
		}
	}
	return root
}

// definitionName names a wire type: "wirePageBox" is "pageBox".
func definitionName(t reflect.Type) string {
	name := strings.TrimPrefix(t.Name(), "wire")
	if name == "" {
		return name
	}
	return strings.ToLower(name[:1]) + name[1:]
}

// mapType gives the types that marshal themselves, and the choice of blocks.
func mapType(t reflect.Type) *generator2020.Schema {
	switch t {
	case reflect.TypeFor[wireBox]():
		four := uint64(4)
		return &generator2020.Schema{
			Type: "array", Items: &generator2020.Schema{Type: "number"}, MinItems: &four, MaxItems: &four,
			Description: "x0, y0, x1, y1 in PDF points from the top left of the page as shown.",
		}
	case reflect.TypeFor[wireEvidence]():
		return &generator2020.Schema{
			Type:                 "object",
			AdditionalProperties: &generator2020.Schema{Type: "array", Items: &generator2020.Schema{Ref: "#/$defs/evidenceEntry"}},
		}
	case reflect.TypeFor[wireBlock]():
		s := &generator2020.Schema{}
		for _, b := range blockTypes {
			s.OneOf = append(s.OneOf, &generator2020.Schema{Ref: "#/$defs/" + definitionName(b)})
		}
		return s
	}
	return nil
}

// compiled is the schema, compiled once.
var compiled = sync.OnceValues(func() (*validator.Schema, error) {
	v, err := validator.UnmarshalJSON(bytes.NewReader(schema))
	if err != nil {
		return nil, err
	}
	c := validator.NewCompiler()
	if err := c.AddResource("schema.json", v); err != nil {
		return nil, err
	}
	return c.Compile("schema.json")
})

// validate checks a document against the schema.
func validate(t *testing.T, doc []byte) {
	t.Helper()
	s, err := compiled()
	if err != nil {
		t.Fatal(err)
	}
	instance, err := validator.UnmarshalJSON(bytes.NewReader(doc))
	if err != nil {
		t.Fatalf("%v in %s", err, doc)
	}
	if err := s.Validate(instance); err != nil {
		t.Errorf("%v\n%s", err, doc)
	}
}

func TestJSONKeepsToTheSchema(t *testing.T) {
	papers := []*normalize.Paper{{}, samplePaper()}
	for seed := range 20 {
		g := &generator{Rand: rand.New(rand.NewPCG(uint64(seed), 11))}
		papers = append(papers, g.paper())
	}
	options := []Options{{}, {View: Clean, PageMarks: true, KeepFurniture: true}, {View: Original}}
	for _, p := range papers {
		for _, o := range options {
			for _, w := range []Writer{JSON, NDJSON, HeaderJSON, HeaderNDJSON} {
				validate(t, write(t, w, p, o))
			}
		}
	}
	var b bytes.Buffer
	if err := ErrorRecord(&b, normalize.Source{Name: "a.pdf"}, "encrypted", "open: \"a\"\nneeds a password"); err != nil {
		t.Fatal(err)
	}
	validate(t, b.Bytes())
	if strings.Count(b.String(), "\n") != 1 {
		t.Errorf("not one line: %q", b.String())
	}
}
