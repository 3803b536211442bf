package content

import "testing"

func TestColors(t *testing.T) {
	const spaces = "/ColorSpace<</Icc[/ICCBased 10 0 R]/Cal[/CalRGB<<>>]/Gray[/CalGray<<>>]/Lab[/Lab<</WhitePoint[.95 1 1.09]>>]" +
		"/Sep[/Separation/Spot/DeviceCMYK 11 0 R]/All[/Separation/All/DeviceCMYK null]/None[/Separation/None/DeviceCMYK null]" +
		"/Ink[/Separation/Ink/DeviceCMYK null]/Two[/DeviceN[/Cyan/Black]/DeviceCMYK 12 0 R]" +
		"/Idx[/Indexed/DeviceRGB 2<000000FF000000FF00>]/IdxS[/I[/ICCBased 10 0 R]1 13 0 R]/Unc[/Pattern/DeviceRGB]" +
		"/Smp[/Separation/S/DeviceRGB 14 0 R]/Sti[/Separation/S/DeviceGray 15 0 R]/Bad[/Nothing]/Loop 16 0 R" +
		"/Icc1[/ICCBased 17 0 R]/Icc4[/ICCBased 18 0 R]/IccL[/ICCBased 19 0 R]/Two2[/DeviceN[/A/B]/DeviceGray 20 0 R]" +
		"/LabR[/Lab<</Range[0 1 0 1]>>]/IdxL[/Indexed[/Lab<<>>]1<FF8080008080>]/Exp[/Separation/S/DeviceGray 21 0 R]>>"
	objects := []string{
		stream("/N 3", ""),
		"<</FunctionType 2/Domain[0 1]/C0[0 0 0 0]/C1[0 1 1 0]/N 1>>",
		stream("/FunctionType 4/Domain[0 1 0 1]/Range[0 1 0 1 0 1 0 1]", "{0 exch 0 exch dup 0.9 gt {pop 1}{} ifelse}"),
		stream("", "\x00\x00\xff\xff\xff\xff"),
		stream("/FunctionType 0/Domain[0 1]/Range[0 1 0 1 0 1]/Size[2]/BitsPerSample 8", "\xff\xff\xff\x00\x00\xff"),
		"<</FunctionType 3/Domain[0 1]/Bounds[.5]/Encode[0 1 0 1]/Functions[<</FunctionType 2/Domain[0 1]/C0[0]/C1[0]/N 1>>" +
			"<</FunctionType 2/Domain[0 1]/C0[1]/C1[0]/N 1>>]>>",
		"[/Indexed 16 0 R 1 <00FF>]",
		stream("/N 1", ""), stream("/N 4", ""), stream("/N 3/Alternate[/Lab<<>>]", ""),
		stream("/FunctionType 0/Domain[0 1 0 1]/Range[0 1]/Size[2 2]/BitsPerSample 4/Decode[1 0]", "\x0f\x70"),
		"<</FunctionType 2/Domain[0 1]/N 1>>",
	}
	for _, tt := range []struct {
		content string
		want    Color
	}{
		{"1 0 0 rg", Color{255, 0, 0}},
		{"2 -1 .5 rg", Color{255, 0, 128}},
		{"0 0 0 1 k", Color{}},
		{".2 g", Color{51, 51, 51}},
		{"/DeviceRGB cs 0 1 0 sc", Color{0, 255, 0}},
		{"/DeviceCMYK cs", Color{}},
		{"/Icc cs 0 0 1 scn", Color{0, 0, 255}},
		{"/Cal cs 0 0 1 sc", Color{0, 0, 255}},
		{"/Gray cs 1 sc", Color{255, 255, 255}},
		{"/Lab cs 100 0 0 sc", Color{255, 255, 255}},
		{"/Lab cs 0 0 0 sc", Color{}},
		{"/Sep cs 1 scn", Color{255, 0, 0}},
		{"/Sep cs", Color{255, 0, 0}},
		{"/Sep cs 0 scn", Color{255, 255, 255}},
		{"/Sep cs .5 scn", Color{255, 128, 128}},
		{"/All cs 1 scn", Color{}},
		{"/Ink cs 1 scn", Color{128, 128, 128}},
		{"/Two cs 1 0 scn", Color{0, 255, 255}},
		{"/Two cs 0 1 scn", Color{}},
		{"/Idx cs 1 sc", Color{255, 0, 0}},
		{"/Idx cs 9 sc", Color{0, 255, 0}},
		{"/Idx cs -9 sc", Color{}},
		{"/IdxS cs 1 sc", Color{255, 255, 255}},
		{"/Unc cs 1 0 0 /P scn", Color{255, 0, 0}},
		{"/Pattern cs /P scn", Color{}},
		{"/Pattern cs /P scn 1 0 0 rg", Color{255, 0, 0}},
		{"/Smp cs 1 scn", Color{0, 0, 255}},
		{"/Smp cs .5 scn", Color{128, 128, 255}},
		{"/Sti cs .2 scn", Color{}},
		{"/Sti cs .5 scn", Color{255, 255, 255}},
		{"/Icc1 cs 1 scn", Color{255, 255, 255}},
		{"/Icc4 cs 0 1 1 0 scn", Color{255, 0, 0}},
		{"/IccL cs 100 0 0 scn", Color{255, 255, 255}},
		{"/LabR cs 100 99 99 scn", Color{255, 254, 253}},
		{"/IdxL cs 0 sc", Color{255, 255, 254}},
		{"/IdxL cs 1 sc", Color{1, 0, 0}},
		{"/Two2 cs 0 0 scn", Color{255, 255, 255}},
		{"/Two2 cs 1 0 scn", Color{}},
		{"/Two2 cs 0 1 scn", Color{136, 136, 136}},
		{"/Exp cs .4 scn", Color{102, 102, 102}},
		{"/Bad cs 1 scn", Color{255, 255, 255}},
		{"/Missing cs 1 scn", Color{255, 255, 255}},
		{"/Loop cs 1 scn", Color{255, 255, 255}},
		{"1 0 0 rg q 0 g Q", Color{255, 0, 0}},
		{"1 0 0 rg scn", Color{}},
	} {
		p := paper{content: tt.content + " " + shownA, resources: spaces, objects: objects}
		got := p.read(t)
		if len(got.Glyphs) != 1 || got.Glyphs[0].Color != tt.want {
			t.Errorf("%s: %+v, want %v", tt.content, got.Glyphs, tt.want)
		}
	}
	p := paper{content: "/None cs 1 scn " + shownA, resources: spaces, objects: objects}
	if g := p.read(t).Glyphs[0]; g.Mode != modeInvisible {
		t.Errorf("colorant None shows in mode %d", g.Mode)
	}
}

