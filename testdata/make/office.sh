#!/bin/sh
# Makes the papers that need LibreOffice (7.4), qpdf (11) or poppler beside the
# program in this folder. Run it from the root of the repository; see
# testdata/README.md. LibreOffice writes a date and an identifier, so the bytes
# differ from run to run; the pages do not.
set -eu

papers=testdata/papers
parts=$(mktemp -d)
trap 'rm -r "$parts"' EXIT
export_filter='pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}'

# office NAME: the flat ODT as a tagged PDF.
office() {
	soffice --headless "-env:UserInstallation=file://$parts/profile" \
		--convert-to "$export_filter" --outdir "$parts" "$papers/$1.fodt" >/dev/null
}

# behind_cover NAME: the attachment keeps its structure tree, the cover before it has none.
behind_cover() {
	office "$1"
	qpdf --deterministic-id "$parts/$1.pdf" --pages "$parts/$1-cover.pdf" . -- "$papers/$1.pdf"
}

go run ./testdata/make -parts "$parts"
behind_cover wk-5715-2020-init
behind_cover wk-9736-2026-add-4

# A watermark on every page and a stamp on the first, as a reader's platform adds them.
office st-9417-2026-init
qpdf --deterministic-id "$parts/st-9417-2026-init.pdf" \
	--underlay "$parts/st-9417-2026-init-watermark.pdf" --from= --repeat=1 -- "$parts/marked.pdf"
qpdf --deterministic-id --object-streams=generate --recompress-flate --compression-level=9 "$parts/marked.pdf" \
	--overlay "$parts/st-9417-2026-init-stamp.pdf" --to=1 -- "$papers/st-9417-2026-init.pdf"

pdftoppm -r 100 -jpeg -jpegopt quality=55 -singlefile "$parts/picture-cover.pdf" testdata/make/picture-cover
go run ./testdata/make

qpdf --encrypt geheim leuchtturm 256 -- "$papers/rotated.pdf" "$papers/encrypted.pdf"
qpdf --encrypt '' leuchtturm 256 -- "$papers/rotated.pdf" "$papers/encrypted-empty.pdf"
