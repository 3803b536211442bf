//go:build !race

package main

const raced = false

// batchMemory is the --max-memory of TestBatch.
const batchMemory = "400MiB"
