package extract

import (
	"context"
	"errors"
	"fmt"
	"image"
	"io"
	"strings"

	"councildoc/extract/internal/ocr"
	"councildoc/extract/internal/raster"
)

// OCRMode says whether the text of pictures is read with the program tesseract.
type OCRMode uint8

// The modes. What a document gives with OCRAuto and OCRForce depends on whether
// tesseract is installed, on its version and on its language data.
const (
	OCRNever OCRMode = iota // no other program is run
	OCRAuto                 // pages that are a picture and have no text of their own
	OCRForce                // all pages with pictures; an invisible layer of text over one is read anew
)

// Bounds by which a page counts as a picture.
const (
	fewGlyphs  = 60   // a page with more text of its own is no picture: stamps and page numbers have less
	mostOfPage = 0.5  // share of the page that pictures cover when it has some text
	someOfPage = 0.05 // the same when it has none
	leastAreas = 150  // outlines that a page without text and pictures has when its letters are drawn
)

// pictureText is the reading of the pictures of one page.
type pictureText struct {
	page  *pageReader
	sheet *raster.Sheet

	threshold uint8
	notes     []Warning
}

// recognise has the text of a page read that is a picture, as the mode asks, and
// adds it to the page. The error is that of ctx.
func (p *pageReader) recognise(ctx context.Context) error {
	if !p.isPicture() {
		return nil
	}
	t := &pictureText{page: p}
	if p.doc.opt.OCR == OCRNever {
		t.unread("its text is not read: text recognition is off")
		p.notes = append(p.notes, t.notes...)
		return nil
	}
	switch engine, err := ocr.Find(); {
	case errors.Is(err, ocr.ErrNotInstalled):
		t.unread("install tesseract to have its text read (Debian and Ubuntu: apt install tesseract-ocr)")
	case err != nil:
		t.unread("its text is not read: " + err.Error())
	default:
		if err := t.read(ctx, engine); err != nil {
			return err
		}
	}
	p.notes = append(p.notes, t.notes...)
	return nil
}

// isPicture reports whether pictures hold the text of the page, as far as the mode
// asks for it.
func (p *pageReader) isPicture() bool {
	glyphs := 0
	for i := range p.out.Lines {
		for j := range p.out.Lines[i].Spans {
			glyphs += len(p.out.Lines[i].Spans[j].Edges) - 1
		}
	}
	if p.doc.opt.OCR == OCRForce {
		return p.covered() >= someOfPage || glyphs == 0 && len(p.content.Areas) >= leastAreas
	}
	if glyphs == 0 {
		return p.covered() >= someOfPage || len(p.content.Areas) >= leastAreas
	}
	return glyphs <= fewGlyphs && p.covered() >= mostOfPage
}

// covered is the share of the page that its pictures cover, by a grid of points.
func (p *pageReader) covered() float64 {
	const side = 24
	images := p.content.Images
	if len(images) == 0 || p.out.Width <= 0 || p.out.Height <= 0 {
		return 0
	}
	var hit [side * side]bool
	for i := range images {
		v := images[i].Visible
		for k := range hit {
			x := (float64(k%side) + 0.5) / side * p.out.Width
			y := (float64(k/side) + 0.5) / side * p.out.Height
			hit[k] = hit[k] || x >= v.X0 && x <= v.X1 && y >= v.Y0 && y <= v.Y1
		}
	}
	n := 0
	for _, h := range hit {
		if h {
			n++
		}
	}
	return float64(n) / (side * side)
}

// warn adds what a reader of the page should know.
func (t *pictureText) warn(code, message string) {
	t.notes = append(t.notes, Warning{Code: code, Page: t.page.out.Number, Message: message})
}

// unread says that the page is a picture whose text is not known. Of a page that has
// a text layer there is nothing to say.
func (t *pictureText) unread(why string) {
	if len(t.page.out.Lines) > 0 && t.page.doc.opt.OCR != OCRForce {
		t.warn("picture_unread", "most of the page is a picture; "+why)
		return
	}
	if len(t.page.out.Lines) == 0 {
		t.page.out.Quality.Picture = true
		t.warn("page_without_text", "the page is a picture; "+why)
	}
}

