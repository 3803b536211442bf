#!/usr/bin/env bash
# Times councildoc as a whole process beside pdftotext and mutool: processor time and
# peak memory, on the same files, in one run, first on one core, then on all.
#
#     bench/compare.sh [FILE|FOLDER ...]
#
# Without arguments the papers of testdata/papers are measured. A paper of 400 pages
# is made and measured in every case. ROUNDS=9 takes medians of 9 runs instead of 5.
# Programs that are not installed are left out.
set -euo pipefail
cd "$(dirname "$0")/.."

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

files=()
for given in "${@:-testdata/papers}"; do
	if [ -d "$given" ]; then
		for file in "$given"/*.pdf; do files+=("$file"); done
	else
		files+=("$given")
	fi
done

CGO_ENABLED=0 go build -trimpath -ldflags='-s -w' -o "$work/councildoc" ./cmd/councildoc
go build -o "$work/floor" ./bench/floor
go build -o "$work/compare" ./bench/compare
for pages in 1 400; do go run ./testdata/make -long $pages -o "$work"; done

# What cannot be converted cannot be compared.
good=()
for file in "${files[@]}"; do
	if "$work/councildoc" convert -q "$file" >/dev/null 2>&1; then good+=("$file"); fi
done

compare() {
	"$@" "$work/compare" -program "$work/councildoc" -floor "$work/floor" -rounds "${ROUNDS:-5}" \
		-small "$work/long-1.pdf" -long "$work/long-400.pdf" "${good[@]}"
}
if command -v taskset >/dev/null; then
	printf '== one core\n'
	compare taskset -c 0
	printf '\n'
fi
printf '== all cores\n'
compare
