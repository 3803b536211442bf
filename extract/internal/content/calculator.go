package content

import (
	"math"

	"councildoc/extract/internal/object"
	"councildoc/extract/internal/token"
)

// calculatorFunction is a function of type 4: a program in a small part of
// PostScript (clause 7.10.5).
type calculatorFunction struct {
	bounds
	program procedure
	steps   int // instructions
}

// procedure is what stands between braces.
type procedure []instruction

// instruction pushes a number, runs a command, or chooses between procedures.
type instruction struct {
	number  float64
	command func(*calculation) // nil: push number, or if and ifelse
	yes, no procedure
	choose  bool
}

// Bounds of a program: how deep braces nest, how many instructions it has, and
// how many numbers lie on the stack.
const (
	procedureDepth  = 16
	instructionsMax = 4096
	calculationMax  = 100
)

func (in *interpreter) calculator(v object.Value, b bounds) function {
	lex := token.New(in.decode(v, "calculator function"))
	if lex.Next().Kind != token.ProcOpen || len(b.rng) < 2 {
		return nil
	}
	left := instructionsMax
	program, ok := readProcedure(lex, 0, &left)
	if !ok {
		return nil
	}
	return &calculatorFunction{b, program, instructionsMax - left}
}

// readProcedure reads up to the closing brace. left counts instructions down.
func readProcedure(lex *token.Lexer, depth int, left *int) (procedure, bool) {
	var p procedure
	var blocks []procedure
	if depth > procedureDepth {
		return nil, false
	}
	for ; *left > 0; *left-- {
		switch tok := lex.Next(); tok.Kind {
		case token.ProcClose:
			return p, true
		case token.Integer, token.Real:
			p = append(p, instruction{number: tok.Real})
		case token.ProcOpen:
			block, ok := readProcedure(lex, depth+1, left)
			if !ok {
				return nil, false
			}
			blocks = append(blocks, block)
		case token.Keyword:
			step, ok := readCommand(string(tok.Bytes), blocks)
			if !ok {
				return nil, false
			}
			p, blocks = append(p, step), nil
		default:
			return nil, false
		}
	}
	return nil, false
}

func readCommand(word string, blocks []procedure) (instruction, bool) {
	switch {
	case word == "if" && len(blocks) == 1:
		return instruction{choose: true, yes: blocks[0]}, true
	case word == "ifelse" && len(blocks) == 2:
		return instruction{choose: true, yes: blocks[0], no: blocks[1]}, true
	}
	command, ok := commands[word]
	return instruction{command: command}, ok && len(blocks) == 0
}

func (f *calculatorFunction) eval(in, out []float64) int {
	var c calculation
	for i := range min(len(f.domain)/2, componentsMax) {
		c.push(f.input(in, i))
	}
	c.run(f.program)
	n := min(len(f.rng)/2, componentsMax)
	if c.failed || c.n < n {
		return 0
	}
	copy(out, c.stack[c.n-n:c.n])
	return f.output(out, n)
}

// calculation is a running program. Truth is a number: 0 is false, 1 is true.
type calculation struct {
	stack  [calculationMax]float64
	n      int
	failed bool
}

func (c *calculation) run(p procedure) {
	for i := range p {
		step := &p[i]
		switch {
		case c.failed:
			return
		case step.command != nil:
			step.command(c)
		case !step.choose:
			c.push(step.number)
		case c.pop() != 0:
			c.run(step.yes)
		default:
			c.run(step.no)
		}
	}
}

func (c *calculation) push(v float64) {
	if c.n == len(c.stack) {
		c.failed = true
		return
	}
	c.stack[c.n] = v
	c.n++
}

func (c *calculation) pop() float64 {
	if c.n == 0 {
		c.failed = true
		return 0
	}
	c.n--
	return c.stack[c.n]
}

func unary(f func(float64) float64) func(*calculation) {
	return func(c *calculation) { c.push(f(c.pop())) }
}

func binary(f func(a, b float64) float64) func(*calculation) {
	return func(c *calculation) {
		b := c.pop()
		c.push(f(c.pop(), b))
	}
}

func compare(f func(a, b float64) bool) func(*calculation) {
	return binary(func(a, b float64) float64 { return truth(f(a, b)) })
}

