"""Deadlines and cancellation, including their effect on the daemon's handlers."""

import threading

import grpc
import pytest

from cwlink.v1 import activity_pb2, activity_pb2_grpc, usage_pb2_grpc
from polling import until
from samples import BOUND, count, streamed

WATCH = "cwlink.v1.ActivityService/WatchActivity"


def watch(channel, **options):
    request = activity_pb2.WatchActivityRequest(from_beginning=True)
    return activity_pb2_grpc.ActivityServiceStub(channel).WatchActivity(request, **options)


def test_a_deadline_ends_a_stream_that_never_ends(channel):
    entries = watch(channel, timeout=0.5)
    with pytest.raises(grpc.RpcError) as failure:
        for _ in entries:
            pass
    assert failure.value.code() == grpc.StatusCode.DEADLINE_EXCEEDED


def test_the_daemon_enforces_the_deadline(daemon):
    """Sends the header without a deadline in this client, so that only the daemon can end the call."""
    before = daemon.calls(WATCH, "DEADLINE_EXCEEDED")
    channel = daemon.connect()
    entries = channel.unary_stream(f"/{WATCH}", request_serializer=None, response_deserializer=None)(
        activity_pb2.WatchActivityRequest(from_beginning=True).SerializeToString(), metadata=[("grpc-timeout", "300m")])
    # If the daemon ignores the deadline, the test must fail instead of hanging.
    watchdog = threading.Timer(BOUND, entries.cancel)
    watchdog.start()
    with pytest.raises(grpc.RpcError) as failure:
        for _ in entries:
            pass
    watchdog.cancel()
    assert failure.value.code() == grpc.StatusCode.DEADLINE_EXCEEDED
    assert failure.value.details() == "The deadline passed."
    assert daemon.calls(WATCH, "DEADLINE_EXCEEDED") == before + 1


def test_a_deadline_ends_an_idle_client_stream(channel):
    quiet = threading.Event()

    def requests():
        yield streamed(count())
        quiet.wait()

    call = usage_pb2_grpc.UsageServiceStub(channel).StreamCounts.future(requests(), timeout=0.5)
    assert call.exception(timeout=BOUND).code() == grpc.StatusCode.DEADLINE_EXCEEDED
    quiet.set()


def test_a_call_within_its_deadline_succeeds(channel):
    entries = watch(channel, timeout=BOUND)
    assert next(entries).id == 1
    assert 0 < entries.time_remaining() <= BOUND
    entries.cancel()


def test_cancel_reaches_the_daemon(daemon, channel):
    before = daemon.calls(WATCH, "CANCELLED")
    entries = watch(channel)
    assert next(entries).id == 1
    entries.cancel()
    assert entries.code() == grpc.StatusCode.CANCELLED
    until(lambda: daemon.calls(WATCH, "CANCELLED") == before + 1, "the daemon logs the call as CANCELLED")


def test_closing_a_connection_cancels_its_calls(daemon):
    before = daemon.calls(WATCH, "CANCELLED")
    channel = daemon.connect()
    streams = [watch(channel) for _ in range(3)]
    assert [next(stream).id for stream in streams] == [1, 1, 1]
    channel.close()
    until(lambda: daemon.calls(WATCH, "CANCELLED") == before + 3, "the daemon logs the three calls as CANCELLED")


def test_cancelled_handlers_end(daemon):
    """A user may have 128 watches at once, and one counts until its handler has ended: 1,200 watches that lived on would use that up."""
    def opened(channel):
        stream = watch(channel, timeout=BOUND)
        try:
            return stream if next(stream).id == 1 else None
        except grpc.RpcError as error:
            assert error.code() == grpc.StatusCode.RESOURCE_EXHAUSTED, error
            return None

    for _ in range(12):
        channel = daemon.connect()
        streams = [until(lambda: opened(channel), "a watch is accepted after others were cancelled") for _ in range(100)]
        for stream in streams:
            stream.cancel()
        channel.close()
