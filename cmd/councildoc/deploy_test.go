package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"go.yaml.in/yaml/v3"
)

// TestSlurm runs the tasks of the array job as Slurm would: all are the whole.
func TestSlurm(t *testing.T) {
	needs(t, "bash")
	t.Parallel()
	papers, out := deployPapers(t), t.TempDir()
	for _, id := range []string{"10", "12", "14"} {
		task := exec.Command("bash", script(t, "slurm.sh"), papers, out)
		task.Env = append(os.Environ(), "SLURM_ARRAY_TASK_ID="+id, "SLURM_ARRAY_TASK_MIN=10", "SLURM_ARRAY_TASK_STEP=2", "SLURM_ARRAY_TASK_COUNT=3")
		mayFail(t, task)
	}
	sameAsWhole(t, papers, filepath.Join(out, "papers"))
}

// TestParallel runs the script for GNU parallel on this machine.
func TestParallel(t *testing.T) {
	needs(t, "bash", "parallel")
	t.Parallel()
	papers, out := deployPapers(t), t.TempDir()
	run := exec.Command("bash", script(t, "parallel.sh"), papers, out, "4")
	if said, err := run.CombinedOutput(); run.ProcessState == nil || run.ProcessState.ExitCode() > 4 { // the number of shares that failed
		t.Fatalf("%v\n%s", err, said)
	}
	sameAsWhole(t, papers, filepath.Join(out, "papers"))
}

// TestKubernetes runs the pods of the Indexed Job with its own arguments.
func TestKubernetes(t *testing.T) {
	t.Parallel()
	job := kubernetesJob(t)
	count := job.Spec.Completions
	box := job.Spec.Template.Spec.Containers[0]
	if len(box.Env) != 1 || box.Env[0].Name != "JOB_COMPLETIONS" || box.Env[0].Value != strconv.Itoa(count) {
		t.Fatalf("%d completions, and the environment is %v", count, box.Env)
	}
	papers, out := deployPapers(t), t.TempDir()
	for index := range count {
		var args []string
		for _, arg := range box.Args {
			arg = strings.ReplaceAll(arg, "$(JOB_COMPLETION_INDEX)", strconv.Itoa(index))
			arg = strings.ReplaceAll(arg, "/out/", filepath.ToSlash(out)+"/")
			args = append(args, strings.Replace(arg, "/papers", papers, btoi(arg == "/papers")))
		}
		pod := exec.Command("councildoc", args...)
		pod.Env = append(os.Environ(), "JOB_COMPLETION_INDEX="+strconv.Itoa(index), "JOB_COMPLETIONS="+box.Env[0].Value)
		mayFail(t, pod)
	}
	sameAsWhole(t, papers, filepath.Join(out, "papers"))
	reports, _ := filepath.Glob(filepath.Join(out, "report-*.json"))
	if len(reports) != count {
		t.Errorf("%d reports of %d pods", len(reports), count)
	}
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}

type indexedJob struct {
	Spec struct {
		Completions int
		Template    struct {
			Spec struct {
				Containers []struct {
					Args []string
					Env  []struct{ Name, Value string }
				}
			}
		}
	}
}

func kubernetesJob(t *testing.T) (job indexedJob) {
	t.Helper()
	data, err := os.ReadFile(script(t, "kubernetes.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	if err := yaml.Unmarshal(data, &job); err != nil {
		t.Fatal(err)
	}
	return job
}

func needs(t *testing.T, programs ...string) {
	t.Helper()
	for _, name := range programs {
		if _, err := exec.LookPath(name); err != nil {
			t.Skipf("%s is not installed", name)
		}
	}
}

func script(t *testing.T, name string) string {
	t.Helper()
	path, err := filepath.Abs(filepath.Join(root, "deploy", name))
	if err != nil {
		t.Fatal(err)
	}
	return path
}

// deployPapers is a folder of papers, good and bad, in folders.
func deployPapers(t *testing.T) string {
	t.Helper()
	folder := t.TempDir()
	sources, _ := filepath.Glob(filepath.Join(root, "testdata", "papers", "*.pdf"))
	for i, source := range sources {
		data, err := os.ReadFile(source)
		if err != nil {
			t.Fatal(err)
		}
		path := filepath.Join(folder, strconv.Itoa(i%3), filepath.Base(source))
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, data, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return folder
}

// mayFail runs a command some of whose papers are bad.
func mayFail(t *testing.T, c *exec.Cmd) {
	t.Helper()
	said, err := c.CombinedOutput()
	if err != nil && c.ProcessState == nil || c.ProcessState.ExitCode() == 2 {
		t.Fatalf("%v: %v\n%s", c.Args, err, said)
	}
}

// sameAsWhole compares shares that were written into one folder with the whole.
func sameAsWhole(t *testing.T, papers, shares string) {
	t.Helper()
	whole := filepath.Join(t.TempDir(), "whole")
	mayFail(t, exec.Command("councildoc", "convert", "-q", "-f", "json", "-o", whole+"/", papers))
	got := tree(t, shares)
	delete(got, ".councildoc.json")
	if diff := cmp.Diff(tree(t, whole), got); diff != "" {
		t.Errorf("the shares joined are not the whole:\n%.2000s", diff)
	}
}
