// swift-format-ignore-file
// Generated from google/protobuf/empty.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

package import CLocalRPCMessages

extension ProtobufEmpty: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Google__Protobuf__Empty> {
    let c = arena.allocate(bytes: MemoryLayout<Google__Protobuf__Empty>.size).assumingMemoryBound(to: Google__Protobuf__Empty.self)
    google__protobuf__empty__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Google__Protobuf__Empty>) {
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Google__Protobuf__Empty> {
    let c = Self.blank(arena)
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Google__Protobuf__Empty.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

