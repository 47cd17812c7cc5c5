"""What the parts of the benchmark share."""

import contextlib
import json
import re
import statistics
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

GRPC = ["-H", "content-type: application/grpc", "-H", "te: trailers"]


class Table:
    """Prints one line per figure, and whether its goal was met."""

    def __init__(self):
        self.missed = 0

    def head(self, text):
        print(f"\n{text}", flush=True)

    def row(self, name, value, note=""):
        print(f"  {name:<46} {value:>16}  {note}".rstrip(), flush=True)

    def goal(self, name, ratio, goal, met):
        self.missed += not met
        self.row(name, f"{ratio:.2f} x", f"goal: {goal}: {'met' if met else 'MISSED'}")


def run(*command, **options):
    done = subprocess.run(list(map(str, command)), capture_output=True, text=True, **options)
    if done.returncode != 0:
        sys.exit(f"bench: {' '.join(map(str, command))}: {done.stdout}{done.stderr}")
    return done.stdout


def moment(time):
    return time.strftime("%Y-%m-%dT%H:%M:%SZ")


def control(site, method, path, body):
    """Changes the simulator, and returns its answer."""
    request = urllib.request.Request(
        f"{site}/sandbox/{path}", json.dumps(body).encode(), {"content-type": "application/json"}, method=method)
    content = urllib.request.urlopen(request).read()
    return json.loads(content) if content else None


def memory(pid, field):
    """In KiB."""
    return int(re.search(rf"{field}:\s+(\d+)", Path(f"/proc/{pid}/status").read_text()).group(1))


def wait_until(condition, bound=1800):
    end = time.monotonic() + bound
    while not condition():
        if time.monotonic() > end:
            sys.exit("bench: waited too long")
        time.sleep(0.5)


def pairs(value):
    """The numbers of a dictionary, which JSON has as an object or as a list of keys and values."""
    return value.values() if isinstance(value, dict) else value[1::2]


def median(samples, key):
    return statistics.median(sample[key] for sample in samples)


def ratio(ours, theirs, key):
    """The median of the ratios of the rounds, because a machine's speed varies more between rounds than within one."""
    return statistics.median(a[key] / b[key] for a, b in zip(ours, theirs, strict=True))


@contextlib.contextmanager
def server(command, socket):
    process = subprocess.Popen(list(map(str, command)), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        end = time.monotonic() + 30
        while not socket.exists():
            if process.poll() is not None or time.monotonic() > end:
                sys.exit(f"bench: {command[0]} does not start")
            time.sleep(0.005)
        yield process
    finally:
        process.terminate()
        process.wait(timeout=60)


def h2load(socket, count, in_flight, url, body):
    """The calls per second and the mean of one in microseconds; every response must be HTTP 200."""
    out = run("h2load", "-n", count, "-c", 1, "-m", in_flight, "-d", body, *GRPC, f"--base-uri=unix:{socket}", url)
    if f"{count} succeeded, 0 failed, 0 errored" not in out or f"status codes: {count} 2xx" not in out:
        sys.exit(f"bench: h2load of {url}:\n{out}")
    seconds, rate = re.search(r"finished in ([\d.]+m?u?s), ([\d.]+) req/s", out).groups()
    mean = re.search(r"time for request:\s+\S+\s+\S+\s+(\S+)", out).group(1)
    return {"seconds": in_seconds(seconds), "rate": float(rate), "mean": in_seconds(mean) * 1e6}


def in_seconds(text):
    for unit, scale in (("us", 1e-6), ("ms", 1e-3), ("s", 1)):
        if text.endswith(unit):
            return float(text[: -len(unit)]) * scale
    raise ValueError(text)
