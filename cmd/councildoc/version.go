package main

import (
	"fmt"
	"runtime"
	"runtime/debug"
	"strings"

	"github.com/urfave/cli/v2"
)

// version is set by a release build: -ldflags "-X main.version=1.2.3".
var version string

func versionCommand(p *program) *cli.Command {
	return &cli.Command{
		Name:               "version",
		Usage:              "say which build this is",
		UsageText:          "councildoc version",
		Description:        "   councildoc version",
		CustomHelpTemplate: plainHelp,
		Action: func(c *cli.Context) error {
			if c.Args().Present() {
				return usagef("version: takes no file")
			}
			build, _ := debug.ReadBuildInfo()
			_, err := fmt.Fprintln(p.out, versionLine(version, build))
			return err
		},
	}
}

// versionLine names the release or, for a build from source, the commit.
func versionLine(release string, build *debug.BuildInfo) string {
	settings := map[string]string{}
	if build != nil {
		if release == "" {
			release = strings.TrimPrefix(build.Main.Version, "v")
		}
		for _, s := range build.Settings {
			settings[s.Key] = s.Value
		}
	}
	if release == "" || release == "(devel)" {
		release = "devel"
	}
	line := "councildoc " + release
	if commit := settings["vcs.revision"]; len(commit) >= 12 && !strings.Contains(release, commit[:12]) {
		line += " " + commit[:12]
		if settings["vcs.modified"] == "true" {
			line += "+changes"
		}
	}
	return fmt.Sprintf("%s (%s, %s/%s)", line, runtime.Version(), runtime.GOOS, runtime.GOARCH)
}
