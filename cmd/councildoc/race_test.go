//go:build race

package main

// batchMemory is the --max-memory of TestBatch: the race detector keeps several
// bytes of its own for each of the program's, and the system counts them.
const batchMemory = "1GiB"
