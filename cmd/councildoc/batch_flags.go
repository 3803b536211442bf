package main

import (
	"io"
	"os"
	"runtime"
	"time"

	"github.com/urfave/cli/v2"

	"councildoc/cmd/councildoc/internal/commandline"
	"councildoc/cmd/councildoc/internal/output"
	"councildoc/cmd/councildoc/internal/report"
	"councildoc/cmd/councildoc/internal/source"
	"councildoc/cmd/councildoc/internal/worker"
)

// batchConfig is how a command works through its documents, understood.
type batchConfig struct {
	inputs  []source.Input
	several bool // the operands can stand for more than one document
	reading reading
	to      destination

	jobs      int
	isolate   isolation
	timeout   time.Duration // 0 for none
	maxMemory int64         // bytes, 0 for no bound

	naming    naming
	conflict  output.Conflict
	ifChanged bool
	dryRun    bool
	report    string // a file, "" for none
}

// isolation says whether documents are worked on in processes of their own.
type isolation string

const (
	isolateAuto   isolation = "auto"   // yes, where processes can be started
	isolateAlways isolation = "always" // yes
	isolateNever  isolation = "never"  // no
)

// naming says what outputs in a folder are called.
type naming string

const (
	byPath naming = "path" // as the input, below the folder given
	byID   naming = "id"   // by the register identifier that the header gives
)

// Bounds of one document, unless others are given.
const (
	defaultTimeout   = 60 * time.Second
	defaultMaxMemory = "1GiB"
)

// inputFlags name inputs in other ways than as operands.
func inputFlags() []cli.Flag {
	return []cli.Flag{
		&cli.StringFlag{Name: "files-from", Usage: "read the papers that `FILE` names, a path a line; - for standard input"},
		switchFlag("null", "paths in --files-from are parted by NUL, as find -print0 does", "0"),
		&cli.StringFlag{Name: "shard", Usage: "of all papers take share `I/N`, the same on every machine; auto takes it from the array job this is part of"},
	}
}

// workFlags govern how documents are worked on.
func workFlags() []cli.Flag {
	return []cli.Flag{
		jobsFlag(),
		commandline.NewChoice(&cli.StringFlag{Name: "isolate", Value: string(isolateAuto),
			Usage: "read papers in worker processes, so that one that crashes fails alone: `WHEN` is auto, always or never"},
			"choice", string(isolateAuto), string(isolateAlways), string(isolateNever)),
		&cli.DurationFlag{Name: "timeout", Value: defaultTimeout, Usage: "give up a paper after `TIME`; 0 for never"},
		&cli.StringFlag{Name: "max-memory", Value: defaultMaxMemory, Usage: "give up a paper that needs more than `SIZE`; 0 for no bound"},
		&cli.StringFlag{Name: "report", Usage: "write what became of each paper to `FILE`: .html, .json or .csv"},
	}
}

// folderFlags govern the files of a folder.
func folderFlags() []cli.Flag {
	return []cli.Flag{
		commandline.NewChoice(&cli.StringFlag{Name: "name-by", Value: string(byPath), Usage: "call the files in a folder by `WHAT`: path, or id (WK-5715-2020-INIT.en.md)"},
			"choice", string(byPath), string(byID)),
		commandline.NewChoice(&cli.StringFlag{Name: "on-conflict", Value: "overwrite", Usage: "`DO` overwrite, skip or suffix (-2) when a file in a folder is there already"},
			"choice", "overwrite", "skip", "suffix"),
		switchFlag("if-changed", "leave what is up to date: paper, program and options are what they were ("+output.StateName+" in the folder remembers)"),
		switchFlag("dry-run", "say what would be written, and write nothing"),
	}
}

// batchFlags are the flags of a command that works document by document. own are
// those that it alone has.
func batchFlags(own []cli.Flag, files bool) []cli.Flag {
	flags := append(own, passwordFlag())
	flags = append(flags, inputFlags()...)
	if files {
		flags = append(flags, folderFlags()...)
	}
	return append(append(flags, workFlags()...), settingsFlag())
}

// batchConfigOf reads the flags of batchFlags.
func (p *program) batchConfigOf(c *cli.Context) (cfg batchConfig, err error) {
	if cfg.jobs, err = jobsOf(c); err != nil {
		return cfg, err
	}
	if cfg.reading, err = readingOf(c); err != nil {
		return cfg, err
	}
	if err = cfg.setBounds(c); err != nil {
		return cfg, err
	}
	cfg.setFolder(c)
	if cfg.report = c.String("report"); cfg.report != "" && !report.Known(cfg.report) {
		return cfg, usagef("--report %s: its name must end in .html, .json or .csv", cfg.report)
	}
	cfg.inputs, cfg.several, err = p.inputsOf(c)
	return cfg, err
}

