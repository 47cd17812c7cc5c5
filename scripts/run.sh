#!/usr/bin/env bash
# Starts the daemon and the simulator to try commands, until Ctrl-C.
set -euo pipefail
source "$(dirname "$0")/lib.sh"
start_sandbox
start_daemon
cat <<TEXT
The daemon and the simulator are running. In another terminal:

  export CWLINK_SOCKET=$CWLINK_SOCKET PATH=$root/bin:\$PATH
  CWLINK_PRIVATE_KEY=demo-private-key cwlink integration set --site http://127.0.0.1:$port --company-id trainingco \\
    --public-key demo-public --client-id 11111111-2222-4333-8444-555555555555 --time-zone Europe/Paris --enable
  cwlink customers add alder --name "Alder Dental" --company AlderDental
  cwlink --help

Trend Micro is simulated at http://127.0.0.1:$port too; its keys are in docs/SANDBOX.md.
The simulator accepts mail at 127.0.0.1 port $smtp_port; read it at http://127.0.0.1:$port/sandbox/mail.
The daemon's log is $directory/cwlinkd.log. Ctrl-C stops both and removes their files.
TEXT
wait "$daemon_pid"
