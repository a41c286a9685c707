#!/usr/bin/env bash
# Makes this machine ready to build Thước Đo, and with --tests to test it too. Installs only what is missing.
# usage: scripts/setup.sh [--tests]
set -euo pipefail
cd "$(dirname "$0")/.."

# Every Debian package the project needs, named here and nowhere else.
build_packages=(libcmark-dev libzip-dev libexpat1-dev libxlsxwriter-dev pkg-config ca-certificates make)
# fonts-liberation2, not fonts-liberation: the older one lacks 92 Vietnamese letters.
test_packages=(chromium fonts-liberation2 poppler-utils python3-venv python3-pip)
swift_needed=6.3

tests=no
case "${1:-}" in
  "") ;;
  --tests) tests=yes ;;
  *)
    echo "usage: scripts/setup.sh [--tests]" >&2
    exit 64
    ;;
esac

is_installed() { [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]; }

install_packages() {
  local missing=()
  local package
  for package in "$@"; do
    is_installed "$package" || missing+=("$package")
  done
  [ ${#missing[@]} -eq 0 ] && return
  if [ "$(id -u)" -ne 0 ]; then
    echo "setup: these Debian packages are missing; install them and try again:" >&2
    echo "  sudo apt-get install -y --no-install-recommends ${missing[*]}" >&2
    exit 1
  fi
  echo "setup: installing ${missing[*]}"
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"
}

check_swift() {
  local found
  if ! command -v swift >/dev/null; then
    echo "setup: no Swift toolchain; install Swift $swift_needed or later: https://www.swift.org/install/linux/" >&2
    exit 1
  fi
  found=$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9][0-9.]*\).*/\1/p' | head -n 1)
  if [ "$(printf '%s\n' "$swift_needed" "${found:-0}" | sort -V | head -n 1)" != "$swift_needed" ]; then
    echo "setup: found Swift ${found:-of an unknown version}; $swift_needed or later is needed: https://www.swift.org/install/linux/" >&2
    exit 1
  fi
}

# The mark holds the requirements it was made from, so that a change of them installs again.
make_venv() {
  local mark=.venv-tests/requirements.txt
  cmp -s Tests/Browser/requirements.txt "$mark" && return
  echo "setup: Python packages of the browser tests, in .venv-tests"
  python3 -m venv --clear .venv-tests
  .venv-tests/bin/pip install --quiet --disable-pip-version-check -r Tests/Browser/requirements.txt
  cp Tests/Browser/requirements.txt "$mark"
}

if ! command -v dpkg-query >/dev/null; then
  echo "setup: this is no Debian system; install by hand what these packages hold: ${build_packages[*]}" >&2
  exit 1
fi
packages=("${build_packages[@]}")
[ "$tests" = yes ] && packages+=("${test_packages[@]}")
install_packages "${packages[@]}"
check_swift
[ "$tests" = no ] || make_venv
