// swift-format-ignore-file
// Generated from google/protobuf/any.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

package import CLocalRPCMessages

extension ProtobufAny: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Google__Protobuf__Any> {
    let c = arena.allocate(bytes: MemoryLayout<Google__Protobuf__Any>.size).assumingMemoryBound(to: Google__Protobuf__Any.self)
    google__protobuf__any__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Google__Protobuf__Any>) {
    self.typeURL = WireField.text(c.pointee.type_url)
    self.value = WireField.bytes(c.pointee.value)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Google__Protobuf__Any> {
    let c = Self.blank(arena)
    c.pointee.type_url = arena.text(self.typeURL, "google.protobuf.Any.type_url")
    c.pointee.value = arena.bytes(self.value)
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Google__Protobuf__Any.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

