"""Bills many customers of whom few changed: requests, time and memory of a plan and its run, beside a script that does the same work.

The script does what such scripts do: one list of the additions of each agreement, one write for each difference. Neither reads nor checks anything else.
"""

import base64
import csv
import http.client
import json
import os
import random
import subprocess
import sys
import time
from pathlib import Path

from measuring import control, memory, server

PRODUCTS = {"wfbs": "TM-WFBS", "hes": "TM-HES", "tmes-standard": "TM-TMES-STD", "tmes-advanced": "TM-TMES-ADV", "cas": "TM-CAS"}
PERIOD, TODAY = "2026-11", "2026-11-20"
# Requests a minute, the default for a site.
RATE = 900
FIRST = 10


class Script:
    """Brings the additions of agreements to the wanted quantities."""

    def __init__(self, port):
        self.connection = http.client.HTTPConnection("127.0.0.1", port)
        self.headers = {
            "Authorization": "Basic " + base64.b64encode(b"trainingco+demo-public:demo-private-key").decode(),
            "clientId": "11111111-2222-4333-8444-555555555555", "Content-Type": "application/json",
        }
        self.requests = 0

    def call(self, method, path, body=None):
        self.requests += 1
        self.connection.request(method, "/v2026_1/apis/3.0" + path, None if body is None else json.dumps(body), self.headers)
        answer = self.connection.getresponse()
        content = answer.read()
        if answer.status not in (200, 201):
            sys.exit(f"bench: {method} {path}: {answer.status} {content[:300]}")
        return json.loads(content)

    def bill(self, wanted):
        """`wanted`: the quantity of each catalog product by agreement."""
        writes = 0
        for agreement, quantities in wanted.items():
            for addition in self.call("GET", f"/finance/agreements/{agreement}/additions?pageSize=1000"):
                quantity = quantities[addition["product"]["identifier"]]
                if addition["quantity"] != quantity:
                    self.call("PATCH", f"/finance/agreements/{agreement}/additions/{addition['id']}",
                              [{"op": "replace", "path": "quantity", "value": quantity}])
                    writes += 1
        return writes


class Site:
    def __init__(self, bench, customers):
        self.process = subprocess.Popen(
            [bench.sandbox, "--port", "0", "--smtp-port", "0", "--today", TODAY, "--requests-per-minute", "1000000"],
            stdout=subprocess.PIPE, text=True)
        try:
            self.port = json.loads(self.process.stdout.readline())["port"]
            self.url = f"http://127.0.0.1:{self.port}"
            grown = control(self.url, "POST", "growth", {"companies": customers})
            self.companies, self.agreements = grown["companies"], grown["agreements"]
        except BaseException:
            self.process.terminate()
            raise

    def requests(self):
        """By method, since the last call."""
        script = http.client.HTTPConnection("127.0.0.1", self.port)
        script.request("GET", "/sandbox/exchanges")
        found = {}
        for entry in json.loads(script.getresponse().read())["exchanges"]:
            found[entry["method"]] = found.get(entry["method"], 0) + entry["count"]
        script.request("DELETE", "/sandbox/exchanges")
        script.getresponse().read()
        return found

    def quantities(self):
        """The quantity of each catalog product by agreement."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port)
        connection.request("GET", "/sandbox/additions")
        found = {}
        for row in json.loads(connection.getresponse().read()):
            found.setdefault(row["agreementId"], {})[row["product"]] = row["quantity"]
        return found


def seconds_of(pid):
    """The processor time so far."""
    fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def forget_peak(pid):
    Path(f"/proc/{pid}/clear_refs").write_text("5")


class Work:
    """The daemon, connected to the site, with a customer for each grown company."""

    def __init__(self, bench, site, customers):
        self.bench, self.site, self.customers = bench, site, customers
        self.command, self.socket, self.state = bench.daemon("changes")
        self.random = random.Random(20261127)
        self.counts = {}

    def call(self, *arguments, **secrets):
        return self.bench.call(self.socket, *arguments, **secrets)

    def connect(self):
        self.call("integration", "set", "--site", self.site.url, "--company-id", "trainingco", "--public-key", "demo-public", "--client-id",
                  "11111111-2222-4333-8444-555555555555", "--requests-per-minute", "60000", "--enable", private_key="demo-private-key")
        for product, identifier in PRODUCTS.items():
            self.call("products", "map", product, identifier)
        with (self.bench.directory / "customers.csv").open("w", newline="") as file:
            rows = csv.writer(file)
            rows.writerow(["customer", "name", "company", "enabled"])
            rows.writerows([f"grown-{n:05}", f"Grown {n}", company, "yes"] for n, company in enumerate(self.site.companies))
        self.call("customers", "import", "customers", self.bench.directory / "customers.csv", "--timeout", "3600")

    def rate(self, per_minute):
        self.call("integration", "set", "--requests-per-minute", per_minute)

    def report(self, changed):
        """Counts of every line, of which `changed` differ from those before by one seat, so that no guard asks."""
        lines = [(n, product) for n in range(self.customers) for product in PRODUCTS]
        new = {line: self.counts.get(line, FIRST) for line in lines}
        for line in self.random.sample(lines, changed):
            new[line] += self.random.choice([-1, 1])
        path = self.bench.directory / "counts.csv"
        with path.open("w", newline="") as file:
            rows = csv.writer(file)
            rows.writerow(["customer", "product", "quantity"])
            rows.writerows([f"grown-{n:05}", product, new[n, product]] for n, product in lines if self.counts.get((n, product)) != new[n, product])
        self.counts = new
        self.call("usage", "import", "counts", path, "--timeout", "3600")

    def plan(self, *options):
        """Returns the plan's hash."""
        return self.call("billing", "plan", "--quiet", "--period", PERIOD, *options, "--timeout", "3600").strip()

    def apply(self, plan):
        self.call("billing", "apply", plan, "--yes", "--confirm-all", "--wait", "--timeout", "7200")


