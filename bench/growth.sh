#!/usr/bin/env bash
# Measures what a page costs in papers of 1 to 5,000 pages, on one core, and draws it.
#
#     bench/growth.sh [PLOT.svg]
set -euo pipefail
plot=${1:-}
[ -z "$plot" ] || plot=$(realpath "$plot")
cd "$(dirname "$0")/.."

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

CGO_ENABLED=0 go build -trimpath -ldflags='-s -w' -o "$work/councildoc" ./cmd/councildoc
go build -o "$work/growth" ./bench/growth
for pages in 1 10 100 1000 5000; do go run ./testdata/make -long $pages -o "$work"; done

core=()
if command -v taskset >/dev/null; then core=(taskset -c 0); fi
"${core[@]}" "$work/growth" -program "$work/councildoc" -dir "$work" -plot "$plot" -rounds "${ROUNDS:-3}"