func bitwise(f func(a, b int64) int64) func(*calculation) {
	return binary(func(a, b float64) float64 { return float64(f(int64(held(a)), int64(held(b)))) })
}

func truth(b bool) float64 {
	if b {
		return 1
	}
	return 0
}

func divide(a, b float64) float64 {
	if b == 0 {
		return 0
	}
	return a / b
}

const degree = math.Pi / 180

// commands are the operators of table 42.
var commands = map[string]func(*calculation){
	"abs":      unary(math.Abs),
	"add":      binary(func(a, b float64) float64 { return a + b }),
	"atan":     binary(func(a, b float64) float64 { return math.Mod(math.Atan2(a, b)/degree+360, 360) }),
	"ceiling":  unary(math.Ceil),
	"cos":      unary(func(v float64) float64 { return math.Cos(v * degree) }),
	"cvi":      unary(math.Trunc),
	"cvr":      func(*calculation) {},
	"div":      binary(divide),
	"exp":      binary(math.Pow),
	"floor":    unary(math.Floor),
	"idiv":     binary(func(a, b float64) float64 { return math.Trunc(divide(a, b)) }),
	"ln":       unary(math.Log),
	"log":      unary(math.Log10),
	"mod":      binary(func(a, b float64) float64 { return a - b*math.Trunc(divide(a, b)) }),
	"mul":      binary(func(a, b float64) float64 { return a * b }),
	"neg":      unary(func(v float64) float64 { return -v }),
	"round":    unary(func(v float64) float64 { return math.Floor(v + 0.5) }),
	"sin":      unary(func(v float64) float64 { return math.Sin(v * degree) }),
	"sqrt":     unary(math.Sqrt),
	"sub":      binary(func(a, b float64) float64 { return a - b }),
	"truncate": unary(math.Trunc),

	"and":      bitwise(func(a, b int64) int64 { return a & b }),
	"or":       bitwise(func(a, b int64) int64 { return a | b }),
	"xor":      bitwise(func(a, b int64) int64 { return a ^ b }),
	"bitshift": bitwise(shift),
	"not":      unary(func(v float64) float64 { return truth(v == 0) }),
	"eq":       compare(func(a, b float64) bool { return a == b }),
	"ne":       compare(func(a, b float64) bool { return a != b }),
	"gt":       compare(func(a, b float64) bool { return a > b }),
	"ge":       compare(func(a, b float64) bool { return a >= b }),
	"lt":       compare(func(a, b float64) bool { return a < b }),
	"le":       compare(func(a, b float64) bool { return a <= b }),
	"true":     func(c *calculation) { c.push(1) },
	"false":    func(c *calculation) { c.push(0) },

	"pop":   func(c *calculation) { c.pop() },
	"exch":  func(c *calculation) { b, a := c.pop(), c.pop(); c.push(b); c.push(a) },
	"dup":   func(c *calculation) { v := c.pop(); c.push(v); c.push(v) },
	"copy":  (*calculation).copy,
	"index": (*calculation).index,
	"roll":  (*calculation).roll,
}

func shift(a, b int64) int64 {
	if b >= 0 {
		return int64(int32(a << min(b, 63)))
	}
	return int64(uint32(a) >> min(-b, 63))
}

func (c *calculation) copy() {
	n := int(held(c.pop()))
	if n < 0 || n > c.n {
		c.failed = true
		return
	}
	for _, v := range c.stack[c.n-n : c.n] {
		c.push(v)
	}
}

func (c *calculation) index() {
	i := int(held(c.pop()))
	if i < 0 || i >= c.n {
		c.failed = true
		return
	}
	c.push(c.stack[c.n-1-i])
}

// roll is "n j roll": the top n numbers move up by j places, round and round.
func (c *calculation) roll() {
	j, n := int(held(c.pop())), int(held(c.pop()))
	if n <= 0 || n > c.n {
		c.failed = c.failed || n != 0
		return
	}
	var turned [calculationMax]float64
	top := c.stack[c.n-n : c.n]
	for i, v := range top {
		turned[((i+j)%n+n)%n] = v
	}
	copy(top, turned[:n])
}
