package content

// Ground is the colour that was painted under a glyph, as one number, since each is
// compared with the next. The zero Ground is none.
type Ground uint32

const paintedGround Ground = 1 << 24

// GroundOf gives the ground of a colour.
func GroundOf(c Color) Ground {
	return paintedGround | Ground(c.R)<<16 | Ground(c.G)<<8 | Ground(c.B)
}

// Color gives the colour of a ground, and false for none.
func (g Ground) Color() (c Color, ok bool) {
	return Color{uint8(g >> 16), uint8(g >> 8), uint8(g)}, g != 0
}
