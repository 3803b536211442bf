// Package commandline understands command lines as people type them: flags before
// and after the files, words mistyped, words half typed (completion), and flags
// that have a choice of values. It also writes the reference of the commands.
//
// Command councildoc calls Arrange; everything else is about its flags.
package commandline
