package normalize

import (
	"go/ast"
	"go/constant"
	"go/parser"
	gotoken "go/token"
	"math/rand/v2"
	"path/filepath"
	"regexp"
	"regexp/syntax"
	"strings"
	"testing"
	"unicode"
)

// TestPatternsMissNothing makes texts that each pattern of the package matches, and
// asks whether the look at their beginnings lets them pass.
func TestPatternsMissNothing(t *testing.T) {
	source := patternsInSource(t)
	if len(source) < 80 {
		t.Fatalf("found %d patterns in the source", len(source))
	}
	r := rand.New(rand.NewPCG(1, 2))
	for _, expr := range source {
		parsed, err := syntax.Parse(expr, syntax.Perl)
		if err != nil {
			t.Fatal(err)
		}
		p, re := pattern{expr: expr}, regexp.MustCompile(expr)
		for range 300 {
			text := matchOf(parsed.Simplify(), r)
			for _, text := range [...]string{text, "lamp " + text} {
				if re.MatchString(text) != p.MatchString(text) {
					t.Fatalf("%s: misses %q", expr, text)
				}
			}
		}
	}
}

// matchOf makes a text that re may match, in any case where it allows that.
func matchOf(re *syntax.Regexp, r *rand.Rand) string {
	switch re.Op {
	case syntax.OpLiteral:
		text := ""
		for _, c := range re.Rune {
			for n := r.IntN(4); re.Flags&syntax.FoldCase != 0 && n > 0; n-- {
				c = unicode.SimpleFold(c)
			}
			text += string(c)
		}
		return text
	case syntax.OpCharClass:
		i := 2 * r.IntN(len(re.Rune)/2)
		return string(re.Rune[i] + rune(r.IntN(int(min(re.Rune[i+1]-re.Rune[i]+1, 300)))))
	case syntax.OpAnyCharNotNL, syntax.OpAnyChar:
		return "x"
	case syntax.OpAlternate:
		return matchOf(re.Sub[r.IntN(len(re.Sub))], r)
	case syntax.OpStar, syntax.OpQuest:
		if r.IntN(2) == 0 {
			return ""
		}
	}
	text := ""
	for _, sub := range re.Sub {
		text += matchOf(sub, r)
	}
	return text
}

// patternsInSource gives the expression of every pattern of the package.
func patternsInSource(t *testing.T) []string {
	names, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	var files []*ast.File
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(gotoken.NewFileSet(), name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, file)
	}
	consts := constants(files)
	var out []string
	for _, file := range files {
		ast.Inspect(file, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.KeyValueExpr:
				if key, ok := n.Key.(*ast.Ident); ok && key.Name == "expr" {
					out = append(out, stringOf(n.Value, consts))
				}
			case *ast.CallExpr:
				if f, ok := n.Fun.(*ast.Ident); ok && f.Name == "words" && len(n.Args) == 1 {
					out = append(out, words(stringOf(n.Args[0], consts)).expr)
				}
			}
			return true
		})
	}
	return out
}

// constants gives the constants of the package that are strings.
func constants(files []*ast.File) map[string]ast.Expr {
	out := map[string]ast.Expr{}
	for _, file := range files {
		for _, d := range file.Decls {
			g, ok := d.(*ast.GenDecl)
			if !ok || g.Tok != gotoken.CONST {
				continue
			}
			for _, spec := range g.Specs {
				v := spec.(*ast.ValueSpec)
				for i := range v.Values {
					out[v.Names[i].Name] = v.Values[i]
				}
			}
		}
	}
	return out
}

func stringOf(e ast.Expr, consts map[string]ast.Expr) string {
	switch e := e.(type) {
	case *ast.BasicLit:
		if v := constant.MakeFromLiteral(e.Value, e.Kind, 0); v.Kind() == constant.String {
			return constant.StringVal(v)
		}
	case *ast.BinaryExpr:
		return stringOf(e.X, consts) + stringOf(e.Y, consts)
	case *ast.Ident:
		if c := consts[e.Name]; c != nil {
			return stringOf(c, consts)
		}
	}
	return ""
}

func BenchmarkHeads(b *testing.B) {
	for b.Loop() {
		for k := range termForms {
			headsOf(strings.TrimPrefix(termForms[k].form.expr, "^"))
		}
	}
}

// TestHeadLength wants beginnings shorter where the long ones would be many, and each
// of them once.
func TestHeadLength(t *testing.T) {
	for expr, want := range map[string]string{
		`in (?:red|relation)`:            "IN RED|IN RELAT",
		`underlin(?:e|ed|ing)`:           "UNDERLIN",
		`tail[abcdefghi][klmnopqrs]`:     "TAILA|TAILB|TAILC|TAILD|TAILE|TAILF|TAILG|TAILH|TAILI",
		`[0-9][0-9][0-9]`:                "", // a thousand
		`chapter (?:[ivx][abc]|[0-9]+)$`: "CHAPTER ",
	} {
		if got := strings.Join(headWords(headsOf(expr)), "|"); got != want {
			t.Errorf("%s begins with %q, want %q", expr, got, want)
		}
	}
}
