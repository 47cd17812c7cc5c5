// swift-format-ignore-file
// Generated from cwlink/v1/settings.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

package import CCwlinkAPI
public import LocalRPC

extension Cadence: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__Cadence> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__Cadence>.size).assumingMemoryBound(to: Cwlink__V1__Cadence.self)
    cwlink__v1__cadence__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__Cadence>) {
    self.frequency = Cadence.Frequency(rawValue: Int32(truncatingIfNeeded: c.pointee.frequency.rawValue))
    self.weekday = Cadence.Weekday(rawValue: Int32(truncatingIfNeeded: c.pointee.weekday.rawValue))
    self.dayOfMonth = c.pointee.day_of_month
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__Cadence> {
    let c = Self.blank(arena)
    c.pointee.frequency = .init(rawValue: .init(truncatingIfNeeded: self.frequency.rawValue))
    c.pointee.weekday = .init(rawValue: .init(truncatingIfNeeded: self.weekday.rawValue))
    c.pointee.day_of_month = self.dayOfMonth
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__Cadence.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension BillingSettings: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__BillingSettings> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__BillingSettings>.size).assumingMemoryBound(to: Cwlink__V1__BillingSettings.self)
    cwlink__v1__billing_settings__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__BillingSettings>) {
    self.enabled = c.pointee.enabled != 0
    self.day = c.pointee.day
    self.mail = c.pointee.mail != 0
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__BillingSettings> {
    let c = Self.blank(arena)
    c.pointee.enabled = self.enabled ? 1 : 0
    c.pointee.day = self.day
    c.pointee.mail = self.mail ? 1 : 0
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__BillingSettings.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension FigureSettings: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__FigureSettings> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__FigureSettings>.size).assumingMemoryBound(to: Cwlink__V1__FigureSettings.self)
    cwlink__v1__figure_settings__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__FigureSettings>) {
    self.enabled = c.pointee.enabled != 0
    self.items = WireList.values(c.pointee.items, c.pointee.n_items) { MailItem(rawValue: Int32(truncatingIfNeeded: $0.rawValue)) }
    self.cadence = c.pointee.cadence.map { Cadence($0) }
    self.ticket = c.pointee.ticket != 0
    self.mail = c.pointee.mail != 0
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__FigureSettings> {
    let c = Self.blank(arena)
    c.pointee.enabled = self.enabled ? 1 : 0
    c.pointee.n_items = self.items.count
    c.pointee.items = arena.list(self.items) { .init(rawValue: .init(truncatingIfNeeded: $0.rawValue)) }
    c.pointee.cadence = self.cadence?.filled(arena)
    c.pointee.ticket = self.ticket ? 1 : 0
    c.pointee.mail = self.mail ? 1 : 0
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__FigureSettings.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension SummarySettings: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__SummarySettings> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__SummarySettings>.size).assumingMemoryBound(to: Cwlink__V1__SummarySettings.self)
    cwlink__v1__summary_settings__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__SummarySettings>) {
    self.enabled = c.pointee.enabled != 0
    self.cadence = c.pointee.cadence.map { Cadence($0) }
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__SummarySettings> {
    let c = Self.blank(arena)
    c.pointee.enabled = self.enabled ? 1 : 0
    c.pointee.cadence = self.cadence?.filled(arena)
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__SummarySettings.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension TicketRoute: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__TicketRoute> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__TicketRoute>.size).assumingMemoryBound(to: Cwlink__V1__TicketRoute.self)
    cwlink__v1__ticket_route__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__TicketRoute>) {
    self.board = WireField.text(c.pointee.board)
    self.type = WireField.text(c.pointee.type)
    self.subtype = WireField.text(c.pointee.subtype)
    self.item = WireField.text(c.pointee.item)
    self.status = WireField.text(c.pointee.status)
    self.resolvedStatus = WireField.text(c.pointee.resolved_status)
    self.priority = WireField.text(c.pointee.priority)
    self.source = WireField.text(c.pointee.source)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__TicketRoute> {
    let c = Self.blank(arena)
    c.pointee.board = arena.text(self.board, "cwlink.v1.TicketRoute.board")
    c.pointee.type = arena.text(self.type, "cwlink.v1.TicketRoute.type")
    c.pointee.subtype = arena.text(self.subtype, "cwlink.v1.TicketRoute.subtype")
    c.pointee.item = arena.text(self.item, "cwlink.v1.TicketRoute.item")
    c.pointee.status = arena.text(self.status, "cwlink.v1.TicketRoute.status")
    c.pointee.resolved_status = arena.text(self.resolvedStatus, "cwlink.v1.TicketRoute.resolved_status")
    c.pointee.priority = arena.text(self.priority, "cwlink.v1.TicketRoute.priority")
    c.pointee.source = arena.text(self.source, "cwlink.v1.TicketRoute.source")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__TicketRoute.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension SendingSettings: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__SendingSettings> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__SendingSettings>.size).assumingMemoryBound(to: Cwlink__V1__SendingSettings.self)
    cwlink__v1__sending_settings__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__SendingSettings>) {
    self.billing = c.pointee.billing.map { BillingSettings($0) }
    self.hostedEmailSecurity = c.pointee.hosted_email_security.map { FigureSettings($0) }
    self.emailSecurityStandard = c.pointee.email_security_standard.map { FigureSettings($0) }
    self.emailSecurityAdvanced = c.pointee.email_security_advanced.map { FigureSettings($0) }
    self.executiveSummary = c.pointee.executive_summary.map { SummarySettings($0) }
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__SendingSettings> {
    let c = Self.blank(arena)
    c.pointee.billing = self.billing?.filled(arena)
    c.pointee.hosted_email_security = self.hostedEmailSecurity?.filled(arena)
    c.pointee.email_security_standard = self.emailSecurityStandard?.filled(arena)
    c.pointee.email_security_advanced = self.emailSecurityAdvanced?.filled(arena)
    c.pointee.executive_summary = self.executiveSummary?.filled(arena)
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__SendingSettings.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension GeneralSettings: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__GeneralSettings> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__GeneralSettings>.size).assumingMemoryBound(to: Cwlink__V1__GeneralSettings.self)
    cwlink__v1__general_settings__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__GeneralSettings>) {
    self.sending = c.pointee.sending.map { SendingSettings($0) }
    self.timeOfDay = WireField.text(c.pointee.time_of_day)
    self.reportRoute = c.pointee.report_route.map { TicketRoute($0) }
    self.updateTime = c.pointee.update_time.map { ProtobufTimestamp($0) }
    self.etag = WireField.text(c.pointee.etag)
    self.planValidityDays = c.pointee.plan_validity_days_presence_case.rawValue == 6 ? c.pointee.plan_validity_days : nil
    self.planDataHours = c.pointee.plan_data_hours_presence_case.rawValue == 7 ? c.pointee.plan_data_hours : nil
    self.lateCorrections = GeneralSettings.LateCorrections(rawValue: Int32(truncatingIfNeeded: c.pointee.late_corrections.rawValue))
    self.driftRequestsPerDay = c.pointee.drift_requests_per_day_presence_case.rawValue == 42 ? c.pointee.drift_requests_per_day : nil
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__GeneralSettings> {
    let c = Self.blank(arena)
    c.pointee.sending = self.sending?.filled(arena)
    c.pointee.time_of_day = arena.text(self.timeOfDay, "cwlink.v1.GeneralSettings.time_of_day")
    c.pointee.report_route = self.reportRoute?.filled(arena)
    c.pointee.update_time = self.updateTime?.filled(arena)
    c.pointee.etag = arena.text(self.etag, "cwlink.v1.GeneralSettings.etag")
    if let value = self.planValidityDays {
      c.pointee.plan_validity_days_presence_case = .init(rawValue: 6)
      c.pointee.plan_validity_days = value
    }
    if let value = self.planDataHours {
      c.pointee.plan_data_hours_presence_case = .init(rawValue: 7)
      c.pointee.plan_data_hours = value
    }
    c.pointee.late_corrections = .init(rawValue: .init(truncatingIfNeeded: self.lateCorrections.rawValue))
    if let value = self.driftRequestsPerDay {
      c.pointee.drift_requests_per_day_presence_case = .init(rawValue: 42)
      c.pointee.drift_requests_per_day = value
    }
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__GeneralSettings.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension GetGeneralSettingsRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__GetGeneralSettingsRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__GetGeneralSettingsRequest>.size).assumingMemoryBound(to: Cwlink__V1__GetGeneralSettingsRequest.self)
    cwlink__v1__get_general_settings_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__GetGeneralSettingsRequest>) {
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__GetGeneralSettingsRequest> {
    let c = Self.blank(arena)
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__GetGeneralSettingsRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension UpdateGeneralSettingsRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__UpdateGeneralSettingsRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__UpdateGeneralSettingsRequest>.size).assumingMemoryBound(to: Cwlink__V1__UpdateGeneralSettingsRequest.self)
    cwlink__v1__update_general_settings_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__UpdateGeneralSettingsRequest>) {
    self.settings = c.pointee.settings.map { GeneralSettings($0) }
    self.updateMask = c.pointee.update_mask.map { ProtobufFieldMask($0) }
    self.validateOnly = c.pointee.validate_only != 0
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__UpdateGeneralSettingsRequest> {
    let c = Self.blank(arena)
    c.pointee.settings = self.settings?.filled(arena)
    c.pointee.update_mask = self.updateMask?.filled(arena)
    c.pointee.validate_only = self.validateOnly ? 1 : 0
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__UpdateGeneralSettingsRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension CustomerSettings: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__CustomerSettings> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__CustomerSettings>.size).assumingMemoryBound(to: Cwlink__V1__CustomerSettings.self)
    cwlink__v1__customer_settings__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__CustomerSettings>) {
    self.customerID = WireField.text(c.pointee.customer_id)
    self.useCustom = c.pointee.use_custom != 0
    self.sending = c.pointee.sending.map { SendingSettings($0) }
    self.etag = WireField.text(c.pointee.etag)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__CustomerSettings> {
    let c = Self.blank(arena)
    c.pointee.customer_id = arena.text(self.customerID, "cwlink.v1.CustomerSettings.customer_id")
    c.pointee.use_custom = self.useCustom ? 1 : 0
    c.pointee.sending = self.sending?.filled(arena)
    c.pointee.etag = arena.text(self.etag, "cwlink.v1.CustomerSettings.etag")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__CustomerSettings.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension GetCustomerSettingsRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__GetCustomerSettingsRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__GetCustomerSettingsRequest>.size).assumingMemoryBound(to: Cwlink__V1__GetCustomerSettingsRequest.self)
    cwlink__v1__get_customer_settings_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__GetCustomerSettingsRequest>) {
    self.customerID = WireField.text(c.pointee.customer_id)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__GetCustomerSettingsRequest> {
    let c = Self.blank(arena)
    c.pointee.customer_id = arena.text(self.customerID, "cwlink.v1.GetCustomerSettingsRequest.customer_id")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__GetCustomerSettingsRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension UpdateCustomerSettingsRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__UpdateCustomerSettingsRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__UpdateCustomerSettingsRequest>.size).assumingMemoryBound(to: Cwlink__V1__UpdateCustomerSettingsRequest.self)
    cwlink__v1__update_customer_settings_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__UpdateCustomerSettingsRequest>) {
    self.settings = c.pointee.settings.map { CustomerSettings($0) }
    self.updateMask = c.pointee.update_mask.map { ProtobufFieldMask($0) }
    self.validateOnly = c.pointee.validate_only != 0
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__UpdateCustomerSettingsRequest> {
    let c = Self.blank(arena)
    c.pointee.settings = self.settings?.filled(arena)
    c.pointee.update_mask = self.updateMask?.filled(arena)
    c.pointee.validate_only = self.validateOnly ? 1 : 0
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__UpdateCustomerSettingsRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension GetEffectiveSettingsRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__GetEffectiveSettingsRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__GetEffectiveSettingsRequest>.size).assumingMemoryBound(to: Cwlink__V1__GetEffectiveSettingsRequest.self)
    cwlink__v1__get_effective_settings_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__GetEffectiveSettingsRequest>) {
    self.customerID = WireField.text(c.pointee.customer_id)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__GetEffectiveSettingsRequest> {
    let c = Self.blank(arena)
    c.pointee.customer_id = arena.text(self.customerID, "cwlink.v1.GetEffectiveSettingsRequest.customer_id")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__GetEffectiveSettingsRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension EffectiveSettings: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__EffectiveSettings> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__EffectiveSettings>.size).assumingMemoryBound(to: Cwlink__V1__EffectiveSettings.self)
    cwlink__v1__effective_settings__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__EffectiveSettings>) {
    self.customerID = WireField.text(c.pointee.customer_id)
    self.useCustom = c.pointee.use_custom != 0
    self.sending = c.pointee.sending.map { SendingSettings($0) }
    self.billedProductIDs = WireField.texts(c.pointee.billed_product_ids, c.pointee.n_billed_product_ids)
    self.values = WireList.values(c.pointee.values, c.pointee.n_values) { $0.map { EffectiveValue($0) } }
    self.obstacles = WireField.texts(c.pointee.obstacles, c.pointee.n_obstacles)
    self.etag = WireField.text(c.pointee.etag)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__EffectiveSettings> {
    let c = Self.blank(arena)
    c.pointee.customer_id = arena.text(self.customerID, "cwlink.v1.EffectiveSettings.customer_id")
    c.pointee.use_custom = self.useCustom ? 1 : 0
    c.pointee.sending = self.sending?.filled(arena)
    c.pointee.n_billed_product_ids = self.billedProductIDs.count
    c.pointee.billed_product_ids = arena.texts(self.billedProductIDs, "cwlink.v1.EffectiveSettings.billed_product_ids")
    c.pointee.n_values = self.values.count
    c.pointee.values = arena.list(self.values) { $0.filled(arena) }
    c.pointee.n_obstacles = self.obstacles.count
    c.pointee.obstacles = arena.texts(self.obstacles, "cwlink.v1.EffectiveSettings.obstacles")
    c.pointee.etag = arena.text(self.etag, "cwlink.v1.EffectiveSettings.etag")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__EffectiveSettings.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension EffectiveValue: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__EffectiveValue> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__EffectiveValue>.size).assumingMemoryBound(to: Cwlink__V1__EffectiveValue.self)
    cwlink__v1__effective_value__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__EffectiveValue>) {
    self.name = WireField.text(c.pointee.name)
    self.value = WireField.text(c.pointee.value)
    self.source = EffectiveValue.Source(rawValue: Int32(truncatingIfNeeded: c.pointee.source.rawValue))
    self.command = WireField.text(c.pointee.command)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__EffectiveValue> {
    let c = Self.blank(arena)
    c.pointee.name = arena.text(self.name, "cwlink.v1.EffectiveValue.name")
    c.pointee.value = arena.text(self.value, "cwlink.v1.EffectiveValue.value")
    c.pointee.source = .init(rawValue: .init(truncatingIfNeeded: self.source.rawValue))
    c.pointee.command = arena.text(self.command, "cwlink.v1.EffectiveValue.command")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__EffectiveValue.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

