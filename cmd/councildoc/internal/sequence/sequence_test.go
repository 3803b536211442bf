package sequence

import (
	"context"
	"errors"
	"slices"
	"sync/atomic"
	"testing"
	"time"
)

func TestRun(t *testing.T) {
	for _, jobs := range []int{1, 2, 8, 100} {
		var running, most atomic.Int32
		var got []int
		work := func(_ context.Context, i int) int {
			most.Store(max(most.Load(), running.Add(1)))
			defer running.Add(-1)
			time.Sleep(time.Duration(i%3) * time.Millisecond)
			return i
		}
		err := Run(t.Context(), 50, jobs, work, func(i, result int) error {
			if i != result {
				t.Errorf("result %d was handed out as %d", result, i)
			}
			got = append(got, result)
			return nil
		})
		if err != nil || len(got) != 50 || !slices.IsSorted(got) {
			t.Errorf("jobs %d: %v, %v", jobs, got, err)
		}
		if int(most.Load()) > jobs {
			t.Errorf("jobs %d: %d at a time", jobs, most.Load())
		}
	}
}

func TestRunStopsWhenEmitFails(t *testing.T) {
	full := errors.New("disk full")
	var done atomic.Int32
	err := Run(t.Context(), 1000, 2, func(context.Context, int) int { return int(done.Add(1)) },
		func(i, _ int) error {
			if i == 3 {
				return full
			}
			return nil
		})
	if !errors.Is(err, full) {
		t.Errorf("err = %v", err)
	}
	if done.Load() == 1000 {
		t.Error("all the work was done for nothing")
	}
}

func TestRunStopsWhenInterrupted(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	emitted := 0
	err := Run(ctx, 1000, 2, func(ctx context.Context, i int) int {
		if i == 5 {
			cancel()
			<-ctx.Done()
		}
		return i
	}, func(int, int) error { emitted++; return nil })
	if !errors.Is(err, context.Canceled) || emitted > 6 {
		t.Errorf("err = %v after %d", err, emitted)
	}
}
