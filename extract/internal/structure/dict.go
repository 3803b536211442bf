package structure

import "councildoc/extract/internal/object"

// dict is a dictionary that stands among the kids of an element: an element itself, or
// what leads to content (tables 323 to 325). All is read in one pass.
type dict struct {
	typ, s, ns, k, a, c          object.Value
	alt, actualText, title, lang object.Value
	mcid, stm                    object.Value
	pg, obj                      object.Ref
}

func (d *dict) read(v object.Value) {
	for i := range v.Entries() {
		switch v.EntryKey(i) {
		case "Pg":
			d.pg = v.EntryRef(i)
		case "Obj":
			d.obj = v.EntryRef(i)
		default:
			if place := d.place(v.EntryKey(i)); place != nil {
				*place = v.Entry(i)
			}
		}
	}
}

// place is where the value of a key goes, nil for one that is not asked for.
func (d *dict) place(key string) *object.Value {
	switch key {
	case "Type":
		return &d.typ
	case "S":
		return &d.s
	case "NS":
		return &d.ns
	case "K":
		return &d.k
	case "A":
		return &d.a
	case "C":
		return &d.c
	case "Alt":
		return &d.alt
	case "ActualText":
		return &d.actualText
	case "T":
		return &d.title
	case "Lang":
		return &d.lang
	case "MCID":
		return &d.mcid
	case "Stm":
		return &d.stm
	}
	return nil
}
