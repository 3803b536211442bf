package structure

import (
	"cmp"

	"councildoc/extract/internal/object"
)

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
	var missing []string
	for _, field := range []struct{ value, name string }{{in.Title, xmpTitle.Local}, {in.Producer, xmpProducer.Local}, {in.Creator, xmpCreator.Local}} {
		if field.value == "" {
			missing = append(missing, field.name)
		}
	}
	if missing == nil {
		return in
	}
	x := readXMP(f.Root().Key("Metadata"), missing...)
	in.Title, in.Producer, in.Creator = cmp.Or(in.Title, x.Title), cmp.Or(in.Producer, x.Producer), cmp.Or(in.Creator, x.Creator)
	return in
}