func TestCalculator(t *testing.T) {
	for _, tt := range []struct {
		program string
		want    float64
	}{
		{"{2 mul}", 6}, {"{1 exch sub}", -2}, {"{dup add}", 6}, {"{2 copy pop pop}", 0},
		{"{7 8 9 3 1 roll pop pop}", 9}, {"{7 8 9 3 -1 roll exch pop exch pop}", 7}, {"{5 1 index exch pop exch pop}", 3},
		{"{2 gt {10}{20} ifelse}", 10}, {"{3 ne {10} if 4}", 4}, {"{4 idiv}", 0}, {"{2 mod}", 1}, {"{0 div}", 0},
		{"{pop 90 sin}", 1}, {"{pop 1 0 atan}", 90}, {"{2 exp}", 9}, {"{pop 100 log}", 2}, {"{pop -2.5 abs round}", 3},
		{"{pop 2.7 cvi}", 2}, {"{pop 1 4 bitshift}", 16}, {"{pop 16 -2 bitshift}", 4}, {"{pop 6 3 and}", 2},
		{"{pop true not {1}{2} ifelse}", 2}, {"{pop 9 sqrt ceiling cvr}", 3}, {"{neg truncate floor}", -3},
		{"{pop pop}", 0}, {"{", 0}, {"{foo}", 0}, {"{if}", 0}, {"", 0},
	} {
		in := &interpreter{lim: Limits{}.withDefaults()}
		p := paper{objects: []string{stream("/FunctionType 4/Domain[-100 100]/Range[-1000 1000]", tt.program)}}
		f, _ := p.open(t)
		got := 0.0
		if fn := in.function(f.Trailer().Key("Root").Key("None"), 0); fn != nil {
			t.Error("a function from nothing")
		}
		if fn := in.function(f.Get(objectRef(firstObject)), 0); fn != nil {
			var out [componentsMax]float64
			if fn.eval([]float64{3}, out[:]) == 1 {
				got = out[0]
			}
		}
		if diff := got - tt.want; diff > 1e-9 || diff < -1e-9 {
			t.Errorf("%s: %g, want %g", tt.program, got, tt.want)
		}
	}
}
