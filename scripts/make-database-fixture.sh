#!/usr/bin/env bash
# Creates Tests/Fixtures/databases/VERSION: a database written by this version, with rows in every table, and its test-only master key.
# Every later version must open it and keep its content; a test checks that. Run once for each release, before the schema changes again.
# usage: scripts/make-database-fixture.sh [DIRECTORY]   (CWLINK_PROGRAM_DIRECTORY: the release's programs; default bin/)
set -euo pipefail
source "$(dirname "$0")/lib.sh"
destination=${1:-$root/Tests/Fixtures/databases/$(cwlinkd --version)}
quietly() { "$@" >"$directory/last.log" 2>&1 || { cat "$directory/last.log" >&2; echo "error: failed: $*" >&2; exit 1; }; }
sandbox_post() { curl --silent --show-error --fail --output /dev/null --request POST "http://127.0.0.1:$port/sandbox/$1" --json "${2:-{\}}"; }
nothing_open() { [ -z "$(cwlink deliveries list --state pending sending uncertain --quiet)" ]; }
advance() {
  quietly cwlink rpc SystemService/AdvanceClock "{\"time\": \"$1\"}"
  wait_until "everything due by $1" nothing_open
}

# Changes reported by callbacks wait for ten minutes of real time, so that they are still in the database at the end.
cat >"$directory/cwlinkd.json" <<'END'
{ "deliveries": { "settleSeconds": 0.2 }, "callbacks": { "settleSeconds": 600 } }
END
start_sandbox --today 2026-10-29
start_daemon --demonstration-clock 2026-10-29T08:00:00Z --config "$directory/cwlinkd.json"

# The integration, with a current, a previous and a staged key.
for name in second third; do sandbox_post keys "{\"publicKey\": \"demo-$name\", \"privateKey\": \"demo-$name-private-key\"}"; done
export CWLINK_PRIVATE_KEY=demo-private-key
quietly cwlink integration set --site "http://127.0.0.1:$port" --company-id trainingco --public-key demo-public \
  --client-id 11111111-2222-4333-8444-555555555555 --time-zone Europe/Paris --enable
CWLINK_PRIVATE_KEY=demo-second-private-key quietly cwlink integration keys stage demo-second
quietly cwlink integration keys switch
CWLINK_PRIVATE_KEY=demo-third-private-key quietly cwlink integration keys stage demo-third

# Customers, agreements, products.
quietly cwlink customers add alder --name "Alder Dental" --company AlderDental --request-id fixture-alder
quietly cwlink customers add birch --name "Birch Legal" --company BirchLegal --recipient birch@msp.example
quietly cwlink customers add cedar --name "Cedar Clinic" --company CedarClinic
quietly cwlink customers add unlinked --name "Not linked yet" --disabled
quietly cwlink agreements assign birch wfbs --type "Managed Service" --name "Managed Security East"
quietly cwlink products map wfbs TM-WFBS
quietly cwlink products map tmes-standard TM-TMES-STD
quietly cwlink products set wfbs --creation-policy create

# Automatic sending. There is no mail server yet, so the statement of 31 October cannot be sent and waits.
quietly cwlink settings set --billing --billing-day 31 --billing-mail --time-of-day 06:00 --report-board Security --report-type Report
quietly cwlink settings figures set hes --daily --ticket
quietly cwlink settings summaries set --monthly 30
quietly cwlink settings set --customer cedar --billing --billing-day 15
quietly cwlink notifications routes add --board Security --ticket-type Alert --status New --resolved-status Resolved
quietly cwlink notifications policy set --quiet-minutes 30
quietly cwlink notifications settings set alder --ticket action-required --ticket warning --mail warning=oncall@msp.example

# Counts, figures, billing: a plan applied by an operator, and the monthly run.
cat >"$directory/counts.csv" <<'CSV'
customer,product,quantity
alder,wfbs,12
alder,tmes-standard,25
birch,wfbs,40
cedar,wfbs,3
CSV
quietly cwlink usage import counts "$directory/counts.csv"
quietly cwlink reports mail report alder hes 2026-10-28 --received 900 --delivered 700 --spam 150 --phishing 3 --malware 2 \
  --ransomware 0 --business-email-compromise 0 --policy 0 --sandbox 0
quietly cwlink reports devices report alder 2026-10-28 --workstations 20 --servers 2 --servers-offline 0 \
  --viruses-removed 1 --spyware-removed 0 --fully-patched 0
quietly cwlink billing plan
quietly cwlink billing apply "$(cwlink billing plan --quiet)" --yes --confirm-all --wait
advance 2026-10-30T06:01:00+01:00
quietly cwlink usage report alder wfbs 14
advance 2026-10-31T06:01:00+01:00
quietly cwlink schedule pause --reason "a fixture stands still"

# Mail: one billing e-mail and one e-mail about an event; the next event waits for the following e-mail.
export CWLINK_MAIL_PASSWORD=demo-mail-password
quietly cwlink integration mail set --host 127.0.0.1 --port "$smtp_port" --security none --user demo --from billing@msp.example --recipient clerk@msp.example
quietly cwlink billing send-now alder --request-id fixture-statement
quietly cwlink notifications raise alder malware.outbreak "Ransom.Win32 on PC-0042" --object PC-0042 --severity warning --source-key fixture-1
wait_until "the event's ticket and e-mail" nothing_open
quietly cwlink notifications raise alder license.expiring "The licence ends in 30 days" --severity warning
quietly cwlink notifications recover alder malware.outbreak --object PC-0042 --text "cleaned"
quietly cwlink notifications raise birch malware.outbreak "kept: birch has no notification settings" --severity warning

# Callbacks: registered, one received and verified, and its record not read yet.
start_receiver
quietly cwlink callbacks enable --url "http://127.0.0.1:$receiver_port/connectwise"
first_look() { cwlink callbacks list --json | grep -q '"pollTime"'; }
wait_until "the first comparison" first_look
sandbox_post agreements/201/renew
change_received() { cwlink callbacks list --json | grep -q '"pendingChanges"'; }
wait_until "the callback" change_received
wait_until "the queue" nothing_open

# Stopped cleanly, so that the database is one file; then every table is checked for rows.
for program in receiver_pid daemon_pid; do
  kill "${!program}"
  wait "${!program}" 2>/dev/null || true
  declare "$program="
done
database=$directory/state/cwlink.db
sqlite3 "$database" 'PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode = DELETE; VACUUM' >/dev/null
empty=
for table in $(sqlite3 "$database" "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"); do
  count=$(sqlite3 "$database" "SELECT count(*) FROM \"$table\"")
  printf '%-28s %5s\n' "$table" "$count"
  [ "$count" -gt 0 ] || empty="$empty $table"
done
if [ -n "$empty" ]; then
  echo "error: no rows in:$empty; extend this script to fill them" >&2
  exit 1
fi
mkdir -p "$destination"
install --mode 0644 "$database" "$destination/cwlink.db"
install --mode 0644 "$directory/state/master.key" "$destination/master.key"
echo "created $destination"
