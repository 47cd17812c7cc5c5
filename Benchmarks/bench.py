"""Compares cwlinkd with similar programs: in one run on one machine, alternating between both, with medians.

Called by scripts/bench.sh with the directory of the built tools, the daemon and the command line client.
"""

import argparse
import contextlib
import datetime
import json
import os
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

import changes
from measuring import Table, control, h2load, median, memory, moment, pairs, ratio, run, server, wait_until

CHECK = "http://localhost/grpc.health.v1.Health/Check"
STREAM = "http://localhost/cwlink.v1.UsageService/StreamCounts"
STATUS = "http://localhost/cwlink.v1.SystemService/GetStatus"
PRODUCTS = ["wfbs", "hes", "tmes-standard", "tmes-advanced", "cas"]


class Bench:
    def __init__(self, options, directory):
        self.tools = Path(options.tools)
        self.cwlinkd, self.cwlink, self.sandbox = options.cwlinkd, options.cwlink, options.sandbox
        self.quick = options.quick
        self.directory = directory
        self.table = Table()
        self.empty = directory / "empty.bin"
        self.empty.write_bytes(bytes(5))

    def rounds(self, count):
        return 1 if self.quick else count

    def daemon(self, name):
        """The daemon's command, socket and state directory."""
        socket, state = self.directory / f"{name}.sock", self.directory / name
        return [self.cwlinkd, "--socket", socket, "--state", state], socket, state

    def calls(self):
        """(a) Health checks, one at a time and 32 at a time."""
        command, socket, _ = self.daemon("calls")
        other_socket = self.directory / "go.sock"
        go = self.tools / "grpc-go-health"
        sides = {"cwlinkd": socket}
        with contextlib.ExitStack() as stack:
            stack.enter_context(server(command, socket))
            if go.exists():
                stack.enter_context(server([go, other_socket], other_socket))
                sides["grpc-go"] = other_socket
            one = {side: [] for side in sides}
            many = {side: [] for side in sides}
            floor = {1: [], 32: []}
            for side in sides.values():
                h2load(side, 2000, 32, CHECK, self.empty)
            for _ in range(self.rounds(15)):
                for side, place in sides.items():
                    one[side].append(h2load(place, 5_000, 1, CHECK, self.empty))
                floor[1].append({"mean": float(run(self.tools / "pingpong", 1, 10_000).split()[1])})
                for side, place in sides.items():
                    many[side].append(h2load(place, 50_000, 32, CHECK, self.empty))
                floor[32].append({"rate": float(run(self.tools / "pingpong", 32, 300_000).split()[0])})
        self.table.head("grpc.health.v1.Health/Check on a Unix socket (h2load, one connection)")
        for side in sides:
            self.table.row(f"{side}, one at a time, mean", f"{median(one[side], 'mean'):.1f} us")
        self.table.row("raw socket ping-pong, no protocol, mean", f"{median(floor[1], 'mean'):.1f} us")
        for side in sides:
            self.table.row(f"{side}, 32 at a time", f"{median(many[side], 'rate'):,.0f} /s")
        self.table.row("raw socket ping-pong, 32 at a time", f"{median(floor[32], 'rate'):,.0f} /s")
        self.table.row("cwlinkd's mean / raw socket's, one at a time", f"{ratio(one['cwlinkd'], floor[1], 'mean'):.2f} x")
        if "grpc-go" in sides:
            rate = ratio(many["cwlinkd"], many["grpc-go"], "rate")
            mean = ratio(one["cwlinkd"], one["grpc-go"], "mean")
            self.table.goal("cwlinkd's calls/s / grpc-go's, 32 at a time", rate, "at least 1.5", rate >= 1.5)
            self.table.goal("cwlinkd's mean / grpc-go's, one at a time", mean, "at most 1", mean <= 1)
        else:
            self.table.row("grpc-go", "skipped", "apt-get install golang-go golang-google-grpc-dev")

    def processes(self):
        """(b) A complete process that requests the status."""
        command, socket, _ = self.daemon("processes")
        curl = ["curl", "--silent", "--fail", "--http2-prior-knowledge", "--unix-socket", socket, *GRPC, "--data-binary", f"@{self.empty}", STATUS]
        os.environ["CWLINK_SOCKET"] = str(socket)
        with server(command, socket):
            times = run(self.tools / "spawn", 20 if self.quick else 300, self.cwlink, "status", "--", *curl)
        ours, theirs = map(float, times.split())
        self.table.head("A complete process, from posix_spawn to its exit (alternating)")
        self.table.row("cwlink status", f"{ours:.2f} ms")
        self.table.row("curl --unix-socket, the same call", f"{theirs:.2f} ms")
        self.table.goal("cwlink status / curl", ours / theirs, "at most 0.8", ours / theirs <= 0.8)

    def starts(self):
        """(c) The time from the start to SERVING, and the memory used at that point."""
        fresh, again = [], []
        for n in range(self.rounds(15)):
            command, socket, _ = self.daemon(f"start{n}")
            for samples in (fresh, again):
                samples.append(list(map(float, run(self.tools / "startup", socket, *command).split())))
        self.table.head("Start (to the first SERVING) and idle memory after it")
        for name, samples in (("first start, creates the database", fresh), ("later start", again)):
            seconds = median(samples, 0) / 1e3
            self.table.row(name, f"{seconds * 1e3:.0f} ms", f"goal: under 200: {'met' if seconds < 0.2 else 'MISSED'}")
            self.table.missed += seconds >= 0.2
        self.table.row("resident (RSS)", f"{median(again, 1) / 1024:.1f} MiB")
        self.table.row("proportional share of it (PSS)", f"{median(again, 2) / 1024:.1f} MiB")

    def counts(self):
        """(d) A million count reports."""
        customers, moments = 1000, 20 if self.quick else 200
        total = customers * len(PRODUCTS) * moments
        messages, csv = self.directory / "counts.bin", self.directory / "counts.csv"
        run(self.tools / "counts", customers, moments, 1000, messages, csv)
        seeded = self.directory / "seeded"
        self.seed(seeded, customers)
        schema = run("sqlite3", seeded / "cwlink.db", ".schema counts")
        streamed, imported = [], []
        for n in range(self.rounds(3)):
            command, socket, state = self.daemon(f"counts{n}")
            shutil.copytree(seeded, state)
            with server(command, socket):
                streamed.append(h2load(socket, 1, 1, STREAM, messages)["seconds"])
                self.expect(state / "cwlink.db", total)
            imported.append(self.sqlite_import(schema, csv, self.directory / f"import{n}.db"))
            self.expect(self.directory / f"import{n}.db", total)
            shutil.rmtree(state)
            (self.directory / f"import{n}.db").unlink()
        ours, theirs = statistics.median(streamed), statistics.median(imported)
        self.table.head(f"{total:,} count reports, {customers:,} customers x {len(PRODUCTS)} products x {moments} times, 1,000 per message")
        self.table.row("UsageService.StreamCounts, one call", f"{ours:.2f} s", f"{total / ours:,.0f} counts/s")
        self.table.row("sqlite3 .import of the same rows", f"{theirs:.2f} s", f"{total / theirs:,.0f} rows/s; same table, WAL, synchronous=FULL")
        self.table.goal("cwlinkd's counts/s / sqlite3's rows/s", theirs / ours, "at least 0.5", theirs / ours >= 0.5)

    def logs(self):
        """Pulls an hour of the mail logs of many Email Security tenants from the simulator."""
        tenants, rows_per_hour = (50, 2_000) if self.quick else (500, 2_000)
        start = datetime.datetime(2026, 11, 20, 12, 0, tzinfo=datetime.timezone.utc)
        later = start + datetime.timedelta(hours=1, minutes=1)
        state = self.directory / "logs"
        self.seed(state, tenants, "logs")
        sandbox = subprocess.Popen([self.sandbox, "--port", "0", "--smtp-port", "0"], stdout=subprocess.PIPE, text=True)
        try:
            vendor = f"http://127.0.0.1:{json.loads(sandbox.stdout.readline())['port']}"
            control(vendor, "POST", "clock", {"now": moment(start)})
            # Nothing was logged before the hour that is measured.
            control(vendor, "PUT", "trend/tenants", {"count": tenants, "rowsPerHour": 0})
            command, socket, _ = self.daemon("logs")
            with server(command + ["--demonstration-clock", moment(start)], socket) as process:
                for n in range(tenants):
                    self.call(socket, "sources", "add", f"tmes-{n}", "--kind", "email-security", "--base-url", vendor, "--access-id",
                                f"tenant{n + 1}", "--customer", f"customer-{n:05}", "--product", "tmes-standard", "--json",
                                source_secret=f"demo-tmes-key-tenant{n + 1}")
                wait_until(lambda: '"STATE_OK"' in (text := self.call(socket, "sources", "list", "--json"))
                           and '"STATE_NEW"' not in text and '"STATE_FAILED"' not in text)
                idle = memory(process.pid, "VmRSS")
                control(vendor, "PUT", "trend/tenants", {"count": tenants, "rowsPerHour": rows_per_hour})
                control(vendor, "POST", "clock", {"now": moment(later)})
                begun = time.monotonic()
                self.call(socket, "rpc", "SystemService/AdvanceClock", json.dumps({"time": moment(later)}), "--timeout", "3600")
                seconds = time.monotonic() - begun
                peak = memory(process.pid, "VmHWM")
            with contextlib.closing(sqlite3.connect(state / "cwlink.db")) as database:
                read = database.execute("SELECT sum(row_count) FROM source_pulls").fetchone()[0]
                counts = [json.loads(row[0]) for row in database.execute("SELECT counts FROM log_counts")]
        finally:
            sandbox.terminate()
        counted = sum(c.get("accepted", 0) + c.get("blocked", 0) + sum(pairs(c.get("detections", {}))) for c in counts)
        if read != counted or read < tenants * rows_per_hour // 2:
            sys.exit(f"bench: {read} rows were read and {counted} counted")
        self.table.head(f"An hour of the logs of {tenants} Email Security tenants: {tenants * rows_per_hour:,} rows, inbound and outbound")
        self.table.row("sources pull, all tenants", f"{seconds:.1f} s", f"{read:,} inbound rows counted once each, {read / seconds:,.0f} a second")
        self.table.goal("time / one hour", seconds / 3600, "below 1", seconds < 3600)
        self.table.row("daemon's memory", f"{peak / 1024:.0f} MiB", f"peak; {idle / 1024:.0f} MiB before")
        self.table.goal("peak / 100 MB", peak * 1024 / 1e8, "below 1", peak * 1024 < 1e8)

    def changes(self):
        """Bills the changed lines of many customers, with and without bundles, beside a script."""
        changes.measure(self)

    def call(self, socket, *arguments, **secrets):
        environment = dict(os.environ, CWLINK_SOCKET=str(socket), **{f"CWLINK_{name.upper()}": secret for name, secret in secrets.items()})
        return run(self.cwlink, *arguments, env=environment)

    def seed(self, state, customers, name="seeded"):
        """Creates a state directory with customers, without ConnectWise."""
        command, socket, _ = self.daemon(name)
        with server(command, socket):
            pass
        with contextlib.closing(sqlite3.connect(state / "cwlink.db")) as database, database:
            database.executemany(
                "INSERT INTO customers (id, display_name, enabled, company_identifier, company_name, company_status, company_deleted,"
                " company_inactive, billed_product_ids, mail_recipients, sync_error, create_time, update_time, revision)"
                " VALUES (?, ?, 0, '', '', '', 0, 0, '[]', '[]', '', 0, 0, 1)",
                [(f"customer-{n:05}", f"Customer {n}") for n in range(customers)])
            known = {row[0] for row in database.execute("SELECT id FROM products")}
        if not set(PRODUCTS) <= known:
            sys.exit(f"bench: the daemon lacks products of {PRODUCTS}")

    def sqlite_import(self, schema, csv, path):
        run("sqlite3", path, "PRAGMA journal_mode=WAL;", schema)
        start = time.monotonic()
        run("sqlite3", path, "-cmd", "PRAGMA synchronous=FULL;", "-cmd", ".mode csv", f".import {csv} counts")
        return time.monotonic() - start

    def expect(self, path, total):
        with contextlib.closing(sqlite3.connect(path)) as database:
            found = database.execute("SELECT count(*), count(DISTINCT customer_id), sum(quantity) FROM counts").fetchone()
        if found[:2] != (total, 1000) or getattr(self, "sum", found[2]) != found[2]:
            sys.exit(f"bench: {path} has {found} instead of {total} rows")
        self.sum = found[2]


