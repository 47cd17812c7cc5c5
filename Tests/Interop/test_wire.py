"""Malformed messages are refused with the field before they are unpacked."""

import grpc
import pytest
from google.rpc import error_details_pb2
from grpc_status import rpc_status

from samples import BOUND, field, raw

CREATE = "/cwlink.v1.CustomerService/CreateCustomer"
REPORT = "/cwlink.v1.UsageService/ReportCounts"

WRONG = {
    "invalid UTF-8": (CREATE, field(1, field(1, b"\xff\xfe")), "customer.id"),
    "overlong UTF-8": (CREATE, field(1, field(2, b"\xc0\xaf")), "customer.display_name"),
    "a surrogate in UTF-8": (CREATE, field(1, field(2, b"\xed\xa0\x80")), "customer.display_name"),
    "NUL in a string": (CREATE, field(1, field(1, b"ac\0me")), "customer.id"),
    "NUL in a nested string": (CREATE, field(1, field(5, field(3, b"Alder\0"))), "customer.company.name"),
    "invalid UTF-8 in a list": (REPORT, field(1, field(1, b"acme")) + field(1, field(5, b"\x80")), "counts[1].source"),
    "a length past the end": (CREATE, b"\x0a\x7f\x0a\x01a", "customer"),
    "a length past the end of a nested message": (CREATE, field(1, b"\x0a\x7fa"), "customer.id"),
    "a varint without end": (REPORT, field(1, b"\x18" + b"\xff" * 11), "counts[0].quantity"),
    "a wrong wire type": (CREATE, b"\x08\x01", "customer"),
    "groups within groups": (CREATE, b"\x9b\x06" * 100_000, "field 99"),
}


@pytest.mark.parametrize("case", WRONG.values(), ids=WRONG.keys())
def test_malformed_bytes_are_refused_with_the_field(channel, case):
    path, request, wanted = case
    with pytest.raises(grpc.RpcError) as failure:
        raw(channel, path)(request, timeout=BOUND)
    assert failure.value.code() == grpc.StatusCode.INVALID_ARGUMENT, failure.value
    assert wanted in failure.value.details()
    bad = error_details_pb2.BadRequest()
    assert rpc_status.from_call(failure.value).details[0].Unpack(bad)
    assert [violation.field for violation in bad.field_violations] == [wanted]


def test_unknown_fields_are_ignored(channel):
    newer = field(1, b"wfbs") + field(15, b"from a newer client") + b"\x70\x01"
    assert b"wfbs" in raw(channel, "/cwlink.v1.ProductService/GetProduct")(newer, timeout=BOUND)


def test_a_message_of_many_tiny_messages_is_refused(channel):
    """Each of 4 million empty counts has 2 bytes on the wire and far more in memory."""
    with pytest.raises(grpc.RpcError) as failure:
        raw(channel, REPORT)(b"\x0a\x00" * 4_000_000, timeout=60)
    assert failure.value.code() == grpc.StatusCode.RESOURCE_EXHAUSTED
