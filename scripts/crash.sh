#!/usr/bin/env bash
# The crash campaign: seeded months with kills and faults, each compared with the same month undisturbed. KILLS and FAULTS set how many at least.
# CWLINK_TEST_SEED repeats a run; CWLINK_PROGRAM_DIRECTORY names other programs than the debug build's.
set -euo pipefail
cd "$(dirname "$0")/.."
export CWLINK_CRASH_KILLS=${KILLS:-300} CWLINK_CRASH_FAULTS=${FAULTS:-500}
log=.build/crash.log
swift build --build-tests --quiet
if ! swift test --skip-build --filter SystemTests.CrashCampaignTests >"$log" 2>&1; then
  grep --extended-regexp 'CWLINK_TEST_SEED|^crash campaign|✘|  (addition|ticket|e-mail|write) ' "$log" >&2 || tail -n 40 "$log" >&2
  echo "error: the crash campaign failed; see $log" >&2
  exit 1
fi
grep --extended-regexp '^(crash campaign|edits during an outage): ' "$log"
