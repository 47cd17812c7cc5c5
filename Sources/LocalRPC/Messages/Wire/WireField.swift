package import CLocalRPCMessages

/// protobuf-c's values as Swift values; the bytes were checked before.
package enum WireField {
  package static func text(_ c: UnsafeMutablePointer<CChar>?) -> String {
    guard let c, c.pointee != 0 else { return "" }
    return String(cString: c)
  }

  package static func bytes(_ c: ProtobufCBinaryData) -> [UInt8] {
    Array(UnsafeBufferPointer(start: c.data, count: c.data == nil ? 0 : c.len))
  }

  @inlinable package static func message<M: WireMessage>(_ c: UnsafeMutablePointer<M.CMessage>?, as _: M.Type = M.self) -> M? {
    guard let c else { return nil }
    return M(UnsafePointer(c))
  }

  // MARK: Repeated

  @inlinable package static func numbers<T>(_ c: UnsafeMutablePointer<T>?, _ count: Int) -> [T] {
    Array(UnsafeBufferPointer(start: c, count: c == nil ? 0 : count))
  }

  package static func texts(_ c: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?, _ count: Int) -> [String] {
    guard let c else { return [] }
    return (0..<count).map { text(c[$0]) }
  }

  package static func blobs(_ c: UnsafeMutablePointer<ProtobufCBinaryData>?, _ count: Int) -> [[UInt8]] {
    guard let c else { return [] }
    return (0..<count).map { bytes(c[$0]) }
  }

  @inlinable package static func messages<M: WireMessage>(
    _ c: UnsafeMutablePointer<UnsafeMutablePointer<M.CMessage>?>?, _ count: Int
  ) -> [M] {
    guard let c else { return [] }
    var values: [M] = []
    values.reserveCapacity(count)
    for index in 0..<count {
      if let element = c[index] { values.append(M(UnsafePointer(element))) }
    }
    return values
  }
}
