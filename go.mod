module councildoc

go 1.26.0

require (
	github.com/aymanbagabas/go-udiff v0.4.1 // check: the unified diffs, by the code of gopls; BSD 3-clause and MIT, no dependencies
	github.com/bmatcuk/doublestar/v4 v4.10.4 // patterns in quotes, with ** (package path/filepath has none); MIT, kept, no dependencies
	github.com/cpuguy83/go-md2man/v2 v2.0.7 // the man page, from Markdown; MIT, linked by urfave/cli in any case
	github.com/creack/pty v1.1.24 // tests: a terminal for the progress bar; MIT
	github.com/expr-lang/expr v1.17.8 // check: the expressions of the rules; MIT, widely used, no dependencies
	github.com/google/go-cmp v0.7.0 // tests: differences a person can read; BSD 3-clause, by the Go team
	github.com/google/jsonschema-go v0.4.3 // check: JSON Schema in the rules; MIT, by Google. The one for tests links net/http
	github.com/invopop/jsonschema v0.14.0 // tests: make export/schema.json from the wire types; MIT. The program embeds the result and does not link it
	github.com/ledongthuc/pdf v0.0.0-20260907135840-6c8c28e0e8a0 // given: opens the checked bytes and gives trailer and catalog; BSD 3-clause. Pinned: a test asserts its layout
	github.com/rogpeppe/go-internal v1.16.0 // tests: testscript types the program as a user does; BSD 3-clause
	github.com/santhosh-tekuri/jsonschema/v6 v6.0.3 // tests: validate every JSON written against the schema; Apache 2.0
	github.com/sirupsen/logrus v1.10.2 // given: messages of the program; MIT
	github.com/urfave/cli/v2 v2.27.7 // given: the command line; MIT
	github.com/vbauerster/mpb/v8 v8.16.2 // the progress bar; Unlicense, kept since 2016. It links no network code
	github.com/xrash/smetrics v0.0.0-20240521201337-686a1a2994c1 // the distance of mistyped words; MIT, linked by urfave/cli in any case
	github.com/xuri/excelize/v2 v2.11.1 // tests: read the spreadsheets back; BSD 3-clause. The program does not link it: it takes 2 ms at every start and 4 MB
	github.com/yuin/goldmark v1.8.7 // tests: read the Markdown back; MIT
	go.yaml.in/yaml/v3 v3.0.6 // check: the rules; tests: read the front matter back; MIT and Apache 2.0, the maintained home of yaml.v3
	golang.org/x/image v0.47.0 // CCITT G3 and G4, in which most scanned papers are stored
	golang.org/x/term v0.48.0 // tells terminals from files; BSD 3-clause, by the Go team
	golang.org/x/text v0.43.0 // Unicode normalisation, bidi, East Asian encodings; BSD 3-clause, by the Go team
)

require github.com/klauspost/compress v1.20.4

require (
	github.com/BurntSushi/toml v1.5.0 // indirect
	github.com/VividCortex/ewma v1.2.0 // indirect
	github.com/acarl005/stripansi v0.0.0-20180116102854-5a71ef0e047d // indirect
	github.com/bahlo/generic-list-go v0.2.0 // indirect
	github.com/buger/jsonparser v1.1.2 // indirect
	github.com/clipperhouse/uax29/v2 v2.7.0 // indirect
	github.com/mattn/go-runewidth v0.0.30 // indirect
	github.com/pb33f/ordered-map/v2 v2.3.1 // indirect
	github.com/richardlehane/mscfb v1.0.9 // indirect
	github.com/richardlehane/msoleps v1.0.6 // indirect
	github.com/russross/blackfriday/v2 v2.1.0 // indirect
	github.com/tiendc/go-deepcopy v1.7.2 // indirect
	github.com/vbauerster/cupwriter v0.0.5 // indirect
	github.com/xuri/efp v0.0.3-0.20260924042702-217b81952dec // indirect
	github.com/xuri/nfp v0.0.2-0.20250530014748-2ddeb826f9a9 // indirect
	go.yaml.in/yaml/v4 v4.0.0-rc.2 // indirect
	golang.org/x/crypto v0.58.0 // indirect
	golang.org/x/exp/typeparams v0.0.0-20231108232855-2478ac86f678 // indirect
	golang.org/x/mod v0.41.0 // indirect
	golang.org/x/net v0.62.0 // indirect
	golang.org/x/sync v0.24.0 // indirect
	golang.org/x/sys v0.50.0 // indirect
	golang.org/x/tools v0.51.0 // indirect
	honnef.co/go/tools v0.8.2 // indirect
)

tool honnef.co/go/tools/cmd/staticcheck
