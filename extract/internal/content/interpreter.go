// Package content reads content streams: it follows the operators of a page and
// records every glyph with its place, straight lines and rectangles, images and
// marked content.
//
// PageMatrix gives the coordinates to read a page in, Interpret reads it, and
// Annotations adds what the annotations of the page say.
package content

import (
	"context"
	"fmt"

	"councildoc/extract/internal/font"
	"councildoc/extract/internal/object"
	"councildoc/extract/internal/token"
)

// Interpret reads the content streams of page p of f, m being the matrix of
// PageMatrix. Damage is a warning of the result. The error is that of ctx, or an
// *object.LimitError that names the limit which was reached; the page holds what
// was read up to then. Release gives the room of its parts to the next page.
//
// It may be called for several pages of a document at the same time.
func Interpret(ctx context.Context, f *object.File, p object.Page, fonts *font.Fonts, m Matrix, lim Limits) (*Page, error) {
	page := &Page{}
	in := newInterpreter(ctx, f, fonts, m, lim, page)
	b := borrow(fonts)
	data := in.contents(p.Value.Key("Contents"), b)
	if in.stop != nil {
		in.finish()
		return page, in.stop
	}
	b.expect(len(data))
	page.Glyphs, page.Marks, page.Shapes, page.Areas = b.glyphs, b.marks, b.shapes, b.areas
	in.chars, in.args, in.path.points = b.chars, b.args, b.points
	in.runFrame(&frame{resources: p.Resources()}, data)
	b.chars, b.args, b.points = in.chars, in.args, in.path.points
	if b.ordinary() {
		page.lent = b
	}
	in.finish()
	return page, in.stop
}

// interpreter is the state of reading one page.
type interpreter struct {
	ctx   context.Context
	file  *object.File
	fonts *font.Fonts
	lim   Limits
	page  *Page

	lex     *token.Lexer
	args    operands
	gs      state
	saved   []state
	unsaved int // states that q did not save because of the depth limit
	frame   *frame

	textMatrix Matrix
	lineMatrix Matrix
	scale      scale
	pen        pen
	chars      []*font.Char
	path       path

	mark     int32             // innermost open marked-content sequence, -1 when none
	marks    []openMark        // those that are open
	tags     map[string]string // one string for each tag
	unmarked int               // sequences beyond the depth limit
	hidden   int               // how many of them, and of the forms, optional content switches off

	groups  *groups // optional content, read when first needed
	spaces  map[object.Value]*colorSpace
	lists   map[object.Value]Mark // property lists that were read
	forms   map[object.Ref][]byte
	active  []object.Ref // forms being drawn
	kept    int64        // bytes in forms
	decoded int64
	boxes   int // of text markup
	tokens  int
	ops     int
	stop    error // why reading ended before its end

	warnings []countedWarning
}

// frame is what a content stream brings along: its resources, and where the
// stacks stood when it began.
type frame struct {
	resources object.Value
	parent    *frame
	fonts     []namedFont
	spaces    []namedSpace
	saved     int
	marks     int
}

func newInterpreter(ctx context.Context, f *object.File, fonts *font.Fonts, m Matrix, lim Limits, page *Page) *interpreter {
	if !m.usable() {
		m = identity
	}
	return &interpreter{
		ctx:        ctx,
		file:       f,
		fonts:      fonts,
		lim:        lim.withDefaults(),
		page:       page,
		gs:         initialState(m),
		textMatrix: identity,
		lineMatrix: identity,
		mark:       -1,
		stop:       ctx.Err(),
	}
}

// contents gives the page's streams as one, joined by white space: a token does
// not go on in the next stream (clause 7.8.2). They lie in the buffers.
func (in *interpreter) contents(v object.Value, b *buffers) []byte {
	if v.Kind() == object.Array && v.Len() == 1 {
		v = v.Index(0)
	}
	if v.Kind() != object.Array {
		return in.decodeIn(&b.data, v, "page content")
	}
	all := b.data[:0]
	for i := range v.Len() {
		if in.stop != nil {
			break
		}
		all = append(all, in.decodeIn(&b.part, v.Index(i), "page content")...)
		all = append(all, '\n')
	}
	b.data = all
	return all
}

// decodeIn is decode into a room that is used again.
func (in *interpreter) decodeIn(room *[]byte, v object.Value, what string) []byte {
	data := in.decodeBy(v, what, func() ([]byte, error) { return v.DataIn(*room) })
	if data != nil {
		*room = data
	}
	return data
}

// decode gives the bytes of a stream; of a damaged one what is good.
func (in *interpreter) decode(v object.Value, what string) []byte {
	return in.decodeBy(v, what, v.Data)
}

