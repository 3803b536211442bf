//go:build race

package main

// raced tells tests of many processes that each starts slowly.
const raced = true

// batchMemory is the --max-memory of TestBatch: the race detector keeps several
// bytes of its own for each of the program's, and the system counts them.
const batchMemory = "1GiB"
