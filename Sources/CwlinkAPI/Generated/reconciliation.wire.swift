// swift-format-ignore-file
// Generated from cwlink/v1/reconciliation.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

package import CCwlinkAPI
public import LocalRPC

extension CreateCorrectionPlanRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__CreateCorrectionPlanRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__CreateCorrectionPlanRequest>.size).assumingMemoryBound(to: Cwlink__V1__CreateCorrectionPlanRequest.self)
    cwlink__v1__create_correction_plan_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__CreateCorrectionPlanRequest>) {
    self.period = WireField.text(c.pointee.period)
    self.customerIDs = WireField.texts(c.pointee.customer_ids, c.pointee.n_customer_ids)
    self.productIDs = WireField.texts(c.pointee.product_ids, c.pointee.n_product_ids)
    self.validateOnly = c.pointee.validate_only != 0
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__CreateCorrectionPlanRequest> {
    let c = Self.blank(arena)
    c.pointee.period = arena.text(self.period, "cwlink.v1.CreateCorrectionPlanRequest.period")
    c.pointee.n_customer_ids = self.customerIDs.count
    c.pointee.customer_ids = arena.texts(self.customerIDs, "cwlink.v1.CreateCorrectionPlanRequest.customer_ids")
    c.pointee.n_product_ids = self.productIDs.count
    c.pointee.product_ids = arena.texts(self.productIDs, "cwlink.v1.CreateCorrectionPlanRequest.product_ids")
    c.pointee.validate_only = self.validateOnly ? 1 : 0
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__CreateCorrectionPlanRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension ReconcileRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ReconcileRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__ReconcileRequest>.size).assumingMemoryBound(to: Cwlink__V1__ReconcileRequest.self)
    cwlink__v1__reconcile_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ReconcileRequest>) {
    self.period = WireField.text(c.pointee.period)
    self.customerIDs = WireField.texts(c.pointee.customer_ids, c.pointee.n_customer_ids)
    self.productIDs = WireField.texts(c.pointee.product_ids, c.pointee.n_product_ids)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ReconcileRequest> {
    let c = Self.blank(arena)
    c.pointee.period = arena.text(self.period, "cwlink.v1.ReconcileRequest.period")
    c.pointee.n_customer_ids = self.customerIDs.count
    c.pointee.customer_ids = arena.texts(self.customerIDs, "cwlink.v1.ReconcileRequest.customer_ids")
    c.pointee.n_product_ids = self.productIDs.count
    c.pointee.product_ids = arena.texts(self.productIDs, "cwlink.v1.ReconcileRequest.product_ids")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__ReconcileRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension ReconcileResponse: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ReconcileResponse> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__ReconcileResponse>.size).assumingMemoryBound(to: Cwlink__V1__ReconcileResponse.self)
    cwlink__v1__reconcile_response__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ReconcileResponse>) {
    self.done = c.pointee.done
    self.total = c.pointee.total
    self.lines = WireList.values(c.pointee.lines, c.pointee.n_lines) { $0.map { ReconciledLine($0) } }
    self.totals = c.pointee.totals.map { ReconciliationTotals($0) }
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ReconcileResponse> {
    let c = Self.blank(arena)
    c.pointee.done = self.done
    c.pointee.total = self.total
    c.pointee.n_lines = self.lines.count
    c.pointee.lines = arena.list(self.lines) { $0.filled(arena) }
    c.pointee.totals = self.totals?.filled(arena)
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__ReconcileResponse.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension WatchReconciliationRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__WatchReconciliationRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__WatchReconciliationRequest>.size).assumingMemoryBound(to: Cwlink__V1__WatchReconciliationRequest.self)
    cwlink__v1__watch_reconciliation_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__WatchReconciliationRequest>) {
    self.period = WireField.text(c.pointee.period)
    self.customerIDs = WireField.texts(c.pointee.customer_ids, c.pointee.n_customer_ids)
    self.productIDs = WireField.texts(c.pointee.product_ids, c.pointee.n_product_ids)
    self.intervalSeconds = c.pointee.interval_seconds
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__WatchReconciliationRequest> {
    let c = Self.blank(arena)
    c.pointee.period = arena.text(self.period, "cwlink.v1.WatchReconciliationRequest.period")
    c.pointee.n_customer_ids = self.customerIDs.count
    c.pointee.customer_ids = arena.texts(self.customerIDs, "cwlink.v1.WatchReconciliationRequest.customer_ids")
    c.pointee.n_product_ids = self.productIDs.count
    c.pointee.product_ids = arena.texts(self.productIDs, "cwlink.v1.WatchReconciliationRequest.product_ids")
    c.pointee.interval_seconds = self.intervalSeconds
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__WatchReconciliationRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension WatchReconciliationResponse: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__WatchReconciliationResponse> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__WatchReconciliationResponse>.size).assumingMemoryBound(to: Cwlink__V1__WatchReconciliationResponse.self)
    cwlink__v1__watch_reconciliation_response__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__WatchReconciliationResponse>) {
    self.lines = WireList.values(c.pointee.lines, c.pointee.n_lines) { $0.map { ReconciledLine($0) } }
    self.totals = c.pointee.totals.map { ReconciliationTotals($0) }
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__WatchReconciliationResponse> {
    let c = Self.blank(arena)
    c.pointee.n_lines = self.lines.count
    c.pointee.lines = arena.list(self.lines) { $0.filled(arena) }
    c.pointee.totals = self.totals?.filled(arena)
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__WatchReconciliationResponse.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension VendorCharge: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__VendorCharge> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__VendorCharge>.size).assumingMemoryBound(to: Cwlink__V1__VendorCharge.self)
    cwlink__v1__vendor_charge__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__VendorCharge>) {
    self.source = WireField.text(c.pointee.source)
    self.quantity = WireField.text(c.pointee.quantity)
    self.reported = c.pointee.reported != 0
    self.amount = WireField.text(c.pointee.amount)
    self.currency = WireField.text(c.pointee.currency)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__VendorCharge> {
    let c = Self.blank(arena)
    c.pointee.source = arena.text(self.source, "cwlink.v1.VendorCharge.source")
    c.pointee.quantity = arena.text(self.quantity, "cwlink.v1.VendorCharge.quantity")
    c.pointee.reported = self.reported ? 1 : 0
    c.pointee.amount = arena.text(self.amount, "cwlink.v1.VendorCharge.amount")
    c.pointee.currency = arena.text(self.currency, "cwlink.v1.VendorCharge.currency")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__VendorCharge.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension ReconciledLine: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ReconciledLine> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__ReconciledLine>.size).assumingMemoryBound(to: Cwlink__V1__ReconciledLine.self)
    cwlink__v1__reconciled_line__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ReconciledLine>) {
    self.id = WireField.text(c.pointee.id)
    self.customerID = WireField.text(c.pointee.customer_id)
    self.customerName = WireField.text(c.pointee.customer_name)
    self.productID = WireField.text(c.pointee.product_id)
    self.productName = WireField.text(c.pointee.product_name)
    self.period = WireField.text(c.pointee.period)
    self.vendor = c.pointee.vendor.map { VendorCharge($0) }
    self.used = WireField.text(c.pointee.used)
    self.connectwise = WireField.text(c.pointee.connectwise)
    self.invoiced = WireField.text(c.pointee.invoiced)
    self.invoice = c.pointee.invoice.map { LineInvoice($0) }
    self.agreementID = c.pointee.agreement_id
    self.agreementName = WireField.text(c.pointee.agreement_name)
    self.additionID = c.pointee.addition_id
    self.unitPrice = WireField.text(c.pointee.unit_price)
    self.currency = WireField.text(c.pointee.currency)
    self.amountAtStake = WireField.text(c.pointee.amount_at_stake)
    self.findings = WireList.values(c.pointee.findings, c.pointee.n_findings) { $0.map { LineFinding($0) } }
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ReconciledLine> {
    let c = Self.blank(arena)
    c.pointee.id = arena.text(self.id, "cwlink.v1.ReconciledLine.id")
    c.pointee.customer_id = arena.text(self.customerID, "cwlink.v1.ReconciledLine.customer_id")
    c.pointee.customer_name = arena.text(self.customerName, "cwlink.v1.ReconciledLine.customer_name")
    c.pointee.product_id = arena.text(self.productID, "cwlink.v1.ReconciledLine.product_id")
    c.pointee.product_name = arena.text(self.productName, "cwlink.v1.ReconciledLine.product_name")
    c.pointee.period = arena.text(self.period, "cwlink.v1.ReconciledLine.period")
    c.pointee.vendor = self.vendor?.filled(arena)
    c.pointee.used = arena.text(self.used, "cwlink.v1.ReconciledLine.used")
    c.pointee.connectwise = arena.text(self.connectwise, "cwlink.v1.ReconciledLine.connectwise")
    c.pointee.invoiced = arena.text(self.invoiced, "cwlink.v1.ReconciledLine.invoiced")
    c.pointee.invoice = self.invoice?.filled(arena)
    c.pointee.agreement_id = self.agreementID
    c.pointee.agreement_name = arena.text(self.agreementName, "cwlink.v1.ReconciledLine.agreement_name")
    c.pointee.addition_id = self.additionID
    c.pointee.unit_price = arena.text(self.unitPrice, "cwlink.v1.ReconciledLine.unit_price")
    c.pointee.currency = arena.text(self.currency, "cwlink.v1.ReconciledLine.currency")
    c.pointee.amount_at_stake = arena.text(self.amountAtStake, "cwlink.v1.ReconciledLine.amount_at_stake")
    c.pointee.n_findings = self.findings.count
    c.pointee.findings = arena.list(self.findings) { $0.filled(arena) }
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__ReconciledLine.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension LineFinding: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__LineFinding> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__LineFinding>.size).assumingMemoryBound(to: Cwlink__V1__LineFinding.self)
    cwlink__v1__line_finding__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__LineFinding>) {
    self.kind = LineFinding.Kind(rawValue: Int32(truncatingIfNeeded: c.pointee.kind.rawValue))
    self.message = WireField.text(c.pointee.message)
    self.amountAtStake = WireField.text(c.pointee.amount_at_stake)
    self.remedy = WireField.text(c.pointee.remedy)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__LineFinding> {
    let c = Self.blank(arena)
    c.pointee.kind = .init(rawValue: .init(truncatingIfNeeded: self.kind.rawValue))
    c.pointee.message = arena.text(self.message, "cwlink.v1.LineFinding.message")
    c.pointee.amount_at_stake = arena.text(self.amountAtStake, "cwlink.v1.LineFinding.amount_at_stake")
    c.pointee.remedy = arena.text(self.remedy, "cwlink.v1.LineFinding.remedy")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__LineFinding.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension ReconciliationTotals: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ReconciliationTotals> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__ReconciliationTotals>.size).assumingMemoryBound(to: Cwlink__V1__ReconciliationTotals.self)
    cwlink__v1__reconciliation_totals__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ReconciliationTotals>) {
    self.period = WireField.text(c.pointee.period)
    self.lines = c.pointee.lines
    self.right = c.pointee.right
    self.wrong = c.pointee.wrong
    self.amounts = WireList.values(c.pointee.amounts, c.pointee.n_amounts) { $0.map { AmountAtStake($0) } }
    self.remarks = WireField.texts(c.pointee.remarks, c.pointee.n_remarks)
    self.time = c.pointee.time.map { ProtobufTimestamp($0) }
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ReconciliationTotals> {
    let c = Self.blank(arena)
    c.pointee.period = arena.text(self.period, "cwlink.v1.ReconciliationTotals.period")
    c.pointee.lines = self.lines
    c.pointee.right = self.right
    c.pointee.wrong = self.wrong
    c.pointee.n_amounts = self.amounts.count
    c.pointee.amounts = arena.list(self.amounts) { $0.filled(arena) }
    c.pointee.n_remarks = self.remarks.count
    c.pointee.remarks = arena.texts(self.remarks, "cwlink.v1.ReconciliationTotals.remarks")
    c.pointee.time = self.time?.filled(arena)
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__ReconciliationTotals.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension AmountAtStake: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__AmountAtStake> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__AmountAtStake>.size).assumingMemoryBound(to: Cwlink__V1__AmountAtStake.self)
    cwlink__v1__amount_at_stake__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__AmountAtStake>) {
    self.currency = WireField.text(c.pointee.currency)
    self.under = WireField.text(c.pointee.under)
    self.over = WireField.text(c.pointee.over)
    self.unknown = c.pointee.unknown
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__AmountAtStake> {
    let c = Self.blank(arena)
    c.pointee.currency = arena.text(self.currency, "cwlink.v1.AmountAtStake.currency")
    c.pointee.under = arena.text(self.under, "cwlink.v1.AmountAtStake.under")
    c.pointee.over = arena.text(self.over, "cwlink.v1.AmountAtStake.over")
    c.pointee.unknown = self.unknown
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__AmountAtStake.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension ExplainLineRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ExplainLineRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__ExplainLineRequest>.size).assumingMemoryBound(to: Cwlink__V1__ExplainLineRequest.self)
    cwlink__v1__explain_line_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ExplainLineRequest>) {
    self.customerID = WireField.text(c.pointee.customer_id)
    self.productID = WireField.text(c.pointee.product_id)
    self.period = WireField.text(c.pointee.period)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ExplainLineRequest> {
    let c = Self.blank(arena)
    c.pointee.customer_id = arena.text(self.customerID, "cwlink.v1.ExplainLineRequest.customer_id")
    c.pointee.product_id = arena.text(self.productID, "cwlink.v1.ExplainLineRequest.product_id")
    c.pointee.period = arena.text(self.period, "cwlink.v1.ExplainLineRequest.period")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__ExplainLineRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension LineExplanation: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__LineExplanation> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__LineExplanation>.size).assumingMemoryBound(to: Cwlink__V1__LineExplanation.self)
    cwlink__v1__line_explanation__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__LineExplanation>) {
    self.customerID = WireField.text(c.pointee.customer_id)
    self.productID = WireField.text(c.pointee.product_id)
    self.period = WireField.text(c.pointee.period)
    self.paragraphs = WireList.values(c.pointee.paragraphs, c.pointee.n_paragraphs) { $0.map { LineExplanation.Paragraph($0) } }
    self.billings = WireList.values(c.pointee.billings, c.pointee.n_billings) { $0.map { LineExplanation.Billing($0) } }
    self.lines = WireList.values(c.pointee.lines, c.pointee.n_lines) { $0.map { ReconciledLine($0) } }
    self.connectwiseError = WireField.text(c.pointee.connectwise_error)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__LineExplanation> {
    let c = Self.blank(arena)
    c.pointee.customer_id = arena.text(self.customerID, "cwlink.v1.LineExplanation.customer_id")
    c.pointee.product_id = arena.text(self.productID, "cwlink.v1.LineExplanation.product_id")
    c.pointee.period = arena.text(self.period, "cwlink.v1.LineExplanation.period")
    c.pointee.n_paragraphs = self.paragraphs.count
    c.pointee.paragraphs = arena.list(self.paragraphs) { $0.filled(arena) }
    c.pointee.n_billings = self.billings.count
    c.pointee.billings = arena.list(self.billings) { $0.filled(arena) }
    c.pointee.n_lines = self.lines.count
    c.pointee.lines = arena.list(self.lines) { $0.filled(arena) }
    c.pointee.connectwise_error = arena.text(self.connectwiseError, "cwlink.v1.LineExplanation.connectwise_error")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__LineExplanation.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension LineExplanation.Paragraph: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__LineExplanation__Paragraph> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__LineExplanation__Paragraph>.size).assumingMemoryBound(to: Cwlink__V1__LineExplanation__Paragraph.self)
    cwlink__v1__line_explanation__paragraph__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__LineExplanation__Paragraph>) {
    self.subject = LineExplanation.Paragraph.Subject(rawValue: Int32(truncatingIfNeeded: c.pointee.subject.rawValue))
    self.sentences = WireField.texts(c.pointee.sentences, c.pointee.n_sentences)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__LineExplanation__Paragraph> {
    let c = Self.blank(arena)
    c.pointee.subject = .init(rawValue: .init(truncatingIfNeeded: self.subject.rawValue))
    c.pointee.n_sentences = self.sentences.count
    c.pointee.sentences = arena.texts(self.sentences, "cwlink.v1.LineExplanation.Paragraph.sentences")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__LineExplanation__Paragraph.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension LineExplanation.Billing: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__LineExplanation__Billing> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__LineExplanation__Billing>.size).assumingMemoryBound(to: Cwlink__V1__LineExplanation__Billing.self)
    cwlink__v1__line_explanation__billing__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__LineExplanation__Billing>) {
    self.planID = WireField.text(c.pointee.plan_id)
    self.planHash = WireField.text(c.pointee.plan_hash)
    self.planTime = c.pointee.plan_time.map { ProtobufTimestamp($0) }
    self.plannedBy = WireField.text(c.pointee.planned_by)
    self.line = c.pointee.line.map { PlanLine($0) }
    self.runID = WireField.text(c.pointee.run_id)
    self.runTime = c.pointee.run_time.map { ProtobufTimestamp($0) }
    self.appliedBy = WireField.text(c.pointee.applied_by)
    self.outcome = c.pointee.outcome.map { RunLine($0) }
    self.attempts = c.pointee.attempts
    self.writeTime = c.pointee.write_time.map { ProtobufTimestamp($0) }
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__LineExplanation__Billing> {
    let c = Self.blank(arena)
    c.pointee.plan_id = arena.text(self.planID, "cwlink.v1.LineExplanation.Billing.plan_id")
    c.pointee.plan_hash = arena.text(self.planHash, "cwlink.v1.LineExplanation.Billing.plan_hash")
    c.pointee.plan_time = self.planTime?.filled(arena)
    c.pointee.planned_by = arena.text(self.plannedBy, "cwlink.v1.LineExplanation.Billing.planned_by")
    c.pointee.line = self.line?.filled(arena)
    c.pointee.run_id = arena.text(self.runID, "cwlink.v1.LineExplanation.Billing.run_id")
    c.pointee.run_time = self.runTime?.filled(arena)
    c.pointee.applied_by = arena.text(self.appliedBy, "cwlink.v1.LineExplanation.Billing.applied_by")
    c.pointee.outcome = self.outcome?.filled(arena)
    c.pointee.attempts = self.attempts
    c.pointee.write_time = self.writeTime?.filled(arena)
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__LineExplanation__Billing.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

