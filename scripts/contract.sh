#!/usr/bin/env bash
# Checks the exchanges that the tests recorded against ConnectWise's interface (Tests/Contract). The checker is tested first.
# usage: scripts/contract.sh   (CWLINK_RECORD_DIRECTORY: where the recorded exchanges are; default .build/exchanges)
set -euo pipefail
cd "$(dirname "$0")/.."
export PYTHONDONTWRITEBYTECODE=1
records=${CWLINK_RECORD_DIRECTORY:-$PWD/.build/exchanges}

if ! output=$(python3 Tests/Contract/test_check_exchanges.py 2>&1); then
  printf '%s\n' "$output" >&2
  exit 1
fi
shopt -s nullglob
files=("$records"/*.jsonl)
if [ ${#files[@]} -eq 0 ]; then
  echo "error: no recorded exchanges in $records; run: make test" >&2
  exit 1
fi
exec python3 Tests/Contract/check_exchanges.py "${files[@]}"
