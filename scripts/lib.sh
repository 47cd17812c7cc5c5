# Shared by demo.sh, run.sh and make-database-fixture.sh: starts a simulator, a daemon and a receiver in a temporary directory, and stops them
# when the script that sources this exits.
# shellcheck shell=bash

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
export PATH="${CWLINK_PROGRAM_DIRECTORY:-$root/bin}:$PATH"
directory=$(mktemp -d "${TMPDIR:-/tmp}/cwlink.XXXXXX")
sandbox_pid= daemon_pid= receiver_pid= keep_directory=

finish() {
  # By pid. The daemon is stopped before the simulator, so that it can drain while the simulator still responds.
  for pid in $receiver_pid $daemon_pid $sandbox_pid; do
    kill "$pid" 2>/dev/null || true
    wait "$pid" 2>/dev/null || true
  done
  [ -n "$keep_directory" ] || rm -rf "$directory"
}
trap finish EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# Repeats a command until it succeeds, for at most ten seconds.
wait_until() {
  local what=$1
  shift
  for _ in $(seq 500); do
    "$@" 2>/dev/null && return 0
    sleep 0.02
  done
  echo "error: timed out waiting for $what; see $directory" >&2
  keep_directory=yes
  exit 1
}

# The arguments are passed to the simulator.
start_sandbox() {
  cwlink-sandbox --port 0 --smtp-port 0 --seed 1 "$@" >"$directory/sandbox.json" 2>"$directory/sandbox.log" &
  sandbox_pid=$!
  wait_until "the simulator's start" test -s "$directory/sandbox.json"
  port=$(sed -n 's/.*"port":\([0-9]*\).*/\1/p' "$directory/sandbox.json")
  smtp_port=$(sed -n 's/.*"smtpPort":\([0-9]*\).*/\1/p' "$directory/sandbox.json")
}

answers() { cwlink status >/dev/null; }

# The arguments are passed to the daemon.
start_daemon() {
  export CWLINK_SOCKET="$directory/cwlink.sock"
  cwlinkd --socket "$CWLINK_SOCKET" --state "$directory/state" "$@" 2>"$directory/cwlinkd.log" &
  daemon_pid=$!
  wait_until "the daemon's start" answers
}

# Starts the webhook receiver with one route, for ConnectWise's callbacks. Sets receiver_port.
start_receiver() {
  cat >"$directory/webhook.json" <<END
{ "listen": "127.0.0.1:0", "socket": "$CWLINK_SOCKET",
  "routes": [{ "path": "/connectwise", "action": "connectWiseCallback", "verification": { "connectWise": {} } }] }
END
  cwlink-webhook --config "$directory/webhook.json" 2>"$directory/webhook.log" &
  receiver_pid=$!
  wait_until "the receiver's start" grep -q msg=ready "$directory/webhook.log"
  receiver_port=$(sed -n 's/.*msg=ready address=127\.0\.0\.1:\([0-9]*\).*/\1/p' "$directory/webhook.log")
}