func (in *interpreter) decodeBy(v object.Value, what string, read func() ([]byte, error)) []byte {
	if v.Kind() != object.Stream {
		if !v.IsNull() {
			in.warn("content_damaged", "%s is not a stream", what)
		}
		return nil
	}
	data, err := read()
	if err != nil {
		in.warn("content_damaged", "%s: %v", what, err)
	}
	in.spend(len(data))
	return data
}

// spend counts decoded bytes.
func (in *interpreter) spend(n int) {
	in.decoded += int64(n)
	if in.decoded > in.lim.Bytes {
		in.halt("decoded bytes of a page", in.lim.Bytes)
	}
}

// halt ends the reading because a limit is reached.
func (in *interpreter) halt(name string, limit int64) {
	if in.stop == nil {
		in.stop = fmt.Errorf("content: %w", &object.LimitError{Name: name, Limit: limit})
	}
}

// runFrame reads data within fr and puts the stacks back as they were.
func (in *interpreter) runFrame(fr *frame, data []byte) {
	outer, lex, unsaved, unmarked := in.frame, in.lex, in.unsaved, in.unmarked
	fr.parent, fr.saved, fr.marks = outer, len(in.saved), len(in.marks)
	in.frame, in.lex, in.unsaved, in.unmarked = fr, token.New(data), 0, 0
	in.args.clear()
	in.path.reset()

	in.run()

	for in.unmarked = 0; len(in.marks) > fr.marks; {
		in.endMark()
	}
	in.saved = in.saved[:fr.saved]
	in.args.clear()
	in.path.reset()
	in.frame, in.lex, in.unsaved, in.unmarked = outer, lex, unsaved, unmarked
}

// tokensPerCheck is how many tokens are read between looks at the context.
const tokensPerCheck = 4096

// run reads tokens to the end of the stream, or until stop is set.
func (in *interpreter) run() {
	var tok token.Token
	for ; in.stop == nil; in.count() {
		if v, kind := in.lex.Number(); kind != token.EOF {
			in.args.number(held(v))
			continue
		}
		if in.args.depth == 0 { // nearly always
			if op := in.operator(); op != nil {
				in.execute(op)
				continue
			}
		}
		in.lex.Read(&tok)
		switch tok.Kind {
		case token.EOF:
			return
		case token.Integer, token.Real:
			in.args.number(held(tok.Real))
		case token.Keyword:
			in.keyword(&tok)
		default:
			in.args.push(&tok)
		}
	}
}

// operator reads the next token when it is an operator, nil when it is none.
func (in *interpreter) operator() *operator {
	word, end := in.lex.Word()
	if word == 0 {
		return nil
	}
	op := operatorOf(word)
	if op != nil {
		in.lex.SetPos(end)
	}
	return op
}

// count counts a token, and looks at the context now and then.
func (in *interpreter) count() {
	if in.tokens++; in.tokens%tokensPerCheck == 0 && in.stop == nil {
		in.stop = in.ctx.Err()
	}
}

// keyword executes an operator, or pushes one of the objects that are keywords.
func (in *interpreter) keyword(tok *token.Token) {
	op := findOperator(tok.Bytes)
	switch {
	case op != nil: // behind a comment, or in an array that does not end
		in.execute(op)
	case isObject(tok.Bytes):
		in.args.push(tok)
	case in.splits(tok):
	default:
		in.warn("unknown_operator", "unknown operator %.20q", tok.Bytes)
		in.args.clear()
	}
}

func (in *interpreter) execute(op *operator) {
	if in.ops++; in.ops > in.lim.Operators {
		in.halt("operators of a page", int64(in.lim.Operators))
		return
	}
	switch {
	case op.run == nil:
	case op.numbers > 0 && !in.args.numbers(op.numbers):
		in.warn("bad_operands", "operator %s: %d numbers expected", op.name, op.numbers)
	default:
		op.run(in)
	}
	in.args.clear()
}

func isObject(word []byte) bool {
	switch string(word) {
	case "true", "false", "null":
		return true
	}
	return false
}

// splits executes the operators of a word that is nothing but operators, such as
// "ETBT", which streams give that were joined without white space. It reports
// false, with nothing done, for other words.
func (in *interpreter) splits(tok *token.Token) bool {
	const longest = 12
	if len(tok.Bytes) > longest {
		return false
	}
	var ops [longest]*operator
	n := 0
	for rest := tok.Bytes; len(rest) > 0; n++ {
		op, size := operatorPrefix(rest)
		if op == nil {
			return false
		}
		ops[n], rest = op, rest[size:]
	}
	for _, op := range ops[:n] {
		in.execute(op)
	}
	return true
}

// operatorPrefix gives the longest operator that b begins with.
func operatorPrefix(b []byte) (*operator, int) {
	for size := min(3, len(b)); size > 0; size-- {
		if op := findOperator(b[:size]); op != nil {
			return op, size
		}
	}
	return nil, 0
}
