#!/usr/bin/env bash
# Shows the main job with the simulator, command by command: from the connection to a changed quantity in ConnectWise and an e-mail.
set -euo pipefail
shopt -s extglob
source "$(dirname "$0")/lib.sh"

bold= plain=
if [ -t 1 ] && [ -z "${NO_COLOR:-}" ]; then bold=$'\e[1m' plain=$'\e[0m'; fi

say() { printf '\n%s# %s%s\n' "$bold" "$*" "$plain"; }

# An argument as a person would type it: in quotes only if the shell needs them.
quoted() {
  case $1 in
  '' | *[!A-Za-z0-9_./:=@%+,-]*)
    if [[ $1 == *[\"\$\`\\\!]* ]]; then printf "'%s'" "${1//\'/\'\\\'\'}"; else printf '"%s"' "$1"; fi
    ;;
  *) printf '%s' "$1" ;;
  esac
}

# Shows a command, then runs it. Words such as NAME=value before the command are its environment.
run() {
  local line='' word environment=()
  while [[ $1 == [A-Z]*([A-Z_])=* ]]; do
    environment+=("$1")
    line+="$1 "
    shift
  done
  for word in "$@"; do line+="$(quoted "$word") "; done
  printf '%s$ %s%s\n' "$bold" "${line% }" "$plain"
  env "${environment[@]}" "$@"
}

# Shows a command and drops its output; for commands whose result the next one shows.
run_silently() {
  local line='' word
  for word in "$@"; do line+="$(quoted "$word") "; done
  printf '%s$ %s%s\n' "$bold" "${line% }" "$plain"
  "$@" >/dev/null
}

# Prints the additions in ConnectWise, from the simulator.
additions() {
  printf '%sAdditions in ConnectWise:%s\n' "$bold" "$plain"
  curl --silent --show-error --fail "http://127.0.0.1:$port/sandbox/additions" | python3 -c '
import json, sys
row = "{:>6}  {:<14} {:<22} {:<12} {:>8}"
print(row.format("id", "company", "agreement", "product", "quantity"))
for a in json.load(sys.stdin):
    if a["companyId"] in (20, 21, 22):
        print(row.format(a["id"], a["company"], a["agreement"], a["product"], format(a["quantity"], "g")))'
}

# The number of write requests so far.
writes() {
  curl --silent --show-error --fail "http://127.0.0.1:$port/sandbox/exchanges" | python3 -c '
import json, sys
print(sum(e["count"] for e in json.load(sys.stdin)["exchanges"] if e["method"] != "GET"))'
}

# The demonstration has its own clock, so that a month can pass. It starts on the last day of October.
start_sandbox --today 2026-10-31
curl --silent --show-error --fail --output /dev/null --json '{"now": "2026-10-31T08:00:00Z"}' "http://127.0.0.1:$port/sandbox/clock"
start_daemon --demonstration-clock 2026-10-31T08:00:00Z
export TZ=Europe/Paris
cat <<TEXT
The daemon and the simulator are running. To type along in another terminal while this runs:
  export CWLINK_SOCKET=$CWLINK_SOCKET TZ=$TZ PATH=$root/bin:\$PATH
TEXT

say "1. The daemon is running; nothing is configured yet"
run cwlink status

say "2. Connect. The settings are tested before they are saved; the private key is passed in the environment, not as an argument"
run CWLINK_PRIVATE_KEY=demo-private-key cwlink integration set --site "http://127.0.0.1:$port" --company-id trainingco \
  --public-key demo-public --client-id 11111111-2222-4333-8444-555555555555 --time-zone Europe/Paris --enable
run cwlink integration test

say "3. Add three customers. Each is verified, saved and synced with all its agreements"
run cwlink customers verify AlderDental
run cwlink customers add alder --name "Alder Dental" --company AlderDental
run cwlink customers add birch --name "Birch Legal" --company BirchLegal
run cwlink customers add cedar --name "Cedar Clinic" --company CedarClinic
run cwlink customers list

say "4. Agreements. Alder has a default; Birch has two candidates, so none is used until one is assigned"
run cwlink agreements list alder
run cwlink agreements assignments list birch
run cwlink agreements assign birch wfbs --type "Managed Service" --name "Managed Security East"

say "5. Map the products to ConnectWise catalog products"
run_silently cwlink products map wfbs TM-WFBS
run_silently cwlink products map tmes-standard TM-TMES-STD
run_silently cwlink products set wfbs --creation-policy create
run cwlink products list

say "6. The seats come from Trend Micro's Licensing Management Platform. No count is typed"
run CWLINK_SOURCE_SECRET=demo-lmpi-secret-key cwlink sources add lmpi --kind licensing-platform --base-url "http://127.0.0.1:$port" \
  --access-id 11111111-aaaa-4aaa-8aaa-111111111111
run cwlink sources test lmpi
run cwlink sources pull lmpi

say "   Customers and products with exactly the same name are mapped. The others wait, with their seats, until a person decides"
run cwlink sources unmapped
run cwlink sources map lmpi product WFSBWXE3X wfbs
lakeside=$(cwlink sources unmapped --quiet | head -n 1)
run cwlink sources exclude lmpi customer "$lakeside" --reason "has no contract yet"
run cwlink sources unmapped
run cwlink usage billable list

say "7. Plan: what would be billed, and why. Nothing is written to ConnectWise"
additions
run cwlink billing plan
hash=$(cwlink billing plan --quiet)

say "8. Apply exactly this plan"
run cwlink billing apply "$hash" --yes --wait

say "9. The quantities in ConnectWise have changed"
additions

say "10. Apply it again. Nothing is billed twice"
before=$(writes)
run cwlink billing apply "$hash" --yes --wait
printf '%sWrite requests sent to ConnectWise: %s before, %s after.%s\n' "$bold" "$before" "$(writes)" "$plain"

say "11. Billing by e-mail"
run cwlink integration mail set --host 127.0.0.1 --port "$smtp_port" --security none --from billing@msp.example --recipient clerk@msp.example
run cwlink billing send-now alder
delivered() { [ "$(cwlink deliveries list --state done --quiet | wc -l)" -ge 4 ]; }
wait_until "the e-mail's delivery" delivered
printf '%sIn the mailbox:%s\n' "$bold" "$plain"
curl --silent --fail "http://127.0.0.1:$port/sandbox/mail" | python3 -c '
import json, sys
for mail in json.load(sys.stdin):
    print("To:      " + ", ".join(mail["envelope"]["recipients"]))
    print("Subject: " + mail["subject"] + "\n")
    print(mail["text"])'

say "12. The activity log: who changed what"
run cwlink activity list
run cwlink activity verify

source "$root/scripts/demo-month.sh"

say "Done. To try more commands: make run, and follow what it prints; cwlink --help lists all commands.
# To connect a real ConnectWise account, see README.md."
