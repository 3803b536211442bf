package main

import (
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// paperFolder makes a folder of n small papers.
func paperFolder(t *testing.T, n int) string {
	t.Helper()
	folder := t.TempDir()
	for i := range n {
		name := filepath.Join(folder, fmt.Sprintf("%d/paper-%02d.pdf", i%3, i))
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, tinyPDF(fmt.Sprintf("Paper %d", i)), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return folder
}

// tree gives all files of a folder with their content.
func tree(t *testing.T, folder string) map[string]string {
	t.Helper()
	files := map[string]string{}
	err := filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		data, err := os.ReadFile(path)
		rel, _ := filepath.Rel(folder, path)
		files[filepath.ToSlash(rel)] = string(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

func mustRun(t *testing.T, args ...string) {
	t.Helper()
	if out, err := exec.Command("councildoc", args...).CombinedOutput(); err != nil {
		t.Fatalf("%v: %v\n%s", args, err, out)
	}
}

// TestKilledAtAnyMoment kills a run fifty times, each time a little later, and
// starts it again: what there is then is what an undisturbed run gives.
func TestKilledAtAnyMoment(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("a killed process keeps its files for a while on Windows")
	}
	t.Parallel()
	papers := paperFolder(t, 12)
	undisturbed := filepath.Join(t.TempDir(), "out")
	begun := time.Now()
	mustRun(t, "convert", "-q", "--if-changed", "-o", undisturbed, papers)
	took := time.Since(begun)
	want := tree(t, undisturbed)
	if len(want) != 13 { // the papers and the state
		t.Fatalf("%d files in the undisturbed folder", len(want))
	}
	kills := 50
	if raced {
		kills = 5
	}
	killed := 0
	for i := range kills {
		out := filepath.Join(t.TempDir(), "out")
		run := exec.Command("councildoc", "convert", "-q", "--if-changed", "-o", out, papers)
		if err := run.Start(); err != nil {
			t.Fatal(err)
		}
		time.Sleep(took * time.Duration(i) / time.Duration(kills))
		if run.Process.Kill() == nil {
			killed++
		}
		_ = run.Wait()
		mustRun(t, "convert", "-q", "--if-changed", "-o", out, papers)
		if diff := cmp.Diff(want, tree(t, out)); diff != "" {
			t.Fatalf("killed after %s: (-undisturbed +killed and started again)\n%s", took*time.Duration(i)/time.Duration(kills), diff)
		}
	}
	t.Logf("%d of %d runs were killed at work", killed, kills)
}

// TestTwoRunsIntoOneFolder has two runs write the same files at once.
func TestTwoRunsIntoOneFolder(t *testing.T) {
	papers := paperFolder(t, 30)
	alone, shared := filepath.Join(t.TempDir(), "out"), filepath.Join(t.TempDir(), "out")
	mustRun(t, "convert", "-q", "--if-changed", "-o", alone, papers)
	var runs []*exec.Cmd
	for range 3 {
		run := exec.Command("councildoc", "convert", "-q", "--if-changed", "-o", shared, papers)
		if err := run.Start(); err != nil {
			t.Fatal(err)
		}
		runs = append(runs, run)
	}
	for _, run := range runs {
		if err := run.Wait(); err != nil {
			t.Error(err)
		}
	}
	if diff := cmp.Diff(tree(t, alone), tree(t, shared)); diff != "" {
		t.Errorf("(-alone +shared)\n%s", diff)
	}
}
