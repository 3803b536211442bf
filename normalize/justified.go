package normalize

import "math"

// Blanks of a justified line, in ems of the text.
const (
	maxJustified   = 2.2  // that it was widened to
	sameJustified  = 0.05 // between blanks of one line
	fewJustified   = 3    // blanks in a row, or all of the line
	unlikeWidths   = 0.5  // between words, which the cells of even columns do not have
	minWholeBlanks = 2
)

// joinJustified makes one text of words that stand apart by one and the same width:
// justification widened their blanks. Columns of a table leave as much between texts
// only where these are of one width.
func joinJustified(parts []column, size float64) []column {
	if len(parts) <= minWholeBlanks {
		return parts
	}
	out := parts[:0:0]
	for i := 0; i < len(parts); {
		n := evenBlanks(parts[i:], size)
		joined := parts[i]
		if n >= fewJustified || n >= minWholeBlanks && n == len(parts)-1 {
			joined.x1 = parts[i+n].x1
			i += n
		}
		out = append(out, joined)
		i++
	}
	return out
}

// evenBlanks counts the blanks at the start that have one width.
func evenBlanks(parts []column, size float64) int {
	least, most := math.Inf(1), math.Inf(-1)
	note := func(c column) { least, most = min(least, c.x1-c.x0), max(most, c.x1-c.x0) }
	note(parts[0])
	n := 0
	for n+1 < len(parts) {
		blank := parts[n+1].x0 - parts[n].x1
		if blank > maxJustified*size || math.Abs(blank-(parts[1].x0-parts[0].x1)) > sameJustified*size {
			break
		}
		n++
		note(parts[n])
	}
	if most-least < unlikeWidths*size {
		return 0
	}
	return n
}
