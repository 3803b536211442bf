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
   councildoc ref '8261/1/26 REV 1'               identifier and address of a document number
   councildoc check papers/                       compare papers with what lies beside them
   councildoc inspect --html paper.pdf >seen.html what was seen on each page

USAGE:
   {{.Name}} command [flags] FILE|FOLDER|- ...

COMMANDS:{{range .VisibleCommands}}
   {{printf "%-12s" .Name}}{{.Usage}}{{end}}

   councildoc COMMAND --help shows the flags of a command, with examples.

` + exitStatuses

// helpBody is the help of a command up to its exit statuses.
const helpBody = `councildoc {{.Name}} - {{.Usage}}

EXAMPLES:
{{.Description}}

USAGE:
   {{.UsageText}}

FLAGS:{{range .VisibleFlags}}
   {{.}}{{end}}

`

const commandHelp = helpBody + exitStatuses

// plainHelp is for commands that read no papers.
const plainHelp = helpBody + `EXIT STATUS:
   0    written
   2    the command line is wrong
   3    the output cannot be written
   130  interrupted
`

const refHelp = helpBody + `EXIT STATUS:
   0    every text is a document number
   1    some text is none; stderr says why
   2    the command line is wrong
   3    standard input cannot be read, or the output not written
   130  interrupted
`

const checkHelp = helpBody + `EXIT STATUS:
   0    every paper is as expected
   1    some paper is not, or cannot be read
   2    the command line or a file of rules is wrong
   130  interrupted
`
