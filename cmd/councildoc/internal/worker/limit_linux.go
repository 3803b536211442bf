package worker

import "syscall"

// limitData has the system refuse memory beyond n bytes.
func limitData(n int64) {
	var limit syscall.Rlimit
	if syscall.Getrlimit(syscall.RLIMIT_DATA, &limit) == nil {
		limit.Cur = min(uint64(n), limit.Max)
		_ = syscall.Setrlimit(syscall.RLIMIT_DATA, &limit)
	}
}
