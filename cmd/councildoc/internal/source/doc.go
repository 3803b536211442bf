// Package source finds the documents that a command line means and opens them:
// files, folders, members of ZIP archives, pipes. What cannot be read is a
// [Failure], which says what is wrong and what to do.
//
// A newcomer reads [List] and [Opener.Open].
package source
