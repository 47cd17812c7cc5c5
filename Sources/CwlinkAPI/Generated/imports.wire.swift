// swift-format-ignore-file
// Generated from cwlink/v1/imports.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

package import CCwlinkAPI
public import LocalRPC

extension LineProblem: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__LineProblem> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__LineProblem>.size).assumingMemoryBound(to: Cwlink__V1__LineProblem.self)
    cwlink__v1__line_problem__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__LineProblem>) {
    self.line = c.pointee.line
    self.column = WireField.text(c.pointee.column)
    self.message = WireField.text(c.pointee.message)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__LineProblem> {
    let c = Self.blank(arena)
    c.pointee.line = self.line
    c.pointee.column = arena.text(self.column, "cwlink.v1.LineProblem.column")
    c.pointee.message = arena.text(self.message, "cwlink.v1.LineProblem.message")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__LineProblem.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

