package font

import (
	"archive/zip"
	"bytes"
	"io"
	"strings"
	"sync"
)

// predefinedFiles are the CMap files of data/cmaps.zip by name.
var predefinedFiles = sync.OnceValue(func() map[string]*zip.File {
	b, err := data.ReadFile("data/cmaps.zip")
	if err != nil {
		return nil
	}
	archive, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
	if err != nil {
		return nil
	}
	files := make(map[string]*zip.File, len(archive.File))
	for _, f := range archive.File {
		files[f.Name] = f
	}
	return files
})

// predefined keeps the parsed predefined CMaps: *cmap by name. There are only
// as many as the archive holds.
var predefined sync.Map

// identityCMap is Identity-H or Identity-V: codes of two bytes that are the CIDs.
func identityCMap(name string) *cmap {
	m := &cmap{name: name, identity: true, vertical: strings.HasSuffix(name, "V")}
	m.spaces = []codeSpace{{high: [4]byte{0xFF, 0xFF}, n: 2}}
	m.settle()
	return m
}

// predefinedCMap returns a CMap of clause 9.7.5.2 (or an Adobe-…-UCS2 map) by
// its name, nil when there is none.
func predefinedCMap(name string, depth int) *cmap {
	if m, ok := predefined.Load(name); ok {
		return m.(*cmap)
	}
	m := readPredefined(name, depth)
	if m == nil {
		return nil
	}
	kept, _ := predefined.LoadOrStore(name, m)
	return kept.(*cmap)
}

func readPredefined(name string, depth int) *cmap {
	if name == "Identity-H" || name == "Identity-V" || name == "Adobe-Identity-UCS" || name == "Identity" {
		return identityCMap(name)
	}
	file := predefinedFiles()[name]
	if file == nil || depth > maxCMapDepth || name == "LICENSE" {
		return nil
	}
	r, err := file.Open()
	if err != nil {
		return nil
	}
	defer r.Close()
	src, err := io.ReadAll(io.LimitReader(r, maxCMapBytes))
	if err != nil {
		return nil
	}
	m := parseCMap(src, predefinedCMap, depth)
	m.name = name
	m.unicode = strings.Contains(name, "-UCS2-") || strings.Contains(name, "-UTF16-")
	return m
}

// isCollection reports whether the CIDs of an ordering are known characters.
// Adobe-UCS, which is not of the specification, has Unicode for its CIDs.
func isCollection(ordering string) bool {
	switch ordering {
	case "GB1", "CNS1", "Japan1", "Korea1", "KR", "UCS", "UCS2":
		return true
	}
	return false
}

// collectionText returns the Unicode text of a CID of an Adobe character
// collection, such as "Japan1".
func collectionText(ordering string, cid uint32) (string, bool) {
	switch {
	case !isCollection(ordering):
		return "", false
	case strings.HasPrefix(ordering, "UCS"):
		return string(rune(min(cid, 0x10FFFF))), true
	}
	m := predefinedCMap("Adobe-"+ordering+"-UCS2", 0)
	if m == nil {
		return "", false
	}
	return m.text(cid, 2)
}
