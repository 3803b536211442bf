#!/usr/bin/env bash
# A Slurm array job: each task takes its share of the papers. The range may be any.
#
#     sbatch --array=1-8 deploy/slurm.sh PAPERS OUT
#
#SBATCH --job-name=councildoc
#SBATCH --cpus-per-task=4
#SBATCH --mem-per-cpu=1536M
#SBATCH --time=08:00:00
#SBATCH --requeue
set -euo pipefail
papers=$1 out=$2

mkdir -p "$out"
exec councildoc convert --format json --shard auto --if-changed \
	--jobs "${SLURM_CPUS_PER_TASK:-1}" \
	--output "$out/papers/" \
	--report "$out/report-$SLURM_ARRAY_TASK_ID.json" \
	"$papers"
