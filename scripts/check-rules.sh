#!/usr/bin/env bash
# Checks that every cited rule ("rule 27", "rules 9, 11 and 18") is in docs/RULES.md, and that no rule is defined twice.
# usage: scripts/check-rules.sh [ROOT]   (default: this repository)
set -euo pipefail
cd "${1:-$(dirname "$0")/..}"
defined=$(sed -nE 's/^\*\*Rule ([0-9]+)\.\*\*.*/\1/p' docs/RULES.md | sort -n)
status=0
for number in $(uniq -d <<<"$defined"); do
  echo "docs/RULES.md: rule $number is defined twice" >&2
  status=1
done
found=0
while IFS=: read -r file line text; do
  for number in $(grep -oiE '\brules? [0-9]+((, | and |, and | or |-| to )[0-9]+)*' <<<"$text" | grep -oE '[0-9]+'); do
    found=$((found + 1))
    grep -qx "$number" <<<"$defined" && continue
    echo "$file:$line: cites rule $number, which docs/RULES.md does not have" >&2
    status=1
  done
done < <(grep -rnIiE '\brules? [0-9]' --include='*.swift' --include='*.proto' --include='*.py' --include='*.sh' --include='*.md' --include='*.c' --include='*.h' \
  Package.swift README.md docs proto scripts Sources clients Tests Fuzzing/Support Fuzzing/Targets Benchmarks | grep -v '^docs/RULES.md:\|^scripts/check-rules.sh:')
if [ "$found" = 0 ]; then
  echo "error: no citation found; is this the repository?" >&2
  exit 1
fi
[ $status -eq 0 ] && echo "$found citations, $(wc -l <<<"$defined") rules"
exit $status