func (cfg *batchConfig) setBounds(c *cli.Context) (err error) {
	cfg.isolate = isolation(c.String("isolate"))
	if cfg.timeout = c.Duration("timeout"); cfg.timeout < 0 {
		return usagef("--timeout %s: a time cannot be negative", cfg.timeout)
	}
	if cfg.maxMemory, err = worker.ParseSize(c.String("max-memory")); err != nil {
		return usagef("--max-memory: %s", err)
	}
	if cfg.maxMemory > 0 && cfg.maxMemory < leastMemory {
		return usagef("--max-memory %s: at least %s are needed", c.String("max-memory"), worker.Size(leastMemory))
	}
	return nil
}

// leastMemory is what a process needs before it reads its first paper, and some more.
const leastMemory = 32 << 20

func (cfg *batchConfig) setFolder(c *cli.Context) {
	cfg.naming, cfg.conflict = naming(c.String("name-by")), output.Conflicts[c.String("on-conflict")]
	cfg.ifChanged, cfg.dryRun = c.Bool("if-changed"), c.Bool("dry-run")
}

// setDestination takes where the command writes, and refuses what only makes
// sense for a folder where there is none. Settings mean the folders alone.
func (p *program) setDestination(c *cli.Context, cfg *batchConfig, to destination) error {
	cfg.to = to
	if to.kind == toFolder {
		return nil
	}
	for _, name := range []string{"name-by", "on-conflict", "if-changed"} {
		if p.given(c, name) {
			return usagef("--%s is about the files of a folder; give one with -o FOLDER/", name)
		}
	}
	cfg.naming, cfg.conflict, cfg.ifChanged = byPath, output.Overwrite, false
	return nil
}

// jobsOf checks --jobs.
func jobsOf(c *cli.Context) (int, error) {
	n := c.Int("jobs")
	if n < 1 {
		return 0, usagef("--jobs %d: at least one is needed", n)
	}
	return n, nil
}

// inputsOf lists the operands of a command, of which there must be one.
func (p *program) inputsOf(c *cli.Context) ([]source.Input, bool, error) {
	operands := source.Operands{Paths: c.Args().Slice()}
	list := c.String("files-from")
	if len(operands.Paths) == 0 && list == "" {
		return nil, false, usagef("%s: no input; give a file, a folder, or - for standard input", c.Command.Name)
	}
	if c.Bool("null") && list == "" {
		return nil, false, usagef("-0 is about --files-from; give it a list")
	}
	if err := checkOperands(c.Command.Name, operands.Paths, list); err != nil {
		return nil, false, err
	}
	if list != "" {
		names, err := p.readNames(list, c.Bool("null"))
		if err != nil {
			return nil, false, usagef("--files-from %s: %s", list, source.Reason(err))
		}
		operands.Listed = names
	}
	shard, err := source.ParseShard(c.String("shard"), os.Getenv)
	if err != nil {
		return nil, false, usagef("--shard %s: %s", c.String("shard"), err)
	}
	inputs, several := source.List(operands)
	share := shard.Of(inputs)
	if len(share) == 0 && len(inputs) > 0 {
		p.log.Infof("none of %d papers is in share %s; nothing to do", len(inputs), c.String("shard"))
	}
	return share, several || list != "", nil
}

func checkOperands(command string, operands []string, list string) error {
	stdin := 0
	if list == source.Stdin {
		stdin++
	}
	for _, operand := range operands {
		switch operand {
		case "":
			return usagef("%s: an input with an empty name; is a variable not set?", command)
		case source.Stdin:
			stdin++
		}
	}
	if stdin > 1 {
		return usagef("%s: standard input (-) can be read only once", command)
	}
	return nil
}

func (p *program) readNames(list string, nul bool) ([]string, error) {
	var r io.Reader = p.in
	if list != source.Stdin {
		f, err := os.Open(list)
		if err != nil {
			return nil, err
		}
		defer f.Close()
		r = f
	}
	return source.ReadNames(r, nul)
}

func jobsFlag() cli.Flag {
	return &cli.IntFlag{Name: "jobs", Aliases: []string{"j"}, Value: runtime.GOMAXPROCS(0),
		DefaultText: "number of processors", Usage: "read `N` papers at a time; the output does not depend on it"}
}
