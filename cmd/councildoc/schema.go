package main

import (
	"github.com/urfave/cli/v2"

	"councildoc/export"
)

func schemaCommand(p *program) *cli.Command {
	return &cli.Command{
		Name:               "schema",
		Usage:              "write the JSON Schema of the records",
		UsageText:          "councildoc schema",
		Description:        "   councildoc schema > councildoc.schema.json",
		CustomHelpTemplate: plainHelp,
		Action: func(c *cli.Context) error {
			if c.Args().Present() {
				return usagef("schema: takes no file; councildoc convert -f json reads one")
			}
			if err := export.Schema(p.out); err != nil {
				return asOutput("standard output", err)
			}
			return nil
		},
	}
}
