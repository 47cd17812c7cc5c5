# Shared by demo.sh and run.sh: a simulator and a daemon in a directory of their own, ended by whoever sources this.
# shellcheck shell=bash

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
export PATH="${CWLINK_PROGRAM_DIRECTORY:-$root/bin}:$PATH"
directory=$(mktemp -d "${TMPDIR:-/tmp}/cwlink.XXXXXX")
sandbox_pid= daemon_pid= receiver_pid=

finish() {
  # By pid, and only what was started here; the daemon before the simulator, so that it drains against a live one.
  for pid in $receiver_pid $daemon_pid $sandbox_pid; do
    kill "$pid" 2>/dev/null || true
    wait "$pid" 2>/dev/null || true
  done
  rm -rf "$directory"
}
trap finish EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# Until a command succeeds, at most ten seconds.
wait_until() {
  local what=$1
  shift
  for _ in $(seq 500); do
    "$@" 2>/dev/null && return 0
    sleep 0.02
  done
  echo "error: $what did not happen; see $directory" >&2
  trap - EXIT
  exit 1
}

# Further arguments are the simulator's.
start_sandbox() {
  cwlink-sandbox --port 0 --smtp-port 0 --seed 1 "$@" >"$directory/sandbox.json" 2>"$directory/sandbox.log" &
  sandbox_pid=$!
  wait_until "the simulator's start" test -s "$directory/sandbox.json"
  port=$(sed -n 's/.*"port":\([0-9]*\).*/\1/p' "$directory/sandbox.json")
  smtp_port=$(sed -n 's/.*"smtpPort":\([0-9]*\).*/\1/p' "$directory/sandbox.json")
}

answers() { cwlink status >/dev/null; }

# Further arguments are the daemon's.
start_daemon() {
  export CWLINK_SOCKET="$directory/cwlink.sock"
  cwlinkd --socket "$CWLINK_SOCKET" --state "$directory/state" "$@" 2>"$directory/cwlinkd.log" &
  daemon_pid=$!
  wait_until "the daemon's start" answers
}

# With the one route that ConnectWise's callbacks come to; its port is in receiver_port.
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
