#!/usr/bin/env bash
# Checks that the systemd units have an exposure of at most 2.0 and set their limits, and that systemd accepts them. systemd does not have to be running.
set -euo pipefail
cd "$(dirname "$0")/.."
status=0
for unit in packaging/systemd/*.service; do
  # A threshold of 20 is an exposure of 2.0.
  result=$(systemd-analyze security --no-pager --offline=true --threshold=20 "$unit") || status=1
  printf '%s: %s\n' "${unit##*/}" "${result##*→ }"
  # A program that cannot start is not tried for ever, none takes all memory, and no core holds secrets.
  for setting in StartLimitIntervalSec StartLimitBurst RestartSec MemoryMax LimitCORE=0; do
    grep --quiet "^$setting" "$unit" || {
      echo "error: $unit does not set ${setting%=*}" >&2
      status=1
    }
  done
done
# The programs and users exist on an installed system only, so problems with them are ignored.
problems=$(systemd-analyze verify --man=no packaging/systemd/*.service packaging/systemd/*.socket 2>&1 |
  grep -E 'packaging/systemd|cwlink' | grep -vE 'is not executable|not found|Unknown user|Command .* is not' || true)
if [ -n "$problems" ]; then
  printf '%s\n' "$problems" >&2
  status=1
fi
[ $status -eq 0 ] || echo "error: the units have too much exposure, or systemd does not accept them" >&2
exit $status
