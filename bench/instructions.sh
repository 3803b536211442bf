#!/usr/bin/env bash
# Counts the instructions of whole conversions with callgrind (valgrind): a figure that
# is nearly the same on every run, to compare two states of the program.
#
#     bench/instructions.sh [FILE ...]
#
# PROGRAM=FILE counts another program than the one of this checkout. It takes fifty
# times as long as a conversion.
set -euo pipefail
cd "$(dirname "$0")/.."
command -v valgrind >/dev/null || { echo 'valgrind is not installed'; exit 1; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
program=${PROGRAM:-$work/councildoc}
[ -n "${PROGRAM:-}" ] || CGO_ENABLED=0 go build -trimpath -o "$program" ./cmd/councildoc

count() {
	GOMAXPROCS=1 GOGC=off GODEBUG=asyncpreemptoff=1 valgrind --tool=callgrind --callgrind-out-file=/dev/null "$@" 2>&1 >/dev/null |
		awk '/Collected/ { print $4 }'
}

printf '%16s  %s\n' "$(count "$program" version)" version
for file in "${@:-testdata/papers/wk-9736-2026-add-4.pdf}"; do
	for format in md text; do
		printf '%16s  convert -f %s %s\n' "$(count "$program" convert -q -f $format "$file")" "$format" "$file"
	done
done
