package import CLocalRPCMessages

/// A message that goes through protobuf-c: generated code fills its struct and reads it; the rest is here.
package protocol WireMessage: RPCMessage {
  /// protoc-c's struct.
  associatedtype CMessage
  static func initialize(_ c: UnsafeMutablePointer<CMessage>)
  init(_ c: UnsafePointer<CMessage>)
  func fill(_ c: UnsafeMutablePointer<CMessage>, _ arena: borrowing WireArena)
}

extension WireMessage {
  /// protobuf-c's description of the type, as an empty message names it.
  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    let empty = arena.allocate(CMessage.self, count: 1)
    initialize(empty)
    return UnsafeRawPointer(empty).load(as: ProtobufCMessage.self).descriptor
  }

  @inlinable package static func decoded(_ wire: UnsafeRawBufferPointer) throws(RPCStatus) -> Self {
    let arena = WireArena(expecting: wire.count * 4)
    guard let descriptor = descriptor(arena) else { throw WireArena.refused(protoName) }
    try WireCheck.check(wire, as: descriptor)
    guard let unpacked = arena.unpack(wire, as: descriptor) else { throw WireArena.refused(protoName) }
    return Self(UnsafePointer(unpacked.assumingMemoryBound(to: CMessage.self)))
  }

  @inlinable package func append(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena(expecting: 0)
    let message = arena.filled(self)
    try arena.pack(UnsafeRawPointer(message), to: &buffer)
  }
}
