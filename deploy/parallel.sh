#!/usr/bin/env bash
# GNU parallel: the papers in shares, on the machines of a list that all see the same
# folders. Without HOSTS, on this one, where --jobs alone does the same.
#
#     deploy/parallel.sh PAPERS OUT SHARES [HOSTS]
#
# HOSTS is a file with a machine a line, as ssh knows it.
set -euo pipefail
papers=$(realpath "$1") out=$(realpath -m "$2") shares=$3

mkdir -p "$out"
exec parallel ${4:+--sshloginfile "$4"} --jobs 1 --joblog "$out/parallel.log" --resume \
	councildoc convert --format json --shard "{}/$shares" --if-changed \
	--output "$out/papers/" --report "$out/report-{}.json" "$papers" ::: $(seq "$shares")
