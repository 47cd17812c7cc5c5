#!/bin/sh
# Compares cwlinkd with grpc-go, curl, sqlite3 and a plain socket. usage: scripts/bench.sh [--quick] [calls|processes|starts|counts|logs|changes …]
# CWLINKD and CWLINK name release programs (default: those of `make build` in bin/, otherwise those of swift build -c release).
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
tools=$root/.build/bench

program() {
  for place in "$@"; do
    [ -n "$place" ] && [ -x "$place" ] && { echo "$place"; return; }
  done
  echo "bench: none of $* exists; run: make build" >&2
  exit 1
}
cwlinkd=$(program ${CWLINKD:-"$root/bin/cwlinkd" "$root/.build/release/cwlinkd"})
sandbox=$(program ${CWLINK_SANDBOX:-"$root/bin/cwlink-sandbox" "$root/.build/release/cwlink-sandbox"})
cwlink=$(program ${CWLINK:-"$root/bin/cwlink" "$root/.build/release/cwlink"})

for tool in h2load:nghttp2-client curl:curl sqlite3:sqlite3 cc:gcc python3:python3; do
  command -v "${tool%%:*}" >/dev/null || { echo "bench: ${tool%%:*} is missing: apt-get install ${tool##*:}" >&2; exit 1; }
done

mkdir -p "$tools"
for source in "$root"/Benchmarks/tools/*.c; do
  program=$tools/$(basename "$source" .c)
  [ "$program" -nt "$source" ] || cc -std=gnu11 -O2 -Wall -Wextra -Werror -o "$program" "$source"
done
if command -v go >/dev/null && [ -d /usr/share/gocode/src/google.golang.org/grpc ]; then
  (cd "$root/Benchmarks/grpc-go-health" && GOPATH=/usr/share/gocode GO111MODULE=off go build -o "$tools/grpc-go-health" .)
else
  rm -f "$tools/grpc-go-health"
fi

exec python3 "$root/Benchmarks/bench.py" --tools "$tools" --cwlinkd "$cwlinkd" --cwlink "$cwlink" --sandbox "$sandbox" "$@"
