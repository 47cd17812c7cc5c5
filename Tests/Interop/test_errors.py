"""Status codes and typed error details."""

import grpc
import pytest
from google.rpc import error_details_pb2
from grpc_status import rpc_status

from cwlink.v1 import customers_pb2, customers_pb2_grpc, usage_pb2, usage_pb2_grpc
from samples import BOUND, count, raw, report


def refusal(call):
    with pytest.raises(grpc.RpcError) as failure:
        call()
    return failure.value


def detail(error, kind):
    status = rpc_status.from_call(error)
    assert status is not None, f"no details in {error}"
    for packed in status.details:
        message = kind()
        if packed.Unpack(message):
            return message
    raise AssertionError(f"no {kind.__name__} in {status}")


def test_an_invalid_field_is_reported_with_its_path(channel):
    usage = usage_pb2_grpc.UsageServiceStub(channel)
    error = refusal(lambda: usage.ReportCounts(report(count(), count(quantity=-5)), timeout=BOUND))
    assert error.code() == grpc.StatusCode.INVALID_ARGUMENT
    violations = detail(error, error_details_pb2.BadRequest).field_violations
    assert [violation.field for violation in violations] == ["counts[1].quantity"]
    assert "-5" in violations[0].description


def test_all_invalid_fields_are_reported_together(channel):
    customer = customers_pb2.Customer(id="Not An Id", display_name="")
    customers = customers_pb2_grpc.CustomerServiceStub(channel)
    error = refusal(lambda: customers.CreateCustomer(customers_pb2.CreateCustomerRequest(customer=customer), timeout=BOUND))
    assert error.code() == grpc.StatusCode.INVALID_ARGUMENT
    fields = {violation.field for violation in detail(error, error_details_pb2.BadRequest).field_violations}
    assert fields == {"customer.id", "customer.display_name"}


def test_every_invalid_line_of_a_file_is_reported(channel):
    csv = b"customer,product,quantity\nacme,wfbs,5\nnobody,wfbs,5\nacme,wfbs,many\n"
    usage = usage_pb2_grpc.UsageServiceStub(channel)
    problems = []
    error = refusal(lambda: problems.extend(usage.ImportCounts(iter([usage_pb2.ImportCountsRequest(data=csv)]), timeout=BOUND)))
    assert [(problem.line, problem.column) for answer in problems for problem in answer.problems] == [(3, "customer"), (4, "quantity")]
    fields = [violation.field for violation in detail(error, error_details_pb2.BadRequest).field_violations]
    assert fields == ["line 3, customer", "line 4, quantity"]


def test_a_failed_precondition_has_a_reason_code(channel):
    customers = customers_pb2_grpc.CustomerServiceStub(channel)
    error = refusal(lambda: customers.VerifyCompany(customers_pb2.VerifyCompanyRequest(company_identifier="Alder"), timeout=BOUND))
    assert error.code() == grpc.StatusCode.FAILED_PRECONDITION
    info = detail(error, error_details_pb2.ErrorInfo)
    assert info.domain == "cwlink"
    assert info.reason and info.reason == info.reason.upper()


@pytest.mark.parametrize("path", ["/cwlink.v1.UsageService/NoSuchMethod", "/no.such.Service/Method", "/", "/cwlink.v1.UsageService"])
def test_unknown_services_and_methods_are_unimplemented(channel, path):
    assert refusal(lambda: raw(channel, path)(b"", timeout=BOUND)).code() == grpc.StatusCode.UNIMPLEMENTED


def test_a_rejected_call_changes_nothing(channel):
    usage = usage_pb2_grpc.UsageServiceStub(channel)
    good = count()
    refusal(lambda: usage.ReportCounts(report(good, count(quantity=-1)), timeout=BOUND))
    assert usage.ReportCounts(report(good), timeout=BOUND).accepted == 1
