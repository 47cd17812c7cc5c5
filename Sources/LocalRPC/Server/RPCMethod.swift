/// Which sides of a call send a single message and which a stream.
public enum RPCMethodKind: Sendable {
  case unary, clientStreaming, serverStreaming, bidirectional

  /// Whether the caller sends exactly one message.
  var takesOneMessage: Bool { self == .unary || self == .serverStreaming }
}

/// A method of a service, regardless of its message types.
public protocol AnyRPCMethod: Sendable {
  associatedtype Request: RPCMessage
  associatedtype Response: RPCMessage
  /// With its package: "grpc.health.v1.Health".
  var service: String { get }
  var name: String { get }
  var kind: RPCMethodKind { get }
}

/// A method with its request and response types.
public struct RPCMethod<Request: RPCMessage, Response: RPCMessage>: AnyRPCMethod {
  public let service: String
  public let name: String
  public let kind: RPCMethodKind

  public init(service: String, name: String, kind: RPCMethodKind) {
    self.service = service
    self.name = name
    self.kind = kind
  }

  /// "/service/name", as HTTP/2 carries it.
  public var path: String { "/\(service)/\(name)" }
}
