"""Clients of the other gRPC implementations: Go, C++ and Ruby, each with every kind of call and outcome."""

import os
import subprocess
from concurrent import futures
from pathlib import Path

import grpc
import pytest

from samples import BOUND

LANGUAGES = ["go", "cpp", "ruby"]
CASES = ["unary", "client-stream", "server-stream", "error", "deadline", "cancel"]
CLIENTS = Path(os.environ["CWLINK_INTEROP_CLIENTS"])


def run(language, socket, case):
    return subprocess.run([CLIENTS / language, str(socket), case], capture_output=True, text=True, timeout=2 * BOUND)


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_call(daemon, language, case):
    result = run(language, daemon.socket, case)
    assert result.returncode == 0, result.stderr


class Hollow(grpc.GenericRpcHandler):
    """Answers every call at once: with one empty message, or for streams with none."""

    def service(self, details):
        if details.method.endswith("/WatchActivity"):
            return grpc.unary_stream_rpc_method_handler(lambda request, context: iter(()))
        if details.method.endswith("/StreamCounts"):
            return grpc.stream_unary_rpc_method_handler(lambda requests, context: b"".join(b"" for _ in requests))
        return grpc.unary_unary_rpc_method_handler(lambda request, context: b"")


@pytest.fixture(scope="module")
def hollow(tmp_path_factory):
    server = grpc.server(futures.ThreadPoolExecutor(), handlers=[Hollow()])
    path = tmp_path_factory.mktemp("h") / "s"
    server.add_insecure_port(f"unix:{path}")
    server.start()
    yield path
    server.stop(None)


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_case_fails_against_a_server_that_answers_wrongly(hollow, language, case):
    result = run(language, hollow, case)
    assert result.returncode != 0
    assert "expected" in result.stderr, result.stderr
