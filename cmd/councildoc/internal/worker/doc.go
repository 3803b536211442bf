// Package worker has documents worked on by child processes, so that one which
// crashes its process, hangs or grows without end fails alone.
//
// A newcomer reads [Pool.Do], the parent's side, and [Serve], the child's.
package worker
