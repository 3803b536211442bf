package sequence

import (
	"context"
	"sync"
)

// lookahead is how many results may wait, for each worker, until a slow document
// before them is done. It bounds memory.
const lookahead = 4

// Run calls work for 0 to n-1 on at most jobs goroutines and hands the
// results to emit one at a time and in order: parallel work, orderly speech. It
// ends early when ctx does or when emit fails. No work is under way any more when
// it returns.
func Run[T any](ctx context.Context, n, jobs int, work func(context.Context, int) T, emit func(int, T) error) error {
	ctx, cancel := context.WithCancel(ctx)
	var workers sync.WaitGroup
	defer workers.Wait()
	defer cancel()

	results := make(chan chan T, jobs*lookahead)
	workers.Go(func() {
		defer close(results)
		dispatch(ctx, n, jobs, work, results, &workers)
	})
	for i := 0; i < n; i++ {
		result, err := receive(ctx, results)
		if err != nil {
			return err
		}
		if err := emit(i, result); err != nil {
			return err
		}
	}
	return nil
}

func dispatch[T any](ctx context.Context, n, jobs int, work func(context.Context, int) T, results chan<- chan T, workers *sync.WaitGroup) {
	slots := make(chan struct{}, jobs)
	for i := range n {
		result := make(chan T, 1)
		select {
		case results <- result:
		case <-ctx.Done():
			return
		}
		select {
		case slots <- struct{}{}:
		case <-ctx.Done():
			return
		}
		workers.Go(func() {
			defer func() { <-slots }()
			result <- work(ctx, i)
		})
	}
}

func receive[T any](ctx context.Context, results <-chan chan T) (T, error) {
	var none T
	select {
	case result := <-results:
		select {
		case r := <-result:
			return r, ctx.Err()
		case <-ctx.Done():
		}
	case <-ctx.Done():
	}
	return none, ctx.Err()
}
