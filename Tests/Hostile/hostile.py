#!/usr/bin/env python3
"""Attacks a daemon as hostile callers would, and prints a bystander's p99 beside its p99 alone.

It passes or fails by outcomes only: connections ended, memory and log bounded, the bystander answered. Times are printed but do not decide.
It runs as root, since the attackers and the bystander are different users.
"""

import os
import shutil
import sys
import tempfile
import time
import traceback
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "PythonSupport"))

import attacks
from actors import ATTACKER, CHECK, Bystander, Daemon, attack, fork
from wire import Connection, call

MEMORY = 256
LOG = 1 << 20


class Campaign:
    def __init__(self, directory):
        self.directory = directory
        self.passed, self.failed, self.alone = 0, [], None

    def p99(self, times):
        return 1000 * times[min(len(times) - 1, len(times) * 99 // 100)] if times else float("nan")

    def measure_alone(self, daemon):
        bystander = Bystander(daemon.socket)
        attack(ATTACKER, time.sleep, attacks.SECONDS)()
        times, failures = bystander.stop()
        assert not failures, failures[:3]
        self.alone = self.p99(times)
        print(f"{'alone':28} p99 {self.alone:8.2f} ms  {len(times)} calls")

    def run(self, name, daemon, body):
        """Runs an attack beside a bystander; `body` returns a description of what happened."""
        try:
            before, log = daemon.forget_peak(), daemon.log.stat().st_size if daemon.log.exists() else 0
            bystander = Bystander(daemon.socket)
            try:
                note = body()
            finally:
                times, failures = bystander.stop()
            grown = daemon.peak() - before
            print(f"{name:28} p99 {self.p99(times):8.2f} ms  (alone {self.alone:.2f} ms)  {len(times)} calls, +{grown:.0f} MiB; {note}")
            assert not failures, f"the bystander was refused: {failures[:3]}"
            assert times, "the bystander was never answered"
            assert grown < MEMORY, f"the daemon grew by {grown:.0f} MiB"
            if daemon.log.exists():
                assert daemon.log.stat().st_size - log < LOG, f"the log grew by {daemon.log.stat().st_size - log} bytes"
            assert daemon.process.poll() is None, "the daemon ended"
            self.passed += 1
        except Exception:  # the other attacks are run all the same
            self.failed.append(name)
            print(f"{name:28} FAILED")
            traceback.print_exc()

    def everything(self):
        daemon = Daemon(self.directory / "d")
        try:
            self.measure_alone(daemon)
            for number, (name, flood) in enumerate(attacks.FLOODS.items()):
                # A different user for each, since the daemon remembers who has flooded it.
                self.run(name, daemon, attack_later(ATTACKER + number, attacks.repeat, daemon.socket, flood))
            for number, body in enumerate([attacks.closed_windows, attacks.large_heads, attacks.unread_socket, attacks.watchers, attacks.listing, attacks.silent]):
                self.run(body.__name__.replace("_", " "), daemon, attack_later(ATTACKER + 50 + number, body, daemon.socket))
            self.run("connections of four users", daemon, lambda: self.connections(daemon))
            assert daemon.stop() == 0
        finally:
            daemon.kill()
        self.unread_log()

    def connections(self, daemon):
        release = fork.Event()
        attackers = [attack(ATTACKER + 100 + number, attacks.connections, daemon.socket, release) for number in range(4)]
        # A newcomer and root are served while the four hold all that they get.
        time.sleep(attacks.SECONDS)
        for uid in (ATTACKER + 200, 0):
            assert attack(uid, one_call, daemon.socket)(), f"user {uid} is not served"
        release.set()
        held = [result() for result in attackers]
        assert min(held) > 0, held
        return f"{held} connections held"

    def unread_log(self):
        """With an unread log, the daemon responds to calls and stops on SIGTERM."""
        daemon = Daemon(self.directory / "u", reads_log=False)
        try:
            flood = attacks.FLOODS["unknown methods"]

            def body():
                # Many users, so that the log is more than the pipe and the queue hold.
                results = [attack(ATTACKER + 300 + number, attacks.repeat, daemon.socket, flood) for number in range(8)]
                return "; ".join(sorted({result() for result in results}))
            fill(daemon)
            self.run("a log that nobody reads", daemon, body)
            code = daemon.stop()
            assert code == 0, f"SIGTERM: {code}"
            print(f"{'SIGTERM with an unread log':28} ended with {code}")
            self.passed += 1
        except Exception:
            self.failed.append("SIGTERM with an unread log")
            traceback.print_exc()
        finally:
            daemon.kill()


def fill(daemon):
    """Fills the pipe from this side, so that the daemon's next line would block."""
    end = os.open(f"/proc/{daemon.process.pid}/fd/2", os.O_WRONLY | os.O_NONBLOCK)
    try:
        while True:
            os.write(end, b"x" * 4096)
    except BlockingIOError:
        pass
    try:
        while True:
            os.write(end, b"x")
    except BlockingIOError:
        os.close(end)


def one_call(socket):
    connection = Connection(socket)
    connection.send(call(1, CHECK))
    return connection.answer(1)


def attack_later(uid, body, *arguments):
    return lambda: attack(uid, body, *arguments)()


def main():
    if os.geteuid() != 0:
        sys.exit("hostile: run as root: the attackers and the bystander are different users")
    directory = Path(tempfile.mkdtemp(prefix="cwlink-"))
    directory.chmod(0o755)
    campaign = Campaign(directory)
    try:
        campaign.everything()
    finally:
        shutil.rmtree(directory)
    print(f"hostile callers: {campaign.passed} passed, {len(campaign.failed)} failed")
    if campaign.failed:
        sys.exit(f"failed: {', '.join(campaign.failed)}")


if __name__ == "__main__":
    main()
