#!/bin/sh
# Fails where the committed output is not what proto/ gives, and names each file.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
fresh=$(mktemp -d)
trap 'rm -rf "$fresh"' EXIT
"$root/scripts/generate.sh" "$fresh"
status=0
for folder in Sources/LocalRPC/Generated Sources/CLocalRPCMessages Sources/CwlinkAPI/Generated Sources/CCwlinkAPI; do
  diff -rq "$root/$folder" "$fresh/$folder" | sed "s,$fresh,(fresh),g; s,$root/,,g" >&2 && true
  diff -rq "$root/$folder" "$fresh/$folder" >/dev/null || status=1
done
[ $status -eq 0 ] || echo "generated files differ from proto/: run make generate and commit what it makes" >&2
exit $status
