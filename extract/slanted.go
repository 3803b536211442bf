package extract

import (
	"context"
	"image"
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	"councildoc/extract/internal/content"
	"councildoc/extract/internal/ocr"
	"councildoc/extract/internal/raster"
)

// Stamps stand slanted over the first page. Where they are part of a picture, or
// a picture of their own, the text is read along the slant.
const (
	stampAngle    = 45 // degrees clockwise
	stampDPI      = 150
	stampZone     = 0.6 // share of the page's height, from the top
	leastStamp    = 0.3 // confidence
	shortestFrame = 48
	thickestFrame = 12 // points: a double line
	stampLetters  = 4  // of the shortest word
	smallestStamp = 50.0
	largestStamp  = 320.0 // points of a picture's side
	mostStamps    = 4     // pictures that are tried
)

// slanted reads words that stand slanted in pictures of the first page.
func (p *pageReader) slanted(ctx context.Context) {
	if p.doc.opt.OCR == OCRNever || p.out.Number != 1 {
		return
	}
	boxes := p.stampPictures()
	if len(boxes) == 0 {
		return
	}
	engine, err := ocr.Find()
	if err != nil {
		return
	}
	only := &content.Page{}
	for i := range p.content.Images {
		if boxOfImage(&p.content.Images[i]).Intersect(p.bounds()) != (Box{}) {
			only.Images = append(only.Images, p.content.Images[i])
		}
	}
	sheet, _ := raster.Page(ctx, p.doc.file, only, p.out.Width, p.out.Height)
	for _, b := range boxes {
		p.readSlanted(ctx, engine, sheet, b)
	}
}

func boxOfImage(im *content.Image) Box { return Box(im.Visible) }

// stampPictures gives where a stamp may be: the upper part of a page that is a
// picture, else the pictures there that have the size of a stamp.
func (p *pageReader) stampPictures() []Box {
	zone := Box{0, 0, p.out.Width, stampZone * p.out.Height}
	if p.out.Quality.OCR {
		return []Box{zone}
	}
	var out []Box
	for i := range p.content.Images {
		b := boxOfImage(&p.content.Images[i])
		w, h := b.Width(), b.Height()
		if min(w, h) >= smallestStamp && max(w, h) <= largestStamp && zone.Covers(b, 1) && len(out) < mostStamps {
			out = append(out, b)
		}
	}
	return out
}

// readSlanted reads the words within a box of the page along the slant, and adds a
// Line for the first. What is printed in light grey, as stamps are, is read apart from
// the text under it.
func (p *pageReader) readSlanted(ctx context.Context, engine *ocr.Engine, sheet *raster.Sheet, b Box) {
	k := sheet.DPI / 72
	area := image.Rect(int(b.X0*k), int(b.Y0*k), int(math.Ceil(b.X1*k)), int(math.Ceil(b.Y1*k)))
	pic, back := raster.Level(sheet.Gray, area, stampAngle, stampDPI/sheet.DPI)
	layers := []*image.Gray{raster.LightInk(pic), pic}
	if p.out.Quality.OCR {
		layers = layers[:1] // in the other is the text of the page, across the slant
	}
	for _, layer := range layers {
		if w, ok := stampIn(ctx, engine, layer); ok {
			p.out.Lines = append(p.out.Lines, slantedLine(w, back, sheet))
			return
		}
	}
}

// stampIn reads the stamp in a level picture, its frame taken away. Letters of
// stamps are large: half the size is enough, and specks are gone. The box is in
// pixels of the picture.
func stampIn(ctx context.Context, engine *ocr.Engine, pic *image.Gray) (ocr.Word, bool) {
	raster.WithoutFrames(pic, shortestFrame*stampDPI/72, thickestFrame*stampDPI/72)
	pic = raster.Halved(pic)
	if raster.IsBlank(pic, raster.Threshold(pic)) {
		return ocr.Word{}, false
	}
	use, _ := engine.Languages([]string{"en"})
	words, err := engine.Read(ctx, pic, stampDPI, use)
	if err != nil {
		return ocr.Word{}, false // the page is read without its stamp
	}
	for _, w := range words {
		w.Text = strings.TrimFunc(w.Text, func(r rune) bool { return !unicode.IsLetter(r) }) // rests of the frame
		if isStampWord(w) {
			w.Box = image.Rectangle{Min: w.Box.Min.Mul(2), Max: w.Box.Max.Mul(2)}
			return w, true
		}
	}
	return ocr.Word{}, false
}

// isStampWord reports a word in capitals that was read well enough: what level text
// looks like along a slant is neither.
func isStampWord(w ocr.Word) bool {
	other := strings.IndexFunc(w.Text, func(r rune) bool { return !unicode.IsUpper(r) })
	return other < 0 && utf8.RuneCountInString(w.Text) >= stampLetters && w.Confidence >= leastStamp
}

// slantedLine makes a Line of a word. Its box is the upright one around it.
func slantedLine(w ocr.Word, back func(x, y float64) (float64, float64), sheet *raster.Sheet) Line {
	r := w.Box
	turn := func(x, y float64) (float64, float64) {
		x, y = back(x, y)
		return sheet.Points(x), sheet.Points(y)
	}
	box := boxThrough(Box{float64(r.Min.X), float64(r.Min.Y), float64(r.Max.X), float64(r.Max.Y)}, turn)
	size := float64(r.Dy()) * 72 / stampDPI / ascenderHeight
	n := utf8.RuneCountInString(w.Text)
	edges := make([]float32, n+1)
	for i := range edges {
		edges[i] = float32(box.X0 + box.Width()*float64(i)/float64(n))
	}
	span := Span{Text: w.Text, Box: box, Edges: edges, Size: size, Color: Color{Set: true}, Tag: -1, Confidence: float32(w.Confidence)}
	return Line{Box: box, Baseline: box.Y1, Size: size, Angle: stampAngle, Spans: []Span{span}}
}
