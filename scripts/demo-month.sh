# The second part of the demonstration, sourced by demo.sh: a month on the demonstration clock.
# shellcheck shell=bash disable=SC2154

# Moves both clocks to 06:01 on this day, and waits until everything that is due has been sent.
morning() {
  curl --silent --show-error --fail --output /dev/null --json "{\"now\": \"$1T05:01:00Z\"}" "http://127.0.0.1:$port/sandbox/clock"
  cwlink rpc SystemService/AdvanceClock "{\"time\": \"$1T06:01:00+01:00\"}" >/dev/null
  wait_until "what is due on $1" nothing_pending
}

nothing_pending() { [ -z "$(cwlink deliveries list --state pending sending uncertain --quiet)" ]; }

# Changes the unit price of an addition, as a person does in ConnectWise.
price() {
  curl --silent --show-error --fail --output /dev/null --request PATCH --json "{\"unitPrice\": $2}" "http://127.0.0.1:$port/sandbox/additions/$1"
}

# Prints the tickets that cwlink created, from the simulator, with the first lines of their notes.
tickets() {
  curl --silent --show-error --fail "http://127.0.0.1:$port/sandbox/tickets" | python3 -c '
import json, sys
for t in json.load(sys.stdin):
    if not (t.get("externalXRef") or "").startswith("cwlink/"):
        continue
    notes = t["notes"]
    count = "1 note" if len(notes) == 1 else "{} notes".format(len(notes))
    print("#{} {}  [{}, {}, {}]".format(t["id"], t["summary"], t["board"], t["status"], count))
    for n in notes[:2] + (notes[-1:] if len(notes) > 2 else []):
        lines = [l for l in n["text"].splitlines() if l.strip()]
        print("    | " + "\n    | ".join(lines[:int(sys.argv[1])]))
        print("    |")' "${1:-4}"
}

say "13. Automatic sending: billing on day 31, Email Security figures every day, pulled from the tenant's logs"
run CWLINK_SOURCE_SECRET=demo-tmes-key-alder cwlink sources add tmes-alder --kind email-security --base-url "http://127.0.0.1:$port" \
  --access-id alder --customer alder --product tmes-standard
run cwlink settings set --billing --billing-day 31 --time-of-day 06:00 --report-board Security --report-type Report
run cwlink settings figures set tmes-standard --daily --ticket
run cwlink customers show alder --effective
run cwlink schedule list --days 3

say "14. Notifications. The routing is checked against the board; nothing is sent for a customer before its settings are configured"
run cwlink notifications raise alder license.expiring "The licence ends in 30 days" --severity information
run cwlink notifications routes add --board Security --ticket-type Alert --status New --resolved-status Resolved
run cwlink notifications routes check
run cwlink notifications settings set alder --ticket action-required --ticket warning --ticket information

say "15. November passes"
for number in $(seq 1 30); do
  day=$(printf '2026-11-%02d' "$number")
  morning "$day"
  case $number in
  2)
    say "   2 November: the first daily report is a ticket"
    tickets 12
    ;;
  10)
    say "   10 November: an outbreak, reported three times"
    run cwlink notifications raise alder malware.outbreak "Ransom.Win32 on PC-0042" --object PC-0042 --severity action-required
    run cwlink notifications raise alder malware.outbreak "Ransom.Win32 on PC-0042, again" --object PC-0042 --severity action-required
    run cwlink notifications raise alder malware.outbreak "Ransom.Win32 on PC-0042, and again" --object PC-0042 --severity action-required
    ;;
  11)
    say "   11 November: the repeats became one note, after the quiet time"
    run cwlink notifications list
    ;;
  12)
    say "   12 November: the outbreak is over, and the ticket is resolved"
    run cwlink notifications recover alder malware.outbreak --object PC-0042 --text "cleaned"
    wait_until "the recovery" nothing_pending
    ;;
  14) price 3002 1.90 ;;
  16)
    say "   16 November: on the 14th somebody lowered a price in ConnectWise. The reads in the background found it; then it is put right"
    run cwlink agreements drift list
    run cwlink agreements drift show
    price 3002 2.00
    ;;
  28)
    say "   28 November: Trend Micro raises Alder's seats from 12 to 14; the next pull finds them"
    run curl --silent --show-error --fail --output /dev/null --request PUT --json '{"product": "WFSBWXE3X", "units": 14}' \
      "http://127.0.0.1:$port/sandbox/trend/customers/Alder%20Dental/seats"
    ;;
  29)
    say "   29 November: the seats were pulled at midnight. Tomorrow is the billing day, the last day of a month without a day 31"
    run cwlink usage list --customer alder --product wfbs --page-size 2
    run cwlink schedule list --days 2
    say "   The contract: the 85th percentile of the month's days is billed, less a test device, and at least 20 seats"
    run_silently cwlink products set wfbs --count-basis percentile
    run cwlink contracts set wfbs --customer alder --minimum 20 --deduct "1 test device"
    run cwlink billing plan --customer alder --product wfbs
    ;;
  esac
