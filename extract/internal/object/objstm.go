package object

import (
	"fmt"
	"sync"

	"councildoc/extract/internal/token"
)

// objectStreams are the object streams of a file that were decoded (clause
// 7.5.7), by their object number.
type objectStreams struct {
	mu    sync.Mutex
	known map[uint32]*objectStream
}

// objectStream is the data of an object stream and where its objects begin.
type objectStream struct {
	once    sync.Once
	err     error
	data    []byte
	members []member
	search  sync.Once
	byNum   map[uint32]int // made when the table's index is wrong, see find
}

type member struct {
	num    uint32
	offset int
}

// objectStream gives the object stream num, decoded.
func (x *index) objectStream(num uint32) (*objectStream, error) {
	x.streams.mu.Lock()
	o := x.streams.known[num]
	if o == nil {
		o = new(objectStream)
		x.streams.known[num] = o
	}
	x.streams.mu.Unlock()
	o.once.Do(func() {
		ref := refNode(Ref{Number: num})
		o.err = o.read(x.f, x.plain(&ref), x.plain)
	})
	return o, o.err
}

// maxExpanded bounds the decoded bytes of all object streams of a file together:
// they are kept. A thousand tagged pages have about 10 MB.
const maxExpanded = 128 << 20

// read decodes the stream n. Damage is an error only when nothing can be used.
func (o *objectStream) read(f *File, n *node, plain func(*node) *node) error {
	if n.kind != Stream || plain(n.get("Type")).name() != "ObjStm" {
		return &SyntaxError{0, "no object stream"}
	}
	count, _ := plain(n.get("N")).int()
	head, ok := plain(n.get("First")).int()
	if !ok || head < 0 {
		return &SyntaxError{int64(n.obj.data.start), "object stream without First"}
	}
	left := max(min(maxExpanded, f.opt.MaxStreamBytes)-f.expanded.Load(), 0)
	d := decoder{src: f.src, ends: f.ends, max: left, resolve: plain, crypt: f.crypt}
	data, err := d.stream(n)
	if err != nil {
		f.warn(fmt.Sprintf("object stream: %v", err))
	}
	f.expand(int64(len(data)))
	o.data, o.members = data, members(data, count, head)
	if len(o.members) == 0 && count > 0 {
		return &SyntaxError{int64(n.obj.data.start), "object stream without objects"}
	}
	return nil
}

// expand counts the bytes of a decoded object stream: they are to be parsed too.
func (f *File) expand(n int64) {
	f.expanded.Add(n)
	f.mu.Lock()
	f.parser.budget += 4 * n
	f.mu.Unlock()
}

// members reads the pairs of number and offset before the first object.
func members(data []byte, count, head int64) []member {
	head = min(head, int64(len(data)))
	lex := token.New(data[:head])
	out := make([]member, 0, max(0, min(count, head/int64(len("1 0 ")))))
	var num, offset token.Token
	for range max(0, count) {
		lex.Read(&num)
		lex.Read(&offset)
		if num.Kind != token.Integer || offset.Kind != token.Integer {
			break
		}
		if at := offset.Int + head; num.Int > 0 && num.Int <= maxNumber && offset.Int >= 0 && at < int64(len(data)) {
			out = append(out, member{uint32(num.Int), int(at)})
		}
	}
	return out
}

// readMember reads the object num; index is where the table says it is.
func (f *File) readMember(s *objectStream, num, index uint32) (*node, error) {
	m, ok := s.find(num, index)
	if !ok {
		return nil, &SyntaxError{0, "object is missing in its object stream"}
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	p := &f.parser
	p.lex.Reset(s.data)
	p.lex.SetPos(m.offset)
	n, ok := p.object()
	if !ok {
		return &null, p.exhausted()
	}
	return p.keep(n), nil
}

func (s *objectStream) find(num, index uint32) (member, bool) {
	if int64(index) < int64(len(s.members)) && s.members[index].num == num {
		return s.members[index], true
	}
	s.search.Do(func() {
		s.byNum = make(map[uint32]int, len(s.members))
		for i, m := range s.members {
			s.byNum[m.num] = i
		}
	})
	i, ok := s.byNum[num]
	if !ok {
		return member{}, false
	}
	return s.members[i], true
}
