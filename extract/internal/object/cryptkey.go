package object

import (
	"bytes"
	"crypto/md5"
	"crypto/rc4"
	"crypto/subtle"
	"encoding/binary"
	"fmt"
)

// passwordPad fills passwords of revisions 2 to 4 (algorithm 2, step a).
const passwordPad = "\x28\xBF\x4E\x5E\x4E\x75\x8A\x41\x64\x00\x4E\x56\xFF\xFA\x01\x08" +
	"\x2E\x2E\x00\xB6\xD0\x68\x3E\x80\x2F\x0C\xA9\xFE\x64\x53\x69\x7A"

// security is the encryption dictionary of the standard security handler
// (tables 20 and 21).
type security struct {
	version, revision int
	keyLength         int // bytes
	owner, user       string
	ownerKey, userKey string // OE and UE
	permissions       uint32
	metadata          bool
	id                string // the first part of the file identifier
}

// newCrypt reads the encryption dictionary and tries the passwords.
func newCrypt(dict *node, id, password string, d *decoder) (*crypt, error) {
	if name := d.follow(dict.get("Filter")).name(); name != "Standard" && name != "" {
		return nil, fmt.Errorf("security handler %q: %w", name, ErrPassword)
	}
	s := newSecurity(dict, id, d)
	c := &crypt{metadata: s.metadata, filters: map[string]method{}}
	switch s.version {
	case 1, 2, 3:
		c.strings, c.streams = rc4Method, rc4Method
	case 4, 5, 6:
		c.readFilters(dict, s.version, d)
	default:
		return nil, fmt.Errorf("encryption version %d: %w", s.version, ErrPassword)
	}
	for _, candidate := range passwords(password, s.revision) {
		if key := s.authenticate(candidate); key != nil {
			c.key = key
			return c, nil
		}
	}
	if c.strings == identity && c.streams == identity {
		return c, nil // only embedded files are encrypted
	}
	return nil, ErrPassword
}

func newSecurity(dict *node, id string, d *decoder) *security {
	number := func(key string, missing int64) int64 {
		if v, ok := d.follow(dict.get(key)).int(); ok {
			return v
		}
		return missing
	}
	text := func(key string) string { return d.follow(dict.get(key)).string() }
	clear := d.follow(dict.get("EncryptMetadata"))
	s := &security{
		version: int(number("V", 0)), revision: int(number("R", 0)),
		owner: text("O"), user: text("U"), ownerKey: text("OE"), userKey: text("UE"),
		permissions: uint32(number("P", 0)), metadata: clear.kind != Bool || clear.bits != 0, id: id,
	}
	bits := number("Length", 40)
	if bits < 40 { // bytes instead of bits, as some write
		bits *= 8
	}
	switch {
	case s.version == 1:
		bits = 40
	case s.version == 4:
		bits = 128
	}
	s.keyLength = int(max(40, min(bits, 128))) / 8
	return s
}

// readFilters reads the crypt filters of versions 4 and 5 (clause 7.6.5).
func (c *crypt) readFilters(dict *node, version int, d *decoder) {
	filters := d.follow(dict.get("CF"))
	if filters.isDict() {
		for i := 0; i < len(filters.obj.items); i += 2 {
			name := filters.obj.items[i].obj.str
			c.filters[name] = methodOf(d.follow(d.follow(&filters.obj.items[i+1]).get("CFM")).name())
		}
	}
	c.filters["Identity"] = identity
	c.streams = c.named(d.follow(dict.get("StmF")).name(), version)
	c.strings = c.named(d.follow(dict.get("StrF")).name(), version)
}

// named is the method of a crypt filter. Without a name it is Identity (table 20);
// for a name that is not defined it is the one of the version.
func (c *crypt) named(name string, version int) method {
	m, ok := c.filters[name]
	switch {
	case ok || name == "":
		return m
	case version == 4:
		return aesV2
	}
	return aesV3
}

func methodOf(name string) method {
	switch name {
	case "V2":
		return rc4Method
	case "AESV2":
		return aesV2
	case "AESV3":
		return aesV3
	}
	return identity
}

// authenticate gives the key of the file when the password is that of a user or
// of the owner; nil otherwise.
func (s *security) authenticate(password []byte) []byte {
	if s.revision >= 5 {
		return s.authenticate256(password)
	}
	if key := s.userAuthenticate(padded(password)); key != nil {
		return key
	}
	return s.userAuthenticate(s.ownerToUser(padded(password)))
}

func padded(password []byte) []byte {
	return append(bytes.Clone(password), passwordPad...)[:len(passwordPad)]
}

// fileKey is algorithm 2.
func (s *security) fileKey(password []byte) []byte {
	b := append(bytes.Clone(password), s.owner[:min(32, len(s.owner))]...)
	b = binary.LittleEndian.AppendUint32(b, s.permissions)
	b = append(b, s.id...)
	if s.revision >= 4 && !s.metadata {
		b = append(b, 0xFF, 0xFF, 0xFF, 0xFF)
	}
	sum := md5.Sum(b)
	if s.revision >= 3 {
		for range 50 {
			sum = md5.Sum(sum[:s.keyLength])
		}
	}
	return bytes.Clone(sum[:s.keyLength])
}

// userAuthenticate is algorithm 6: it computes U anew (algorithms 4 and 5).
func (s *security) userAuthenticate(password []byte) []byte {
	key := s.fileKey(password)
	if s.revision < 3 {
		return matching(key, crypt4([]byte(passwordPad), key), s.user)
	}
	sum := md5.Sum(append([]byte(passwordPad), s.id...))
	u := sum[:]
	for i := range 20 {
		u = crypt4(u, xored(key, byte(i)))
	}
	return matching(key, u, s.user)
}

// matching gives the key when the computed U begins the stored one.
func matching(key, computed []byte, stored string) []byte {
	if len(stored) < len(computed) || subtle.ConstantTimeCompare(computed, []byte(stored[:len(computed)])) == 0 {
		return nil
	}
	return key
}

// ownerToUser is algorithm 7: the owner's password decrypts the user's.
func (s *security) ownerToUser(password []byte) []byte {
	sum := md5.Sum(password)
	if s.revision >= 3 {
		for range 50 {
			sum = md5.Sum(sum[:])
		}
	}
	key := sum[:s.keyLength]
	user := []byte(s.owner[:min(32, len(s.owner))])
	if s.revision < 3 {
		return crypt4(user, key)
	}
	for i := 19; i >= 0; i-- {
		user = crypt4(user, xored(key, byte(i)))
	}
	return user
}

func crypt4(data, key []byte) []byte {
	out := make([]byte, len(data))
	if c, err := rc4.NewCipher(key); err == nil {
		c.XORKeyStream(out, data)
	}
	return out
}

func xored(key []byte, v byte) []byte {
	out := bytes.Clone(key)
	for i := range out {
		out[i] ^= v
	}
	return out
}
