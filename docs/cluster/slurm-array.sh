#!/bin/sh
#SBATCH --job-name=eurodac-sim
#SBATCH --array=1-8
#SBATCH --cpus-per-task=4
#SBATCH --mem=4G
#SBATCH --time=04:00:00
# One shard an array task, into a folder that all nodes see; merge the folders when all have ended.
set -eu
exec eurodac-sim run age-six-or-fourteen --fidelity scores --no-store --threads "$SLURM_CPUS_PER_TASK" \
  --shard "$SLURM_ARRAY_TASK_ID/$SLURM_ARRAY_TASK_COUNT" --out "results/shard-$SLURM_ARRAY_TASK_ID"
