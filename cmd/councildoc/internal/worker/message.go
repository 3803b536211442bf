package worker

import (
	"councildoc/cmd/councildoc/internal/source"
	"councildoc/extract"
)

// Request is a document to be worked on.
type Request struct {
	Input source.Input `json:"input"`

	Data []byte `json:"-"` // of standard input, which only the parent has
}

// Reply is what became of a document.
type Reply struct {
	Warnings []extract.Warning `json:"warnings,omitempty"`
	Facts    Facts             `json:"facts"`
	Failure  *source.Failure   `json:"failure,omitempty"`
	Trace    string            `json:"trace,omitempty"` // of a fault of this program

	Output []byte `json:"-"`
}

// Facts are what a report says of a document, and what its output may be named by.
type Facts struct {
	ID         string   `json:"id,omitempty"`          // "WK 5715/2020 INIT"
	RegisterID string   `json:"register_id,omitempty"` // "WK-5715-2020-INIT"
	Language   string   `json:"language,omitempty"`    // of this version, ISO 639-1
	Pages      int      `json:"pages,omitempty"`
	Missing    []string `json:"missing,omitempty"` // header fields that were not found
}

// start is the first frame: what to do with all documents, and within what bounds.
type start struct {
	Job       []byte `json:"job"`
	MaxMemory int64  `json:"max_memory"` // bytes, 0 for no bound
}
