package export

import (
	"bufio"
	"bytes"
	"encoding/json"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"go.yaml.in/yaml/v3"

	"councildoc/normalize"
)

// readBack reads a front matter and gives it as JSON does, beside the JSON of v.
func readBack(t *testing.T, v any) (got, want any) {
	t.Helper()
	var b bytes.Buffer
	w := bufio.NewWriter(&b)
	writeFrontMatter(w, "header", v)
	w.Flush()
	var doc struct{ Header any }
	if err := yaml.Unmarshal(bytes.TrimSuffix(b.Bytes(), []byte("---\n")), &doc); err != nil {
		t.Fatalf("%v in\n%s", err, b.String())
	}
	return throughJSON(t, doc.Header), throughJSON(t, v)
}

func throughJSON(t *testing.T, v any) any {
	t.Helper()
	b, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	var out any
	if err := json.Unmarshal(b, &out); err != nil {
		t.Fatal(err)
	}
	return out
}

func TestFrontMatterReadsBack(t *testing.T) {
	header := sampleHeader()
	header.Meeting = &normalize.Meeting{Date: "2031-02-03", Time: "10:00"}
	got, want := readBack(t, toHeader(&header, Options{}))
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// TestFrontMatterQuotes reads back strings that YAML would take for something else.
func TestFrontMatterQuotes(t *testing.T) {
	values := []string{
		"", "yes", "No", "NULL", "~", "on", "y", "true", "1", "1e5", "0x1f", "1_000", ".5", "12:30", "2031-02-03", "- a", "a: b", "a #b", "a:", "#a",
		"'a'", "\"a\"", "[a]", "{a}", "a, b", "*a", "&a", "!a", "%a", "@a", "`a", "|", ">", "a\nb", "a\tb", " a", "a ", "é", "Ünï", "\u2028", "\U0001F600", "---", "...", "=", "<<",
		"I/A ITEM NOTE", "\"I/A\" ITEM NOTE", "NaN", ".inf", "a\\b", "a'b", "Inf",
	}
	g := &generator{Rand: rand.New(rand.NewPCG(1, 2))}
	for range 300 {
		values = append(values, g.text())
	}
	for i, s := range values {
		values[i] = cleanText(s)
	}
	type inner struct {
		C *string `json:"c"`
	}
	type item struct {
		A []string `json:"a"`
		B inner    `json:"b"`
	}
	type document struct {
		List []string   `json:"list"`
		Deep []item     `json:"deep"`
		Rows [][]string `json:"rows"`
		Left []string   `json:"left,omitempty"`
	}
	got, want := readBack(t, document{List: values, Deep: []item{{A: values[:1], B: inner{&values[1]}}, {A: []string{}}}, Rows: [][]string{{}, values[2:4]}})
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestHeaderTSV(t *testing.T) {
	var names bytes.Buffer
	if err := HeaderTSVColumns(&names, Options{}); err != nil {
		t.Fatal(err)
	}
	row := write(t, HeaderTSV, samplePaper(), Options{})
	if a, b := strings.Count(names.String(), "\t"), bytes.Count(row, []byte("\t")); a != b {
		t.Errorf("%d tabs above, %d in the row", a, b)
	}
	if bytes.Count(row, []byte("\n")) != 1 || !bytes.HasSuffix(row, []byte("\n")) {
		t.Errorf("not one line: %q", row)
	}
	for _, c := range columns {
		if !strings.Contains("\tname\tmeeting_date\tmeeting_time\tmeeting_venue\tregister\toeil\teurlex\t", "\t"+c.name+"\t") && !slices.Contains(headerFields, c.name) {
			t.Errorf("column %q is no field of the header", c.name)
		}
	}
}
