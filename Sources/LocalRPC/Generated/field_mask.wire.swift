// swift-format-ignore-file
// Generated from google/protobuf/field_mask.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

package import CLocalRPCMessages

extension ProtobufFieldMask: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Google__Protobuf__FieldMask> {
    let c = arena.allocate(bytes: MemoryLayout<Google__Protobuf__FieldMask>.size).assumingMemoryBound(to: Google__Protobuf__FieldMask.self)
    google__protobuf__field_mask__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Google__Protobuf__FieldMask>) {
    self.paths = WireField.texts(c.pointee.paths, c.pointee.n_paths)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Google__Protobuf__FieldMask> {
    let c = Self.blank(arena)
    c.pointee.n_paths = self.paths.count
    c.pointee.paths = arena.texts(self.paths, "google.protobuf.FieldMask.paths")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Google__Protobuf__FieldMask.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

