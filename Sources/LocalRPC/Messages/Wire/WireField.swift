package import CLocalRPCMessages

/// Conversion of protobuf-c's values, which have been validated, to Swift values.
package enum WireField {
  package static func text(_ c: UnsafeMutablePointer<CChar>?) -> String {
    guard let c, c.pointee != 0 else { return "" }
    return String(cString: c)
  }

  package static func bytes(_ c: ProtobufCBinaryData) -> [UInt8] {
    Array(UnsafeBufferPointer(start: c.data, count: c.data == nil ? 0 : c.len))
  }

  // MARK: Repeated

  package static func texts(_ c: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?, _ count: Int) -> [String] {
    guard let c else { return [] }
    return (0..<count).map { text(c[$0]) }
  }

  package static func blobs(_ c: UnsafeMutablePointer<ProtobufCBinaryData>?, _ count: Int) -> [[UInt8]] {
    guard let c else { return [] }
    return (0..<count).map { bytes(c[$0]) }
  }
}
