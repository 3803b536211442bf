// Package structure reads what a PDF says about itself besides its pages: the
// structure tree of a tagged file (clause 14.7), links, bookmarks, page labels
// and document information.
//
// Read gives the tree; Tree.Content then says which element owns a piece of
// marked content. Links and Outline lead to pages by a shared Destinations.
// Nothing here fails: what is damaged or over a bound is left out.
package structure
