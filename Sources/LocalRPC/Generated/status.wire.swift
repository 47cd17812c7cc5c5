// swift-format-ignore-file
// Generated from google/rpc/status.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

package import CLocalRPCMessages

extension GoogleStatus: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Google__Rpc__Status> {
    let c = arena.allocate(bytes: MemoryLayout<Google__Rpc__Status>.size).assumingMemoryBound(to: Google__Rpc__Status.self)
    google__rpc__status__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Google__Rpc__Status>) {
    self.code = c.pointee.code
    self.message = WireField.text(c.pointee.message)
    self.details = WireList.values(c.pointee.details, c.pointee.n_details) { $0.map { ProtobufAny($0) } }
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Google__Rpc__Status> {
    let c = Self.blank(arena)
    c.pointee.code = self.code
    c.pointee.message = arena.text(self.message, "google.rpc.Status.message")
    c.pointee.n_details = self.details.count
    c.pointee.details = arena.list(self.details) { $0.filled(arena) }
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Google__Rpc__Status.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

