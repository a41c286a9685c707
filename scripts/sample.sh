#!/usr/bin/env bash
# Builds the sample site twice and fails unless both are the same, byte for byte.
# usage: scripts/sample.sh PROGRAM CONTENT FOLDER   (writes FOLDER/a and FOLDER/b)
set -euo pipefail
program=$1 content=$2 folder=$3

rm -rf "$folder"
mkdir -p "$folder"
# The sample content is about real mistakes, so findings (exit code 1) are no failure of the build.
for name in a b; do
  status=0
  "$program" build "$content" -o "$folder/$name" || status=$?
  if [ "$status" -gt 1 ]; then
    echo "sample: building $content failed with exit code $status" >&2
    exit "$status"
  fi
done
if ! diff -r "$folder/a" "$folder/b"; then
  echo "sample: two builds of $content differ" >&2
  exit 1
fi
echo "sample: two builds of $content are the same, $(find "$folder/a" -type f | wc -l) files"
