package object

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/md5"
	"crypto/rc4" // the cipher of PDF 1.1 to 1.6: there is no choice
	"slices"
)

// method is how a crypt filter encrypts (table 25).
type method uint8

const (
	identity method = iota
	rc4Method
	aesV2
	aesV3
)

// crypt decrypts the strings and streams of a file (clause 7.6).
type crypt struct {
	key      []byte
	strings  method
	streams  method
	filters  map[string]method // the crypt filters by name
	metadata bool              // metadata streams are encrypted too
}

// objectKey is the key of an object (clause 7.6.2, algorithm 1).
func (c *crypt) objectKey(m method, owner Ref) []byte {
	if m == aesV3 {
		return c.key
	}
	n, g := owner.Number, owner.Generation
	b := append(slices.Clone(c.key), byte(n), byte(n>>8), byte(n>>16), byte(g), byte(g>>8))
	if m == aesV2 {
		b = append(b, "sAlT"...)
	}
	sum := md5.Sum(b)
	return sum[:min(len(c.key)+5, len(sum))]
}

// decrypt gives a decrypted copy. Damaged padding is kept as data.
func (c *crypt) decrypt(m method, owner Ref, data []byte) []byte {
	switch m {
	case rc4Method:
		s, err := rc4.NewCipher(c.objectKey(m, owner))
		if err != nil {
			return data
		}
		out := make([]byte, len(data))
		s.XORKeyStream(out, data)
		return out
	case aesV2, aesV3:
		return unpad(decryptCBC(c.objectKey(m, owner), data))
	}
	return data
}

// decryptCBC decrypts data that begins with the initialization vector. Bytes
// beyond the last whole block are dropped.
func decryptCBC(key, data []byte) []byte {
	block, err := aes.NewCipher(key)
	if err != nil || len(data) < 2*aes.BlockSize {
		return nil
	}
	iv, data := data[:aes.BlockSize], data[aes.BlockSize:]
	out := make([]byte, len(data)/aes.BlockSize*aes.BlockSize)
	cipher.NewCBCDecrypter(block, iv).CryptBlocks(out, data[:len(out)])
	return out
}

// unpad takes off the padding of RFC 8018, clause 6.1.1.
func unpad(b []byte) []byte {
	if len(b) == 0 {
		return b
	}
	n := int(b[len(b)-1])
	if n == 0 || n > aes.BlockSize || n > len(b) {
		return b
	}
	return b[:len(b)-n]
}

// stringFunc gives what decrypts the strings of an object; nil when nothing does.
func (c *crypt) stringFunc(owner Ref) func([]byte) []byte {
	if c == nil || c.strings == identity {
		return nil
	}
	return func(s []byte) []byte { return c.decrypt(c.strings, owner, s) }
}

// stream decrypts a stream with the crypt filter that it names itself (clause
// 7.4.10), or else the one of all streams.
func (c *crypt) stream(data []byte, owner Ref, d *decoder, dict *node) []byte {
	m := c.streams
	kind := d.follow(dict.get("Type")).name()
	if kind == "XRef" || kind == "Metadata" && !c.metadata {
		return data
	}
	for _, f := range d.filters(dict) {
		if f.name == "Crypt" {
			m = c.filters[d.follow(f.params.get("Name")).name()] // without a name: Identity
			break
		}
	}
	return c.decrypt(m, owner, data)
}