// read has the page read by the engine.
func (t *pictureText) read(ctx context.Context, engine *ocr.Engine) error {
	t.paint(ctx)
	if t.sheet == nil {
		t.unread("it could not be decoded")
		return ctx.Err()
	}
	t.threshold = raster.Threshold(t.sheet.Gray)
	if raster.IsBlank(t.sheet.Gray, t.threshold) {
		return ctx.Err()
	}
	use, missing := engine.Languages(t.page.doc.languages())
	for _, code := range missing {
		t.warn("ocr_language_missing", fmt.Sprintf("tesseract has no data for %s (Debian and Ubuntu: apt install tesseract-ocr-%s)", code, strings.ToLower(strings.ReplaceAll(code, "_", "-"))))
	}
	words, angle, err := t.recognised(ctx, engine, use)
	if ctx.Err() != nil {
		return ctx.Err()
	}
	if err != nil {
		t.unread("its text could not be read: " + err.Error())
		return nil
	}
	t.add(words, angle, fmt.Sprintf("tesseract %s (%s)", engine.Version(), strings.Join(use, "+")))
	return nil
}

// paint gives the picture of the page: its images where they can be decoded, else
// the page as pdftoppm draws it where that is installed.
func (t *pictureText) paint(ctx context.Context) {
	p := t.page
	var errs []error
	if len(p.content.Images) > 0 {
		t.sheet, errs = raster.Page(ctx, p.doc.file, p.content, p.out.Width, p.out.Height)
	}
	if len(errs) == 0 && t.sheet != nil || ctx.Err() != nil {
		return
	}
	rendered, err := t.render(ctx)
	if err == nil {
		t.sheet = rendered
		return
	}
	for _, e := range errs {
		hint := ""
		if errors.Is(err, ocr.ErrNoRenderer) {
			hint = "; where pdftoppm is installed it draws such pages (Debian and Ubuntu: apt install poppler-utils)"
		}
		t.warn("image_not_decoded", "a picture is left out: "+e.Error()+hint)
	}
}

var errLocked = errors.New("the file needs a password")

// render has the page drawn by another program. A password is not handed on: other
// users of the machine could see it.
func (t *pictureText) render(ctx context.Context) (*raster.Sheet, error) {
	p := t.page
	if p.doc.opt.Password != "" {
		return nil, errLocked
	}
	sheet := raster.NewSheet(p.out.Width, p.out.Height)
	pdf := io.NewSectionReader(p.doc.src, 0, p.doc.meta.Bytes)
	pic, err := ocr.Render(ctx, pdf, p.out.Number, sheet.DPI)
	if err != nil {
		return nil, err
	}
	sheet.Gray = pic
	return sheet, nil
}

// leastConfidence is the mean confidence below which a page may lie on its side.
const leastConfidence = 0.6

// recognised gives the words of the page and the direction in which they run.
func (t *pictureText) recognised(ctx context.Context, engine *ocr.Engine, languages []string) ([]ocr.Word, int, error) {
	dpi := int(t.sheet.DPI + 0.5)
	words, err := engine.Read(ctx, t.sheet.Gray, dpi, languages)
	if err != nil || meanConfidence(words) >= leastConfidence {
		return words, 0, err
	}
	angle, ok, err := engine.Orientation(ctx, t.sheet.Gray, dpi)
	if err != nil || !ok || angle == 0 {
		return words, 0, err
	}
	turned, err := engine.Read(ctx, raster.Upright(t.sheet.Gray, angle), dpi, languages)
	if err != nil || meanConfidence(turned) <= meanConfidence(words) {
		return words, 0, err
	}
	return turned, angle, nil
}

// meanConfidence is the mean over characters.
func meanConfidence(words []ocr.Word) float64 {
	sum, n := 0.0, 0
	for _, w := range words {
		sum += w.Confidence * float64(len(w.Text))
		n += len(w.Text)
	}
	if n == 0 {
		return 0
	}
	return sum / float64(n)
}

// languages are those in which pictures are read, found out once.
func (d *Reader) languages() []string { return d.ocrLanguages() }

func (d *Reader) findLanguages() []string {
	if len(d.opt.Languages) > 0 {
		return d.opt.Languages
	}
	if d.opt.FindLanguages != nil {
		text := *d
		text.opt.OCR = OCRNever
		if found := d.opt.FindLanguages(&text); len(found) > 0 {
			return found
		}
	}
	if d.meta.Language != "" {
		return []string{d.meta.Language}
	}
	return nil
}

// upright gives the picture turned so that text of a direction stands upright.
func (t *pictureText) upright(angle int) *image.Gray { return raster.Upright(t.sheet.Gray, angle) }
