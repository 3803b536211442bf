package main

import (
	"context"
	"os"
	"path/filepath"
)

// toFolder writes each document into a file of its own below folder.
func (b *batch) toFolder(ctx context.Context, folder, ext string) error {
	if err := prepareFolder(folder); err != nil {
		return unwritable(folder, err)
	}
	all := places(folder, ext, b.inputs)
	work := func(ctx context.Context, i int) outcome {
		if all[i].failure != nil {
			return outcome{failure: all[i].failure}
		}
		return store(ctx, b.attempt(ctx, b.inputs[i]), all[i].target)
	}
	return inOrder(ctx, len(b.inputs), b.jobs, work, func(i int, o outcome) error {
		b.report(b.inputs[i], o)
		return nil
	})
}

// prepareFolder makes the folder and finds out at once whether it can be
// written, so that a thousand papers are not read in vain.
func prepareFolder(folder string) error {
	if err := os.MkdirAll(folder, 0o777); err != nil {
		return err
	}
	f, err := createTemporary(folder, 0o600)
	if err != nil {
		return err
	}
	_ = f.Close()
	return os.Remove(f.Name())
}

// store puts the output of a document into its file.
func store(ctx context.Context, o outcome, target string) outcome {
	if o.failure != nil || ctx.Err() != nil {
		return o
	}
	if err := writeFile(target, o.output); err != nil {
		return outcome{failure: unwritable(target, err)}
	}
	return outcome{target: target, warnings: o.warnings}
}

func writeFile(target string, data []byte) error {
	if err := os.MkdirAll(filepath.Dir(target), 0o777); err != nil {
		return err
	}
	f, err := createAtomic(target)
	if err != nil {
		return err
	}
	if _, err := f.Write(data); err != nil {
		f.Discard()
		return err
	}
	return f.Commit()
}