def main():
    parser = argparse.ArgumentParser(prog="bench", description=__doc__)
    parser.add_argument("--tools", required=True)
    parser.add_argument("--cwlinkd", required=True)
    parser.add_argument("--cwlink", required=True)
    parser.add_argument("--sandbox", required=True)
    parser.add_argument("--quick", action="store_true", help="one round of each part and a tenth of the counts")
    parser.add_argument("parts", nargs="*", metavar="PART", help="calls, processes, starts, counts, logs, changes; default: all")
    options = parser.parse_args()
    parts = options.parts or ["calls", "processes", "starts", "counts", "logs", "changes"]
    unknown = set(parts) - {"calls", "processes", "starts", "counts", "logs", "changes"}
    if unknown:
        parser.error(f"no such part: {', '.join(sorted(unknown))}")
    with tempfile.TemporaryDirectory(prefix="cwlink-bench-") as directory:
        bench = Bench(options, Path(directory))
        load = os.getloadavg()[0]
        print(f"{os.cpu_count()} cores, load {load:.1f} before the run" + ("; not idle, so trust only the ratios" if load > 1 else ""))
        for part in parts:
            getattr(bench, part)()
    if bench.table.missed:
        print(f"\n{bench.table.missed} goals missed")


if __name__ == "__main__":
    main()
