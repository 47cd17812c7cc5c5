"""grpc.health.v1.Health, through the stubs of grpcio-health-checking."""

import signal

import grpc
import pytest
from grpc_health.v1 import health_pb2, health_pb2_grpc

from samples import BOUND

SERVING = health_pb2.HealthCheckResponse.SERVING
NOT_SERVING = health_pb2.HealthCheckResponse.NOT_SERVING
SERVICE_UNKNOWN = health_pb2.HealthCheckResponse.SERVICE_UNKNOWN


def health(channel):
    return health_pb2_grpc.HealthStub(channel)


@pytest.mark.parametrize("service", ["", "cwlink.v1.UsageService", "cwlink.v1.BillingService", "cwlink.v1.ActivityService"])
def test_the_daemon_and_its_services_are_serving(channel, service):
    answer = health(channel).Check(health_pb2.HealthCheckRequest(service=service), timeout=BOUND)
    assert answer.status == SERVING


def test_check_of_an_unknown_service_is_not_found(channel):
    with pytest.raises(grpc.RpcError) as failure:
        health(channel).Check(health_pb2.HealthCheckRequest(service="no.such.Service"), timeout=BOUND)
    assert failure.value.code() == grpc.StatusCode.NOT_FOUND


def test_watch_of_an_unknown_service_sends_service_unknown_and_stays_open(channel):
    watch = health(channel).Watch(health_pb2.HealthCheckRequest(service="no.such.Service"), timeout=BOUND)
    assert next(watch).status == SERVICE_UNKNOWN
    assert watch.is_active()
    watch.cancel()


@pytest.mark.parametrize("service", ["", "cwlink.v1.UsageService"])
def test_watch_sends_serving_and_then_not_serving_at_sigterm(own_daemon, service):
    watch = health(own_daemon.connect()).Watch(health_pb2.HealthCheckRequest(service=service), timeout=BOUND)
    assert next(watch).status == SERVING
    own_daemon.signal(signal.SIGTERM)
    assert next(watch).status == NOT_SERVING
    with pytest.raises(grpc.RpcError) as failure:
        next(watch)
    assert failure.value.code() == grpc.StatusCode.UNAVAILABLE
    assert own_daemon.wait() == 0
