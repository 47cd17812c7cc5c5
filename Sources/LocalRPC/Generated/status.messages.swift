// swift-format-ignore-file
// Generated from google/rpc/status.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

/// What grpc-status-details-bin carries: code, message and typed details.
public struct GoogleStatus: RPCMessage {
  public static var protoName: String { "google.rpc.Status" }

  public var code: Int32 = 0
  public var message: String = ""
  public var details: [ProtobufAny] = []

  public init() {}

  public init(code: Int32 = 0, message: String = "", details: [ProtobufAny] = []) {
    self.code = code
    self.message = message
    self.details = details
  }

}

