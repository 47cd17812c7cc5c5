"""Metadata, in both directions."""

import grpc
import pytest
from google.rpc import status_pb2

from cwlink.v1 import products_pb2, products_pb2_grpc, usage_pb2_grpc
from samples import BOUND, count, report


def products(channel):
    return products_pb2_grpc.ProductServiceStub(channel)


def test_text_and_binary_metadata_are_accepted(channel):
    every_byte = bytes(range(256))
    answer, call = products(channel).GetProduct.with_call(
        products_pb2.GetProductRequest(product_id="wfbs"), timeout=BOUND,
        metadata=[("x-trace", "one"), ("x-trace", "two"), ("x-bytes-bin", every_byte), ("x-bytes-bin", b""), ("x-empty", "")])
    assert answer.id == "wfbs"
    assert call.code() == grpc.StatusCode.OK
    # A successful response has no custom metadata.
    assert list(call.initial_metadata()) == [] and list(call.trailing_metadata()) == []


def test_headers_over_the_limit_are_refused_and_the_connection_stays_open(channel):
    request = products_pb2.GetProductRequest(product_id="wfbs")
    products(channel).GetProduct(request, timeout=BOUND, metadata=[("x-large", "a" * 15_000)])
    with pytest.raises(grpc.RpcError) as failure:
        products(channel).GetProduct(request, timeout=BOUND, metadata=[("x-large", "a" * 17_000)])
    assert failure.value.code() == grpc.StatusCode.RESOURCE_EXHAUSTED
    assert products(channel).GetProduct(request, timeout=BOUND).id == "wfbs"


def test_an_error_has_its_details_in_binary_trailing_metadata(channel):
    with pytest.raises(grpc.RpcError) as failure:
        usage_pb2_grpc.UsageServiceStub(channel).ReportCounts(report(count(quantity=-5)), timeout=BOUND)
    trailers = dict(failure.value.trailing_metadata())
    status = status_pb2.Status.FromString(trailers["grpc-status-details-bin"])
    assert status.code == grpc.StatusCode.INVALID_ARGUMENT.value[0]
    assert status.message == failure.value.details()


@pytest.mark.parametrize("name", ["100%", "Cédre – 杉 🌲", "a\tb\nc", " spaces ", 'quo"te'])
def test_an_error_message_with_any_characters_arrives(channel, name):
    with pytest.raises(grpc.RpcError) as failure:
        products(channel).GetProduct(products_pb2.GetProductRequest(product_id=name), timeout=BOUND)
    assert failure.value.code() == grpc.StatusCode.NOT_FOUND
    assert name in failure.value.details()
