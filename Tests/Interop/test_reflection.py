"""Server reflection: v1 through stubs made from proto/, v1alpha through grpcio-reflection."""

import grpc
import pytest
from google.protobuf import descriptor_pb2, descriptor_pool, message_factory
from grpc_reflection.v1alpha.proto_reflection_descriptor_database import ProtoReflectionDescriptorDatabase

from reflection_v1 import reflection_pb2, reflection_pb2_grpc
from samples import BOUND, varint

SERVICES = {
    "cwlink.v1.ActivityService", "cwlink.v1.AgreementService", "cwlink.v1.BillingService", "cwlink.v1.CustomerService",
    "cwlink.v1.DeliveryService", "cwlink.v1.IntegrationService", "cwlink.v1.ProductService", "cwlink.v1.UsageService",
    "grpc.health.v1.Health", "grpc.reflection.v1.ServerReflection",
}


def ask(channel, **question):
    request = reflection_pb2.ServerReflectionRequest(**question)
    return next(reflection_pb2_grpc.ServerReflectionStub(channel).ServerReflectionInfo(iter([request]), timeout=BOUND))


def files(answer):
    return [descriptor_pb2.FileDescriptorProto.FromString(file) for file in answer.file_descriptor_response.file_descriptor_proto]


def test_services_are_listed(channel):
    listed = {service.name for service in ask(channel, list_services="").list_services_response.service}
    assert SERVICES <= listed


def test_every_service_listed_is_described_and_every_method_of_it_exists(channel):
    for service in ask(channel, list_services="").list_services_response.service:
        package, name = service.name.rsplit(".", 1)
        described = [file for file in files(ask(channel, file_containing_symbol=service.name)) if file.package == package]
        methods = [method.name for file in described for kind in file.service if kind.name == name for method in kind.method]
        assert methods, service.name
        for method in methods:
            call = channel.stream_stream(f"/{service.name}/{method}", request_serializer=None, response_deserializer=None)(iter([b"\xff"]), timeout=BOUND)
            with pytest.raises(grpc.RpcError) as failure:
                list(call)
            assert failure.value.code() == grpc.StatusCode.INVALID_ARGUMENT, (service.name, method, failure.value)


@pytest.mark.parametrize(
    "symbol", ["cwlink.v1.Count", "cwlink.v1.UsageService.ReportCounts", "cwlink.v1.Run.State", "cwlink.v1.Count.quantity", "google.protobuf.Timestamp"])
def test_a_file_is_found_by_a_symbol_in_it(channel, symbol):
    found = files(ask(channel, file_containing_symbol=symbol))
    names = [file.name for file in found]
    assert names[0] in ("cwlink/v1/usage.proto", "cwlink/v1/billing.proto", "google/protobuf/timestamp.proto")
    assert all(needed in names for file in found for needed in file.dependency)


def test_a_file_is_found_by_its_name(channel):
    assert files(ask(channel, file_by_filename="cwlink/v1/usage.proto"))[0].name == "cwlink/v1/usage.proto"


@pytest.mark.parametrize("question", [{"file_containing_symbol": "no.Such"}, {"file_by_filename": "no/such.proto"}])
def test_an_unknown_name_gets_an_error_response_and_the_call_stays_open(channel, question):
    answer = ask(channel, **question)
    assert answer.error_response.error_code == grpc.StatusCode.NOT_FOUND.value[0]


def test_a_client_without_proto_files_can_call(channel):
    """grpcio-reflection uses v1alpha; messages and methods are built from its responses."""
    database = ProtoReflectionDescriptorDatabase(channel)
    assert SERVICES <= set(database.get_services())
    pool = descriptor_pool.DescriptorPool(database)
    method = pool.FindServiceByName("cwlink.v1.ProductService").FindMethodByName("GetProduct")
    request = message_factory.GetMessageClass(method.input_type)(product_id="wfbs")
    response_class = message_factory.GetMessageClass(method.output_type)
    call = channel.unary_unary(
        f"/{method.containing_service.full_name}/{method.name}", request_serializer=type(request).SerializeToString,
        response_deserializer=response_class.FromString)
    answer = call(request, timeout=BOUND)
    assert answer.id == "wfbs" and answer.display_name


def test_the_required_role_of_a_method_is_in_its_descriptor(channel):
    database = ProtoReflectionDescriptorDatabase(channel)
    pool = descriptor_pool.DescriptorPool(database)
    extension = pool.FindFileByName("cwlink/v1/options.proto").extensions_by_name["required_role"]
    service = pool.FindServiceByName("cwlink.v1.ProductService")
    for name, role in (("GetProduct", "ROLE_READ"), ("UpdateProduct", "ROLE_OPERATE")):
        options = service.FindMethodByName(name).GetOptions().SerializeToString()
        assert options == varint(extension.number << 3) + varint(extension.enum_type.values_by_name[role].number)
