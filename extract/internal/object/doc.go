// Package object is the door to the bytes of a PDF: Open gives a File, File.Pages
// its pages, and a Value is any object of it.
//
// Nothing outside this package knows ledongthuc/pdf. That library opens the file
// and reads its trailer and catalog; it is never shown a byte that was not
// checked, because an endless loop, a stack overflow and an exhausted memory in it
// cannot be recovered from. It sees a synthetic file: the original bytes with a
// header that it accepts, then the catalog written out plainly, with a canonical
// cross-reference table and trailer.
//
// Ours is all that lies below and around: finding header and tail, the chain of
// cross-reference tables and streams (hybrid files and mixed updates too), the
// rebuilding of a broken one, object streams, wrong stream lengths, filters and
// predictors, decryption, and the objects themselves. The library reads an object
// anew at every access and an object stream from its start for each of its
// objects; here every object is read once, when it is first asked for, and kept.
//
// Everything is bounded, see Options; a damaged file gives what can be read of it.
package object
