package structure

import "councildoc/extract/internal/object"

// Info is what the document information dictionary (clause 14.3.3) or else the
// metadata of the document (clause 14.3.2) says.
type Info struct{ Title, Producer, Creator string }

// ReadInfo reads the document information. The metadata are read only for what
// the dictionary does not say.
func ReadInfo(f *object.File) Info {
	dict := f.Trailer().Key("Info")
	in := Info{
		Title:    oneLine(dict.Key("Title")),
		Producer: oneLine(dict.Key("Producer")),
		Creator:  oneLine(dict.Key("Creator")),
	}
	if in.Title != "" && in.Producer != "" && in.Creator != "" {
		return in
	}
	x := readXMP(f.Root().Key("Metadata"))
	for _, s := range []struct{ to, from *string }{
		{&in.Title, &x.Title}, {&in.Producer, &x.Producer}, {&in.Creator, &x.Creator},
	} {
		if *s.to == "" {
			*s.to = *s.from
		}
	}
	return in
}
