"""Processes: the daemon, its bystander, and attackers, each as a user of its own if this runs as root."""

import json
import multiprocessing
import os
import signal
import subprocess
import time
from pathlib import Path

from polling import until
from programs import binary
from wire import BOUND, Connection, call, field

BYSTANDER, ATTACKER = 65001, 65100
fork = multiprocessing.get_context("fork")

CHECK = "/grpc.health.v1.Health/Check"
LIST = "/cwlink.v1.CustomerService/ListCustomers"
CREATE = "/cwlink.v1.CustomerService/CreateCustomer"


def become(uid):
    os.setgroups([])
    os.setgid(uid)
    os.setuid(uid)


class Daemon:
    """Its log goes to a file, or to a pipe that nobody reads."""

    def __init__(self, directory, reads_log=True):
        directory.mkdir()
        directory.chmod(0o755)
        self.socket, self.log = directory / "s", directory / "log"
        config = directory / "config.json"
        config.write_text(json.dumps({"access": {"users": {str(BYSTANDER): "operate"}, "others": "read"}, "log": {"level": "info"}}))
        self.unread, end = (None, open(self.log, "wb")) if reads_log else os.pipe()
        self.process = subprocess.Popen(
            [binary("cwlinkd", "CWLINKD"), "--socket", str(self.socket), "--state", str(directory / "state"), "--config", str(config)],
            stdin=subprocess.DEVNULL, stderr=end)
        if reads_log:
            end.close()
        else:
            os.close(end)
        until(self.is_serving, "the daemon serves")
        self.socket.chmod(0o666)

    def is_serving(self):
        assert self.process.poll() is None, f"cwlinkd ended with {self.process.returncode}"
        try:
            connection = Connection(self.socket)
        except OSError:
            return False
        connection.send(call(1, CHECK))
        return connection.answer(1)

    def _status(self, name):
        line = next(line for line in Path(f"/proc/{self.process.pid}/status").read_text().splitlines() if line.startswith(name))
        return int(line.split()[1]) / 1024

    def forget_peak(self):
        Path(f"/proc/{self.process.pid}/clear_refs").write_text("5")
        return self._status("VmRSS")

    def peak(self):
        """The most memory since `forget_peak`, in MiB."""
        return self._status("VmHWM")

    def stop(self):
        """The exit code after SIGTERM; raises if it does not end."""
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(timeout=BOUND)

    def kill(self):
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()


class Bystander:
    """Checks health, lists and writes in turn, one call after the other, until it is stopped."""

    runs = 0

    def __init__(self, socket):
        Bystander.runs += 1
        self.mine, theirs = fork.Pipe()
        self.process = fork.Process(target=self._run, args=(socket, theirs, Bystander.runs))
        self.process.start()
        assert self.mine.poll(BOUND) and self.mine.recv() == "ready", "the bystander starts"

    @staticmethod
    def _run(socket, pipe, run):
        become(BYSTANDER)
        connection, times, failures, stream = None, [], [], 1
        while True:
            number = len(times) + len(failures)
            path, content = [(CHECK, b""), (LIST, b""), (CREATE, field(1, field(1, f"c{run}-{number}".encode()) + field(2, b"C")))][number % 3]
            try:
                if connection is None:
                    connection, stream = Connection(socket), 1
                start = time.monotonic()
                connection.send(call(stream, path, content))
                (times if connection.answer(stream) else failures).append(time.monotonic() - start)
                stream += 2
            except (OSError, ConnectionError) as error:
                failures.append(str(error))
                connection = None
            if number == 2:
                pipe.send("ready")
            if number >= 2 and pipe.poll():
                return pipe.send((sorted(times), failures))

    def stop(self):
        """The sorted times of the answered calls in seconds, and the failures."""
        self.mine.send("stop")
        assert self.mine.poll(2 * BOUND), "the bystander is answered"
        result = self.mine.recv()
        self.process.join()
        return result


def attack(uid, body, *arguments):
    """Runs the attack in a process of its own as a user. Returns a function that waits for the process and returns the body's result."""
    mine, theirs = fork.Pipe()

    def run():
        become(uid)
        try:
            theirs.send((body(*arguments), None))
        except BaseException as error:  # noqa: BLE001: the parent raises it
            theirs.send((None, f"{type(error).__name__}: {error}"))

    process = fork.Process(target=run)
    process.start()
    theirs.close()

    def result():
        assert mine.poll(3 * BOUND), "the attack ends"
        value, error = mine.recv()
        process.join()
        assert error is None, error
        return value

    return result
