#!/usr/bin/env bash
# Builds the sample site twice and fails unless both are the same, byte for byte.
# usage: scripts/sample.sh PROGRAM CONTENT FOLDER   (writes FOLDER/a and FOLDER/b)
set -euo pipefail
program=$1 content=$2 folder=$3

rm -rf "$folder"
mkdir -p "$folder"
for name in a b; do
  "$program" build "$content" -o "$folder/$name"
done
if ! diff -r "$folder/a" "$folder/b"; then
  echo "sample: two builds of $content differ" >&2
  exit 1
fi
echo "sample: two builds of $content are the same, $(find "$folder/a" -type f | wc -l) files"
