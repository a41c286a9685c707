#!/usr/bin/env bash
# Runs the tests of the program and those in the browser side by side: both mostly wait, for processes and for pages.
# usage: THUOCDO_SITE=… THUOCDO_PROGRAM=… scripts/python-tests.sh
set -euo pipefail
cd "$(dirname "$0")/.."

log=$(mktemp)
trap 'rm -f "$log"' EXIT
pytest=(.venv-tests/bin/python -m pytest -q)

# Each with a cache of its own: they would write into each other's.
"${pytest[@]}" -o cache_dir=.venv-tests/cache-program Tests/Program >"$log" 2>&1 &
program=$!
failed=no
"${pytest[@]}" -o cache_dir=.venv-tests/cache-browser Tests/Browser || failed=yes
wait "$program" || failed=yes
cat "$log"
[ "$failed" = no ]
