"""The third-party package standardwebhooks signs deliveries; the real receiver verifies them and the real daemon accepts them."""

import json
import os
import socket
import subprocess
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta, timezone

import pytest
from standardwebhooks.webhooks import Webhook

from cwlink.v1 import usage_pb2, usage_pb2_grpc
from receiver import Receiver


@pytest.fixture
def receiver(own_daemon, scratch):
    receiver = Receiver(scratch / "webhook", own_daemon)
    try:
        yield receiver.start()
    finally:
        receiver.kill()


def body(quantity, product="wfbs", second=0):
    moment = datetime(2026, 11, 1, tzinfo=timezone.utc) + timedelta(seconds=second)
    count = {"customerId": "acme", "productId": product, "quantity": quantity, "asOfTime": moment.isoformat().replace("+00:00", "Z")}
    return json.dumps({"counts": [count]})


def sign(secret, message_id, text, age=0):
    moment = datetime.now(tz=timezone.utc) - timedelta(seconds=age)
    return {
        "webhook-id": message_id, "webhook-timestamp": str(int(moment.timestamp())),
        "webhook-signature": Webhook(secret).sign(message_id, moment.replace(microsecond=0), text),
    }


def counts(daemon):
    stub = usage_pb2_grpc.UsageServiceStub(daemon.connect())
    found, token = [], ""
    while True:
        answer = stub.ListCounts(usage_pb2.ListCountsRequest(customer_id="acme", page_size=1000, page_token=token), timeout=30)
        found += answer.counts
        token = answer.next_page_token
        if not token:
            return found


def test_signed_deliveries_are_accepted_once(receiver, own_daemon):
    text = body(7)
    for secret in receiver.secrets:
        headers = sign(secret, "msg_1", text)
        # The sender's own library verifies its signature.
        Webhook(secret).verify(text, headers)
        answer = receiver.post(headers, text)
        assert (answer.status, answer.body) == (202, {"status": "accepted", "outcome": {"accepted": "1"}})
    assert [count.quantity for count in counts(own_daemon)] == [7]


def test_tampered_deliveries_are_refused(receiver, own_daemon):
    text = body(7)
    headers = sign(receiver.secrets[0], "msg_1", text)
    stranger = sign(receiver.write_secret("stranger"), "msg_1", text)
    for changed, sent, problem in [
        (headers, body(8), "signature-mismatch"),
        (headers, text + " ", "signature-mismatch"),
        ({**headers, "webhook-id": "msg_2"}, text, "signature-mismatch"),
        ({**headers, "webhook-timestamp": str(int(headers["webhook-timestamp"]) + 1)}, text, "signature-mismatch"),
        ({**headers, "webhook-signature": stranger["webhook-signature"]}, text, "signature-mismatch"),
        ({**headers, "webhook-signature": "v2," + headers["webhook-signature"][3:]}, text, "signature-mismatch"),
        ({**headers, "webhook-signature": "rubbish"}, text, "signature-malformed"),
        ({"webhook-id": "msg_1"}, text, "signature-missing"),
        (sign(receiver.secrets[0], "msg_1", text, age=400), text, "delivery-too-old"),
        (sign(receiver.secrets[0], "msg_1", text, age=-400), text, "delivery-too-new"),
    ]:
        answer = receiver.post(changed, sent)
        assert (answer.status, answer.problem) == (401, problem)
    assert counts(own_daemon) == []


def test_an_id_with_a_different_body_is_rejected(receiver, own_daemon):
    assert receiver.post(sign(receiver.secrets[0], "msg_1", body(7)), body(7)).status == 202
    other = receiver.post(sign(receiver.secrets[0], "msg_1", body(8)), body(8))
    assert (other.status, other.problem) == (409, "delivery-id-reused")
    assert [count.quantity for count in counts(own_daemon)] == [7]


def test_a_thousand_deliveries_half_of_them_repeats_arrive_exactly_once(receiver, own_daemon):
    numbers = [*range(500), *range(500)]

    def deliver(part):
        connection = receiver.connect()
        try:
            for number in numbers[part::8]:
                text = body(number, second=number)
                answer = receiver.post(sign(receiver.secrets[number % 2], f"msg_{number}", text), text, connection=connection)
                # A repeat returns the first outcome, not "unchanged": the daemon recognized the delivery, not only the count.
                assert (answer.status, answer.body["outcome"]) == (202, {"accepted": "1"})
        finally:
            connection.close()

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(deliver, range(8)))
    assert sorted(count.quantity for count in counts(own_daemon)) == list(range(500))


