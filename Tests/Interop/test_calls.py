"""The four kinds of calls."""

import queue

import grpc
import pytest

from cwlink.v1 import activity_pb2, activity_pb2_grpc, billing_pb2, billing_pb2_grpc
from cwlink.v1 import products_pb2, products_pb2_grpc, usage_pb2, usage_pb2_grpc
from reflection_v1 import reflection_pb2, reflection_pb2_grpc
from samples import BOUND, count, report, streamed


def test_a_unary_call_returns_a_response(channel):
    products = products_pb2_grpc.ProductServiceStub(channel).ListProducts(products_pb2.ListProductsRequest(), timeout=BOUND)
    assert "wfbs" in [product.id for product in products.products]


def test_a_server_stream_sends_existing_entries_and_then_new_ones(channel):
    activity = activity_pb2_grpc.ActivityServiceStub(channel)
    entries = activity.WatchActivity(activity_pb2.WatchActivityRequest(from_beginning=True), timeout=BOUND)
    first = next(entries)
    assert (first.id, first.action, first.object) == (1, "customer.create", "customers/acme")
    newest = activity.ListActivity(activity_pb2.ListActivityRequest(page_size=1), timeout=BOUND).entries[0].id

    csv = b"customer,product,quantity\nacme,wfbs,11\n"
    list(usage_pb2_grpc.UsageServiceStub(channel).ImportCounts(iter([usage_pb2.ImportCountsRequest(data=csv)]), timeout=BOUND))
    news = next(entry for entry in entries if entry.id > newest)
    assert news.action == "usage.import"
    entries.cancel()


def test_a_failing_server_stream_has_a_status_and_message(channel):
    runs = billing_pb2_grpc.BillingServiceStub(channel).WatchRun(billing_pb2.WatchRunRequest(run_id="none-such"), timeout=BOUND)
    with pytest.raises(grpc.RpcError) as failure:
        next(runs)
    assert failure.value.code() == grpc.StatusCode.NOT_FOUND
    assert "none-such" in failure.value.details()


def test_a_client_stream_of_many_messages_gets_one_response(channel):
    usage = usage_pb2_grpc.UsageServiceStub(channel)
    requests = [streamed(*(count() for _ in range(50))) for _ in range(40)]
    answer = usage.StreamCounts(iter(requests), timeout=BOUND)
    assert (answer.accepted, answer.unchanged) == (2000, 0)
    again = usage.StreamCounts(iter(requests), timeout=BOUND)
    assert (again.accepted, again.unchanged) == (0, 2000)


def test_an_upload_may_split_its_file_anywhere(channel):
    csv = "customer,product,quantity,as_of,source\nacme,wfbs,12,2024-05-06T07:08:09Z,\"Cédre, 杉\"\n".encode()
    pieces = (usage_pb2.ImportCountsRequest(data=csv[i : i + 1]) for i in range(len(csv)))
    usage = usage_pb2_grpc.UsageServiceStub(channel)
    assert [answer.accepted for answer in usage.ImportCounts(pieces, timeout=BOUND)] == [1]
    listed = usage.ListCounts(usage_pb2.ListCountsRequest(customer_id="acme", period="2024-05"), timeout=BOUND)
    assert [(c.quantity, c.source, c.as_of_time.ToJsonString()) for c in listed.counts] == [(12, "Cédre, 杉", "2024-05-06T07:08:09Z")]


def test_a_rejected_client_stream_ends_at_once_and_earlier_messages_are_kept(channel):
    usage = usage_pb2_grpc.UsageServiceStub(channel)
    good, bad = count(seconds=1_600_000_000), count(quantity=-1)
    open_end = queue.Queue()
    call = usage.StreamCounts.future(iter_of(open_end), timeout=BOUND)
    open_end.put(streamed(good))
    open_end.put(streamed(bad))
    # The stream stays open on the client's side: the rejection must not wait for its end.
    assert call.exception(timeout=BOUND).code() == grpc.StatusCode.INVALID_ARGUMENT
    assert "message 1" in call.details()
    open_end.put(None)
    assert usage.ReportCounts(report(good), timeout=BOUND).unchanged == 1


def test_a_bidirectional_call_responds_to_each_message_before_the_next_is_sent(channel):
    asked = queue.Queue()
    answers = reflection_pb2_grpc.ServerReflectionStub(channel).ServerReflectionInfo(iter_of(asked), timeout=BOUND)
    for symbol in ("cwlink.v1.UsageService", "cwlink.v1.Count", "grpc.health.v1.Health"):
        asked.put(reflection_pb2.ServerReflectionRequest(file_containing_symbol=symbol))
        answer = next(answers)
        assert answer.original_request.file_containing_symbol == symbol
        assert answer.file_descriptor_response.file_descriptor_proto
    asked.put(None)
    assert list(answers) == []
    assert answers.code() == grpc.StatusCode.OK


def iter_of(messages):
    return iter(messages.get, None)
