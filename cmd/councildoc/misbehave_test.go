package main

import (
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"councildoc/cmd/councildoc/internal/source"
)

// mainThatMisbehaves is the program, with workers that do what the names of their
// papers say.
func mainThatMisbehaves() {
	misbehave = misbehaveByName
	main()
}

func misbehaveByName(in source.Input) {
	name := filepath.Base(in.Path)
	switch {
	case strings.Contains(name, "crash-once"):
		mark := in.Path + ".tried"
		if _, err := os.Stat(mark); err == nil {
			return
		}
		_ = os.WriteFile(mark, nil, 0o666)
		crash()
	case strings.Contains(name, "crash"):
		crash()
	case strings.Contains(name, "overflow"):
		overflow(nil)
	case strings.Contains(name, "hang"):
		select {}
	case strings.Contains(name, "grow"):
		grow()
	case strings.Contains(name, "vast"):
		_ = make([]byte, 1<<44) // more than any machine has
	}
}

// crash ends the process as a fault in a goroutine does: nothing recovers it.
func crash() {
	go panic("this paper crashes its reader\nand says so")
	select {}
}

func overflow(up *[64]byte) {
	var here [64]byte
	here[0] = 1
	if up == nil || up[0] == 1 {
		overflow(&here)
	}
}

func grow() {
	var all [][]byte
	for {
		piece := make([]byte, 1<<20)
		for i := 0; i < len(piece); i += 4096 {
			piece[i] = 1
		}
		all = append(all, piece)
		runtime.KeepAlive(all)
	}
}
