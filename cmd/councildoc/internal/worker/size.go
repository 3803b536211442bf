package worker

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// units of memory, the largest first.
var units = []struct {
	name  string
	bytes int64
}{{"TiB", 1 << 40}, {"GiB", 1 << 30}, {"MiB", 1 << 20}, {"KiB", 1 << 10}, {"B", 1}}

// Size writes a number of bytes in the largest unit that leaves a whole number.
func Size(n int64) string {
	for _, u := range units {
		if n >= u.bytes && n%u.bytes == 0 {
			return fmt.Sprintf("%d %s", n/u.bytes, u.name)
		}
	}
	return fmt.Sprintf("%d B", n)
}

// ParseSize reads a number of bytes: "1GiB", "512 MB", "2g", "1073741824". All
// units are powers of 1024, as for GOMEMLIMIT and container limits.
func ParseSize(s string) (int64, error) {
	text := strings.ToLower(strings.TrimSpace(s))
	digits := strings.TrimRight(text, "kmgtib ")
	unit := strings.TrimSpace(text[len(digits):])
	n, err := strconv.ParseFloat(strings.TrimSpace(digits), 64)
	factor, ok := factors[strings.TrimSuffix(strings.TrimSuffix(unit, "b"), "i")]
	if err != nil || !ok || n < 0 || n*factor > math.MaxInt64/2 {
		return 0, fmt.Errorf("%q is no size; write it as 512MiB or 1GiB", s)
	}
	return int64(n * factor), nil
}

var factors = map[string]float64{"": 1, "k": 1 << 10, "m": 1 << 20, "g": 1 << 30, "t": 1 << 40}
