package source

import (
	"fmt"
	"strings"
	"testing"
)

func TestParseShard(t *testing.T) {
	for _, test := range []struct {
		text, env string
		want      Shard
		fault     string
	}{
		{"", "", Shard{}, ""},
		{"1/1", "", Shard{0, 1}, ""},
		{"2/7", "", Shard{1, 7}, ""},
		{"0/7", "", Shard{}, "no share"},
		{"8/7", "", Shard{}, "no share"},
		{"2", "", Shard{}, "no share"},
		{"a/b", "", Shard{}, "no share"},
		{"auto", "", Shard{}, "no task of an array job"},
		{"auto", "JOB_COMPLETION_INDEX=0 JOB_COMPLETIONS=8", Shard{0, 8}, ""},
		{"auto", "JOB_COMPLETION_INDEX=3", Shard{}, "JOB_COMPLETIONS is no number"},
		{"auto", "JOB_COMPLETION_INDEX=8 JOB_COMPLETIONS=8", Shard{}, "none of 8 shares"},
		{"auto", "SLURM_ARRAY_TASK_ID=5 SLURM_ARRAY_TASK_MIN=1 SLURM_ARRAY_TASK_STEP=2 SLURM_ARRAY_TASK_COUNT=4", Shard{2, 4}, ""},
		{"auto", "SLURM_ARRAY_TASK_ID=5 SLURM_ARRAY_TASK_MIN=1 SLURM_ARRAY_TASK_COUNT=5", Shard{4, 5}, ""},
		{"auto", "SLURM_ARRAY_TASK_ID=5 SLURM_ARRAY_TASK_COUNT=5", Shard{}, "SLURM_ARRAY_TASK_MIN is no number"},
	} {
		env := map[string]string{}
		for _, pair := range strings.Fields(test.env) {
			name, value, _ := strings.Cut(pair, "=")
			env[name] = value
		}
		got, err := ParseShard(test.text, func(name string) string { return env[name] })
		if got != test.want || (err == nil) != (test.fault == "") || err != nil && !strings.Contains(err.Error(), test.fault) {
			t.Errorf("ParseShard(%q, %s) = %v, %v", test.text, test.env, got, err)
		}
	}
}

// TestShardsPart gives each input to one share, and no share much more than another.
func TestShardsPart(t *testing.T) {
	var inputs []Input
	for i := range 5000 {
		inputs = append(inputs, Input{Name: fmt.Sprintf("%02d/ST-%d-2026-INIT.pdf", i%31, i)})
	}
	for _, count := range []int{1, 2, 3, 7, 16, 100} {
		seen := map[string]int{}
		for index := range count {
			share := Shard{index, count}.Of(inputs)
			for _, in := range share {
				seen[in.Name]++
			}
			if mean := len(inputs) / count; len(share) < mean/2 || len(share) > mean*2 {
				t.Errorf("share %d/%d has %d inputs", index+1, count, len(share))
			}
		}
		for _, in := range inputs {
			if seen[in.Name] != 1 {
				t.Errorf("%s is in %d of %d shares", in.Name, seen[in.Name], count)
			}
		}
	}
}
