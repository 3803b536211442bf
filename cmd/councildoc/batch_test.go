package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// TestBatch converts many papers, some of which crash, hang and grow, with several
// numbers of processes: all are accounted for, the outputs are the same, the
// parent stays small, and nothing is left. BATCH_DOCUMENTS=2000 says how many.
func TestBatch(t *testing.T) {
	t.Parallel()
	few := 100
	if raced {
		few = 30
	}
	n := documents(t, few)
	papers, timeout, counts := manyPapers(t, n), "3s", []int{1, 8}
	if n >= manyDocuments {
		timeout, counts = "10s", []int{1, 2, 8}
	}
	var first map[string]string
	var names []string
	for _, jobs := range counts {
		out := filepath.Join(t.TempDir(), "out")
		report := filepath.Join(t.TempDir(), "report.json")
		began := time.Now()
		peak := watched(t, exec.Command("councildoc", "convert", "-q", "-f", "json", "--timeout", timeout, "--max-memory", batchMemory,
			"--jobs", strconv.Itoa(jobs), "-o", out, "--report", report, papers))
		t.Logf("%d jobs: %.1f s, parent at most %d MB", jobs, time.Since(began).Seconds(), peak>>20)
		if peak > 150<<20 {
			t.Errorf("%d jobs: the parent took %d MB", jobs, peak>>20)
		}
		got, outcomes := tree(t, out), outcomesOf(t, report)
		if first == nil {
			first, names = got, outcomes
			checkOutcomes(t, papers, outcomes)
			continue
		}
		if diff := cmp.Diff(first, got); diff != "" {
			t.Errorf("%d jobs give other files than one:\n%.2000s", jobs, diff)
		}
		if diff := cmp.Diff(names, outcomes); diff != "" {
			t.Errorf("%d jobs give another report than one:\n%.2000s", jobs, diff)
		}
	}
	for name := range first {
		if !strings.HasSuffix(name, ".json") || strings.Contains(name, ".tmp") {
			t.Errorf("left behind: %s", name)
		}
	}
}

// manyDocuments is from where on a batch is a long one: it has odd files, too.
const manyDocuments = 1000

func documents(t *testing.T, n int) int {
	t.Helper()
	if s := os.Getenv("BATCH_DOCUMENTS"); s != "" {
		var err error
		if n, err = strconv.Atoi(s); err != nil {
			t.Fatal(err)
		}
	}
	return n
}

