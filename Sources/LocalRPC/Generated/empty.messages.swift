// swift-format-ignore-file
// Generated from google/protobuf/empty.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

/// A generic empty message that you can re-use to avoid defining duplicated
/// empty messages in your APIs. A typical example is to use it as the request
/// or the response type of an API method. For instance:
///
///     service Foo {
///       rpc Bar(google.protobuf.Empty) returns (google.protobuf.Empty);
///     }
public struct ProtobufEmpty: RPCMessage {
  public static var protoName: String { "google.protobuf.Empty" }

  public init() {}

}

