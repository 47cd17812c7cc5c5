# One case against a daemon: client.rb SOCKET CASE. Exits non-zero, saying why, if the answer is not the expected one.

require "grpc"
require "cwlink/v1/activity_services_pb"
require "cwlink/v1/customers_services_pb"
require "cwlink/v1/usage_services_pb"
require "google/protobuf/well_known_types"
require "google/rpc/error_details_pb"
require "google/rpc/status_pb"

include Cwlink::V1

BOUND = 30

def expect(condition, what)
  abort "expected #{what}" unless condition
end

def status_of
  yield
  abort "expected an error, but the call succeeded"
rescue GRPC::BadStatus => error
  error
end

socket, wanted = ARGV
target = "unix:#{socket}"
stub = ->(service) { service::Stub.new(target, :this_channel_is_insecure, timeout: BOUND) }
watch = ->(request, **options) { stub[ActivityService].watch_activity(request, **options) }

case wanted
when "unary"
  customer = stub[CustomerService].get_customer(GetCustomerRequest.new(customer_id: "acme"))
  expect customer.display_name == "Customer acme", "the customer, not #{customer.inspect}"
when "client-stream"
  now = Time.now
  counts = (0...3).map do |i|
    time = Google::Protobuf::Timestamp.new(seconds: now.to_i, nanos: now.nsec / 1_000_000 * 1_000_000 + i * 1000)
    StreamCountsRequest.new(counts: [Count.new(customer_id: "acme", product_id: "wfbs", quantity: 7, as_of_time: time, source: "ruby#{i}")])
  end
  answer = stub[UsageService].stream_counts(counts)
  expect answer.accepted + answer.unchanged == 3, "three counts, not #{answer.inspect}"
when "server-stream"
  entry = watch[WatchActivityRequest.new(from_beginning: true)].first
  expect entry && entry.id > 0 && !entry.action.empty?, "an entry, not #{entry.inspect}"
when "error"
  count = Count.new(customer_id: "acme", product_id: "wfbs", quantity: -5)
  error = status_of { stub[UsageService].report_counts(ReportCountsRequest.new(counts: [count])) }
  expect error.code == GRPC::Core::StatusCodes::INVALID_ARGUMENT, "INVALID_ARGUMENT, not #{error}"
  status = Google::Rpc::Status.decode(error.metadata["grpc-status-details-bin"])
  detail = status.details.find { |any| any.is(Google::Rpc::BadRequest) }
  fields = detail.unpack(Google::Rpc::BadRequest).field_violations.map(&:field)
  expect fields == ["counts[0].quantity"], "the field's path, not #{fields}"
when "deadline"
  # Only the header, because this version's iterator ends with an internal error if the client's own deadline passes first.
  endless = ActivityService::Stub.new(target, :this_channel_is_insecure)
  error = status_of { endless.watch_activity(WatchActivityRequest.new, metadata: { "grpc-timeout" => "300m" }).each {} }
  expect error.code == GRPC::Core::StatusCodes::DEADLINE_EXCEEDED, "DEADLINE_EXCEEDED, not #{error}"
when "cancel"
  call = watch[WatchActivityRequest.new(from_beginning: true), return_op: true]
  entries = call.execute
  error = status_of do
    entries.each { call.cancel }
  end
  expect error.code == GRPC::Core::StatusCodes::CANCELLED, "CANCELLED, not #{error}"
else
  abort "unknown case #{wanted}"
end
