#!/usr/bin/env bash
# Runs all tests of the package. Exchanges with the simulator are recorded for `make contract`.
set -euo pipefail
cd "$(dirname "$0")/.."
export CWLINK_RECORD_DIRECTORY="${CWLINK_RECORD_DIRECTORY:-$PWD/.build/exchanges}"
rm -rf "$CWLINK_RECORD_DIRECTORY"
mkdir -p "$CWLINK_RECORD_DIRECTORY"
# If hundreds of tests start at once on a small machine, all end late and exceed time limits that are meant for hangs. Toolchains that do not support
# this variable start all tests at once.
export SWT_EXPERIMENTAL_MAXIMUM_PARALLELIZATION_WIDTH="${SWT_EXPERIMENTAL_MAXIMUM_PARALLELIZATION_WIDTH:-12}"
swift build --build-tests
if [ $# -gt 0 ]; then
  swift test --skip-build "$@"
else
  swift test --skip-build --skip WebhookTests
  # The receiver's limits depend on time and load, so its tests run alone.
  swift test --skip-build --filter WebhookTests
fi