done

say "16. 30 November: the month has been billed once"
run cwlink schedule runs list --kind billing
additions

say "    A run can be taken back until the invoice: undo is a plan, and afterwards the month is billed again, once"
last_run=$(cwlink billing runs list --quiet --page-size 1 2>/dev/null)
run cwlink billing undo "$last_run"
run cwlink billing apply "$(cwlink billing undo "$last_run" --quiet)" --yes --wait
run cwlink billing apply "$(cwlink billing plan --period 2026-11 --quiet)" --yes --wait || [ $? -eq 8 ]

say "    A split: 60 percent of Alder's Cloud App Security is billed on the agreement of the branch, and the rest on the assigned one"
run_silently cwlink products map cas TM-CAS
run_silently cwlink products set cas --creation-policy create
run_silently cwlink usage report alder cas 7
run cwlink targets set alder-cas --kind split --customer alder --product cas --target id=branch,agreement=202,percent=60 \
  --target id=rest,remainder
run cwlink billing plan --customer alder --product cas
run_silently cwlink billing apply "$(cwlink billing plan --customer alder --product cas --quiet)" --yes --wait

say "    1 December's agreement invoicing takes what was billed. Reconcile compares the four figures; explain shows how one line came about"
curl --silent --show-error --fail --output /dev/null --json '{"through": "2026-12-01"}' "http://127.0.0.1:$port/sandbox/invoices/run"
run cwlink billing reconcile --period 2026-11 || [ $? -eq 8 ]
run cwlink billing reconcile --period 2026-11 --html "$directory/november.html" || [ $? -eq 8 ]
run cwlink billing explain alder wfbs 2026-11

say "    1 December: a count of November arrives after the invoice. Its correction is a plan of its own, billed once with the next invoice"
morning 2026-12-01
run_silently cwlink usage report alder tmes-standard 32 --source lmpi --as-of 2026-11-30T20:00:00+01:00
run cwlink billing correct 2026-11 --customer alder --product tmes-standard
run cwlink billing apply "$(cwlink billing correct 2026-11 --customer alder --product tmes-standard --quiet)" --confirm-all --yes --wait
run cwlink billing reconcile --period 2026-11 --customer alder --product tmes-standard || [ $? -eq 8 ]

say "    The usage report that Trend Micro's console exports can be imported too: a dry run shows what it says, and what it would change"
run cwlink usage profiles list
run cwlink usage import counts "$root/Tests/Fixtures/vendor-files/trend-smb-usage.xlsx" --profile trend-smb-usage --dry-run

# Sets how Birch's agreement is invoiced: "Future" is in advance, "Current" in arrears.
bill_quarterly() {
  curl --silent --show-error --fail --output /dev/null --request PATCH --json "{\"billingCycle\": {\"id\": 3, \"name\": \"Quarterly\"},
    \"periodType\": \"$1\", \"nextInvoiceDate\": \"2027-01-01T00:00:00Z\"}" "http://127.0.0.1:$port/sandbox/agreements/211"
}

say "    A quarterly agreement: invoiced in advance, October's invoice took November; in arrears, the invoice of 1 January will"
bill_quarterly Future
run cwlink billing plan --customer birch --product wfbs --period 2026-11
bill_quarterly Current
run cwlink billing plan --customer birch --product wfbs --period 2026-11

say "17. The tickets of the month"
tickets 4

say "18. Callbacks: Alder's agreement is renewed in ConnectWise, and cwlink reads the change within seconds"
start_receiver
agreements_before=$(cwlink agreements list alder --quiet | wc -l)
run cwlink callbacks enable --url "http://127.0.0.1:$receiver_port/connectwise"
first_comparison() { cwlink callbacks list --json | grep -q '"pollTime"'; }
wait_until "the first comparison" first_comparison
curl --silent --show-error --fail --output /dev/null -X POST "http://127.0.0.1:$port/sandbox/agreements/201/renew"
# A renewal is a new agreement with a new id.
renewal_is_known() { [ "$(cwlink agreements list alder --quiet | wc -l)" -gt "$agreements_before" ]; }
wait_until "the callback of the renewal" renewal_is_known
everything_is_read() { ! cwlink callbacks list --json | grep -q '"pendingChanges"'; }
wait_until "the read of the changed records" everything_is_read
run cwlink agreements list alder
run cwlink callbacks list

say "19. A callback with a wrong signature is rejected"
cat >"$directory/forged.json" <<'JSON'
{"Action": "updated", "Type": "agreement", "ID": 201, "CompanyId": "trainingco", "Metadata": {"key_url": "https://evil.example/v2026_1/apis/3.0/system/keys/1"}}
JSON
run cat "$directory/forged.json"
run curl --silent --show-error --json "@$directory/forged.json" --header "x-content-signature: AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=" "http://127.0.0.1:$receiver_port/connectwise"
