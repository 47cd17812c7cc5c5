// One case against a daemon: client SOCKET CASE. Exits non-zero, saying why, if the answer is not the expected one.

#include <grpcpp/grpcpp.h>

#include <chrono>
#include <cstdlib>
#include <iostream>
#include <memory>
#include <string>

#include "cwlink/v1/activity.grpc.pb.h"
#include "cwlink/v1/customers.grpc.pb.h"
#include "cwlink/v1/usage.grpc.pb.h"
#include "google/rpc/error_details.pb.h"
#include "google/rpc/status.pb.h"

using namespace cwlink::v1;
using std::chrono::milliseconds;
using std::chrono::system_clock;

namespace {

void expect(bool condition, const std::string& what) {
  if (condition) return;
  std::cerr << "expected " << what << std::endl;
  std::exit(1);
}

std::string text(const grpc::Status& status) { return std::to_string(status.error_code()) + " " + status.error_message(); }

void bound(grpc::ClientContext& context, milliseconds time = milliseconds(30'000)) { context.set_deadline(system_clock::now() + time); }

void unary(const std::shared_ptr<grpc::Channel>& channel) {
  grpc::ClientContext context;
  bound(context);
  GetCustomerRequest request;
  request.set_customer_id("acme");
  Customer customer;
  auto status = CustomerService::NewStub(channel)->GetCustomer(&context, request, &customer);
  expect(status.ok() && customer.display_name() == "Customer acme", "the customer, not " + customer.DebugString() + text(status));
}

void client_stream(const std::shared_ptr<grpc::Channel>& channel) {
  grpc::ClientContext context;
  bound(context);
  ReportCountsResponse answer;
  auto stub = UsageService::NewStub(channel);
  auto writer = stub->StreamCounts(&context, &answer);
  auto now = std::chrono::duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
  for (int i = 0; i < 3; i++) {
    StreamCountsRequest request;
    auto* count = request.add_counts();
    count->set_customer_id("acme");
    count->set_product_id("wfbs");
    count->set_quantity(7);
    count->set_source("cpp" + std::to_string(i));
    count->mutable_as_of_time()->set_seconds(now / 1000);
    count->mutable_as_of_time()->set_nanos(static_cast<int>(now % 1000) * 1'000'000 + i * 1000);
    writer->Write(request);
  }
  writer->WritesDone();
  auto status = writer->Finish();
  expect(status.ok() && answer.accepted() + answer.unchanged() == 3, "three counts, not " + answer.DebugString() + text(status));
}

std::unique_ptr<grpc::ClientReader<ActivityEntry>> watch(ActivityService::Stub& stub, grpc::ClientContext& context, bool from_beginning) {
  WatchActivityRequest request;
  if (from_beginning) request.set_from_beginning(true);
  return stub.WatchActivity(&context, request);
}

void server_stream(const std::shared_ptr<grpc::Channel>& channel) {
  grpc::ClientContext context;
  bound(context);
  auto stub = ActivityService::NewStub(channel);
  auto reader = watch(*stub, context, true);
  ActivityEntry entry;
  bool has_entry = reader->Read(&entry);
  context.TryCancel();
  reader->Finish();
  expect(has_entry && entry.id() > 0 && !entry.action().empty(), "an entry, not " + entry.DebugString());
}

void error(const std::shared_ptr<grpc::Channel>& channel) {
  grpc::ClientContext context;
  bound(context);
  ReportCountsRequest request;
  auto* count = request.add_counts();
  count->set_customer_id("acme");
  count->set_product_id("wfbs");
  count->set_quantity(-5);
  ReportCountsResponse answer;
  auto status = UsageService::NewStub(channel)->ReportCounts(&context, request, &answer);
  expect(status.error_code() == grpc::StatusCode::INVALID_ARGUMENT, "INVALID_ARGUMENT, not " + text(status));
  google::rpc::Status details;
  expect(details.ParseFromString(status.error_details()), "details");
  for (const auto& any : details.details()) {
    google::rpc::BadRequest bad;
    if (!any.UnpackTo(&bad)) continue;
    expect(bad.field_violations(0).field() == "counts[0].quantity", "the field's path, not " + bad.DebugString());
    return;
  }
  expect(false, "a BadRequest in " + details.DebugString());
}

void deadline(const std::shared_ptr<grpc::Channel>& channel) {
  grpc::ClientContext context;
  bound(context, milliseconds(300));
  auto stub = ActivityService::NewStub(channel);
  auto reader = watch(*stub, context, false);
  ActivityEntry entry;
  while (reader->Read(&entry)) {
  }
  auto status = reader->Finish();
  expect(status.error_code() == grpc::StatusCode::DEADLINE_EXCEEDED, "DEADLINE_EXCEEDED, not " + text(status));
}

void cancel(const std::shared_ptr<grpc::Channel>& channel) {
  grpc::ClientContext context;
  bound(context);
  auto stub = ActivityService::NewStub(channel);
  auto reader = watch(*stub, context, true);
  ActivityEntry entry;
  expect(reader->Read(&entry), "an entry");
  context.TryCancel();
  while (reader->Read(&entry)) {
  }
  auto status = reader->Finish();
  expect(status.error_code() == grpc::StatusCode::CANCELLED, "CANCELLED, not " + text(status));
}

}  // namespace

int main(int count, char** arguments) {
  expect(count == 3, "SOCKET CASE");
  auto channel = grpc::CreateChannel(std::string("unix:") + arguments[1], grpc::InsecureChannelCredentials());
  const std::string wanted = arguments[2];
  if (wanted == "unary") {
    unary(channel);
  } else if (wanted == "client-stream") {
    client_stream(channel);
  } else if (wanted == "server-stream") {
    server_stream(channel);
  } else if (wanted == "error") {
    error(channel);
  } else if (wanted == "deadline") {
    deadline(channel);
  } else if (wanted == "cancel") {
    cancel(channel);
  } else {
    expect(false, "a case, not " + wanted);
  }
}
