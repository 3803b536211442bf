package main

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"councildoc/cmd/councildoc/internal/output"
	"councildoc/cmd/councildoc/internal/sequence"
	"councildoc/cmd/councildoc/internal/source"
	"councildoc/cmd/councildoc/internal/worker"
	"councildoc/normalize/council"
)

// shelf is a folder that takes each document of a batch in a file of its own.
type shelf struct {
	batch  *batch
	folder *output.Folder
	state  *output.State // nil unless --if-changed
	ext    string

	inputs inputIndex
	taken  map[string]string // outputs of this run, and whose they are
}

// toFolder writes each document into a file of its own below root.
func (b *batch) toFolder(ctx context.Context, root, ext string) error {
	folder, err := output.OpenFolder(root, b.cfg.conflict)
	if err != nil {
		return output.Unwritable(root, err)
	}
	defer output.Abandon() // what was made and got no name, after an interruption
	s := &shelf{batch: b, folder: folder, ext: ext, inputs: indexInputs(b.cfg.inputs), taken: map[string]string{}}
	if b.cfg.ifChanged {
		if s.state, err = output.ReadState(folder, b.recipe(ext)); err != nil {
			b.program.log.Warn(err.Error())
		}
	}
	err = sequence.Run(ctx, len(b.cfg.inputs), b.cfg.jobs, s.work, func(i int, o outcome) error {
		b.report(b.cfg.inputs[i], s.place(b.cfg.inputs[i], o))
		return nil
	})
	if s.state != nil {
		if saved := s.state.Save(); saved != nil && err == nil {
			err = output.Unwritable(folder.Path(output.StateName), saved)
		}
	}
	return err
}

// work makes a document and writes it beside its place, unless it is there.
func (s *shelf) work(ctx context.Context, i int) outcome {
	in := s.batch.cfg.inputs[i]
	if in.Failure != nil {
		return outcome{failure: in.Failure}
	}
	if name := s.name(in, worker.Facts{}); s.batch.cfg.naming == byPath && s.folder.Leaves(name) {
		return outcome{left: leftSkipped, target: s.folder.Path(name)}
	}
	sum, target, unchanged := s.unchanged(ctx, in)
	if unchanged {
		return outcome{left: leftUnchanged, target: target}
	}
	o := s.batch.attempt(ctx, in)
	o.sum = sum
	if o.failure != nil || ctx.Err() != nil {
		return o
	}
	staged, err := s.folder.Stage(o.reply.Output)
	if err != nil {
		return outcome{failure: output.Unwritable(s.batch.cfg.to.path, err)}
	}
	o.staged = staged
	if s.state == nil {
		o.reply.Output = nil // it is on the disk
	}
	return o
}

// unchanged tells whether the output of an input is there and would be the same.
func (s *shelf) unchanged(ctx context.Context, in source.Input) (sum, target string, yes bool) {
	if s.state == nil || in.Path == source.Stdin {
		return "", "", false
	}
	f, err := s.batch.program.opener.Open(ctx, in)
	if err != nil {
		return "", "", false // whoever reads it says why
	}
	defer f.Close()
	if sum, err = f.Hash(); err != nil {
		return "", "", false
	}
	target, yes = s.state.Unchanged(in.Name, sum)
	return sum, target, yes
}

// place gives the output its name. It is called in the order of the inputs.
func (s *shelf) place(in source.Input, o outcome) outcome {
	if o.staged == nil {
		if o.left != "" {
			s.taken[sameName(o.target)] = in.Label()
		}
		return o
	}
	name := s.name(in, o.reply.Facts)
	target := s.folder.Path(name)
	if failure := s.clash(in, target); failure != nil {
		o.staged.Drop()
		return outcome{failure: failure}
	}
	target, err := s.folder.Place(o.staged, name)
	switch {
	case errors.Is(err, output.ErrLeft):
		return outcome{left: leftSkipped, target: target}
	case err != nil:
		return outcome{failure: output.Unwritable(target, err)}
	}
	s.taken[sameName(target)] = in.Label()
	o.target = target
	if s.state != nil && o.sum != "" {
		if err := s.state.Record(in.Name, o.sum, target, o.reply.Output); err != nil {
			s.batch.program.log.Warn(output.Unwritable(s.folder.Path(output.StateName), err).Error())
		}
	}
	return o
}

// clash refuses an output that is another one of this run, or an input.
func (s *shelf) clash(in source.Input, target string) *source.Failure {
	if s.batch.cfg.conflict == output.Suffix {
		return nil // it gets a name that nobody has
	}
	if other, ok := s.taken[sameName(target)]; ok {
		return &source.Failure{Path: in.Label(), Code: "output", What: target + " is already the output of " + other,
			Hint: "convert the two into different folders, or add --on-conflict suffix"}
	}
	return s.inputs.guard(target, in.Label())
}

// name is the name of an output below its folder, with slashes.
func (s *shelf) name(in source.Input, facts worker.Facts) string {
	if s.batch.cfg.naming == byID && facts.RegisterID != "" {
		return idName(facts) + s.ext
	}
	return filepath.ToSlash(in.Stem()) + s.ext
}

// idName is the name of a paper by its register identifier and language:
// "WK-5715-2020-INIT.en".
func idName(facts worker.Facts) string {
	name := strings.Map(func(r rune) rune {
		if strings.ContainsRune(`/\:*?"<>|`, r) || r < ' ' {
			return '_'
		}
		return r
	}, facts.RegisterID)
	if council.IsLanguage(facts.Language) {
		name += "." + facts.Language
	}
	return name
}

// sameName folds names that are one file where file names ignore case.
func sameName(path string) string {
	if runtime.GOOS == "windows" || runtime.GOOS == "darwin" {
		return strings.ToLower(path)
	}
	return path
}

// inputIndex finds inputs by the last element of their path in lower case.
type inputIndex map[string][]string

func indexInputs(inputs []source.Input) inputIndex {
	index := inputIndex{}
	for _, in := range inputs {
		if in.Path == source.Stdin || in.Failure != nil {
			continue
		}
		name := strings.ToLower(filepath.Base(output.Resolve(in.Path)))
		index[name] = append(index[name], in.Path)
	}
	return index
}

// guard refuses a target that is one of the inputs. path is the input that the
// failure is reported for.
func (index inputIndex) guard(target, path string) *source.Failure {
	info, err := os.Stat(target)
	if err != nil {
		return nil
	}
	for _, in := range index[strings.ToLower(filepath.Base(output.Resolve(target)))] {
		if other, err := os.Stat(in); err == nil && os.SameFile(info, other) {
			return &source.Failure{Path: path, Code: "output", What: "the output " + target + " would replace an input",
				Hint: "give another name with -o"}
		}
	}
	return nil
}
