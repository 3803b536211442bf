package source

import (
	"errors"
	"fmt"
	"hash/fnv"
	"strconv"
	"strings"
)

// Shard is one of several equal shares of a batch, which several machines work
// through. The zero Shard is the whole.
type Shard struct {
	Index int // from 0
	Count int
}

// arrays are the variables by which schedulers tell a task which it is of how
// many. Kubernetes gives an Indexed Job no count: its manifest sets it.
var arrays = []struct{ index, first, step, count string }{
	{"JOB_COMPLETION_INDEX", "", "", "JOB_COMPLETIONS"},
	{"SLURM_ARRAY_TASK_ID", "SLURM_ARRAY_TASK_MIN", "SLURM_ARRAY_TASK_STEP", "SLURM_ARRAY_TASK_COUNT"},
}

// ParseShard reads "2/7", which is the second of seven, and "auto", which asks the
// environment for the place in an array job. "" is the whole.
func ParseShard(text string, environ func(string) string) (Shard, error) {
	switch text {
	case "":
		return Shard{}, nil
	case "auto":
		return shardOfArray(environ)
	}
	index, count, ok := strings.Cut(text, "/")
	i, err1 := strconv.Atoi(index)
	n, err2 := strconv.Atoi(count)
	if !ok || err1 != nil || err2 != nil || i < 1 || n < i {
		return Shard{}, errors.New("no share; 2/7 is the second of seven, auto asks the scheduler")
	}
	return Shard{i - 1, n}, nil
}

func shardOfArray(environ func(string) string) (Shard, error) {
	for _, a := range arrays {
		if environ(a.index) == "" {
			continue
		}
		numbers := map[string]int{"": 0}
		for _, name := range []string{a.index, a.first, a.step, a.count} {
			n, err := strconv.Atoi(environ(name))
			if name != "" && err != nil && (name != a.step || environ(name) != "") {
				return Shard{}, fmt.Errorf("%s is set and %s is no number (%q); set it, or give I/N", a.index, name, environ(name))
			}
			numbers[name] = n
		}
		s := Shard{(numbers[a.index] - numbers[a.first]) / max(1, numbers[a.step]), numbers[a.count]}
		if s.Index < 0 || s.Index >= s.Count {
			return Shard{}, fmt.Errorf("%s is %d, which is none of %d shares (%s); give I/N", a.index, numbers[a.index], s.Count, a.count)
		}
		return s, nil
	}
	return Shard{}, errors.New("this is no task of an array job: neither JOB_COMPLETION_INDEX (Kubernetes) nor SLURM_ARRAY_TASK_ID is set; give I/N")
}

// Of keeps the inputs of the share, in their order. Where an input belongs depends
// on its name below the folder given alone, not on where that folder is or what
// else is in it.
func (s Shard) Of(inputs []Input) []Input {
	if s.Count <= 1 {
		return inputs
	}
	kept := []Input{}
	for _, in := range inputs {
		if s.has(in.Name) {
			kept = append(kept, in)
		}
	}
	return kept
}

func (s Shard) has(name string) bool {
	h := fnv.New64a()
	_, _ = h.Write([]byte(name))
	mixed := h.Sum64()
	mixed ^= mixed >> 32 // names that differ at their end differ in the low bits of FNV alone
	return mixed%uint64(s.Count) == uint64(s.Index)
}
