// Package check holds papers against what is expected of them: files beside
// them, and rules on any field of their records.
//
// A newcomer reads [Compare] and [Rules.Broken].
package check
