package settings

import "slices"

// Settings are values for flags.
type Settings struct {
	known   Known
	environ func(string) string
	files   []*file // the nearest first
}

// Value is what a setting says, and where it says so.
type Value struct {
	Texts  []string // more than one for flags that may be repeated
	Origin string   // "COUNCILDOC_JOBS", "/home/a/councildoc.yaml:3"
}

// Read reads files of settings, the nearest first. environ gives the values of
// environment variables, "" where there is none. An error names the file, the line
// and what is wrong there.
func Read(known Known, environ func(string) string, paths ...string) (*Settings, error) {
	s := &Settings{known: known, environ: environ}
	for _, path := range paths {
		f, err := readFile(path, known)
		if err != nil {
			return nil, err
		}
		s.files = append(s.files, f)
	}
	return s, nil
}

// Of gives the value of a flag of a command. ok is false when nothing is set.
func (s *Settings) Of(command, flag string) (v Value, ok bool) {
	if !slices.Contains(s.known.Commands[command], flag) {
		return v, false
	}
	ways := []string{command}
	if slices.Contains(s.known.Shared, flag) {
		ways = append(ways, "")
	}
	for _, way := range ways {
		if name := variable(way, flag); s.environ(name) != "" {
			return Value{[]string{s.environ(name)}, name}, true
		}
	}
	for _, f := range s.files {
		for _, way := range ways {
			if v, ok := f.values[key{way, flag}]; ok {
				return v, true
			}
		}
	}
	return v, false
}
