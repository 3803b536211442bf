package council

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// Procedure is an interinstitutional file: 2018/0328(COD).
type Procedure struct {
	Year   int
	Serial int
	Letter string // of a split file, "B"; "" when there is none
	Type   string // "COD"; "" when none was printed
}

// ProcedureType is a type of procedure.
type ProcedureType struct {
	Code               string
	Name               string
	Interinstitutional bool // can be the file of a Council document; else known to the Parliament only
	OEIL               bool // the Legislative Observatory has pages for it
}

// procedureTypes are the types that are known, in use and historic.
var procedureTypes = []ProcedureType{
	{"COD", "ordinary legislative procedure", true, true},
	{"CNS", "consultation procedure", true, true},
	{"APP", "consent procedure", true, true},
	{"NLE", "non-legislative procedure", true, true},
	{"AVC", "assent procedure", true, true},
	{"SYN", "cooperation procedure", true, true},
	{"ACC", "agreement procedure", true, false},
	{"CNB", "consultation of the European Central Bank", true, false},
	{"CNC", "consultation of the Court of Auditors", true, false},
	{"PRT", "social protocol procedure", true, false},
	{"ACI", "interinstitutional agreement procedure", true, true},
	{"BUD", "budgetary procedure", true, true},
	{"BUI", "budgetary initiative", false, true},
	{"DEC", "discharge procedure", false, true},
	{"INI", "own-initiative procedure", false, true},
	{"INL", "legislative initiative procedure", false, true},
	{"INS", "institutional initiative procedure", false, true},
	{"RSP", "resolution on topical subjects", false, true},
	{"COS", "procedure on a strategy paper", false, true},
	{"DCE", "written declaration", false, true},
	{"DEA", "delegated acts procedure", false, true},
	{"RPS", "implementing acts under the regulatory procedure with scrutiny", false, true},
	{"IMM", "Members' immunity", false, true},
	{"REG", "Parliament's Rules of Procedure", false, true},
	{"RSO", "internal organisation decisions", false, true},
}

// ProcedureTypeOf gives the type of a code such as "COD".
func ProcedureTypeOf(code string) (ProcedureType, bool) {
	for _, t := range procedureTypes {
		if t.Code == code {
			return t, true
		}
	}
	return ProcedureType{}, false
}

// Known reports whether the type of procedure is in the table of types.
func (p Procedure) Known() bool {
	_, ok := ProcedureTypeOf(p.Type)
	return ok
}

// Reference gives the file in the form of the Observatory and of Council print
// until about 2020: no blank, four digits. A file without type has none here.
func (p Procedure) Reference() string {
	s := fmt.Sprintf("%04d/%04d%s", p.Year, p.Serial, p.Letter)
	if p.Type != "" {
		s += "(" + p.Type + ")"
	}
	return s
}

// Procedures finds the interinstitutional files of a text in their order, each
// once. Forms: 2018/0328(COD), 2018 / 328 (COD), 2021/0106/COD, 2013/0024B(COD),
// 96/0300(COD). A file without a type counts only where labelled says that the
// text stands under a label for such files.
func Procedures(text string, labelled bool) []Procedure {
	var out []Procedure
	for i := 0; i < len(text); {
		if !isDigit(text[i]) {
			_, n := utf8.DecodeRuneInString(text[i:])
			i += n
			continue
		}
		p, end, ok := scanProcedure(text, i, labelled)
		if !ok {
			for i < len(text) && isDigit(text[i]) {
				i++
			}
			continue
		}
		out = appendNew(out, p)
		i = end
	}
	return out
}

// scanProcedure reads a file that begins at byte at.
func scanProcedure(s string, at int, labelled bool) (Procedure, int, bool) {
	var p Procedure
	if !opensWord(s, at) {
		return p, 0, false
	}
	sc := &numberScanner{s: s, i: at}
	year, digits := sc.digits(4)
	switch {
	case digits == 4 && (year/100 == 19 || year/100 == 20):
		p.Year = year
	case digits == 2:
		p.Year = century(year)
	default:
		return p, 0, false
	}
	if !sc.slash() {
		return p, 0, false
	}
	number, n := sc.digits(4)
	if n == 0 || number == 0 || digits == 2 && n != 4 {
		return p, 0, false
	}
	p.Serial = number
	if c := sc.i; c < len(s) && s[c] >= 'A' && s[c] <= 'Z' {
		p.Letter = s[c : c+1]
		sc.i++
	}
	if code, end := scanProcedureType(s, sc.i); code != "" {
		p.Type = code
		return p, end, true
	}
	plain := labelled && digits == 4 && n == 4 && closesWord(s, sc.i) && !strings.HasPrefix(s[sc.i:], "/")
	return p, sc.i, plain
}

// scanProcedureType reads "(COD)", " (COD)", "/COD" or "(COD" at a line's end.
func scanProcedureType(s string, at int) (string, int) {
	j := skipSpace(s, at)
	if j >= len(s) || s[j] != '(' && s[j] != '/' {
		return "", 0
	}
	bracket := s[j] == '('
	j = skipBlanks(s, j+1)
	if len(s)-j < 3 || !isUpper(s[j:j+3]) || !closesWord(s, j+3) {
		return "", 0
	}
	code := s[j : j+3]
	end := j + 3
	if k := skipBlanks(s, end); bracket && k < len(s) && s[k] == ')' {
		end = k + 1
	}
	return code, end
}

// appendNew appends a file that is not there yet.
func appendNew(list []Procedure, p Procedure) []Procedure {
	for _, q := range list {
		if q == p {
			return list
		}
	}
	return append(list, p)
}
