// swift-format-ignore-file
// Generated from cwlink/v1/billing.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

package import CCwlinkAPI
public import LocalRPC

extension Plan: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__Plan> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__Plan>.size).assumingMemoryBound(to: Cwlink__V1__Plan.self)
    cwlink__v1__plan__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__Plan>) {
    self.id = WireField.text(c.pointee.id)
    self.hash = WireField.text(c.pointee.hash)
    self.period = WireField.text(c.pointee.period)
    self.lines = WireList.values(c.pointee.lines, c.pointee.n_lines) { $0.map { PlanLine($0) } }
    self.unchanged = c.pointee.unchanged
    self.updates = c.pointee.updates
    self.creates = c.pointee.creates
    self.blocked = c.pointee.blocked
    self.needsConfirmation = c.pointee.needs_confirmation
    self.priceEffect = WireField.text(c.pointee.price_effect)
    self.createTime = c.pointee.create_time.map { ProtobufTimestamp($0) }
    self.createdBy = WireField.text(c.pointee.created_by)
    self.runID = WireField.text(c.pointee.run_id)
    self.reported = c.pointee.reported
    self.expireTime = c.pointee.expire_time.map { ProtobufTimestamp($0) }
    self.expired = c.pointee.expired != 0
    self.remarks = WireField.texts(c.pointee.remarks, c.pointee.n_remarks)
    self.currencyTotals = WireList.values(c.pointee.currency_totals, c.pointee.n_currency_totals) { $0.map { CurrencyTotal($0) } }
    self.approval = c.pointee.approval.map { PlanApproval($0) }
    self.undoneRunID = WireField.text(c.pointee.undone_run_id)
    self.kind = Plan.Kind(rawValue: Int32(truncatingIfNeeded: c.pointee.kind.rawValue))
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__Plan> {
    let c = Self.blank(arena)
    c.pointee.id = arena.text(self.id, "cwlink.v1.Plan.id")
    c.pointee.hash = arena.text(self.hash, "cwlink.v1.Plan.hash")
    c.pointee.period = arena.text(self.period, "cwlink.v1.Plan.period")
    c.pointee.n_lines = self.lines.count
    c.pointee.lines = arena.list(self.lines) { $0.filled(arena) }
    c.pointee.unchanged = self.unchanged
    c.pointee.updates = self.updates
    c.pointee.creates = self.creates
    c.pointee.blocked = self.blocked
    c.pointee.needs_confirmation = self.needsConfirmation
    c.pointee.price_effect = arena.text(self.priceEffect, "cwlink.v1.Plan.price_effect")
    c.pointee.create_time = self.createTime?.filled(arena)
    c.pointee.created_by = arena.text(self.createdBy, "cwlink.v1.Plan.created_by")
    c.pointee.run_id = arena.text(self.runID, "cwlink.v1.Plan.run_id")
    c.pointee.reported = self.reported
    c.pointee.expire_time = self.expireTime?.filled(arena)
    c.pointee.expired = self.expired ? 1 : 0
    c.pointee.n_remarks = self.remarks.count
    c.pointee.remarks = arena.texts(self.remarks, "cwlink.v1.Plan.remarks")
    c.pointee.n_currency_totals = self.currencyTotals.count
    c.pointee.currency_totals = arena.list(self.currencyTotals) { $0.filled(arena) }
    c.pointee.approval = self.approval?.filled(arena)
    c.pointee.undone_run_id = arena.text(self.undoneRunID, "cwlink.v1.Plan.undone_run_id")
    c.pointee.kind = .init(rawValue: .init(truncatingIfNeeded: self.kind.rawValue))
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__Plan.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension CurrencyTotal: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__CurrencyTotal> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__CurrencyTotal>.size).assumingMemoryBound(to: Cwlink__V1__CurrencyTotal.self)
    cwlink__v1__currency_total__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__CurrencyTotal>) {
    self.currency = WireField.text(c.pointee.currency)
    self.priceEffect = WireField.text(c.pointee.price_effect)
    self.margin = WireField.text(c.pointee.margin)
    self.unknownMargins = c.pointee.unknown_margins
    self.periodPriceEffect = WireField.text(c.pointee.period_price_effect)
    self.unknownPeriodEffects = c.pointee.unknown_period_effects
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__CurrencyTotal> {
    let c = Self.blank(arena)
    c.pointee.currency = arena.text(self.currency, "cwlink.v1.CurrencyTotal.currency")
    c.pointee.price_effect = arena.text(self.priceEffect, "cwlink.v1.CurrencyTotal.price_effect")
    c.pointee.margin = arena.text(self.margin, "cwlink.v1.CurrencyTotal.margin")
    c.pointee.unknown_margins = self.unknownMargins
    c.pointee.period_price_effect = arena.text(self.periodPriceEffect, "cwlink.v1.CurrencyTotal.period_price_effect")
    c.pointee.unknown_period_effects = self.unknownPeriodEffects
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__CurrencyTotal.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension PeriodEffect: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__PeriodEffect> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__PeriodEffect>.size).assumingMemoryBound(to: Cwlink__V1__PeriodEffect.self)
    cwlink__v1__period_effect__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__PeriodEffect>) {
    self.priceEffect = WireField.text(c.pointee.price_effect)
    self.source = PeriodEffect.Source(rawValue: Int32(truncatingIfNeeded: c.pointee.source.rawValue))
    self.cycleStartDate = WireField.text(c.pointee.cycle_start_date)
    self.cycleEndDate = WireField.text(c.pointee.cycle_end_date)
    self.startDate = WireField.text(c.pointee.start_date)
    self.endDate = WireField.text(c.pointee.end_date)
    self.description = WireField.text(c.pointee.description)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__PeriodEffect> {
    let c = Self.blank(arena)
    c.pointee.price_effect = arena.text(self.priceEffect, "cwlink.v1.PeriodEffect.price_effect")
    c.pointee.source = .init(rawValue: .init(truncatingIfNeeded: self.source.rawValue))
    c.pointee.cycle_start_date = arena.text(self.cycleStartDate, "cwlink.v1.PeriodEffect.cycle_start_date")
    c.pointee.cycle_end_date = arena.text(self.cycleEndDate, "cwlink.v1.PeriodEffect.cycle_end_date")
    c.pointee.start_date = arena.text(self.startDate, "cwlink.v1.PeriodEffect.start_date")
    c.pointee.end_date = arena.text(self.endDate, "cwlink.v1.PeriodEffect.end_date")
    c.pointee.description = arena.text(self.description, "cwlink.v1.PeriodEffect.description")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__PeriodEffect.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension PlanApproval: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__PlanApproval> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__PlanApproval>.size).assumingMemoryBound(to: Cwlink__V1__PlanApproval.self)
    cwlink__v1__plan_approval__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__PlanApproval>) {
    self.approver = c.pointee.approver.map { Actor($0) }
    self.time = c.pointee.time.map { ProtobufTimestamp($0) }
    self.note = WireField.text(c.pointee.note)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__PlanApproval> {
    let c = Self.blank(arena)
    c.pointee.approver = self.approver?.filled(arena)
    c.pointee.time = self.time?.filled(arena)
    c.pointee.note = arena.text(self.note, "cwlink.v1.PlanApproval.note")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__PlanApproval.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension PlanLine: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__PlanLine> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__PlanLine>.size).assumingMemoryBound(to: Cwlink__V1__PlanLine.self)
    cwlink__v1__plan_line__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__PlanLine>) {
    self.id = WireField.text(c.pointee.id)
    self.customerID = WireField.text(c.pointee.customer_id)
    self.customerName = WireField.text(c.pointee.customer_name)
    self.productID = WireField.text(c.pointee.product_id)
    self.productName = WireField.text(c.pointee.product_name)
    self.period = WireField.text(c.pointee.period)
    self.count = c.pointee.count.map { PlanLine.BilledCount($0) }
    self.agreementID = c.pointee.agreement_id
    self.agreementName = WireField.text(c.pointee.agreement_name)
    self.additionID = c.pointee.addition_id
    self.oldQuantity = WireField.text(c.pointee.old_quantity)
    self.newQuantity = WireField.text(c.pointee.new_quantity)
    self.quantitySteps = WireList.values(c.pointee.quantity_steps, c.pointee.n_quantity_steps) { $0.map { QuantityStep($0) } }
    self.quantityText = WireField.text(c.pointee.quantity_text)
    self.contractRemarks = WireField.texts(c.pointee.contract_remarks, c.pointee.n_contract_remarks)
    self.unitPrice = WireField.text(c.pointee.unit_price)
    self.priceEffect = WireField.text(c.pointee.price_effect)
    self.action = PlanLine.Action(rawValue: Int32(truncatingIfNeeded: c.pointee.action.rawValue))
    self.reason = WireField.text(c.pointee.reason)
    self.guards = WireList.values(c.pointee.guards, c.pointee.n_guards) { $0.map { Guard($0) } }
    self.changePolicy = Product.ChangePolicy(rawValue: Int32(truncatingIfNeeded: c.pointee.change_policy.rawValue))
    self.effectiveDate = WireField.text(c.pointee.effective_date)
    self.target = c.pointee.target.map { LineTarget($0) }
    self.currency = WireField.text(c.pointee.currency)
    self.unitCost = WireField.text(c.pointee.unit_cost)
    self.unitCostSource = PlanLine.CostSource(rawValue: Int32(truncatingIfNeeded: c.pointee.unit_cost_source.rawValue))
    self.newUnitCost = WireField.text(c.pointee.new_unit_cost)
    self.margin = WireField.text(c.pointee.margin)
    self.periodEffect = c.pointee.period_effect.map { PeriodEffect($0) }
    self.proration = PlanLine.Proration(rawValue: Int32(truncatingIfNeeded: c.pointee.proration.rawValue))
    self.restoredRunID = WireField.text(c.pointee.restored_run_id)
    self.correction = c.pointee.correction.map { PlanLine.Correction($0) }
    self.dataTime = c.pointee.data_time.map { ProtobufTimestamp($0) }
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__PlanLine> {
    let c = Self.blank(arena)
    c.pointee.id = arena.text(self.id, "cwlink.v1.PlanLine.id")
    c.pointee.customer_id = arena.text(self.customerID, "cwlink.v1.PlanLine.customer_id")
    c.pointee.customer_name = arena.text(self.customerName, "cwlink.v1.PlanLine.customer_name")
    c.pointee.product_id = arena.text(self.productID, "cwlink.v1.PlanLine.product_id")
    c.pointee.product_name = arena.text(self.productName, "cwlink.v1.PlanLine.product_name")
    c.pointee.period = arena.text(self.period, "cwlink.v1.PlanLine.period")
    c.pointee.count = self.count?.filled(arena)
    c.pointee.agreement_id = self.agreementID
    c.pointee.agreement_name = arena.text(self.agreementName, "cwlink.v1.PlanLine.agreement_name")
    c.pointee.addition_id = self.additionID
    c.pointee.old_quantity = arena.text(self.oldQuantity, "cwlink.v1.PlanLine.old_quantity")
    c.pointee.new_quantity = arena.text(self.newQuantity, "cwlink.v1.PlanLine.new_quantity")
    c.pointee.n_quantity_steps = self.quantitySteps.count
    c.pointee.quantity_steps = arena.list(self.quantitySteps) { $0.filled(arena) }
    c.pointee.quantity_text = arena.text(self.quantityText, "cwlink.v1.PlanLine.quantity_text")
    c.pointee.n_contract_remarks = self.contractRemarks.count
    c.pointee.contract_remarks = arena.texts(self.contractRemarks, "cwlink.v1.PlanLine.contract_remarks")
    c.pointee.unit_price = arena.text(self.unitPrice, "cwlink.v1.PlanLine.unit_price")
    c.pointee.price_effect = arena.text(self.priceEffect, "cwlink.v1.PlanLine.price_effect")
    c.pointee.action = .init(rawValue: .init(truncatingIfNeeded: self.action.rawValue))
    c.pointee.reason = arena.text(self.reason, "cwlink.v1.PlanLine.reason")
    c.pointee.n_guards = self.guards.count
    c.pointee.guards = arena.list(self.guards) { $0.filled(arena) }
    c.pointee.change_policy = .init(rawValue: .init(truncatingIfNeeded: self.changePolicy.rawValue))
    c.pointee.effective_date = arena.text(self.effectiveDate, "cwlink.v1.PlanLine.effective_date")
    c.pointee.target = self.target?.filled(arena)
    c.pointee.currency = arena.text(self.currency, "cwlink.v1.PlanLine.currency")
    c.pointee.unit_cost = arena.text(self.unitCost, "cwlink.v1.PlanLine.unit_cost")
    c.pointee.unit_cost_source = .init(rawValue: .init(truncatingIfNeeded: self.unitCostSource.rawValue))
    c.pointee.new_unit_cost = arena.text(self.newUnitCost, "cwlink.v1.PlanLine.new_unit_cost")
    c.pointee.margin = arena.text(self.margin, "cwlink.v1.PlanLine.margin")
    c.pointee.period_effect = self.periodEffect?.filled(arena)
    c.pointee.proration = .init(rawValue: .init(truncatingIfNeeded: self.proration.rawValue))
    c.pointee.restored_run_id = arena.text(self.restoredRunID, "cwlink.v1.PlanLine.restored_run_id")
    c.pointee.correction = self.correction?.filled(arena)
    c.pointee.data_time = self.dataTime?.filled(arena)
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__PlanLine.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension PlanLine.BilledCount: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__PlanLine__BilledCount> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__PlanLine__BilledCount>.size).assumingMemoryBound(to: Cwlink__V1__PlanLine__BilledCount.self)
    cwlink__v1__plan_line__billed_count__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__PlanLine__BilledCount>) {
    self.quantity = WireField.text(c.pointee.quantity)
    self.basis = Product.CountBasis(rawValue: Int32(truncatingIfNeeded: c.pointee.basis.rawValue))
    self.asOfTime = c.pointee.as_of_time.map { ProtobufTimestamp($0) }
    self.source = WireField.text(c.pointee.source)
    self.otherSources = WireList.values(c.pointee.other_sources, c.pointee.n_other_sources) { $0.map { SourceCount($0) } }
    self.origin = c.pointee.origin.map { CountOrigin($0) }
    self.calculation = c.pointee.calculation.map { CountCalculation($0) }
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__PlanLine__BilledCount> {
    let c = Self.blank(arena)
    c.pointee.quantity = arena.text(self.quantity, "cwlink.v1.PlanLine.BilledCount.quantity")
    c.pointee.basis = .init(rawValue: .init(truncatingIfNeeded: self.basis.rawValue))
    c.pointee.as_of_time = self.asOfTime?.filled(arena)
    c.pointee.source = arena.text(self.source, "cwlink.v1.PlanLine.BilledCount.source")
    c.pointee.n_other_sources = self.otherSources.count
    c.pointee.other_sources = arena.list(self.otherSources) { $0.filled(arena) }
    c.pointee.origin = self.origin?.filled(arena)
    c.pointee.calculation = self.calculation?.filled(arena)
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__PlanLine__BilledCount.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension PlanLine.Correction: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__PlanLine__Correction> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__PlanLine__Correction>.size).assumingMemoryBound(to: Cwlink__V1__PlanLine__Correction.self)
    cwlink__v1__plan_line__correction__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__PlanLine__Correction>) {
    self.part = PlanLine.Correction.Part(rawValue: Int32(truncatingIfNeeded: c.pointee.part.rawValue))
    self.number = c.pointee.number
    self.quantity = WireField.text(c.pointee.quantity)
    self.firstDate = WireField.text(c.pointee.first_date)
    self.lastDate = WireField.text(c.pointee.last_date)
    self.description = WireField.text(c.pointee.description)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__PlanLine__Correction> {
    let c = Self.blank(arena)
    c.pointee.part = .init(rawValue: .init(truncatingIfNeeded: self.part.rawValue))
    c.pointee.number = self.number
    c.pointee.quantity = arena.text(self.quantity, "cwlink.v1.PlanLine.Correction.quantity")
    c.pointee.first_date = arena.text(self.firstDate, "cwlink.v1.PlanLine.Correction.first_date")
    c.pointee.last_date = arena.text(self.lastDate, "cwlink.v1.PlanLine.Correction.last_date")
    c.pointee.description = arena.text(self.description, "cwlink.v1.PlanLine.Correction.description")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__PlanLine__Correction.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension LineTarget: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__LineTarget> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__LineTarget>.size).assumingMemoryBound(to: Cwlink__V1__LineTarget.self)
    cwlink__v1__line_target__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__LineTarget>) {
    self.targetMappingID = WireField.text(c.pointee.target_mapping_id)
    self.targetID = WireField.text(c.pointee.target_id)
    self.kind = TargetMapping.Kind(rawValue: Int32(truncatingIfNeeded: c.pointee.kind.rawValue))
    self.parts = WireList.values(c.pointee.parts, c.pointee.n_parts) { $0.map { LineTarget.Part($0) } }
    self.total = WireField.text(c.pointee.total)
    self.share = Target.Share(rawValue: Int32(truncatingIfNeeded: c.pointee.share.rawValue))
    self.fixedQuantity = WireField.text(c.pointee.fixed_quantity)
    self.percent = WireField.text(c.pointee.percent)
    self.site = WireField.text(c.pointee.site)
    self.factor = WireField.text(c.pointee.factor)
    self.text = WireField.text(c.pointee.text)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__LineTarget> {
    let c = Self.blank(arena)
    c.pointee.target_mapping_id = arena.text(self.targetMappingID, "cwlink.v1.LineTarget.target_mapping_id")
    c.pointee.target_id = arena.text(self.targetID, "cwlink.v1.LineTarget.target_id")
    c.pointee.kind = .init(rawValue: .init(truncatingIfNeeded: self.kind.rawValue))
    c.pointee.n_parts = self.parts.count
    c.pointee.parts = arena.list(self.parts) { $0.filled(arena) }
    c.pointee.total = arena.text(self.total, "cwlink.v1.LineTarget.total")
    c.pointee.share = .init(rawValue: .init(truncatingIfNeeded: self.share.rawValue))
    c.pointee.fixed_quantity = arena.text(self.fixedQuantity, "cwlink.v1.LineTarget.fixed_quantity")
    c.pointee.percent = arena.text(self.percent, "cwlink.v1.LineTarget.percent")
    c.pointee.site = arena.text(self.site, "cwlink.v1.LineTarget.site")
    c.pointee.factor = arena.text(self.factor, "cwlink.v1.LineTarget.factor")
    c.pointee.text = arena.text(self.text, "cwlink.v1.LineTarget.text")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__LineTarget.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension LineTarget.Part: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__LineTarget__Part> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__LineTarget__Part>.size).assumingMemoryBound(to: Cwlink__V1__LineTarget__Part.self)
    cwlink__v1__line_target__part__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__LineTarget__Part>) {
    self.productID = WireField.text(c.pointee.product_id)
    self.productName = WireField.text(c.pointee.product_name)
    self.quantity = WireField.text(c.pointee.quantity)
    self.source = WireField.text(c.pointee.source)
    self.asOfTime = c.pointee.as_of_time.map { ProtobufTimestamp($0) }
    self.countedQuantity = WireField.text(c.pointee.counted_quantity)
    self.quantityText = WireField.text(c.pointee.quantity_text)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__LineTarget__Part> {
    let c = Self.blank(arena)
    c.pointee.product_id = arena.text(self.productID, "cwlink.v1.LineTarget.Part.product_id")
    c.pointee.product_name = arena.text(self.productName, "cwlink.v1.LineTarget.Part.product_name")
    c.pointee.quantity = arena.text(self.quantity, "cwlink.v1.LineTarget.Part.quantity")
    c.pointee.source = arena.text(self.source, "cwlink.v1.LineTarget.Part.source")
    c.pointee.as_of_time = self.asOfTime?.filled(arena)
    c.pointee.counted_quantity = arena.text(self.countedQuantity, "cwlink.v1.LineTarget.Part.counted_quantity")
    c.pointee.quantity_text = arena.text(self.quantityText, "cwlink.v1.LineTarget.Part.quantity_text")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__LineTarget__Part.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension Guard: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__Guard> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__Guard>.size).assumingMemoryBound(to: Cwlink__V1__Guard.self)
    cwlink__v1__guard__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__Guard>) {
    self.code = Guard.Code(rawValue: Int32(truncatingIfNeeded: c.pointee.code.rawValue))
    self.blocks = c.pointee.blocks != 0
    self.message = WireField.text(c.pointee.message)
    self.remedy = WireField.text(c.pointee.remedy)
    self.setting = WireField.text(c.pointee.setting)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__Guard> {
    let c = Self.blank(arena)
    c.pointee.code = .init(rawValue: .init(truncatingIfNeeded: self.code.rawValue))
    c.pointee.blocks = self.blocks ? 1 : 0
    c.pointee.message = arena.text(self.message, "cwlink.v1.Guard.message")
    c.pointee.remedy = arena.text(self.remedy, "cwlink.v1.Guard.remedy")
    c.pointee.setting = arena.text(self.setting, "cwlink.v1.Guard.setting")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__Guard.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension CreatePlanRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__CreatePlanRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__CreatePlanRequest>.size).assumingMemoryBound(to: Cwlink__V1__CreatePlanRequest.self)
    cwlink__v1__create_plan_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__CreatePlanRequest>) {
    self.period = WireField.text(c.pointee.period)
    self.customerIDs = WireField.texts(c.pointee.customer_ids, c.pointee.n_customer_ids)
    self.productIDs = WireField.texts(c.pointee.product_ids, c.pointee.n_product_ids)
    self.validateOnly = c.pointee.validate_only != 0
    self.fresh = c.pointee.fresh != 0
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__CreatePlanRequest> {
    let c = Self.blank(arena)
    c.pointee.period = arena.text(self.period, "cwlink.v1.CreatePlanRequest.period")
    c.pointee.n_customer_ids = self.customerIDs.count
    c.pointee.customer_ids = arena.texts(self.customerIDs, "cwlink.v1.CreatePlanRequest.customer_ids")
    c.pointee.n_product_ids = self.productIDs.count
    c.pointee.product_ids = arena.texts(self.productIDs, "cwlink.v1.CreatePlanRequest.product_ids")
    c.pointee.validate_only = self.validateOnly ? 1 : 0
    c.pointee.fresh = self.fresh ? 1 : 0
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__CreatePlanRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension StreamPlanRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__StreamPlanRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__StreamPlanRequest>.size).assumingMemoryBound(to: Cwlink__V1__StreamPlanRequest.self)
    cwlink__v1__stream_plan_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__StreamPlanRequest>) {
    self.period = WireField.text(c.pointee.period)
    self.customerIDs = WireField.texts(c.pointee.customer_ids, c.pointee.n_customer_ids)
    self.productIDs = WireField.texts(c.pointee.product_ids, c.pointee.n_product_ids)
    self.validateOnly = c.pointee.validate_only != 0
    self.fresh = c.pointee.fresh != 0
    self.linesPerMessage = c.pointee.lines_per_message
    self.withoutLines = c.pointee.without_lines != 0
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__StreamPlanRequest> {
    let c = Self.blank(arena)
    c.pointee.period = arena.text(self.period, "cwlink.v1.StreamPlanRequest.period")
    c.pointee.n_customer_ids = self.customerIDs.count
    c.pointee.customer_ids = arena.texts(self.customerIDs, "cwlink.v1.StreamPlanRequest.customer_ids")
    c.pointee.n_product_ids = self.productIDs.count
    c.pointee.product_ids = arena.texts(self.productIDs, "cwlink.v1.StreamPlanRequest.product_ids")
    c.pointee.validate_only = self.validateOnly ? 1 : 0
    c.pointee.fresh = self.fresh ? 1 : 0
    c.pointee.lines_per_message = self.linesPerMessage
    c.pointee.without_lines = self.withoutLines ? 1 : 0
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__StreamPlanRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension PlanProgress: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__PlanProgress> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__PlanProgress>.size).assumingMemoryBound(to: Cwlink__V1__PlanProgress.self)
    cwlink__v1__plan_progress__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__PlanProgress>) {
    self.done = c.pointee.done
    self.total = c.pointee.total
    self.plan = c.pointee.plan.map { Plan($0) }
    self.lines = WireList.values(c.pointee.lines, c.pointee.n_lines) { $0.map { PlanLine($0) } }
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__PlanProgress> {
    let c = Self.blank(arena)
    c.pointee.done = self.done
    c.pointee.total = self.total
    c.pointee.plan = self.plan?.filled(arena)
    c.pointee.n_lines = self.lines.count
    c.pointee.lines = arena.list(self.lines) { $0.filled(arena) }
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__PlanProgress.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension CreateUndoPlanRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__CreateUndoPlanRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__CreateUndoPlanRequest>.size).assumingMemoryBound(to: Cwlink__V1__CreateUndoPlanRequest.self)
    cwlink__v1__create_undo_plan_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__CreateUndoPlanRequest>) {
    self.runID = WireField.text(c.pointee.run_id)
    self.validateOnly = c.pointee.validate_only != 0
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__CreateUndoPlanRequest> {
    let c = Self.blank(arena)
    c.pointee.run_id = arena.text(self.runID, "cwlink.v1.CreateUndoPlanRequest.run_id")
    c.pointee.validate_only = self.validateOnly ? 1 : 0
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__CreateUndoPlanRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension GetPlanRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__GetPlanRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__GetPlanRequest>.size).assumingMemoryBound(to: Cwlink__V1__GetPlanRequest.self)
    cwlink__v1__get_plan_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__GetPlanRequest>) {
    self.plan = WireField.text(c.pointee.plan)
    self.withoutLines = c.pointee.without_lines != 0
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__GetPlanRequest> {
    let c = Self.blank(arena)
    c.pointee.plan = arena.text(self.plan, "cwlink.v1.GetPlanRequest.plan")
    c.pointee.without_lines = self.withoutLines ? 1 : 0
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__GetPlanRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension ListPlanLinesRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ListPlanLinesRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__ListPlanLinesRequest>.size).assumingMemoryBound(to: Cwlink__V1__ListPlanLinesRequest.self)
    cwlink__v1__list_plan_lines_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ListPlanLinesRequest>) {
    self.plan = WireField.text(c.pointee.plan)
    self.pageSize = c.pointee.page_size
    self.pageToken = WireField.text(c.pointee.page_token)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ListPlanLinesRequest> {
    let c = Self.blank(arena)
    c.pointee.plan = arena.text(self.plan, "cwlink.v1.ListPlanLinesRequest.plan")
    c.pointee.page_size = self.pageSize
    c.pointee.page_token = arena.text(self.pageToken, "cwlink.v1.ListPlanLinesRequest.page_token")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__ListPlanLinesRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension ListPlanLinesResponse: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ListPlanLinesResponse> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__ListPlanLinesResponse>.size).assumingMemoryBound(to: Cwlink__V1__ListPlanLinesResponse.self)
    cwlink__v1__list_plan_lines_response__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ListPlanLinesResponse>) {
    self.lines = WireList.values(c.pointee.lines, c.pointee.n_lines) { $0.map { PlanLine($0) } }
    self.nextPageToken = WireField.text(c.pointee.next_page_token)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ListPlanLinesResponse> {
    let c = Self.blank(arena)
    c.pointee.n_lines = self.lines.count
    c.pointee.lines = arena.list(self.lines) { $0.filled(arena) }
    c.pointee.next_page_token = arena.text(self.nextPageToken, "cwlink.v1.ListPlanLinesResponse.next_page_token")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__ListPlanLinesResponse.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension ListPlansRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ListPlansRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__ListPlansRequest>.size).assumingMemoryBound(to: Cwlink__V1__ListPlansRequest.self)
    cwlink__v1__list_plans_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ListPlansRequest>) {
    self.pageSize = c.pointee.page_size
    self.pageToken = WireField.text(c.pointee.page_token)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ListPlansRequest> {
    let c = Self.blank(arena)
    c.pointee.page_size = self.pageSize
    c.pointee.page_token = arena.text(self.pageToken, "cwlink.v1.ListPlansRequest.page_token")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__ListPlansRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension ListPlansResponse: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ListPlansResponse> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__ListPlansResponse>.size).assumingMemoryBound(to: Cwlink__V1__ListPlansResponse.self)
    cwlink__v1__list_plans_response__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ListPlansResponse>) {
    self.plans = WireList.values(c.pointee.plans, c.pointee.n_plans) { $0.map { Plan($0) } }
    self.nextPageToken = WireField.text(c.pointee.next_page_token)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ListPlansResponse> {
    let c = Self.blank(arena)
    c.pointee.n_plans = self.plans.count
    c.pointee.plans = arena.list(self.plans) { $0.filled(arena) }
    c.pointee.next_page_token = arena.text(self.nextPageToken, "cwlink.v1.ListPlansResponse.next_page_token")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__ListPlansResponse.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension ApplyPlanRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ApplyPlanRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__ApplyPlanRequest>.size).assumingMemoryBound(to: Cwlink__V1__ApplyPlanRequest.self)
    cwlink__v1__apply_plan_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ApplyPlanRequest>) {
    self.planHash = WireField.text(c.pointee.plan_hash)
    self.confirmedLineIDs = WireField.texts(c.pointee.confirmed_line_ids, c.pointee.n_confirmed_line_ids)
    self.confirmAll = c.pointee.confirm_all != 0
    self.validateOnly = c.pointee.validate_only != 0
    self.note = WireField.text(c.pointee.note)
    self.onlyConfirmed = c.pointee.only_confirmed != 0
    self.withoutLines = c.pointee.without_lines != 0
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ApplyPlanRequest> {
    let c = Self.blank(arena)
    c.pointee.plan_hash = arena.text(self.planHash, "cwlink.v1.ApplyPlanRequest.plan_hash")
    c.pointee.n_confirmed_line_ids = self.confirmedLineIDs.count
    c.pointee.confirmed_line_ids = arena.texts(self.confirmedLineIDs, "cwlink.v1.ApplyPlanRequest.confirmed_line_ids")
    c.pointee.confirm_all = self.confirmAll ? 1 : 0
    c.pointee.validate_only = self.validateOnly ? 1 : 0
    c.pointee.note = arena.text(self.note, "cwlink.v1.ApplyPlanRequest.note")
    c.pointee.only_confirmed = self.onlyConfirmed ? 1 : 0
    c.pointee.without_lines = self.withoutLines ? 1 : 0
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__ApplyPlanRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension Run: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__Run> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__Run>.size).assumingMemoryBound(to: Cwlink__V1__Run.self)
    cwlink__v1__run__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__Run>) {
    self.id = WireField.text(c.pointee.id)
    self.planID = WireField.text(c.pointee.plan_id)
    self.planHash = WireField.text(c.pointee.plan_hash)
    self.period = WireField.text(c.pointee.period)
    self.state = Run.State(rawValue: Int32(truncatingIfNeeded: c.pointee.state.rawValue))
    self.lines = WireList.values(c.pointee.lines, c.pointee.n_lines) { $0.map { RunLine($0) } }
    self.total = c.pointee.total
    self.done = c.pointee.done
    self.problems = c.pointee.problems
    self.createTime = c.pointee.create_time.map { ProtobufTimestamp($0) }
    self.endTime = c.pointee.end_time.map { ProtobufTimestamp($0) }
    self.createdBy = WireField.text(c.pointee.created_by)
    self.undoneRunID = WireField.text(c.pointee.undone_run_id)
    self.undoneByRunIDs = WireField.texts(c.pointee.undone_by_run_ids, c.pointee.n_undone_by_run_ids)
    self.invoiced = c.pointee.invoiced.map { InvoicedLines($0) }
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__Run> {
    let c = Self.blank(arena)
    c.pointee.id = arena.text(self.id, "cwlink.v1.Run.id")
    c.pointee.plan_id = arena.text(self.planID, "cwlink.v1.Run.plan_id")
    c.pointee.plan_hash = arena.text(self.planHash, "cwlink.v1.Run.plan_hash")
    c.pointee.period = arena.text(self.period, "cwlink.v1.Run.period")
    c.pointee.state = .init(rawValue: .init(truncatingIfNeeded: self.state.rawValue))
    c.pointee.n_lines = self.lines.count
    c.pointee.lines = arena.list(self.lines) { $0.filled(arena) }
    c.pointee.total = self.total
    c.pointee.done = self.done
    c.pointee.problems = self.problems
    c.pointee.create_time = self.createTime?.filled(arena)
    c.pointee.end_time = self.endTime?.filled(arena)
    c.pointee.created_by = arena.text(self.createdBy, "cwlink.v1.Run.created_by")
    c.pointee.undone_run_id = arena.text(self.undoneRunID, "cwlink.v1.Run.undone_run_id")
    c.pointee.n_undone_by_run_ids = self.undoneByRunIDs.count
    c.pointee.undone_by_run_ids = arena.texts(self.undoneByRunIDs, "cwlink.v1.Run.undone_by_run_ids")
    c.pointee.invoiced = self.invoiced?.filled(arena)
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__Run.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension InvoicedLines: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__InvoicedLines> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__InvoicedLines>.size).assumingMemoryBound(to: Cwlink__V1__InvoicedLines.self)
    cwlink__v1__invoiced_lines__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__InvoicedLines>) {
    self.taken = c.pointee.taken
    self.noneYet = c.pointee.none_yet
    self.cameAfter = c.pointee.came_after
    self.notKnown = c.pointee.not_known
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__InvoicedLines> {
    let c = Self.blank(arena)
    c.pointee.taken = self.taken
    c.pointee.none_yet = self.noneYet
    c.pointee.came_after = self.cameAfter
    c.pointee.not_known = self.notKnown
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__InvoicedLines.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension RunLine: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__RunLine> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__RunLine>.size).assumingMemoryBound(to: Cwlink__V1__RunLine.self)
    cwlink__v1__run_line__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__RunLine>) {
    self.lineID = WireField.text(c.pointee.line_id)
    self.customerID = WireField.text(c.pointee.customer_id)
    self.productID = WireField.text(c.pointee.product_id)
    self.agreementID = c.pointee.agreement_id
    self.additionID = c.pointee.addition_id
    self.oldQuantity = WireField.text(c.pointee.old_quantity)
    self.newQuantity = WireField.text(c.pointee.new_quantity)
    self.outcome = RunLine.Outcome(rawValue: Int32(truncatingIfNeeded: c.pointee.outcome.rawValue))
    self.message = WireField.text(c.pointee.message)
    self.deliveryID = WireField.text(c.pointee.delivery_id)
    self.conflictReason = ConflictReason(rawValue: Int32(truncatingIfNeeded: c.pointee.conflict_reason.rawValue))
    self.invoice = c.pointee.invoice.map { LineInvoice($0) }
    self.undoneByRunID = WireField.text(c.pointee.undone_by_run_id)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__RunLine> {
    let c = Self.blank(arena)
    c.pointee.line_id = arena.text(self.lineID, "cwlink.v1.RunLine.line_id")
    c.pointee.customer_id = arena.text(self.customerID, "cwlink.v1.RunLine.customer_id")
    c.pointee.product_id = arena.text(self.productID, "cwlink.v1.RunLine.product_id")
    c.pointee.agreement_id = self.agreementID
    c.pointee.addition_id = self.additionID
    c.pointee.old_quantity = arena.text(self.oldQuantity, "cwlink.v1.RunLine.old_quantity")
    c.pointee.new_quantity = arena.text(self.newQuantity, "cwlink.v1.RunLine.new_quantity")
    c.pointee.outcome = .init(rawValue: .init(truncatingIfNeeded: self.outcome.rawValue))
    c.pointee.message = arena.text(self.message, "cwlink.v1.RunLine.message")
    c.pointee.delivery_id = arena.text(self.deliveryID, "cwlink.v1.RunLine.delivery_id")
    c.pointee.conflict_reason = .init(rawValue: .init(truncatingIfNeeded: self.conflictReason.rawValue))
    c.pointee.invoice = self.invoice?.filled(arena)
    c.pointee.undone_by_run_id = arena.text(self.undoneByRunID, "cwlink.v1.RunLine.undone_by_run_id")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__RunLine.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension GetRunRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__GetRunRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__GetRunRequest>.size).assumingMemoryBound(to: Cwlink__V1__GetRunRequest.self)
    cwlink__v1__get_run_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__GetRunRequest>) {
    self.runID = WireField.text(c.pointee.run_id)
    self.withoutLines = c.pointee.without_lines != 0
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__GetRunRequest> {
    let c = Self.blank(arena)
    c.pointee.run_id = arena.text(self.runID, "cwlink.v1.GetRunRequest.run_id")
    c.pointee.without_lines = self.withoutLines ? 1 : 0
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__GetRunRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension ListRunLinesRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ListRunLinesRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__ListRunLinesRequest>.size).assumingMemoryBound(to: Cwlink__V1__ListRunLinesRequest.self)
    cwlink__v1__list_run_lines_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ListRunLinesRequest>) {
    self.runID = WireField.text(c.pointee.run_id)
    self.pageSize = c.pointee.page_size
    self.pageToken = WireField.text(c.pointee.page_token)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ListRunLinesRequest> {
    let c = Self.blank(arena)
    c.pointee.run_id = arena.text(self.runID, "cwlink.v1.ListRunLinesRequest.run_id")
    c.pointee.page_size = self.pageSize
    c.pointee.page_token = arena.text(self.pageToken, "cwlink.v1.ListRunLinesRequest.page_token")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__ListRunLinesRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension ListRunLinesResponse: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ListRunLinesResponse> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__ListRunLinesResponse>.size).assumingMemoryBound(to: Cwlink__V1__ListRunLinesResponse.self)
    cwlink__v1__list_run_lines_response__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ListRunLinesResponse>) {
    self.lines = WireList.values(c.pointee.lines, c.pointee.n_lines) { $0.map { RunLine($0) } }
    self.nextPageToken = WireField.text(c.pointee.next_page_token)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ListRunLinesResponse> {
    let c = Self.blank(arena)
    c.pointee.n_lines = self.lines.count
    c.pointee.lines = arena.list(self.lines) { $0.filled(arena) }
    c.pointee.next_page_token = arena.text(self.nextPageToken, "cwlink.v1.ListRunLinesResponse.next_page_token")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__ListRunLinesResponse.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension WatchRunRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__WatchRunRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__WatchRunRequest>.size).assumingMemoryBound(to: Cwlink__V1__WatchRunRequest.self)
    cwlink__v1__watch_run_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__WatchRunRequest>) {
    self.runID = WireField.text(c.pointee.run_id)
    self.withoutLines = c.pointee.without_lines != 0
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__WatchRunRequest> {
    let c = Self.blank(arena)
    c.pointee.run_id = arena.text(self.runID, "cwlink.v1.WatchRunRequest.run_id")
    c.pointee.without_lines = self.withoutLines ? 1 : 0
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__WatchRunRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension ListRunsRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ListRunsRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__ListRunsRequest>.size).assumingMemoryBound(to: Cwlink__V1__ListRunsRequest.self)
    cwlink__v1__list_runs_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ListRunsRequest>) {
    self.pageSize = c.pointee.page_size
    self.pageToken = WireField.text(c.pointee.page_token)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ListRunsRequest> {
    let c = Self.blank(arena)
    c.pointee.page_size = self.pageSize
    c.pointee.page_token = arena.text(self.pageToken, "cwlink.v1.ListRunsRequest.page_token")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__ListRunsRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension ListRunsResponse: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ListRunsResponse> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__ListRunsResponse>.size).assumingMemoryBound(to: Cwlink__V1__ListRunsResponse.self)
    cwlink__v1__list_runs_response__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ListRunsResponse>) {
    self.runs = WireList.values(c.pointee.runs, c.pointee.n_runs) { $0.map { Run($0) } }
    self.nextPageToken = WireField.text(c.pointee.next_page_token)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ListRunsResponse> {
    let c = Self.blank(arena)
    c.pointee.n_runs = self.runs.count
    c.pointee.runs = arena.list(self.runs) { $0.filled(arena) }
    c.pointee.next_page_token = arena.text(self.nextPageToken, "cwlink.v1.ListRunsResponse.next_page_token")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__ListRunsResponse.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension SendNowRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__SendNowRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__SendNowRequest>.size).assumingMemoryBound(to: Cwlink__V1__SendNowRequest.self)
    cwlink__v1__send_now_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__SendNowRequest>) {
    self.customerID = WireField.text(c.pointee.customer_id)
    self.period = WireField.text(c.pointee.period)
    self.settingsEtag = WireField.text(c.pointee.settings_etag)
    self.requestID = WireField.text(c.pointee.request_id)
    self.validateOnly = c.pointee.validate_only != 0
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__SendNowRequest> {
    let c = Self.blank(arena)
    c.pointee.customer_id = arena.text(self.customerID, "cwlink.v1.SendNowRequest.customer_id")
    c.pointee.period = arena.text(self.period, "cwlink.v1.SendNowRequest.period")
    c.pointee.settings_etag = arena.text(self.settingsEtag, "cwlink.v1.SendNowRequest.settings_etag")
    c.pointee.request_id = arena.text(self.requestID, "cwlink.v1.SendNowRequest.request_id")
    c.pointee.validate_only = self.validateOnly ? 1 : 0
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__SendNowRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension SendNowResponse: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__SendNowResponse> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__SendNowResponse>.size).assumingMemoryBound(to: Cwlink__V1__SendNowResponse.self)
    cwlink__v1__send_now_response__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__SendNowResponse>) {
    self.deliveryID = WireField.text(c.pointee.delivery_id)
    self.recipients = WireField.texts(c.pointee.recipients, c.pointee.n_recipients)
    self.subject = WireField.text(c.pointee.subject)
    self.text = WireField.text(c.pointee.text)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__SendNowResponse> {
    let c = Self.blank(arena)
    c.pointee.delivery_id = arena.text(self.deliveryID, "cwlink.v1.SendNowResponse.delivery_id")
    c.pointee.n_recipients = self.recipients.count
    c.pointee.recipients = arena.texts(self.recipients, "cwlink.v1.SendNowResponse.recipients")
    c.pointee.subject = arena.text(self.subject, "cwlink.v1.SendNowResponse.subject")
    c.pointee.text = arena.text(self.text, "cwlink.v1.SendNowResponse.text")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__SendNowResponse.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension SendAllNowRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__SendAllNowRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__SendAllNowRequest>.size).assumingMemoryBound(to: Cwlink__V1__SendAllNowRequest.self)
    cwlink__v1__send_all_now_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__SendAllNowRequest>) {
    self.period = WireField.text(c.pointee.period)
    self.requestID = WireField.text(c.pointee.request_id)
    self.validateOnly = c.pointee.validate_only != 0
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__SendAllNowRequest> {
    let c = Self.blank(arena)
    c.pointee.period = arena.text(self.period, "cwlink.v1.SendAllNowRequest.period")
    c.pointee.request_id = arena.text(self.requestID, "cwlink.v1.SendAllNowRequest.request_id")
    c.pointee.validate_only = self.validateOnly ? 1 : 0
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__SendAllNowRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension SendAllNowResponse: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__SendAllNowResponse> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__SendAllNowResponse>.size).assumingMemoryBound(to: Cwlink__V1__SendAllNowResponse.self)
    cwlink__v1__send_all_now_response__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__SendAllNowResponse>) {
    self.plan = c.pointee.plan.map { Plan($0) }
    self.runID = WireField.text(c.pointee.run_id)
    self.applied = c.pointee.applied
    self.waiting = c.pointee.waiting
    self.blocked = c.pointee.blocked
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__SendAllNowResponse> {
    let c = Self.blank(arena)
    c.pointee.plan = self.plan?.filled(arena)
    c.pointee.run_id = arena.text(self.runID, "cwlink.v1.SendAllNowResponse.run_id")
    c.pointee.applied = self.applied
    c.pointee.waiting = self.waiting
    c.pointee.blocked = self.blocked
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__SendAllNowResponse.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

