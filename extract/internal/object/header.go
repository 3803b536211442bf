package object

import "bytes"

// headerWindow is how far into the file the header may stand (Annex H.3, note 13).
const headerWindow = 1024

// header finds "%PDF-n.m" and gives the bytes from it on, and the version. A file
// without one is given whole: its objects may still be found.
func header(data []byte) ([]byte, string) {
	at := bytes.Index(data[:min(len(data), headerWindow)], []byte("%PDF-"))
	if at < 0 {
		return data, ""
	}
	data = data[at:]
	v := data[len("%PDF-"):]
	if len(v) < 3 || v[0] < '0' || v[0] > '9' || v[1] != '.' || v[2] < '0' || v[2] > '9' {
		return data, ""
	}
	return data, string(v[:3])
}
