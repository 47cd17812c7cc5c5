"""Requests that the daemon accepts."""

import itertools

from google.protobuf import timestamp_pb2

from cwlink.v1 import usage_pb2

BOUND = 30
_times = itertools.count(1_700_000_000)


def count(quantity=7, customer="acme", product="wfbs", seconds=None):
    """A count with a unique time, so that it is not a repeated report."""
    moment = timestamp_pb2.Timestamp(seconds=next(_times) if seconds is None else seconds)
    return usage_pb2.Count(customer_id=customer, product_id=product, quantity=quantity, as_of_time=moment, source="interop")


def report(*counts):
    return usage_pb2.ReportCountsRequest(counts=counts)


def streamed(*counts):
    """One message of StreamCounts."""
    return usage_pb2.StreamCountsRequest(counts=counts)


def raw(channel, path):
    """A unary call with raw bytes, to send messages that protobuf cannot encode."""
    return channel.unary_unary(path, request_serializer=None, response_deserializer=None)


def field(number, content):
    """A length-delimited field of the wire format."""
    return bytes([number << 3 | 2]) + varint(len(content)) + content


def varint(value):
    out = b""
    while value > 0x7F:
        out += bytes([value & 0x7F | 0x80])
        value >>= 7
    return out + bytes([value])
