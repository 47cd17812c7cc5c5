// swift-format-ignore-file
// Generated from cwlink/v1/documents.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

package import CCwlinkAPI
public import LocalRPC

extension ExportPlanRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ExportPlanRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__ExportPlanRequest>.size).assumingMemoryBound(to: Cwlink__V1__ExportPlanRequest.self)
    cwlink__v1__export_plan_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ExportPlanRequest>) {
    self.plan = WireField.text(c.pointee.plan)
    self.format = DocumentFormat(rawValue: Int32(truncatingIfNeeded: c.pointee.format.rawValue))
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ExportPlanRequest> {
    let c = Self.blank(arena)
    c.pointee.plan = arena.text(self.plan, "cwlink.v1.ExportPlanRequest.plan")
    c.pointee.format = .init(rawValue: .init(truncatingIfNeeded: self.format.rawValue))
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__ExportPlanRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension ExportRunRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ExportRunRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__ExportRunRequest>.size).assumingMemoryBound(to: Cwlink__V1__ExportRunRequest.self)
    cwlink__v1__export_run_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ExportRunRequest>) {
    self.runID = WireField.text(c.pointee.run_id)
    self.format = DocumentFormat(rawValue: Int32(truncatingIfNeeded: c.pointee.format.rawValue))
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ExportRunRequest> {
    let c = Self.blank(arena)
    c.pointee.run_id = arena.text(self.runID, "cwlink.v1.ExportRunRequest.run_id")
    c.pointee.format = .init(rawValue: .init(truncatingIfNeeded: self.format.rawValue))
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__ExportRunRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension ExportReconciliationRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ExportReconciliationRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__ExportReconciliationRequest>.size).assumingMemoryBound(to: Cwlink__V1__ExportReconciliationRequest.self)
    cwlink__v1__export_reconciliation_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ExportReconciliationRequest>) {
    self.period = WireField.text(c.pointee.period)
    self.customerIDs = WireField.texts(c.pointee.customer_ids, c.pointee.n_customer_ids)
    self.productIDs = WireField.texts(c.pointee.product_ids, c.pointee.n_product_ids)
    self.format = DocumentFormat(rawValue: Int32(truncatingIfNeeded: c.pointee.format.rawValue))
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ExportReconciliationRequest> {
    let c = Self.blank(arena)
    c.pointee.period = arena.text(self.period, "cwlink.v1.ExportReconciliationRequest.period")
    c.pointee.n_customer_ids = self.customerIDs.count
    c.pointee.customer_ids = arena.texts(self.customerIDs, "cwlink.v1.ExportReconciliationRequest.customer_ids")
    c.pointee.n_product_ids = self.productIDs.count
    c.pointee.product_ids = arena.texts(self.productIDs, "cwlink.v1.ExportReconciliationRequest.product_ids")
    c.pointee.format = .init(rawValue: .init(truncatingIfNeeded: self.format.rawValue))
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__ExportReconciliationRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension DocumentPart: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__DocumentPart> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__DocumentPart>.size).assumingMemoryBound(to: Cwlink__V1__DocumentPart.self)
    cwlink__v1__document_part__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__DocumentPart>) {
    self.data = WireField.bytes(c.pointee.data)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__DocumentPart> {
    let c = Self.blank(arena)
    c.pointee.data = arena.bytes(self.data)
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__DocumentPart.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension ReconciliationDocumentPart: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ReconciliationDocumentPart> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__ReconciliationDocumentPart>.size).assumingMemoryBound(to: Cwlink__V1__ReconciliationDocumentPart.self)
    cwlink__v1__reconciliation_document_part__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ReconciliationDocumentPart>) {
    self.done = c.pointee.done
    self.total = c.pointee.total
    self.data = WireField.bytes(c.pointee.data)
    self.totals = c.pointee.totals.map { ReconciliationTotals($0) }
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ReconciliationDocumentPart> {
    let c = Self.blank(arena)
    c.pointee.done = self.done
    c.pointee.total = self.total
    c.pointee.data = arena.bytes(self.data)
    c.pointee.totals = self.totals?.filled(arena)
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__ReconciliationDocumentPart.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