def test_deliveries_survive_a_crash_of_the_daemon(receiver, own_daemon):
    def deliver(number):
        text = body(number, second=number)
        return receiver.post(sign(receiver.secrets[0], f"msg_{number}", text), text).status

    with ThreadPoolExecutor(4) as pool:
        answers = [pool.submit(deliver, number) for number in range(200)]
        answers[60].result()
        own_daemon.kill()
        statuses = [answer.result() for answer in answers]
    assert set(statuses) <= {202, 503} and 503 in statuses
    own_daemon.start()
    # Like a sender, retry with the same id until the delivery is accepted.
    for number, status in enumerate(statuses):
        assert status == 202 or deliver(number) == 202
    assert sorted(count.quantity for count in counts(own_daemon)) == list(range(200))


def test_it_stops_on_sigterm_and_its_log_has_no_secret(receiver):
    text = body(7)
    assert receiver.post(sign(receiver.secrets[0], "msg_1", text), text).status == 202
    assert receiver.stop() == 0, receiver.log()
    log = receiver.log()
    assert "delivery=msg_1" in log and "msg=stopped" in log
    assert "whsec" not in log and receiver.secrets[0][6:] not in log and "v1," not in log and "quantity" not in log


def test_a_running_request_ends_before_it_stops(receiver):
    text = body(7)
    connection = receiver.connect()
    connection.connect()
    head = "POST /hooks/counts HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
    head += "".join(f"{name}: {value}\r\n" for name, value in sign(receiver.secrets[0], "msg_1", text).items())
    connection.sock.sendall(f"{head}Content-Length: {len(text)}\r\nExpect: 100-continue\r\n\r\n".encode())
    # The request is in progress once the receiver asks for the body.
    assert connection.sock.recv(100).startswith(b"HTTP/1.1 100")
    receiver.process.terminate()
    connection.sock.sendall(text.encode())
    assert connection.sock.recv(4096).startswith(b"HTTP/1.1 202")
    connection.close()
    assert receiver.process.wait(timeout=60) == 0, receiver.log()


def test_systemd_passes_socket_and_credential_and_is_notified(own_daemon, scratch):
    receiver = Receiver(scratch / "webhook", own_daemon)
    del receiver.configuration["listen"]
    receiver.configuration["routes"][0]["verification"]["standardWebhooks"]["secretFiles"] = ["secret0"]
    with socket.create_server(("127.0.0.1", 0)) as listening, socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as notices:
        notices.bind(str(scratch / "notify"))
        notices.settimeout(30)
        environment = {
            **os.environ, "LISTEN_FDS": "1", "NOTIFY_SOCKET": str(scratch / "notify"), "CREDENTIALS_DIRECTORY": str(receiver.directory)}
        # systemd passes the socket as descriptor 3 and sets LISTEN_PID to the process's id.
        script = 'fd=$1; shift; eval "exec 3<&$fd"; LISTEN_PID=$$ exec "$@"'
        descriptor = listening.fileno()
        try:
            receiver.start(
                ["bash", "-c", script, "bash", str(descriptor), *receiver.command()], env=environment, pass_fds=[descriptor])
            assert receiver.port == listening.getsockname()[1]
            assert notices.recv(1000).startswith(b"READY=1")
            text = body(7)
            assert receiver.post(sign(receiver.secrets[0], "msg_1", text), text).status == 202
            assert receiver.stop() == 0, receiver.log()
            assert notices.recv(1000).startswith(b"STOPPING=1")
        finally:
            receiver.kill()


@pytest.mark.parametrize(("change", "words"), [
    ({"listen": "0.0.0.0:0"}, "listen: plain HTTP is allowed on loopback only"),
    ({"listne": 1}, "listne: unknown setting"),
    ({"routes": []}, "routes: at least one route is required"),
])
def test_an_invalid_configuration_is_reported(own_daemon, scratch, change, words):
    receiver = Receiver(scratch / "webhook", own_daemon)
    receiver.configuration.update(change)
    for options in [(), ("--check",)]:
        ended = subprocess.run(receiver.command(*options), capture_output=True, text=True, timeout=60)
        assert ended.returncode == 1 and words in ended.stderr and str(receiver.config) in ended.stderr


def test_a_valid_configuration_is_accepted(own_daemon, scratch):
    receiver = Receiver(scratch / "webhook", own_daemon)
    ended = subprocess.run(receiver.command("--check"), capture_output=True, text=True, timeout=60)
    assert (ended.returncode, ended.stderr) == (0, "")
    assert ended.stdout == f"configuration {receiver.config} is valid: 1 route, no TLS\n"
