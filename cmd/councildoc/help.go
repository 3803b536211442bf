package main

// exitStatuses stands in the help of the program and of each command.
const exitStatuses = `EXIT STATUS:
   0    all inputs were written
   1    some inputs failed, the rest were written
   2    the command line is wrong
   3    every input failed
   130  interrupted
`

const appHelp = `{{.Name}} - {{.Usage}}

EXAMPLES:
   councildoc convert paper.pdf                   Markdown on the terminal
   councildoc convert -f json -o out/ papers/     a JSON record for each paper of a folder
   councildoc header -f tsv papers/               who sent what when, as a table
   councildoc inspect --html paper.pdf >seen.html what was seen on each page

USAGE:
   {{.Name}} command [flags] FILE|FOLDER|- ...

COMMANDS:{{range .VisibleCommands}}
   {{printf "%-10s" .Name}}{{.Usage}}{{end}}

   councildoc COMMAND --help shows the flags of a command, with examples.

` + exitStatuses

const commandHelp = `councildoc {{.Name}} - {{.Usage}}

EXAMPLES:
{{.Description}}

USAGE:
   {{.UsageText}}

FLAGS:{{range .VisibleFlags}}
   {{.}}{{end}}

` + exitStatuses
