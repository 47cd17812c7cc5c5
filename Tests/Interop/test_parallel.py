"""200 concurrent calls, from threads and from asyncio, on one connection and on many."""

import asyncio
from concurrent.futures import ThreadPoolExecutor

import grpc.aio

from cwlink.v1 import activity_pb2, activity_pb2_grpc, products_pb2, products_pb2_grpc, usage_pb2_grpc
from samples import BOUND, count, report, streamed

CALLS = 200
IDS = ["wfbs", "hes", "cas", "tmes-standard", "tmes-advanced"]


def wanted(n):
    return products_pb2.GetProductRequest(product_id=IDS[n % len(IDS)])


def test_200_threads_on_one_connection_each_get_their_own_response(daemon):
    stub = products_pb2_grpc.ProductServiceStub(daemon.connect())
    with ThreadPoolExecutor(CALLS) as pool:
        answers = list(pool.map(lambda n: stub.GetProduct(wanted(n), timeout=BOUND).id, range(CALLS)))
    assert answers == [IDS[n % len(IDS)] for n in range(CALLS)]


def test_200_connections_are_served(daemon):
    channels = [daemon.connect() for _ in range(CALLS)]
    with ThreadPoolExecutor(CALLS) as pool:
        answers = list(pool.map(lambda n: products_pb2_grpc.ProductServiceStub(channels[n]).GetProduct(wanted(n), timeout=BOUND).id, range(CALLS)))
    for channel in channels:
        channel.close()
    assert answers == [IDS[n % len(IDS)] for n in range(CALLS)]


def test_200_concurrent_writes_are_all_kept(daemon):
    usage = usage_pb2_grpc.UsageServiceStub(daemon.connect())
    requests = [report(count(quantity=n)) for n in range(CALLS)]
    calls = [usage.ReportCounts.future(request, timeout=BOUND) for request in requests]
    assert [call.result().accepted for call in calls] == [1] * CALLS
    assert usage.ReportCounts(report(*(r.counts[0] for r in requests)), timeout=BOUND).unchanged == CALLS


def test_200_asyncio_calls_of_every_kind(daemon):
    async def reported(stub):
        return (await stub.StreamCounts(iter([streamed(count()), streamed(count())]), timeout=BOUND)).accepted

    async def watched(stub):
        entries = stub.WatchActivity(activity_pb2.WatchActivityRequest(from_beginning=True), timeout=BOUND)
        first = (await entries.read()).id
        entries.cancel()
        return first

    async def asked(stub, n):
        return (await stub.GetProduct(wanted(n), timeout=BOUND)).id

    async def everything():
        async with grpc.aio.insecure_channel(daemon.target) as channel:
            usage = usage_pb2_grpc.UsageServiceStub(channel)
            activity = activity_pb2_grpc.ActivityServiceStub(channel)
            products = products_pb2_grpc.ProductServiceStub(channel)
            kinds = [lambda n: asked(products, n), lambda n: reported(usage), lambda n: watched(activity), lambda n: asked(products, n)]
            return await asyncio.gather(*(kinds[n % 4](n) for n in range(CALLS)))

    answers = asyncio.run(everything())
    for n, answer in enumerate(answers):
        assert answer == [IDS[n % len(IDS)], 2, 1, IDS[n % len(IDS)]][n % 4]


def test_a_thousand_sequential_calls_use_one_connection(daemon):
    stub = products_pb2_grpc.ProductServiceStub(daemon.connect())
    assert {stub.GetProduct(wanted(0), timeout=BOUND).id for _ in range(1000)} == {"wfbs"}
