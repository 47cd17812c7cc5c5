/// Finds a method by its path without making a string of it.
struct MethodTable: Sendable {
  private var buckets: [UInt64: [(path: [UInt8], handler: RPCMethodHandler)]] = [:]
  let serviceNames: [String]

  init(_ services: [RPCService]) throws(RPCStatus) {
    serviceNames = services.map(\.name).sorted()
    for service in services {
      for handler in service.methods {
        let path = Array("/\(handler.fullName)".utf8)
        guard self[path] == nil else { throw RPCStatus(.alreadyExists, "The method \(handler.fullName) is registered twice.") }
        buckets[MethodTable.hash(path), default: []].append((path, handler))
      }
    }
  }

  subscript(path: [UInt8]) -> RPCMethodHandler? {
    guard let bucket = buckets[MethodTable.hash(path)] else { return nil }
    for entry in bucket where entry.path == path { return entry.handler }
    return nil
  }

  /// FNV-1a.
  private static func hash(_ bytes: [UInt8]) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash
  }
}
