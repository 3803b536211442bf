package font

import (
	"sort"

	"councildoc/extract/internal/object"
)

// maxCIDEntries bounds the entries read of a W or W2 array.
const maxCIDEntries = 1 << 17

// cidWidths are the horizontal widths of a CIDFont (clause 9.7.4.3), ems.
type cidWidths struct {
	normal float64 // DW
	single map[uint32]float64
	ranges []widthRange // sorted
}

type widthRange struct {
	low, high uint32
	width     float64
}

func (w *cidWidths) of(cid uint32) float64 {
	if v, ok := w.single[cid]; ok {
		return v
	}
	i := sort.Search(len(w.ranges), func(i int) bool { return w.ranges[i].high >= cid })
	if i < len(w.ranges) && w.ranges[i].low <= cid {
		return w.ranges[i].width
	}
	return w.normal
}

// all returns the widths given, in no order.
func (w *cidWidths) all() []float64 {
	all := make([]float64, 0, len(w.single)+len(w.ranges))
	for _, v := range w.single {
		all = append(all, v)
	}
	for _, r := range w.ranges {
		all = append(all, r.width)
	}
	return all
}

func readCIDWidths(descendant object.Value) cidWidths {
	w := cidWidths{normal: 1, single: make(map[uint32]float64)}
	if dw := descendant.Key("DW"); isNumber(dw) {
		w.normal = saneWidth(dw.Float()/1000, 1)
	}
	eachCIDRun(descendant.Key("W"), 1, func(low, high uint32, v []float64) {
		width := saneWidth(v[0]/1000, w.normal)
		if low == high {
			w.single[low] = width
			return
		}
		w.ranges = append(w.ranges, widthRange{low, high, width})
	})
	sort.SliceStable(w.ranges, func(i, j int) bool { return w.ranges[i].low < w.ranges[j].low })
	return w
}

func isNumber(v object.Value) bool {
	return v.Kind() == object.Integer || v.Kind() == object.Real
}

// eachCIDRun reads an array in one of the two forms of clause 9.7.4.3, mixed at
// will: "c [v …]" and "cfirst clast v", where v is size numbers.
func eachCIDRun(array object.Value, size int, run func(low, high uint32, v []float64)) {
	n := min(array.Len(), maxCIDEntries)
	values := make([]float64, size)
	for i, entries := 0, 0; i+1 < n && entries < maxCIDEntries; entries++ {
		first := array.Index(i)
		if !isNumber(first) {
			i++
			continue
		}
		low := uint32(max(first.Int(), 0))
		second := array.Index(i + 1)
		if second.Kind() == object.Array {
			entries += listRun(second, low, values, run)
			i += 2
			continue
		}
		if i+1+size >= n {
			return
		}
		for k := range values {
			values[k] = array.Index(i + 2 + k).Float()
		}
		if high := uint32(max(second.Int(), 0)); high >= low {
			run(low, high, values)
		}
		i += 2 + size
	}
}

func listRun(list object.Value, low uint32, values []float64, run func(low, high uint32, v []float64)) int {
	size := len(values)
	count := min(list.Len(), maxCIDEntries) / size
	for j := range count {
		for k := range values {
			values[k] = list.Index(j*size + k).Float()
		}
		run(low+uint32(j), low+uint32(j), values)
	}
	return count
}

// verticalMetrics are DW2 and W2 (clause 9.7.4.3), ems.
type verticalMetrics struct {
	originY, advance float64
	single           map[uint32][3]float64 // advance, VX, VY
	ranges           []verticalRange
}

type verticalRange struct {
	low, high uint32
	v         [3]float64
}

// of returns the position vector and the vertical displacement of a CID.
func (m *verticalMetrics) of(cid uint32, width float64) (vx, vy, advance float64) {
	if v, ok := m.single[cid]; ok {
		return v[1], v[2], v[0]
	}
	for _, r := range m.ranges {
		if r.low <= cid && cid <= r.high {
			return r.v[1], r.v[2], r.v[0]
		}
	}
	return width / 2, m.originY, m.advance
}

func readVertical(descendant object.Value) verticalMetrics {
	m := verticalMetrics{originY: 0.88, advance: -1, single: make(map[uint32][3]float64)}
	if dw := descendant.Key("DW2"); dw.Len() >= 2 {
		m.originY = saneWidth(dw.Index(0).Float()/1000, 0.88)
		m.advance = saneWidth(dw.Index(1).Float()/1000, -1)
	}
	eachCIDRun(descendant.Key("W2"), 3, func(low, high uint32, v []float64) {
		e := [3]float64{saneWidth(v[0]/1000, -1), saneWidth(v[1]/1000, 0.5), saneWidth(v[2]/1000, 0.88)}
		switch {
		case low == high:
			m.single[low] = e
		case len(m.ranges) < 1<<10:
			m.ranges = append(m.ranges, verticalRange{low, high, e})
		}
	})
	return m
}
