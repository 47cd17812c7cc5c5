#!/bin/sh
# Checks that the committed files equal the output generated from proto/, and names each file that differs.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
fresh=$(mktemp -d)
trap 'rm -rf "$fresh"' EXIT
"$root/scripts/generate.sh" "$fresh"
status=0
for folder in Sources/LocalRPC/Generated Sources/CLocalRPCMessages Sources/CwlinkAPI/Generated Sources/CCwlinkAPI; do
  differences=$(cd "$fresh" && diff -rq "$root/$folder" "$folder") || status=1
  [ -z "$differences" ] || echo "$differences" | sed "s,$root/,,g" >&2
done
[ $status -eq 0 ] || echo "generated files differ from the output for proto/; run: make generate, and commit the result" >&2
exit $status
