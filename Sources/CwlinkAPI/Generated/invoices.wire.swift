// swift-format-ignore-file
// Generated from cwlink/v1/invoices.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

package import CCwlinkAPI
public import LocalRPC

extension Invoice: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__Invoice> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__Invoice>.size).assumingMemoryBound(to: Cwlink__V1__Invoice.self)
    cwlink__v1__invoice__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__Invoice>) {
    self.id = c.pointee.id
    self.number = WireField.text(c.pointee.number)
    self.type = WireField.text(c.pointee.type)
    self.date = WireField.text(c.pointee.date)
    self.status = WireField.text(c.pointee.status)
    self.closed = c.pointee.closed != 0
    self.total = WireField.text(c.pointee.total)
    self.currency = WireField.text(c.pointee.currency)
    self.readTime = c.pointee.read_time.map { ProtobufTimestamp($0) }
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__Invoice> {
    let c = Self.blank(arena)
    c.pointee.id = self.id
    c.pointee.number = arena.text(self.number, "cwlink.v1.Invoice.number")
    c.pointee.type = arena.text(self.type, "cwlink.v1.Invoice.type")
    c.pointee.date = arena.text(self.date, "cwlink.v1.Invoice.date")
    c.pointee.status = arena.text(self.status, "cwlink.v1.Invoice.status")
    c.pointee.closed = self.closed ? 1 : 0
    c.pointee.total = arena.text(self.total, "cwlink.v1.Invoice.total")
    c.pointee.currency = arena.text(self.currency, "cwlink.v1.Invoice.currency")
    c.pointee.read_time = self.readTime?.filled(arena)
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__Invoice.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension LineInvoice: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__LineInvoice> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__LineInvoice>.size).assumingMemoryBound(to: Cwlink__V1__LineInvoice.self)
    cwlink__v1__line_invoice__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__LineInvoice>) {
    self.state = LineInvoice.State(rawValue: Int32(truncatingIfNeeded: c.pointee.state.rawValue))
    self.invoice = c.pointee.invoice.map { Invoice($0) }
    self.message = WireField.text(c.pointee.message)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__LineInvoice> {
    let c = Self.blank(arena)
    c.pointee.state = .init(rawValue: .init(truncatingIfNeeded: self.state.rawValue))
    c.pointee.invoice = self.invoice?.filled(arena)
    c.pointee.message = arena.text(self.message, "cwlink.v1.LineInvoice.message")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__LineInvoice.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

