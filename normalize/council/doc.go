// Package council holds what is known about documents of the Council of the
// European Union, as data and grammar: document numbers of every series,
// interinstitutional files, labels and dates in 24 languages, markings, subject
// codes, references to other documents.
//
// Start with [Parse], which reads a document number in any of its forms, and
// [MatchLabel], which tells what a printed label such as "From:" introduces.
//
// Nothing here knows of pages or PDF. The tables are embedded; most are searched as
// they are, and the others read once, at their first use.
package council