// manyPapers makes a folder of n papers: those of testdata, odd files of a public
// corpus where it is at hand, and some that misbehave.
func manyPapers(t *testing.T, n int) string {
	t.Helper()
	sources, _ := filepath.Glob(filepath.Join(root, "testdata", "papers", "*.pdf"))
	if n >= manyDocuments {
		odd, _ := filepath.Glob(filepath.Join(root, "..", "shared", "corpus", "odd", "*.pdf"))
		sources = append(sources, odd...)
	}
	folder := t.TempDir()
	for i := range n {
		data, err := os.ReadFile(sources[i%len(sources)])
		if err != nil {
			t.Fatal(err)
		}
		name := fmt.Sprintf("%02d/%04d.pdf", i%20, i)
		if mischief := []string{"crash", "grow", "vast", "crash-once", "overflow"}; i%(n/10) == 7 {
			name = fmt.Sprintf("%02d/%04d-%s.pdf", i%20, i, mischief[i/(n/10)%len(mischief)])
		}
		if i == n/2 {
			name = "hang.pdf"
		}
		path := filepath.Join(folder, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, data, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return folder
}

// outcomesOf gives a line for each document of a report.
func outcomesOf(t *testing.T, path string) []string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var r struct {
		Documents []struct{ File, Outcome, Code string }
	}
	if err := json.Unmarshal(data, &r); err != nil {
		t.Fatal(err)
	}
	var lines []string
	for _, d := range r.Documents {
		lines = append(lines, d.File+" "+d.Outcome+" "+d.Code)
	}
	return lines
}

// checkOutcomes finds every paper in the report, and those that misbehave failed.
func checkOutcomes(t *testing.T, papers string, outcomes []string) {
	t.Helper()
	report := "\n" + strings.Join(outcomes, "\n") + "\n"
	codes := map[string]string{"crash": "crashed", "overflow": "crashed", "hang": "timeout", "grow": "memory", "vast": "memory"}
	for name := range tree(t, papers) {
		if strings.HasSuffix(name, ".tried") {
			continue
		}
		path := filepath.Join(papers, filepath.FromSlash(name))
		if !strings.Contains(report, "\n"+path+" ") {
			t.Errorf("%s is not accounted for", name)
		}
		kind := strings.TrimSuffix(name[strings.LastIndexAny(name, "-/")+1:], ".pdf")
		if code := codes[kind]; code != "" && !strings.Contains(report, "\n"+path+" failed "+code+"\n") {
			_, said, _ := strings.Cut(report, "\n"+path+" ")
			said, _, _ = strings.Cut(said, "\n")
			t.Errorf("%s did not fail as %s: %s", name, code, said)
		}
	}
}

// watched runs the program to its end and gives the most memory that its parent
// process took. It fails when a dead worker is not buried, or one outlives it.
func watched(t *testing.T, run *exec.Cmd) (peak int64) {
	t.Helper()
	var said bytes.Buffer
	run.Stderr = &said
	mark := "COUNCILDOC_TEST_RUN=" + t.Name() + strconv.FormatInt(time.Now().UnixNano(), 10)
	run.Env = append(os.Environ(), mark)
	if err := run.Start(); err != nil {
		t.Fatal(err)
	}
	done := make(chan error, 1)
	go func() { done <- run.Wait() }()
	zombies := map[int]int{}
	for {
		select {
		case <-done:
			if strings.Contains(said.String(), "goroutine ") {
				t.Errorf("a panic reaches the user:\n%s", &said)
			}
			for deadline := time.Now().Add(2 * time.Second); len(processesWith(mark)) > 0; time.Sleep(20 * time.Millisecond) {
				if time.Now().After(deadline) {
					t.Fatal("processes are left")
				}
			}
			return peak
		case <-time.After(50 * time.Millisecond):
			peak = max(peak, memoryPeak(run.Process.Pid))
			for _, pid := range zombiesOf(run.Process.Pid) {
				if zombies[pid]++; zombies[pid] == 20 {
					t.Errorf("worker %d is dead and not buried", pid)
				}
			}
		}
	}
}

// memoryPeak, zombiesOf and processesWith ask /proc, and know nothing elsewhere.
func memoryPeak(pid int) int64 {
	for line := range strings.Lines(procFile(pid, "status")) {
		if rest, ok := strings.CutPrefix(line, "VmHWM:"); ok {
			kb, _ := strconv.ParseInt(strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(rest), "kB")), 10, 64)
			return kb << 10
		}
	}
	return 0
}

func zombiesOf(parent int) (pids []int) {
	for _, pid := range allProcesses() {
		_, rest, ok := strings.Cut(procFile(pid, "stat"), ") ")
		if ok && strings.HasPrefix(rest, "Z "+strconv.Itoa(parent)+" ") {
			pids = append(pids, pid)
		}
	}
	return pids
}

func processesWith(mark string) (pids []int) {
	for _, pid := range allProcesses() {
		if strings.Contains(procFile(pid, "environ"), mark) {
			pids = append(pids, pid)
		}
	}
	return pids
}

func allProcesses() (pids []int) {
	if runtime.GOOS != "linux" {
		return nil
	}
	entries, _ := os.ReadDir("/proc")
	for _, e := range entries {
		if pid, err := strconv.Atoi(e.Name()); err == nil {
			pids = append(pids, pid)
		}
	}
	return pids
}

func procFile(pid int, name string) string {
	data, _ := os.ReadFile(filepath.Join("/proc", strconv.Itoa(pid), name))
	return string(data)
}
