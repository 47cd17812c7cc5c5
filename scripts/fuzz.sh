#!/usr/bin/env bash
# Fuzzes the parsers of external input with libFuzzer; see docs/FUZZING.md.
# usage: scripts/fuzz.sh [SECONDS] [TARGET …]           runs each target, or the named ones, for SECONDS (default 60)
#        scripts/fuzz.sh --reproduce TARGET FILE …      runs each input once
#        scripts/fuzz.sh --seeds                        writes the hand-made inputs of the corpus
#        scripts/fuzz.sh --merge [TARGET …]             adds the smallest inputs that extend the coverage to the corpus
set -euo pipefail
cd "$(dirname "$0")/.."
corpus=Fuzzing/Corpus work=.build/fuzz-corpus artifacts=.build/fuzz-artifacts
targets=(frames messages json headers connection verification callbacks maillogs requests workbooks profiles)

# Swift's backtraces are disabled because they crash under AddressSanitizer and hide libFuzzer's report.
export SWIFT_BACKTRACE=enable=no

# A release build, as in production; it keeps every trap. All Swift code is instrumented.
build=(swift build --package-path Fuzzing --scratch-path .build/fuzz --configuration release
  --sanitize fuzzer -Xswiftc -sanitize=fuzzer,address -Xswiftc -enable-testing)
# SwiftPM detects new files in the other package only if this package has changed.
touch Fuzzing/Package.swift
"${build[@]}" >&2
programs=$("${build[@]}" --show-bin-path)

# The maximum length of an input. Longer inputs only make each run slower.
longest() {
  case $1 in
  frames | verification | callbacks) echo 1024 ;;
  *) echo 4096 ;;
  esac
}

# Runs a target's program with the common options. A hang of 10 s or the use of 1 GB is a failure too.
fuzzer() {
  local target=$1
  shift
  local options=(-timeout=10 -rss_limit_mb=1024 "-max_len=$(longest "$target")" "-artifact_prefix=$artifacts/$target-")
  [ -f "Fuzzing/Dictionaries/$target" ] && options+=("-dict=Fuzzing/Dictionaries/$target")
  "$programs/fuzz-$target" "${options[@]}" "$@"
}

figure() { sed -n "s/^stat::$1: *//p" "$2"; }

run() {
  local seconds=$1 target=$2 log=$artifacts/$2.log
  mkdir -p "$work/$target"
  if fuzzer "$target" "-max_total_time=$seconds" -print_final_stats=1 "$work/$target" "$corpus/$target" >"$log" 2>&1; then
    local covered
    covered=$(sed -n 's/.* cov: \([0-9]*\) .* corp: \([0-9]*\)\/.*/\1 \2/p' "$log" | tail -n 1)
    printf '%-14s %9s runs  %6s/s  coverage %5s  corpus %5s  %4s MB\n' "$target" "$(figure number_of_executed_units "$log")" \
      "$(figure average_exec_per_sec "$log")" "${covered% *}" "${covered#* }" "$(figure peak_rss_mb "$log")"
    return
  fi
  grep --text --max-count=3 --regexp='Fatal error' --regexp='violated property' --regexp='ERROR: ' "$log" >&2 || tail -n 30 "$log" >&2
  local input
  input=$(sed -n 's/.*Test unit written to //p' "$log" | tail -n 1)
  echo "fuzz: $target failed; its log is $log; reproduce with: scripts/fuzz.sh --reproduce $target ${input:-FILE}" >&2
  return 1
}

mkdir -p "$artifacts"
mode=fuzz seconds=${FUZZ_SECONDS:-60}
case ${1:-} in
--*) mode=${1#--} && shift ;;
[0-9]*) seconds=$1 && shift ;;
esac
if [ "$mode" != reproduce ] && [ $# -gt 0 ]; then targets=("$@"); fi

case $mode in
fuzz)
  failed=0
  for target in "${targets[@]}"; do run "$seconds" "$target" || failed=1; done
  exit $failed
  ;;
reproduce)
  target=$1
  shift
  fuzzer "$target" "$@"
  ;;
seeds)
  for target in "${targets[@]}"; do
    mkdir -p "$corpus/$target"
    rm -f "$corpus/$target"/seed-*
    FUZZ_SEEDS=$corpus/$target "$programs/fuzz-$target"
  done
  ;;
merge)
  for target in "${targets[@]}"; do
    mkdir -p "$work/$target"
    # Named inputs are kept. The others are selected again from all inputs, by the code that they reach, not by how often.
    old=$(mktemp -d)
    find "$corpus/$target" -type f ! -name '*-*' -exec mv -t "$old" {} +
    fuzzer "$target" -merge=1 -use_counters=0 "$corpus/$target" "$old" "$work/$target" 2>&1 | grep --text '^MERGE-OUTER:.*new' || true
    rm -rf "$old"
  done
  du -sh "$corpus"
  ;;
*)
  sed -n '2,6s/^# //p' "$0" >&2
  exit 2
  ;;
esac
