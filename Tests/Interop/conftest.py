import shutil
import tempfile
from pathlib import Path

import grpc
import pytest

from cwlink.v1 import customers_pb2, customers_pb2_grpc
from daemon import Daemon


@pytest.fixture
def scratch():
    """A directory with a short path, because a socket's path is limited to 107 bytes."""
    path = Path(tempfile.mkdtemp(prefix="cwlink-"))
    yield path
    shutil.rmtree(path)


@pytest.fixture(scope="session")
def daemon():
    """A daemon shared by the tests that do not stop it; it has the customer acme."""
    path = Path(tempfile.mkdtemp(prefix="cwlink-"))
    daemon = Daemon(path)
    try:
        daemon.start()
        add_customer(daemon, "acme")
        yield daemon
        assert daemon.stop() == 0, daemon.log()
    finally:
        daemon.kill()
        shutil.rmtree(path)


@pytest.fixture
def own_daemon(scratch):
    """A daemon that a test may stop or kill; it has the customer acme."""
    daemon = Daemon(scratch)
    try:
        daemon.start()
        add_customer(daemon, "acme")
        yield daemon
    finally:
        for channel in daemon.channels:
            channel.close()
        daemon.kill()


@pytest.fixture
def channel(daemon):
    with grpc.insecure_channel(daemon.target) as channel:
        yield channel


def add_customer(daemon, customer_id):
    """Adds a customer without a company, so that no request is sent to ConnectWise."""
    with grpc.insecure_channel(daemon.target) as channel:
        customer = customers_pb2.Customer(id=customer_id, display_name=f"Customer {customer_id}")
        customers_pb2_grpc.CustomerServiceStub(channel).CreateCustomer(
            customers_pb2.CreateCustomerRequest(customer=customer), timeout=30)
