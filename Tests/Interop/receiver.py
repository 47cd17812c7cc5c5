"""The real cwlink-webhook as a child process, in front of a daemon."""

import http.client
import json
import os
import re
import secrets
import signal
import subprocess
from base64 import b64encode
from dataclasses import dataclass
from pathlib import Path

from polling import until
from programs import binary


@dataclass
class Answer:
    status: int
    headers: dict
    body: dict

    @property
    def problem(self):
        return self.body.get("type", "").removeprefix("urn:cwlink:webhook:")


class Receiver:
    def __init__(self, directory, daemon):
        self.directory = Path(directory)
        self.directory.mkdir(parents=True, exist_ok=True)
        self.secrets = [self.write_secret(f"secret{number}") for number in range(2)]
        self.config = self.directory / "webhook.json"
        self.configuration = {
            "listen": "127.0.0.1:0",
            "socket": str(daemon.socket),
            "limits": {"requestsPerMinutePerSource": 1_000_000},
            "routes": [{
                "path": "/hooks/counts", "action": "reportCounts",
                "verification": {"standardWebhooks": {"secretFiles": [str(self.directory / f"secret{number}") for number in range(2)]}},
            }],
        }
        self.log_path = self.directory / "log"
        self.process = None
        self.port = None

    def write_secret(self, name):
        secret = "whsec_" + b64encode(secrets.token_bytes(32)).decode()
        path = self.directory / name
        path.touch(mode=0o600)
        path.write_text(secret + "\n")
        return secret

    def command(self, *options):
        self.config.write_text(json.dumps(self.configuration))
        return [binary("cwlink-webhook", "CWLINK_WEBHOOK"), "--config", str(self.config), *options]

    def start(self, command=None, **options):
        with open(self.log_path, "ab") as log:
            self.process = subprocess.Popen(
                command or self.command(), stdin=subprocess.DEVNULL, stdout=log, stderr=log, **options)
        self.port = until(self.listening_port, f"cwlink-webhook is ready; its log:\n{self.log()}")
        return self

    def listening_port(self):
        if self.process.poll() is not None:
            raise AssertionError(f"cwlink-webhook ended with {self.process.returncode}:\n{self.log()}")
        found = re.search(r"msg=ready address=127\.0\.0\.1:(\d+)", self.log())
        return found and int(found[1])

    def connect(self):
        return http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)

    def post(self, headers, body, path="/hooks/counts", connection=None):
        own = connection or self.connect()
        try:
            own.request("POST", path, body=body, headers={"content-type": "application/json", **headers})
            answer = own.getresponse()
            return Answer(answer.status, dict(answer.getheaders()), json.loads(answer.read()))
        finally:
            if not connection:
                own.close()

    def stop(self):
        if self.process and self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
        return self.process.wait(timeout=60)

    def kill(self):
        if self.process and self.process.poll() is None:
            self.process.kill()
            self.process.wait(timeout=60)

    def log(self):
        return self.log_path.read_text(errors="replace") if self.log_path.exists() else ""
