#!/usr/bin/env bash
# Installs the Debian packages for building and testing, and those named as arguments. Without root it prints the command that installs
# them.
set -euo pipefail

packages=(
  libnghttp2-dev libprotobuf-c-dev libcurl4-openssl-dev libzip-dev libexpat1-dev libxlsxwriter-dev libsqlite3-dev pkg-config zlib1g-dev # to build
  protobuf-compiler protobuf-c-compiler libprotobuf-dev # to generate; the last has the well-known messages
  python3 python3-venv openssl sqlite3 curl systemd bsdutils # to test
  chromium fonts-dejavu-core # to check pages
  prometheus # for promtool; the server is not started
  libstdc++-12-dev # to fuzz: libFuzzer is C++
  "$@"
)

if ! command -v swift >/dev/null; then
  echo "error: no Swift toolchain is on PATH; install Swift 6.1 or later from https://www.swift.org/install/linux/" >&2
  exit 1
fi

missing=()
for package in "${packages[@]}"; do
  [ "$(dpkg-query --show --showformat='${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || missing+=("$package")
done
[ ${#missing[@]} -eq 0 ] && exit 0

if [ "$(id -u)" = 0 ]; then
  as_root=()
elif sudo --non-interactive true 2>/dev/null; then
  as_root=(sudo)
else
  echo "error: these Debian packages are missing, and installing them requires root; run:" >&2
  echo "  sudo apt-get install --yes ${missing[*]}" >&2
  exit 1
fi
echo "installing ${missing[*]}"
export DEBIAN_FRONTEND=noninteractive
"${as_root[@]}" apt-get update --quiet --quiet
# Debian starts the services of what it installs; only prometheus's promtool is needed.
policy=/usr/sbin/policy-rc.d
if [ ! -e $policy ]; then
  trap '"${as_root[@]}" rm -f $policy' EXIT
  printf '#!/bin/sh\nexit 101\n' | "${as_root[@]}" install --mode=755 /dev/stdin $policy
fi
"${as_root[@]}" apt-get install --yes --quiet --quiet --no-install-recommends "${missing[@]}" >/dev/null
