"""Large messages, messages over the limit, compression."""

import grpc
import pytest

from cwlink.v1 import products_pb2, products_pb2_grpc, usage_pb2, usage_pb2_grpc
from samples import BOUND, raw

HEADER = b"customer,product,quantity,as_of\n"


def csv(size):
    """A file of at least `size` bytes with a unique time in each line, and its number of lines."""
    lines = [b"acme,wfbs,%d,2023-%02d-%02dT%02d:%02d:%02dZ\n" % (n % 1000, n // 2_332_800 + 1, n // 86_400 % 27 + 1, n // 3600 % 24, n // 60 % 60, n % 60)
             for n in range(size // 30)]
    data = HEADER + b"".join(lines)
    assert len(data) >= size
    return data, len(lines)


def test_a_message_of_5_mb_is_accepted(channel):
    data, lines = csv(5_000_000)
    request = usage_pb2.ImportCountsRequest(data=data, validate_only=True)
    assert request.ByteSize() > 5_000_000
    assert next(usage_pb2_grpc.UsageServiceStub(channel).ImportCounts(iter([request]), timeout=60)).accepted == lines


def test_many_concurrent_large_messages_are_accepted(daemon):
    data, lines = csv(1_000_000)
    requests = [usage_pb2.ImportCountsRequest(data=data[i : i + 500_000], validate_only=i == 0) for i in range(0, len(data), 500_000)]
    stub = usage_pb2_grpc.UsageServiceStub(daemon.connect())
    calls = [stub.ImportCounts(iter(requests), timeout=60) for _ in range(8)]
    assert [next(call).accepted for call in calls] == [lines] * 8


def test_a_message_over_the_limit_is_refused_and_the_connection_stays_open(channel):
    usage = usage_pb2_grpc.UsageServiceStub(channel)
    request = usage_pb2.ImportCountsRequest(data=bytes(16 * 1024 * 1024))
    with pytest.raises(grpc.RpcError) as failure:
        list(usage.ImportCounts(iter([request]), timeout=60))
    assert failure.value.code() == grpc.StatusCode.RESOURCE_EXHAUSTED
    assert "16777216" in failure.value.details()
    assert products_pb2_grpc.ProductServiceStub(channel).ListProducts(products_pb2.ListProductsRequest(), timeout=BOUND).products


def test_a_message_at_the_limit_is_accepted(channel):
    """The transport accepts the message, and the method rejects its content."""
    with pytest.raises(grpc.RpcError) as failure:
        raw(channel, "/cwlink.v1.ProductService/GetProduct")(b"\xff" * (16 * 1024 * 1024), timeout=60)
    assert failure.value.code() == grpc.StatusCode.INVALID_ARGUMENT


@pytest.mark.parametrize("algorithm", [grpc.Compression.Gzip, grpc.Compression.Deflate])
def test_a_compressed_request_is_refused_with_the_accepted_encodings(daemon, algorithm):
    stub = products_pb2_grpc.ProductServiceStub(daemon.connect())
    with pytest.raises(grpc.RpcError) as failure:
        stub.GetProduct(products_pb2.GetProductRequest(product_id="w" * 1000), timeout=BOUND, compression=algorithm)
    assert failure.value.code() == grpc.StatusCode.UNIMPLEMENTED
    assert "identity" in failure.value.details()
    assert stub.GetProduct(products_pb2.GetProductRequest(product_id="wfbs"), timeout=BOUND).id == "wfbs"
