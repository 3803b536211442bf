//go:build !race

package main

// batchMemory is the --max-memory of TestBatch.
const batchMemory = "400MiB"
