/// A method on the server. A class, so that copying it costs one retain instead of one per property.
final class RegisteredMethod: Sendable {
  /// "/service/name"
  let path: [UInt8]
  let fullName: String
  let kind: RPCMethodKind
  let serve: @Sendable (HTTP2Stream, ServerCall) async throws -> [UInt8]?

  init(_ handler: RPCMethodHandler) {
    path = Array("/\(handler.fullName)".utf8)
    fullName = handler.fullName
    kind = handler.kind
    serve = handler.serve
  }
}

/// Looks up methods by path without creating a string.
struct MethodTable: Sendable {
  private var buckets: [UInt64: [RegisteredMethod]] = [:]

  init(_ services: [RPCService]) throws(RPCStatus) {
    for service in services {
      for handler in service.methods {
        let method = RegisteredMethod(handler)
        guard self[method.path] == nil else { throw RPCStatus(.alreadyExists, "The method \(handler.fullName) is registered twice.") }
        buckets[MethodTable.hash(method.path), default: []].append(method)
      }
    }
  }

  subscript(path: [UInt8]) -> RegisteredMethod? {
    guard let bucket = buckets[MethodTable.hash(path)] else { return nil }
    for method in bucket where method.path == path { return method }
    return nil
  }

  /// FNV-1a.
  private static func hash(_ bytes: [UInt8]) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash
  }
}
