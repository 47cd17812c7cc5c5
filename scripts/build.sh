#!/usr/bin/env bash
# Builds the release programs in one build and puts them, stripped, in bin/. The full log goes to .build/build.log.
set -euo pipefail
cd "$(dirname "$0")/.."
programs=(cwlinkd cwlink cwlink-webhook cwlink-sandbox)
log=.build/build.log
mkdir -p .build

echo "building ${programs[*]} (log: $log; the first time takes some minutes)"
# Without debug information, because the programs are stripped and the build takes a quarter of the time. The log has linker warnings about functions of
# the C library that the static client never calls.
if ! swift build --configuration release -debug-info-format none --target Programs >"$log" 2>&1; then
  grep --fixed-strings --after-context=6 'error:' "$log" >&2 || tail -n 40 "$log" >&2
  echo "error: the build failed; see $log" >&2
  exit 1
fi
for program in "${programs[@]}"; do
  install -D --mode 0755 --strip ".build/release/$program" "bin/$program"
done
echo "built bin/ in $SECONDS s"
