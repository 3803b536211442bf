// Package settings reads values for flags that a command line does not give: from
// the environment (COUNCILDOC_JOBS, COUNCILDOC_CONVERT_FORMAT), from the file
// councildoc.yaml of the project, which is in the working folder or the nearest
// above it, and from that of the user. The nearest wins, in this order; what is
// said of one command wins over what is said of all in the same place.
//
// Command councildoc calls Read, and Settings.Of for each flag.
package settings
