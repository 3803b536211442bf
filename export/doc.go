// Package export writes a normalize.Paper down: JSON, NDJSON, Markdown and plain
// text, and its header alone as JSON, NDJSON, TSV or CSV.
//
// A newcomer needs two functions: [JSON], which writes the whole record of the
// contract "councildoc/1", and [Markdown], which writes the same paper for people
// and for diffs. Every writer has the type [Writer], and the zero [Options] are right.
//
// # All forms
//
// UTF-8 in normalisation form C, LF, a final newline, no byte order mark. Invalid
// UTF-8 becomes U+FFFD; NUL and other control characters are dropped; a line break
// within a text is LF. The same paper gives the same bytes.
//
// # Markdown
//
// What shows when the file is rendered is what is printed, and a mark is escaped
// only where it would be read as one. Some decisions follow from that:
//
//   - A bullet sign that has no meaning but "item" (•, ▪, ○, a hyphen, a sign of a
//     symbol font) is written "- ", a list item of Markdown.
//   - A dash (–, —) and every number or letter ("1.", "2a.", "(ii)") is a word of the
//     text: it is written as printed, at the head of a paragraph. A renderer restyles
//     ordered lists (the second level of "1." shows as "i."), therefore "1." is always
//     written "1\." at the head of a line and never left to be counted.
//   - Items stand a blank line apart; what belongs to a "- " item is indented by two.
//   - A heading, or the head cell of a table, that is bold from end to end carries no
//     bold marks: the renderer sets it bold.
//   - Marks that GitHub's rules would not read between two given characters ("a**(b)**")
//     are written as <b>, <i> and <del>.
//   - A footnote that nothing refers to would be dropped by renderers. It is written
//     as a paragraph that begins with its mark.
//   - A cell of an HTML table that holds a footnote reference is written as Markdown
//     between blank lines, since a renderer reads no reference within HTML.
//   - Links to the web and to mail addresses are links; a link to a page of the file
//     leads nowhere in Markdown and is left out.
//
// # Text
//
// Blocks stand a blank line apart. The rows of a table are lines, its cells separated
// by tabs. A reference to a footnote is "[1]", so that it is not read as part of the
// word or number before it; the notes stand at the end, each after its "[1]".
// With page marks a form feed stands alone on a line where a page begins.
package export
