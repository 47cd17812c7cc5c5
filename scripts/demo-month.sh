# The second part of the demonstration, sourced by demo.sh: a month passes, by the demonstration's own clock.
# shellcheck shell=bash disable=SC2154

# What is due at six in the morning of the day is made, and has left.
morning() {
  cwlink rpc SystemService/AdvanceClock "{\"time\": \"$1T06:01:00+01:00\"}" >/dev/null
  wait_until "what is due on $1" nothing_pending
}

nothing_pending() { [ -z "$(cwlink deliveries list --state pending sending uncertain --quiet)" ]; }

# The tickets that cwlink made, as the simulator shows them, with the first lines of their notes.
tickets() {
  curl --silent --show-error --fail "http://127.0.0.1:$port/sandbox/tickets" | python3 -c '
import json, sys
for t in json.load(sys.stdin):
    if not (t.get("externalXRef") or "").startswith("cwlink/"):
        continue
    print("#{} {}  [{}, {}, {} notes]".format(t["id"], t["summary"], t["board"], t["status"], len(t["notes"])))
    notes = t["notes"]
    for n in notes[:2] + (notes[-1:] if len(notes) > 2 else []):
        lines = [l for l in n["text"].splitlines() if l.strip()]
        print("    | " + "\n    | ".join(lines[:int(sys.argv[1])]))
        print("    |")' "${1:-4}"
}

say "13. What is sent by itself: billing on day 31, Hosted Email Security figures every day"
run cwlink settings set --billing --billing-day 31 --time-of-day 06:00 --report-board Security --report-type Report
run cwlink settings figures hes --daily --ticket
run cwlink customers show alder --effective
run cwlink schedule list --days 3

say "14. Notifications: where they go is checked first; nothing flows for a customer before its settings"
run cwlink notifications raise alder license.expiring "The licence ends in 30 days" --severity information
run cwlink notifications route add --board Security --ticket-type Alert --status New --resolved-status Resolved
run cwlink notifications check
run cwlink notifications set alder --ticket action-required --ticket warning --ticket information

say "15. November passes"
for number in $(seq 1 30); do
  day=$(printf '2026-11-%02d' "$number")
  morning "$day"
  cwlink reports report alder hes "$day" --received $((900 + number * 7)) --delivered $((700 + number * 5)) --spam $((150 + number)) \
    --phishing $((number % 4)) --malware $((number % 3)) >/dev/null
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
    say "   11 November: the repeats were told once, when the quiet time was over"
    run cwlink notifications list
    ;;
  12)
    say "   12 November: it recovers, and the ticket is resolved"
    run cwlink notifications recover alder malware.outbreak --object PC-0042 --text "cleaned"
    wait_until "the recovery" nothing_pending
    ;;
  28)
    say "   28 November: the month's counts; alder has two more seats, which the monthly run will find"
    run cwlink usage report alder wfbs 14
    run cwlink usage report alder tmes-standard 25
    run cwlink usage report birch wfbs 40
    run cwlink usage report cedar wfbs 3
    ;;
  29)
    say "   29 November: tomorrow is day 31, in a month of 30"
    run cwlink schedule list --days 2
    ;;
  esac
done

say "16. 30 November: the month was billed, once"
run cwlink schedule runs --kind billing
run additions

say "17. The tickets of the month"
tickets 4

say "18. ConnectWise tells what changes there: somebody renews Alder's agreement, and it is known here moments later"
start_receiver
agreements_before=$(cwlink agreements list alder --quiet | wc -l)
run cwlink callbacks enable --url "http://127.0.0.1:$receiver_port/connectwise"
first_look() { cwlink callbacks list --json | grep -q '"pollTime"'; }
wait_until "the first look" first_look
curl --silent --show-error --fail --output /dev/null -X POST "http://127.0.0.1:$port/sandbox/agreements/201/renew"
# A renewal is a new agreement beside the old one.
renewal_is_known() { [ "$(cwlink agreements list alder --quiet | wc -l)" -gt "$agreements_before" ]; }
wait_until "ConnectWise told it" renewal_is_known
everything_is_read() { ! cwlink callbacks list --json | grep -q '"pendingChanges"'; }
wait_until "all of it is read" everything_is_read
run cwlink agreements list alder
run cwlink callbacks list

say "19. Who is not ConnectWise is not believed"
run curl --silent --show-error --write-out '\n%{http_code}\n' "http://127.0.0.1:$receiver_port/connectwise" \
  --header 'Content-Type: application/json' --header "x-content-signature: $(head -c 32 /dev/zero | base64)" \
  --data "{\"Action\":\"updated\",\"CompanyId\":\"trainingco\",\"ID\":201,\"Type\":\"agreement\",\"Metadata\":{\"key_url\":\"https://evil.example/v2026_1/apis/3.0/system/keys/1\"}}"
