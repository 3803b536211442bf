package main

import (
	"context"

	"github.com/urfave/cli/v2"

	"councildoc/cmd/councildoc/internal/commandline"
	"councildoc/extract"
	"councildoc/normalize"
)

// ocrModes are the values of --ocr.
var ocrModes = map[string]extract.OCRMode{"auto": extract.OCRAuto, "never": extract.OCRNever, "force": extract.OCRForce}

func ocrFlag() cli.Flag {
	return commandline.NewChoice(&cli.StringFlag{Name: "ocr", Value: "never",
		Usage: "have tesseract, where it is installed, read the text of pictures: never (so that the output is the same on every machine), auto (pages that are a picture), or force (all pages with pictures)"}, "mode", "auto", "never", "force")
}

// readingOf takes from a command line how documents are read.
func readingOf(c *cli.Context) (r reading, err error) {
	r.ocr = ocrModes[c.String("ocr")]
	r.password, err = readPassword(c.String("password-file"))
	return r, err
}

// languageOf finds the language of a paper by the pages that have text.
func languageOf(ctx context.Context, name string) func(*extract.Reader) []string {
	return func(doc *extract.Reader) []string {
		cover := normalize.ReadHeader(&lazyPages{ctx: ctx, doc: doc}, doc.Meta(), name)
		if cover.Header.Language == "" {
			return nil
		}
		return []string{cover.Header.Language}
	}
}