def bill(work, process, changed):
    """One month: `changed` lines differ. Returns the figures."""
    work.report(changed)
    work.site.requests()
    forget_peak(process.pid)
    processor, begun = seconds_of(process.pid), time.monotonic()
    plan = work.plan()
    planned = time.monotonic()
    plan_peak, reads = memory(process.pid, "VmHWM"), work.site.requests()
    work.apply(plan)
    ended = time.monotonic()
    writes = work.site.requests()
    total = sum(reads.values()) + sum(writes.values())
    # The bucket's burst, a thirtieth of a minute's requests, is not waited for.
    bound = max(0, total - RATE / 30) * 60 / RATE
    return {
        "plan": sum(reads.values()) / changed, "apply": sum(writes.values()) / changed, "requests": total / changed, "patches": writes.get("PATCH", 0),
        "plan_seconds": planned - begun, "seconds": ended - begun, "bound": bound, "plan_peak": plan_peak, "peak": memory(process.pid, "VmHWM"),
        "cores": (seconds_of(process.pid) - processor) / (ended - begun),
    }


def measure(bench):
    customers, changed = (1_000, 250) if bench.quick else (10_000, 2_500)
    site = Site(bench, customers)
    table = bench.table
    try:
        work = Work(bench, site, customers)
        with server(work.command, work.socket):
            work.connect()
            # The background reads would be counted as those of plans.
            work.call("settings", "set", "--drift-requests", "0")
            work.report(0)
            work.plan("--fresh")
            work.rate(RATE)
        figures = {}
        with server(work.command, work.socket) as process:
            work.call("status")
            rest = memory(process.pid, "VmRSS")
            figures["off"] = bill(work, process, changed)
        control(site.url, "PUT", "bundles", {"mode": "on"})
        # What a site answers is remembered until the daemon starts again.
        with server(work.command, work.socket) as process:
            figures["on"] = bill(work, process, changed)
        wanted = site.quantities()
        script = Script(site.port)
        for agreement, product in work.random.sample([(a, p) for a in site.agreements for p in PRODUCTS.values()], changed):
            wanted[agreement][product] += 1
        begun = time.monotonic()
        writes = script.bill({agreement: wanted[agreement] for agreement in site.agreements})
        script_seconds = time.monotonic() - begun
    finally:
        site.process.terminate()
        site.process.wait(timeout=60)
    if writes != changed or any(mode["patches"] != changed for mode in figures.values()):
        sys.exit(f"bench: {[mode['patches'] for mode in figures.values()]} and {writes} writes instead of {changed}")
    table.head(f"A month of {customers:,} customers, {customers * len(PRODUCTS):,} lines, {changed:,} changed, {RATE} requests a minute")
    for mode, goal in (("off", 2.05), ("on", 1.10)):
        found = figures[mode]
        name = "with bundles" if mode == "on" else "without bundles"
        table.row(f"requests per changed line, {name}", f"{found['requests']:.3f}", f"plan {found['plan']:.3f}, apply {found['apply']:.3f}")
        table.goal("  / goal", found["requests"] / goal, "at most 1", found["requests"] <= goal)
        table.row("  time", f"{found['seconds']:.0f} s", f"plan {found['plan_seconds']:.1f} s")
        table.goal("  time / the limit's bound", found["seconds"] / found["bound"], "at most 1.05", found["seconds"] <= 1.05 * found["bound"])
        table.goal("  processor, cores", found["cores"], "at most 0.25", found["cores"] <= 0.25)
        table.row("  daemon's peak memory", f"{found['peak'] / 1024:.0f} MiB", f"of the plan {found['plan_peak'] / 1024:.0f} MiB")
        table.goal("  peak / 120 MB", found["peak"] * 1024 / 120e6, "at most 1", found["peak"] * 1024 <= 120e6)
    table.row("daemon's memory at rest", f"{rest / 1024:.0f} MiB")
    table.goal("  / 40 MB", rest * 1024 / 40e6, "at most 1", rest * 1024 <= 40e6)
    table.row("script, requests per changed line", f"{script.requests / changed:.3f}", f"one list an agreement; {script_seconds:.0f} s without the limit")
    table.row("  shortest time at the limit", f"{(script.requests - RATE / 30) * 60 / RATE:.0f} s", "calculated from its requests")
