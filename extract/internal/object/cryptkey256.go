package object

import (
	"bytes"
	"crypto/aes"
	"crypto/cipher"
	"crypto/sha256"
	"crypto/sha512"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// authenticate256 is algorithm 2.A of ISO 32000-2: O and U are a hash of 32
// bytes, a salt to validate and a salt for the key.
func (s *security) authenticate256(password []byte) []byte {
	password = password[:min(len(password), 127)]
	if len(s.user) < 48 || len(s.owner) < 48 {
		return nil
	}
	user := s.user[:48]
	if s.hash(password, s.owner[32:40], user) == s.owner[:32] {
		return unwrap(s.hash(password, s.owner[40:48], user), s.ownerKey)
	}
	if s.hash(password, user[32:40], "") == user[:32] {
		return unwrap(s.hash(password, user[40:48], ""), s.userKey)
	}
	return nil
}

// unwrap decrypts the file's key, without padding and initialization vector.
func unwrap(key, wrapped string) []byte {
	if len(wrapped) < 32 {
		return nil
	}
	return decryptCBC([]byte(key), append(make([]byte, aes.BlockSize), wrapped[:32]...))
}

// hash is algorithm 2.B; revision 5 has its first step only.
func (s *security) hash(password []byte, salt, user string) string {
	first := sha256.Sum256([]byte(string(password) + salt + user))
	k := first[:]
	if s.revision < 6 {
		return string(k)
	}
	for round := 0; ; round++ {
		e := hashRound(k, password, user)
		switch sum3(e[:16]) {
		case 0:
			h := sha256.Sum256(e)
			k = h[:]
		case 1:
			h := sha512.Sum384(e)
			k = h[:]
		default:
			h := sha512.Sum512(e)
			k = h[:]
		}
		if round >= 63 && int(e[len(e)-1]) <= round-31 {
			return string(k[:32])
		}
	}
}

// hashRound encrypts 64 repetitions of password, hash and user entry.
func hashRound(k, password []byte, user string) []byte {
	one := append(append(bytes.Clone(password), k...), user...)
	e := bytes.Repeat(one, 64)
	block, err := aes.NewCipher(k[:16])
	if err != nil {
		return make([]byte, aes.BlockSize) // never: the key has 16 bytes
	}
	cipher.NewCBCEncrypter(block, k[16:32]).CryptBlocks(e, e)
	return e
}

// sum3 is a big-endian number modulo 3: 256 is 1 modulo 3, so its bytes are added.
func sum3(b []byte) int {
	sum := 0
	for _, c := range b {
		sum += int(c)
	}
	return sum % 3
}

// passwords gives the byte strings to try: the one given as the revision encodes
// it and as it is, and the empty password.
func passwords(password string, revision int) [][]byte {
	out := [][]byte{nil}
	if password == "" {
		return out
	}
	out = append(out, []byte(password))
	if revision >= 5 {
		return append(out, []byte(saslPrep(password)))
	}
	if b, ok := encodeText(password); ok {
		out = append(out, b)
	}
	return out
}

// saslPrep prepares a password for revision 6 (RFC 4013): other spaces become
// U+0020, what is commonly mapped to nothing goes, then follows form KC.
func saslPrep(s string) string {
	return norm.NFKC.String(strings.Map(func(r rune) rune {
		switch {
		case r != ' ' && unicode.Is(unicode.Zs, r), r == 0x200B:
			return ' '
		case r == 0xAD, r == 0x34F, r == 0x1806, r >= 0x180B && r <= 0x180D,
			r == 0x200C, r == 0x200D, r == 0x2060, r >= 0xFE00 && r <= 0xFE0F, r == 0xFEFF:
			return -1
		}
		return r
	}, s))
}
