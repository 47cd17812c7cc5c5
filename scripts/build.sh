#!/usr/bin/env bash
# Builds the release programs and leaves them, stripped, in bin/.
set -euo pipefail
cd "$(dirname "$0")/.."

build() { # scratch path, product, further arguments
  local scratch=$1 product=$2
  shift 2
  swift build --configuration release --scratch-path "$scratch" --product "$product" "$@"
  install -D --mode 0755 --strip "$scratch/release/$product" "bin/$product"
}

# The daemon is linked dynamically: a static Foundation has no time zones.
build .build cwlinkd
build .build cwlink-webhook
build .build cwlink-sandbox
# The client is linked statically, the C library included: it starts in milliseconds and needs nothing at run time. The linker's warnings about
# getgrnam_r and mktemp concern functions of FoundationEssentials that the client never calls.
build .build/static cwlink --static-swift-stdlib -Xswiftc -static-executable
