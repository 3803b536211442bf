// Package output writes documents to files, each whole or not at all.
//
// A newcomer reads [Create], which makes one file, and [Folder], which takes the
// documents of a batch.
package output
