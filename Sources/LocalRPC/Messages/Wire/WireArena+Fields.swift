package import CLocalRPCMessages
import Glibc

/// Conversion of Swift values to protobuf-c's representation.
extension WireArena {
  /// A NUL-terminated copy, also of an empty string: protobuf-c omits a oneof member that points to its own empty string.
  package func text(_ value: String, _ field: StaticString) -> UnsafeMutablePointer<CChar> {
    var value = value
    return value.withUTF8 { utf8 in
      let copy = allocate(bytes: utf8.count + 1)
      if let source = utf8.baseAddress {
        memcpy(copy, source, utf8.count)
        if memchr(source, 0, utf8.count) != nil { refuse(field) }
      }
      copy.storeBytes(of: 0, toByteOffset: utf8.count, as: UInt8.self)
      return copy.assumingMemoryBound(to: CChar.self)
    }
  }

  package func bytes(_ value: [UInt8]) -> ProtobufCBinaryData {
    guard !value.isEmpty else { return ProtobufCBinaryData(len: 0, data: nil) }
    let copy = allocate(bytes: value.count)
    value.withUnsafeBytes { copy.copyMemory(from: $0.baseAddress ?? UnsafeRawPointer(copy), byteCount: value.count) }
    return ProtobufCBinaryData(len: value.count, data: copy.assumingMemoryBound(to: UInt8.self))
  }

  // MARK: Repeated

  package func texts(_ values: [String], _ field: StaticString) -> UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? {
    guard !values.isEmpty else { return nil }
    let list = allocate(bytes: MemoryLayout<UnsafeMutablePointer<CChar>?>.stride * values.count).assumingMemoryBound(
      to: UnsafeMutablePointer<CChar>?.self)
    for (index, value) in values.enumerated() { (list + index).initialize(to: text(value, field)) }
    return list
  }

  package func blobs(_ values: [[UInt8]]) -> UnsafeMutablePointer<ProtobufCBinaryData>? {
    guard !values.isEmpty else { return nil }
    let list = allocate(bytes: MemoryLayout<ProtobufCBinaryData>.stride * values.count).assumingMemoryBound(to: ProtobufCBinaryData.self)
    for (index, value) in values.enumerated() { (list + index).initialize(to: bytes(value)) }
    return list
  }
}
