"""The real cwlinkd as a child process, in a temporary directory."""

import json
import os
import re
import signal
import subprocess
from pathlib import Path

import grpc
from grpc_health.v1 import health_pb2, health_pb2_grpc

from polling import until
from programs import binary


class Daemon:
    def __init__(self, directory, socket=None, state=None):
        self.directory = Path(directory)
        self.directory.mkdir(parents=True, exist_ok=True)
        self.socket = Path(socket or self.directory / "cwlink.sock")
        self.state = Path(state or self.directory / "state")
        self.log_path = self.directory / "log"
        self.process = None
        self.channels = []

    @property
    def target(self):
        return f"unix:{self.socket}"

    def launch(self):
        """Starts the process and does not wait for it to be ready."""
        config = self.directory / "config.json"
        config.write_text(json.dumps({"log": {"level": "debug"}}))
        with open(self.log_path, "ab") as log:
            self.process = subprocess.Popen(
                [binary("cwlinkd", "CWLINKD"), "--socket", str(self.socket), "--state", str(self.state), "--config", str(config)],
                stdin=subprocess.DEVNULL, stdout=log, stderr=log)
        return self

    def start(self):
        self.launch()
        until(self.is_serving, f"cwlinkd answers SERVING; its log:\n{self.log()}")
        return self

    def is_serving(self):
        if self.process.poll() is not None:
            raise AssertionError(f"cwlinkd ended with {self.process.returncode}:\n{self.log()}")
        if not self.socket.exists():
            return False
        with grpc.insecure_channel(self.target) as channel:
            try:
                answer = health_pb2_grpc.HealthStub(channel).Check(health_pb2.HealthCheckRequest(), timeout=5)
            except grpc.RpcError as error:
                assert error.code() == grpc.StatusCode.UNAVAILABLE, error
                return False
        return answer.status == health_pb2.HealthCheckResponse.SERVING

    def connect(self, *options):
        """A channel with its own connection, closed with the daemon."""
        channel = grpc.insecure_channel(self.target, options=[("grpc.use_local_subchannel_pool", 1), *options])
        self.channels.append(channel)
        return channel

    def signal(self, number):
        self.process.send_signal(number)

    def wait(self):
        """The exit code, or the negated number of the signal that ended the process."""
        return self.process.wait(timeout=60)

    def stop(self):
        for channel in self.channels:
            channel.close()
        self.channels = []
        if self.process and self.process.poll() is None:
            self.signal(signal.SIGTERM)
            return self.wait()
        return self.process.returncode if self.process else None

    def kill(self):
        if self.process and self.process.poll() is None:
            self.process.kill()
            self.process.wait(timeout=60)

    def log(self):
        return self.log_path.read_text(errors="replace") if self.log_path.exists() else ""

    def calls(self, method, status):
        """The number of calls of a method that ended with a status, according to the log."""
        pattern = rf'msg=call .*method={re.escape(method)} .*status={status}\b'
        return len(re.findall(pattern, self.log()))
