import LocalRPC

/// A message whose wire form is its bytes.
struct Blob: RPCMessage {
  static let protoName = "test.v1.Blob"
  var bytes: [UInt8] = []

  init() {}
  init(_ bytes: [UInt8]) { self.bytes = bytes }
  init(_ text: String) { bytes = Array(text.utf8) }

  init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    bytes = Array(wire)
    if bytes == Array("undecodable".utf8) { throw RPCStatus(.invalidArgument, "blob is undecodable") }
  }

  func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) { buffer.append(contentsOf: bytes) }

  var jsonValue: JSONValue { get throws(RPCStatus) { .text(text) } }

  init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    guard case .text(let text) = jsonValue else { throw RPCStatus(.invalidArgument, "blob is no text") }
    self.init(text)
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }
}

enum Echo {
  static let service = "test.v1.Echo"
  static let unary = RPCMethod<Blob, Blob>(service: service, name: "Unary", kind: .unary)
  static let clientStream = RPCMethod<Blob, Blob>(service: service, name: "ClientStream", kind: .clientStreaming)
  static let serverStream = RPCMethod<Blob, Blob>(service: service, name: "ServerStream", kind: .serverStreaming)
  static let bidirectional = RPCMethod<Blob, Blob>(service: service, name: "Bidirectional", kind: .bidirectional)

  /// Echo handlers: the message; all messages joined; each byte as a message; each message.
  static var handlers: [RPCMethodHandler] {
    [
      .unary(unary) { request, _ in request },
      .clientStreaming(clientStream) { requests, _ in
        var all: [UInt8] = []
        for try await request in requests { all += request.bytes }
        return Blob(all)
      },
      .serverStreaming(serverStream) { request, responses, _ in
        for byte in request.bytes { try await responses.write(Blob([byte])) }
      },
      .bidirectional(bidirectional) { requests, responses, _ in
        for try await request in requests { try await responses.write(request) }
      },
    ]
  }

  /// The echo service with one method replaced.
  static func replacing(_ handler: RPCMethodHandler, named name: String) -> RPCService {
    let kept = zip(["Unary", "ClientStream", "ServerStream", "Bidirectional"], handlers).filter { $0.0 != name }.map(\.1)
    return RPCService(name: service, methods: kept + [handler], fileDescriptors: [])
  }

  static var rpcService: RPCService { RPCService(name: service, methods: handlers, fileDescriptors: []) }
}
