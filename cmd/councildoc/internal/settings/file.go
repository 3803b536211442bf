package settings

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"

	"councildoc/cmd/councildoc/internal/commandline"
)

// maxFile bounds a file of settings, in bytes.
const maxFile = 1 << 20

// file is a file of settings that was read.
type file struct {
	path   string
	known  Known
	values map[key]Value
}

// key is a setting; command is "" for all commands.
type key struct{ command, flag string }

func readFile(path string, known Known) (*file, error) {
	in, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer in.Close()
	data, err := io.ReadAll(io.LimitReader(in, maxFile+1))
	if err != nil {
		return nil, err
	}
	if len(data) > maxFile {
		return nil, fmt.Errorf("%s: larger than %d bytes; settings are short", path, maxFile)
	}
	f := &file{path, known, map[key]Value{}}
	return f, f.parse(data)
}

func (f *file) parse(data []byte) error {
	var document yaml.Node
	if err := yaml.Unmarshal(data, &document); err != nil {
		return fmt.Errorf("%s: no YAML: %s", f.path, strings.TrimPrefix(err.Error(), "yaml: "))
	}
	if len(document.Content) == 0 {
		return nil // empty, or nothing but comments
	}
	return f.mapping(document.Content[0], "")
}

// mapping reads the settings of a command, or of all when that is "".
func (f *file) mapping(node *yaml.Node, command string) error {
	if node.Kind == yaml.ScalarNode && node.Tag == "!!null" {
		return nil
	}
	if node.Kind != yaml.MappingNode {
		return f.fault(node, "settings are lines like jobs: 4")
	}
	for i := 0; i+1 < len(node.Content); i += 2 {
		if err := f.pair(node.Content[i], node.Content[i+1], command); err != nil {
			return err
		}
	}
	return nil
}

func (f *file) pair(name, value *yaml.Node, command string) error {
	_, isCommand := f.known.Commands[name.Value]
	if command == "" && isCommand {
		return f.mapping(value, name.Value)
	}
	names := f.known.Commands[command]
	if command == "" {
		names = f.known.Shared
	}
	if !slices.Contains(names, name.Value) {
		return f.unknown(name, command)
	}
	at := key{command, name.Value}
	if _, twice := f.values[at]; twice {
		return f.fault(name, "%s is set twice", name.Value)
	}
	texts, err := f.texts(value)
	if err != nil {
		return err
	}
	if slices.Contains(f.known.Paths, name.Value) {
		f.fromHere(texts)
	}
	f.values[at] = Value{texts, fmt.Sprintf("%s:%d", f.path, name.Line)}
	return nil
}

func (f *file) texts(value *yaml.Node) ([]string, error) {
	switch value.Kind {
	case yaml.ScalarNode:
		return []string{value.Value}, nil
	case yaml.SequenceNode:
		var texts []string
		for _, item := range value.Content {
			if item.Kind != yaml.ScalarNode {
				return nil, f.fault(item, "a list of values has simple values in it")
			}
			texts = append(texts, item.Value)
		}
		return texts, nil
	}
	return nil, f.fault(value, "a value is text, a number, true or false, or a list of these")
}

// fromHere makes the names of files those that they are from the folder of the
// settings.
func (f *file) fromHere(paths []string) {
	for i, path := range paths {
		if path != "" && !filepath.IsAbs(path) {
			paths[i] = filepath.Join(filepath.Dir(f.path), path)
		}
	}
}

func (f *file) unknown(name *yaml.Node, command string) error {
	if command != "" {
		return f.fault(name, "%s has no setting %s%s", command, name.Value, commandline.Perhaps(name.Value, "", f.known.Commands[command]))
	}
	for _, of := range f.known.Commands {
		if slices.Contains(of, name.Value) {
			return f.fault(name, "%s differs from command to command; set it below the name of a command", name.Value)
		}
	}
	return f.fault(name, "no setting %s%s", name.Value, commandline.Perhaps(name.Value, "", f.known.all()))
}

func (f *file) fault(at *yaml.Node, format string, args ...any) error {
	return errors.New(fmt.Sprintf("%s:%d: ", f.path, at.Line) + fmt.Sprintf(format, args...))
}
