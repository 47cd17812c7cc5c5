#!/usr/bin/env bash
# Holds the exchanges that the tests recorded against ConnectWise's own specification. The checker lies beside the checkout, or where
# CWLINK_CONTRACT_CHECKER says; where it is not, this says so and succeeds.
set -euo pipefail
cd "$(dirname "$0")/.."
checker=${CWLINK_CONTRACT_CHECKER:-../shared/connectwise/check_contract.py}
records=${CWLINK_RECORD_DIRECTORY:-$PWD/.build/exchanges}

if [ ! -f "$checker" ]; then
  echo "contract check skipped: there is no $checker"
  exit 0
fi
shopt -s nullglob
files=("$records"/*.jsonl)
if [ ${#files[@]} -eq 0 ]; then
  echo "error: no recorded exchanges in $records; run: make test" >&2
  exit 1
fi
[ -x .venv/contract/bin/python ] || python3 -m venv .venv/contract
.venv/contract/bin/pip install --quiet --disable-pip-version-check 'jsonschema>=4,<5'
all=$(mktemp)
trap 'rm -f "$all"' EXIT
cat "${files[@]}" >"$all"
.venv/contract/bin/python "$checker" "$all"
