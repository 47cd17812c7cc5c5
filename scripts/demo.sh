#!/usr/bin/env bash
# The main job, against the simulator, each command shown: from a connection to a changed quantity in ConnectWise and an e-mail.
set -euo pipefail
source "$(dirname "$0")/lib.sh"

bold= plain=
if [ -t 1 ] && [ -z "${NO_COLOR:-}" ]; then bold=$'\e[1m' plain=$'\e[0m'; fi

say() { printf '\n%s# %s%s\n' "$bold" "$*" "$plain"; }
run() {
  printf '%s$' "$bold"
  printf ' %q' "$@"
  printf '%s\n' "$plain"
  "$@"
}

# What ConnectWise has, as the simulator shows it.
additions() {
  curl --silent --show-error --fail "http://127.0.0.1:$port/sandbox/additions" | python3 -c '
import json, sys
row = "{:>6}  {:<14} {:<22} {:<12} {:>8}"
print(row.format("id", "company", "agreement", "product", "quantity"))
for a in json.load(sys.stdin):
    if a["companyId"] in (20, 21, 22):
        print(row.format(a["id"], a["company"], a["agreement"], a["product"], format(a["quantity"], "g")))'
}

# The demonstration has a clock of its own, so that a month can pass in it: it begins on the last day of October.
start_sandbox --today 2026-10-31
start_daemon --demonstration-clock 2026-10-31T08:00:00Z

say "1. The daemon answers; nothing is configured yet"
run cwlink status

say "2. Connect: the settings are tested before they are saved (the private key comes from the environment, never from the command line)"
export CWLINK_PRIVATE_KEY=demo-private-key
run cwlink integration set --site "http://127.0.0.1:$port" --company-id trainingco --public-key demo-public \
  --client-id 11111111-2222-4333-8444-555555555555 --time-zone Europe/Paris --enable
unset CWLINK_PRIVATE_KEY
run cwlink integration test

say "3. Three customers: each is verified, saved, and synced with all its agreements"
run cwlink customers verify AlderDental
run cwlink customers add alder --name "Alder Dental" --company AlderDental
run cwlink customers add birch --name "Birch Legal" --company BirchLegal
run cwlink customers add cedar --name "Cedar Clinic" --company CedarClinic
run cwlink customers list

say "4. Agreements: Alder has a Default; Birch has two that could be, so none is taken until somebody chooses"
run cwlink agreements list alder
run cwlink agreements assignments birch
run cwlink agreements assign birch wfbs --type "Managed Service" --name "Managed Security East"

say "5. Products are billed as ConnectWise catalog products"
run cwlink products map wfbs TM-WFBS
run cwlink products map tmes-standard TM-TMES-STD
run cwlink products set wfbs --creation-policy create

say "6. Seat counts, from a CSV file"
cat >"$directory/counts.csv" <<'CSV'
customer,product,quantity
alder,wfbs,12
alder,tmes-standard,25
birch,wfbs,40
cedar,wfbs,3
CSV
run cat "$directory/counts.csv"
run cwlink usage import "$directory/counts.csv"

say "7. The plan: what would be billed, and why. It writes nothing"
run additions
run cwlink billing plan
hash=$(cwlink billing plan --quiet)

say "8. Apply exactly that plan"
run cwlink billing apply "$hash" --yes --wait

say "9. What changed in ConnectWise"
run additions

say "10. Apply it again: nothing is billed twice"
run cwlink billing apply "$hash" --yes --wait

say "11. Billing by e-mail"
run cwlink integration mail set --host 127.0.0.1 --port "$smtp_port" --security none --from billing@msp.example --recipient clerk@msp.example
run cwlink billing send-now alder
delivered() { [ "$(cwlink deliveries list --state done --quiet | wc -l)" -ge 4 ]; }
wait_until "the e-mail's delivery" delivered
printf '%s\n' "${bold}the mailbox now holds:${plain}"
curl --silent --fail "http://127.0.0.1:$port/sandbox/mail" | python3 -c '
import json, sys
for mail in json.load(sys.stdin):
    print("To:      " + ", ".join(mail["envelope"]["recipients"]))
    print("Subject: " + mail["subject"] + "\n")
    print(mail["text"])'

say "12. Who did what"
run cwlink activity list

source "$root/scripts/demo-month.sh"

say "That was the main job. To go on by hand: make run, then in another terminal the commands above; cwlink --help lists all.
# For a first real ConnectWise account, see README.md."
