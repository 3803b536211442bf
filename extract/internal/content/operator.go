package content

import "councildoc/extract/internal/token"

// operator is one operator of content streams (annex A).
type operator struct {
	name    string
	numbers int // how many numbers must stand before it
	run     func(*interpreter)
}

// operators are those that change what is read. The others, known but without
// effect on it, are in passed.
var operators = []operator{
	// Graphics state (8.4.4) and its stack.
	{"q", 0, (*interpreter).save},
	{"Q", 0, (*interpreter).restore},
	{"cm", 6, (*interpreter).concat},
	{"w", 1, (*interpreter).setLineWidth},
	{"d", 0, (*interpreter).setDash},
	{"gs", 0, (*interpreter).extendedState},

	// Text (9.3 and 9.4).
	{"BT", 0, (*interpreter).beginText},
	{"Tc", 1, func(in *interpreter) { in.gs.text.charSpace = in.args.num(-1) }},
	{"Tw", 1, func(in *interpreter) { in.gs.text.wordSpace = in.args.num(-1) }},
	{"Tz", 1, func(in *interpreter) { in.gs.text.scale = in.args.num(-1) / 100 }},
	{"TL", 1, func(in *interpreter) { in.gs.text.leading = in.args.num(-1) }},
	{"Ts", 1, func(in *interpreter) { in.gs.text.rise = in.args.num(-1) }},
	{"Tr", 1, (*interpreter).setMode},
	{"Tf", 1, (*interpreter).selectFont},
	{"Td", 2, (*interpreter).moveText},
	{"TD", 2, (*interpreter).moveTextLeading},
	{"Tm", 6, (*interpreter).setTextMatrix},
	{"T*", 0, (*interpreter).nextLine},
	{"Tj", 0, (*interpreter).showText},
	{"TJ", 0, (*interpreter).showSpaced},
	{"'", 0, (*interpreter).nextLineShow},
	{"\"", 0, (*interpreter).nextLineShowSpaced},

	// Colour (8.6.8).
	{"g", 1, func(in *interpreter) { in.setDevice(&in.gs.fill, deviceGray) }},
	{"rg", 3, func(in *interpreter) { in.setDevice(&in.gs.fill, deviceRGB) }},
	{"k", 4, func(in *interpreter) { in.setDevice(&in.gs.fill, deviceCMYK) }},
	{"G", 1, func(in *interpreter) { in.setDevice(&in.gs.stroke, deviceGray) }},
	{"RG", 3, func(in *interpreter) { in.setDevice(&in.gs.stroke, deviceRGB) }},
	{"K", 4, func(in *interpreter) { in.setDevice(&in.gs.stroke, deviceCMYK) }},
	{"cs", 0, func(in *interpreter) { in.setSpace(&in.gs.fill) }},
	{"CS", 0, func(in *interpreter) { in.setSpace(&in.gs.stroke) }},
	{"sc", 0, func(in *interpreter) { in.setColor(&in.gs.fill) }},
	{"scn", 0, func(in *interpreter) { in.setColor(&in.gs.fill) }},
	{"SC", 0, func(in *interpreter) { in.setColor(&in.gs.stroke) }},
	{"SCN", 0, func(in *interpreter) { in.setColor(&in.gs.stroke) }},

	// Paths (8.5).
	{"m", 2, (*interpreter).moveTo},
	{"l", 2, (*interpreter).lineTo},
	{"c", 6, (*interpreter).curveTo},
	{"v", 4, (*interpreter).curveTo},
	{"y", 4, (*interpreter).curveTo},
	{"h", 0, func(in *interpreter) { in.path.close() }},
	{"re", 4, (*interpreter).rectangle},
	{"S", 0, func(in *interpreter) { in.paintPath(strokes) }},
	{"s", 0, func(in *interpreter) { in.paintPath(closes | strokes) }},
	{"f", 0, func(in *interpreter) { in.paintPath(fills) }},
	{"F", 0, func(in *interpreter) { in.paintPath(fills) }},
	{"f*", 0, func(in *interpreter) { in.paintPath(fills | evenOdd) }},
	{"B", 0, func(in *interpreter) { in.paintPath(fills | strokes) }},
	{"B*", 0, func(in *interpreter) { in.paintPath(fills | evenOdd | strokes) }},
	{"b", 0, func(in *interpreter) { in.paintPath(closes | fills | strokes) }},
	{"b*", 0, func(in *interpreter) { in.paintPath(closes | fills | evenOdd | strokes) }},
	{"n", 0, func(in *interpreter) { in.paintPath(0) }},
	{"sh", 0, (*interpreter).paintShading},
	{"W", 0, func(in *interpreter) { in.path.clips = true }},
	{"W*", 0, func(in *interpreter) { in.path.clips = true }},

	// XObjects and inline images (8.8, 8.9.7).
	{"Do", 0, (*interpreter).do},
	{"BI", 0, (*interpreter).inlineImage},

	// Marked content (14.6).
	{"BMC", 0, (*interpreter).beginMark},
	{"BDC", 0, (*interpreter).beginMarkProperties},
	{"EMC", 0, (*interpreter).endMark},
}

// passed are the operators that say nothing to a reader.
var passed = []string{
	"i", "j", "J", "M", "ri", "ET", "MP", "DP", "BX", "EX", "d0", "d1", "ID", "EI",
}

// operatorSlots is the size of the hash table of operators: a power of two, and
// several times their number, so that nearly every look-up takes one step.
const operatorSlots = 512

// operatorTable is filled by init: its operators read streams, which looks
// operators up in it, and a variable cannot depend on itself.
var operatorTable [operatorSlots]struct {
	key uint32    // its name, see token.WordOf
	op  *operator // nil where nothing is
}

func init() {
	for i := range operators {
		addOperator(&operators[i])
	}
	for _, name := range passed {
		addOperator(&operator{name: name})
	}
}

func addOperator(op *operator) {
	key := token.WordOf(op.name)
	i := operatorSlot(key)
	for operatorTable[i].op != nil {
		i = (i + 1) % operatorSlots
	}
	operatorTable[i].key, operatorTable[i].op = key, op
}

// operatorSlot spreads the keys over the table by a multiplication (Fibonacci hashing).
func operatorSlot(key uint32) uint32 { return key * 0x9E3779B1 >> 16 % operatorSlots }

// findOperator gives the operator of that name, nil when there is none. Its run
// is nil when it has no effect on reading.
func findOperator(name []byte) *operator {
	if len(name) > token.WordMax {
		return nil
	}
	return operatorOf(token.WordOf(name))
}

// operatorOf is findOperator for a name as a number.
func operatorOf(word uint32) *operator {
	for i := operatorSlot(word); ; i = (i + 1) % operatorSlots {
		if e := &operatorTable[i]; e.op == nil || e.key == word {
			return e.op
		}
	}
}
