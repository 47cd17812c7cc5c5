#!/usr/bin/env bash
# Checks the metrics: starts a simulator and a daemon, bills, reads the metrics, and compares them with Prometheus's conventions, the alert rules,
# the dashboard and the documentation.
set -euo pipefail
source "$(dirname "$0")/lib.sh"

start_sandbox
metrics=$directory/metrics.sock
echo "{ \"deliveries\": { \"settleSeconds\": 0.2 }, \"metrics\": { \"listen\": \"$metrics\" } }" >"$directory/cwlinkd.json"
start_daemon --config "$directory/cwlinkd.json"

fetch() { curl --silent --show-error --fail --max-time 20 --unix-socket "$metrics" "http://localhost/metrics"; }

work() {
  CWLINK_PRIVATE_KEY=demo-private-key cwlink integration set --site "http://127.0.0.1:$port" --company-id trainingco \
    --public-key demo-public --client-id 11111111-2222-4333-8444-555555555555 --time-zone Europe/Paris --enable
  cwlink customers add alder --name "Alder Dental" --company AlderDental
  cwlink products map wfbs TM-WFBS
  cwlink products map tmes-standard TM-TMES-STD
  cwlink products set wfbs --creation-policy create
  CWLINK_SOURCE_SECRET=demo-lmpi-secret-key cwlink sources add lmpi --kind licensing-platform --base-url "http://127.0.0.1:$port" \
    --access-id 11111111-aaaa-4aaa-8aaa-111111111111
  # A new source is pulled at once, and one pull at a time runs.
  for _ in {1..200}; do
    cwlink sources pull lmpi && break
    sleep 0.1
  done
  cwlink sources map lmpi product WFSBWXE3X wfbs
  cwlink billing apply "$(cwlink billing plan --quiet)" --yes --wait
}
# With errexit in force, which "work || …" would switch off.
trap 'cat "$directory/work.log" >&2' ERR
set -o errtrace
work >"$directory/work.log" 2>&1
trap - ERR
# A refused call is counted and logged with its reason and its object.
cwlink customers show nobody 2>/dev/null && exit 1
grep -q 'msg=call.*nobody.*status=NOT_FOUND' "$directory/cwlinkd.log"

# What was read from the database is valid for five seconds: nothing was read before this.
fetch >"$directory/metrics.txt"

promtool check metrics <"$directory/metrics.txt"
promtool check rules "$root/packaging/prometheus/cwlink.rules.yml"
promtool test rules "$root/packaging/prometheus/cwlink.rules.test.yml"

python3 - "$directory/metrics.txt" "$root" <<'END'
import json, pathlib, re, sys

text, root = pathlib.Path(sys.argv[1]).read_text(), pathlib.Path(sys.argv[2])
problems = []
exposed = set(re.findall(r"^# TYPE (\S+)", text, re.M))
samples = dict(re.findall(r"^([a-z_]+(?:\{[^\n]*\})?) (\S+)$", text, re.M))


def family(name):
    return re.sub(r"_(bucket|sum|count)$", "", name) if name not in exposed else name


def expressions(value):
    if isinstance(value, dict):
        for key, inner in value.items():
            if key == "expr":
                yield inner
            yield from expressions(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from expressions(inner)


rules = re.findall(r"^ *expr: (.*)$", (root / "packaging/prometheus/cwlink.rules.yml").read_text(), re.M)
dashboard = list(expressions(json.loads((root / "packaging/grafana/cwlink.json").read_text())))
documented = set(re.findall(r"`((?:cwlink|process)_\w+)`", (root / "docs/MONITORING.md").read_text()))
# Only scheduled jobs have this one, and none was due.
sometimes = {"cwlink_job_last_success_timestamp_seconds"}
for place, found in [("the rules", rules), ("the dashboard", dashboard)]:
    names = {family(name) for line in found for name in re.findall(r"\b((?:cwlink|process)_\w+)", line)}
    if not names:
        problems.append(f"{place} name no metric")
    problems += [f"{place} name {name}, which is not exposed" for name in sorted(names - exposed - sometimes)]
    if place == "the dashboard":
        shown = names
problems += [f"{name} is exposed, but not in docs/MONITORING.md" for name in sorted(exposed - documented)]
problems += [f"docs/MONITORING.md names {name}, which is not exposed" for name in sorted(documented - exposed - sometimes)]

expected = {
    "cwlink_database_up": lambda v: v == 1,
    'cwlink_deliveries{state="done"}': lambda v: v > 0,
    'cwlink_deliveries{state="waiting"}': lambda v: v == 0,
    'cwlink_delivery_attempts_total{kind="addition_update",outcome="done"}': lambda v: v > 0,
    'cwlink_connectwise_requests_total{code="200"}': lambda v: v > 5,
    "cwlink_connectwise_request_duration_seconds_count": lambda v: v > 5,
    "cwlink_connectwise_rate_limit_wait_seconds_count": lambda v: v > 5,
    'cwlink_connectwise_held{reason="rejected"}': lambda v: v == 0,
    'cwlink_rpcs_total{method="cwlink.v1.CustomerService/GetCustomer",code="NOT_FOUND"}': lambda v: v == 1,
    'cwlink_source_last_success_timestamp_seconds{source="lmpi"}': lambda v: v > 1.6e9,
    'cwlink_oldest_count_timestamp_seconds{product="wfbs"}': lambda v: v > 1.6e9,
    'cwlink_counted_customers{product="wfbs"}': lambda v: v == 1,
    'cwlink_database_size_bytes{file="database"}': lambda v: v > 0,
    "process_resident_memory_bytes": lambda v: v > 1e6,
    "cwlink_connections": lambda v: v >= 0,
    "cwlink_log_lines_dropped_total": lambda v: v == 0,
}
for name, holds in expected.items():
    if name not in samples or not holds(float(samples[name])):
        problems.append(f"{name} is {samples.get(name, 'not exposed')}")
for secret in ["Alder", "demo-private-key", "demo-lmpi-secret-key", "trainingco"]:
    if secret.lower() in text.lower():
        problems.append(f"the metrics contain {secret}")
for problem in problems:
    print(f"error: {problem}", file=sys.stderr)
sys.exit(bool(problems))
END

# The listener: other paths and methods are refused, and its socket is not for everybody.
status() { curl --silent --output /dev/null --write-out '%{http_code}' --max-time 20 --unix-socket "$metrics" "$@"; }
[ "$(status http://localhost/)" = 404 ]
[ "$(status --request POST http://localhost/metrics)" = 405 ]
[ "$(stat --format %a "$metrics")" = 660 ]

# As a plugin of a monitoring system: the simulator has no mail server configured, which is a warning.
code=0
cwlink doctor --nagios || code=$?
[ "$code" -le 2 ]
code=0
CWLINK_SOCKET=$directory/none.sock cwlink doctor --nagios || code=$?
[ "$code" = 3 ]
echo "the metrics, the rules, the dashboard and the documentation agree"
