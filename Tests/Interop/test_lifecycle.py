"""Start, stop, and exclusive use of the socket and the state directory."""

import os
import queue
import signal
import stat

import grpc
import pytest

from cwlink.v1 import activity_pb2, activity_pb2_grpc, customers_pb2, customers_pb2_grpc, usage_pb2_grpc
from daemon import Daemon
from polling import until
from samples import BOUND, count, report, streamed


def stop_is_under_way(daemon):
    """Waits for the first step of the shutdown, the removal of the socket."""
    until(lambda: not daemon.socket.exists(), "the daemon removes its socket")


def open_stream(channel):
    """A client stream that stays open, and the queue of its messages."""
    messages = queue.Queue()
    call = usage_pb2_grpc.UsageServiceStub(channel).StreamCounts.future(iter(messages.get, None), timeout=60)
    messages.put(streamed(count()))
    return call, messages


def watch(channel):
    entries = activity_pb2_grpc.ActivityServiceStub(channel).WatchActivity(activity_pb2.WatchActivityRequest(from_beginning=True), timeout=60)
    assert next(entries).id == 1
    return entries


def test_sigterm_lets_a_running_call_finish_and_accepts_no_new_ones(own_daemon):
    channel = own_daemon.connect()
    watch(channel)
    call, messages = open_stream(channel)
    # The watch is opened after the stream, on the same connection: once it responds, the daemon has received the stream's first message.
    watch(channel)
    own_daemon.signal(signal.SIGTERM)
    stop_is_under_way(own_daemon)
    with pytest.raises(grpc.RpcError) as failure:
        customers_pb2_grpc.CustomerServiceStub(own_daemon.connect()).GetCustomer(customers_pb2.GetCustomerRequest(customer_id="acme"), timeout=BOUND)
    assert failure.value.code() == grpc.StatusCode.UNAVAILABLE
    messages.put(streamed(count()))
    messages.put(None)
    assert call.result(timeout=BOUND).accepted == 2
    assert own_daemon.wait() == 0


def test_sigterm_ends_watches_before_it_waits_for_calls(own_daemon):
    channel = own_daemon.connect()
    entries = watch(channel)
    call, messages = open_stream(channel)
    watch(channel)
    own_daemon.signal(signal.SIGTERM)
    with pytest.raises(grpc.RpcError) as failure:
        list(entries)
    assert failure.value.code() == grpc.StatusCode.UNAVAILABLE
    # The call is still open when the watch has ended.
    assert not call.done()
    messages.put(None)
    assert call.result(timeout=BOUND).accepted == 1
    assert own_daemon.wait() == 0


def test_the_drain_is_bounded(own_daemon):
    channel = own_daemon.connect()
    watch(channel)
    call, messages = open_stream(channel)
    watch(channel)
    own_daemon.signal(signal.SIGTERM)
    # The client never closes the stream, so the daemon has to end it.
    assert call.exception(timeout=BOUND).code() == grpc.StatusCode.UNAVAILABLE
    assert own_daemon.wait() == 0
    messages.put(None)


def test_sigterm_right_after_the_first_response_stops_cleanly(scratch):
    for n in range(5):
        daemon = Daemon(scratch / str(n)).start()
        assert daemon.stop() == 0, daemon.log()
        assert "msg=stopped" in daemon.log()


def test_a_second_daemon_on_the_same_socket_fails_and_the_first_is_unaffected(own_daemon, scratch):
    second = Daemon(scratch / "second", socket=own_daemon.socket).launch()
    assert second.wait() == 1
    assert str(own_daemon.socket) in second.log()
    assert own_daemon.is_serving()
    watch(own_daemon.connect())


def test_a_second_daemon_on_the_same_state_fails_and_the_first_is_unaffected(own_daemon, scratch):
    """Otherwise two delivery queues on one database would send each change twice."""
    second = Daemon(scratch / "second", state=own_daemon.state).launch()
    assert second.wait() == 1
    assert str(own_daemon.state) in second.log()
    assert not second.socket.exists()
    assert own_daemon.is_serving()


def test_after_kill_9_the_stale_socket_is_replaced_and_the_state_is_kept(own_daemon):
    usage = usage_pb2_grpc.UsageServiceStub(own_daemon.connect())
    kept = count()
    assert usage.ReportCounts(report(kept), timeout=BOUND).accepted == 1
    own_daemon.kill()
    assert own_daemon.socket.exists()
    own_daemon.start()
    usage = usage_pb2_grpc.UsageServiceStub(own_daemon.connect())
    assert usage.ReportCounts(report(kept), timeout=BOUND).unchanged == 1


def test_a_client_reconnects_after_a_restart(own_daemon):
    customers = customers_pb2_grpc.CustomerServiceStub(own_daemon.connect())
    request = customers_pb2.GetCustomerRequest(customer_id="acme")
    assert customers.GetCustomer(request, timeout=BOUND).id == "acme"
    own_daemon.signal(signal.SIGTERM)
    assert own_daemon.wait() == 0
    own_daemon.start()
    assert customers.GetCustomer(request, timeout=BOUND, wait_for_ready=True).id == "acme"


def test_the_socket_is_accessible_to_owner_and_group_and_removed_at_exit(own_daemon):
    mode = os.stat(own_daemon.socket)
    assert stat.S_ISSOCK(mode.st_mode) and stat.S_IMODE(mode.st_mode) == 0o660
    assert stat.S_IMODE(os.stat(own_daemon.state / "cwlink.db").st_mode) == 0o600
    assert own_daemon.stop() == 0
    assert not own_daemon.socket.exists()


def test_a_path_that_is_not_a_socket_is_not_changed(scratch):
    precious = scratch / "precious"
    precious.write_text("data")
    daemon = Daemon(scratch / "d", socket=precious).launch()
    assert daemon.wait() == 1
    assert precious.read_text() == "data"
    assert str(precious) in daemon.log()


def test_a_path_that_is_too_long_is_refused_with_the_limit(scratch):
    daemon = Daemon(scratch / "d", socket=scratch / ("s" * 120)).launch()
    assert daemon.wait() == 1
    assert "107" in daemon.log()
