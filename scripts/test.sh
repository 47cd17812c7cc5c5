#!/usr/bin/env bash
# Every test of the package. Exchanges with the simulator are recorded for `make contract`.
set -euo pipefail
cd "$(dirname "$0")/.."
export CWLINK_RECORD_DIRECTORY="${CWLINK_RECORD_DIRECTORY:-$PWD/.build/exchanges}"
rm -rf "$CWLINK_RECORD_DIRECTORY"
mkdir -p "$CWLINK_RECORD_DIRECTORY"
# Hundreds of tests begun at once on a small machine all end late, and meet time limits that are meant for hangs. Toolchains that know no such
# variable begin them all.
export SWT_EXPERIMENTAL_MAXIMUM_PARALLELIZATION_WIDTH="${SWT_EXPERIMENTAL_MAXIMUM_PARALLELIZATION_WIDTH:-24}"
swift build --build-tests
if [ $# -gt 0 ]; then
  swift test --skip-build "$@"
else
  swift test --skip-build --skip WebhookTests
  # The receiver's limits are about time and load: its tests have the machine to themselves.
  swift test --skip-build --filter WebhookTests
fi
