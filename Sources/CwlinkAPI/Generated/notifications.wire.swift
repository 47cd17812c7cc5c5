// swift-format-ignore-file
// Generated from cwlink/v1/notifications.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

package import CCwlinkAPI
public import LocalRPC

extension Event: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__Event> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__Event>.size).assumingMemoryBound(to: Cwlink__V1__Event.self)
    cwlink__v1__event__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__Event>) {
    self.customerID = WireField.text(c.pointee.customer_id)
    self.type = WireField.text(c.pointee.type)
    self.severity = EventSeverity(rawValue: Int32(truncatingIfNeeded: c.pointee.severity.rawValue))
    self.state = Event.State(rawValue: Int32(truncatingIfNeeded: c.pointee.state.rawValue))
    self.object = WireField.text(c.pointee.object)
    self.text = WireField.text(c.pointee.text)
    self.sourceKey = WireField.text(c.pointee.source_key)
    self.time = c.pointee.time.map { ProtobufTimestamp($0) }
    self.id = c.pointee.id
    self.receiveTime = c.pointee.receive_time.map { ProtobufTimestamp($0) }
    self.outcome = WireField.text(c.pointee.outcome)
    self.notificationID = WireField.text(c.pointee.notification_id)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__Event> {
    let c = Self.blank(arena)
    c.pointee.customer_id = arena.text(self.customerID, "cwlink.v1.Event.customer_id")
    c.pointee.type = arena.text(self.type, "cwlink.v1.Event.type")
    c.pointee.severity = .init(rawValue: .init(truncatingIfNeeded: self.severity.rawValue))
    c.pointee.state = .init(rawValue: .init(truncatingIfNeeded: self.state.rawValue))
    c.pointee.object = arena.text(self.object, "cwlink.v1.Event.object")
    c.pointee.text = arena.text(self.text, "cwlink.v1.Event.text")
    c.pointee.source_key = arena.text(self.sourceKey, "cwlink.v1.Event.source_key")
    c.pointee.time = self.time?.filled(arena)
    c.pointee.id = self.id
    c.pointee.receive_time = self.receiveTime?.filled(arena)
    c.pointee.outcome = arena.text(self.outcome, "cwlink.v1.Event.outcome")
    c.pointee.notification_id = arena.text(self.notificationID, "cwlink.v1.Event.notification_id")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__Event.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension RoutingRule: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__RoutingRule> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__RoutingRule>.size).assumingMemoryBound(to: Cwlink__V1__RoutingRule.self)
    cwlink__v1__routing_rule__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__RoutingRule>) {
    self.severities = WireList.values(c.pointee.severities, c.pointee.n_severities) { EventSeverity(rawValue: Int32(truncatingIfNeeded: $0.rawValue)) }
    self.types = WireField.texts(c.pointee.types, c.pointee.n_types)
    self.route = c.pointee.route.map { TicketRoute($0) }
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__RoutingRule> {
    let c = Self.blank(arena)
    c.pointee.n_severities = self.severities.count
    c.pointee.severities = arena.list(self.severities) { .init(rawValue: .init(truncatingIfNeeded: $0.rawValue)) }
    c.pointee.n_types = self.types.count
    c.pointee.types = arena.texts(self.types, "cwlink.v1.RoutingRule.types")
    c.pointee.route = self.route?.filled(arena)
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__RoutingRule.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension NotificationPolicy: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__NotificationPolicy> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__NotificationPolicy>.size).assumingMemoryBound(to: Cwlink__V1__NotificationPolicy.self)
    cwlink__v1__notification_policy__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__NotificationPolicy>) {
    self.rules = WireList.values(c.pointee.rules, c.pointee.n_rules) { $0.map { RoutingRule($0) } }
    self.quietMinutes = c.pointee.quiet_minutes_presence_case.rawValue == 2 ? c.pointee.quiet_minutes : nil
    self.reopenDays = c.pointee.reopen_days_presence_case.rawValue == 3 ? c.pointee.reopen_days : nil
    self.reopenClosedByPerson = c.pointee.reopen_closed_by_person != 0
    self.groupStorms = c.pointee.group_storms != 0
    self.stormThreshold = c.pointee.storm_threshold_presence_case.rawValue == 6 ? c.pointee.storm_threshold : nil
    self.stormMinutes = c.pointee.storm_minutes_presence_case.rawValue == 7 ? c.pointee.storm_minutes : nil
    self.mailMinutes = c.pointee.mail_minutes_presence_case.rawValue == 8 ? c.pointee.mail_minutes : nil
    self.subjectPrefix = WireField.text(c.pointee.subject_prefix)
    self.updateTime = c.pointee.update_time.map { ProtobufTimestamp($0) }
    self.etag = WireField.text(c.pointee.etag)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__NotificationPolicy> {
    let c = Self.blank(arena)
    c.pointee.n_rules = self.rules.count
    c.pointee.rules = arena.list(self.rules) { $0.filled(arena) }
    if let value = self.quietMinutes {
      c.pointee.quiet_minutes_presence_case = .init(rawValue: 2)
      c.pointee.quiet_minutes = value
    }
    if let value = self.reopenDays {
      c.pointee.reopen_days_presence_case = .init(rawValue: 3)
      c.pointee.reopen_days = value
    }
    c.pointee.reopen_closed_by_person = self.reopenClosedByPerson ? 1 : 0
    c.pointee.group_storms = self.groupStorms ? 1 : 0
    if let value = self.stormThreshold {
      c.pointee.storm_threshold_presence_case = .init(rawValue: 6)
      c.pointee.storm_threshold = value
    }
    if let value = self.stormMinutes {
      c.pointee.storm_minutes_presence_case = .init(rawValue: 7)
      c.pointee.storm_minutes = value
    }
    if let value = self.mailMinutes {
      c.pointee.mail_minutes_presence_case = .init(rawValue: 8)
      c.pointee.mail_minutes = value
    }
    c.pointee.subject_prefix = arena.text(self.subjectPrefix, "cwlink.v1.NotificationPolicy.subject_prefix")
    c.pointee.update_time = self.updateTime?.filled(arena)
    c.pointee.etag = arena.text(self.etag, "cwlink.v1.NotificationPolicy.etag")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__NotificationPolicy.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension GetNotificationPolicyRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__GetNotificationPolicyRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__GetNotificationPolicyRequest>.size).assumingMemoryBound(to: Cwlink__V1__GetNotificationPolicyRequest.self)
    cwlink__v1__get_notification_policy_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__GetNotificationPolicyRequest>) {
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__GetNotificationPolicyRequest> {
    let c = Self.blank(arena)
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__GetNotificationPolicyRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension UpdateNotificationPolicyRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__UpdateNotificationPolicyRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__UpdateNotificationPolicyRequest>.size).assumingMemoryBound(to: Cwlink__V1__UpdateNotificationPolicyRequest.self)
    cwlink__v1__update_notification_policy_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__UpdateNotificationPolicyRequest>) {
    self.policy = c.pointee.policy.map { NotificationPolicy($0) }
    self.updateMask = c.pointee.update_mask.map { ProtobufFieldMask($0) }
    self.force = c.pointee.force != 0
    self.validateOnly = c.pointee.validate_only != 0
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__UpdateNotificationPolicyRequest> {
    let c = Self.blank(arena)
    c.pointee.policy = self.policy?.filled(arena)
    c.pointee.update_mask = self.updateMask?.filled(arena)
    c.pointee.force = self.force ? 1 : 0
    c.pointee.validate_only = self.validateOnly ? 1 : 0
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__UpdateNotificationPolicyRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension SeveritySettings: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__SeveritySettings> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__SeveritySettings>.size).assumingMemoryBound(to: Cwlink__V1__SeveritySettings.self)
    cwlink__v1__severity_settings__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__SeveritySettings>) {
    self.severity = EventSeverity(rawValue: Int32(truncatingIfNeeded: c.pointee.severity.rawValue))
    self.ticket = c.pointee.ticket != 0
    self.mailRecipients = WireField.texts(c.pointee.mail_recipients, c.pointee.n_mail_recipients)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__SeveritySettings> {
    let c = Self.blank(arena)
    c.pointee.severity = .init(rawValue: .init(truncatingIfNeeded: self.severity.rawValue))
    c.pointee.ticket = self.ticket ? 1 : 0
    c.pointee.n_mail_recipients = self.mailRecipients.count
    c.pointee.mail_recipients = arena.texts(self.mailRecipients, "cwlink.v1.SeveritySettings.mail_recipients")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__SeveritySettings.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension NotificationSettings: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__NotificationSettings> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__NotificationSettings>.size).assumingMemoryBound(to: Cwlink__V1__NotificationSettings.self)
    cwlink__v1__notification_settings__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__NotificationSettings>) {
    self.customerID = WireField.text(c.pointee.customer_id)
    self.configured = c.pointee.configured != 0
    self.severities = WireList.values(c.pointee.severities, c.pointee.n_severities) { $0.map { SeveritySettings($0) } }
    self.rules = WireList.values(c.pointee.rules, c.pointee.n_rules) { $0.map { RoutingRule($0) } }
    self.subjectPrefix = WireField.text(c.pointee.subject_prefix)
    self.keptEvents = c.pointee.kept_events
    self.updateTime = c.pointee.update_time.map { ProtobufTimestamp($0) }
    self.etag = WireField.text(c.pointee.etag)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__NotificationSettings> {
    let c = Self.blank(arena)
    c.pointee.customer_id = arena.text(self.customerID, "cwlink.v1.NotificationSettings.customer_id")
    c.pointee.configured = self.configured ? 1 : 0
    c.pointee.n_severities = self.severities.count
    c.pointee.severities = arena.list(self.severities) { $0.filled(arena) }
    c.pointee.n_rules = self.rules.count
    c.pointee.rules = arena.list(self.rules) { $0.filled(arena) }
    c.pointee.subject_prefix = arena.text(self.subjectPrefix, "cwlink.v1.NotificationSettings.subject_prefix")
    c.pointee.kept_events = self.keptEvents
    c.pointee.update_time = self.updateTime?.filled(arena)
    c.pointee.etag = arena.text(self.etag, "cwlink.v1.NotificationSettings.etag")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__NotificationSettings.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension GetNotificationSettingsRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__GetNotificationSettingsRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__GetNotificationSettingsRequest>.size).assumingMemoryBound(to: Cwlink__V1__GetNotificationSettingsRequest.self)
    cwlink__v1__get_notification_settings_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__GetNotificationSettingsRequest>) {
    self.customerID = WireField.text(c.pointee.customer_id)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__GetNotificationSettingsRequest> {
    let c = Self.blank(arena)
    c.pointee.customer_id = arena.text(self.customerID, "cwlink.v1.GetNotificationSettingsRequest.customer_id")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__GetNotificationSettingsRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension UpdateNotificationSettingsRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__UpdateNotificationSettingsRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__UpdateNotificationSettingsRequest>.size).assumingMemoryBound(to: Cwlink__V1__UpdateNotificationSettingsRequest.self)
    cwlink__v1__update_notification_settings_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__UpdateNotificationSettingsRequest>) {
    self.settings = c.pointee.settings.map { NotificationSettings($0) }
    self.updateMask = c.pointee.update_mask.map { ProtobufFieldMask($0) }
    self.force = c.pointee.force != 0
    self.validateOnly = c.pointee.validate_only != 0
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__UpdateNotificationSettingsRequest> {
    let c = Self.blank(arena)
    c.pointee.settings = self.settings?.filled(arena)
    c.pointee.update_mask = self.updateMask?.filled(arena)
    c.pointee.force = self.force ? 1 : 0
    c.pointee.validate_only = self.validateOnly ? 1 : 0
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__UpdateNotificationSettingsRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension CheckRoutingRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__CheckRoutingRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__CheckRoutingRequest>.size).assumingMemoryBound(to: Cwlink__V1__CheckRoutingRequest.self)
    cwlink__v1__check_routing_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__CheckRoutingRequest>) {
    self.customerID = WireField.text(c.pointee.customer_id)
    self.rules = WireList.values(c.pointee.rules, c.pointee.n_rules) { $0.map { RoutingRule($0) } }
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__CheckRoutingRequest> {
    let c = Self.blank(arena)
    c.pointee.customer_id = arena.text(self.customerID, "cwlink.v1.CheckRoutingRequest.customer_id")
    c.pointee.n_rules = self.rules.count
    c.pointee.rules = arena.list(self.rules) { $0.filled(arena) }
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__CheckRoutingRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension CheckRoutingResponse: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__CheckRoutingResponse> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__CheckRoutingResponse>.size).assumingMemoryBound(to: Cwlink__V1__CheckRoutingResponse.self)
    cwlink__v1__check_routing_response__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__CheckRoutingResponse>) {
    self.passed = c.pointee.passed != 0
    self.verdicts = WireList.values(c.pointee.verdicts, c.pointee.n_verdicts) { $0.map { RouteVerdict($0) } }
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__CheckRoutingResponse> {
    let c = Self.blank(arena)
    c.pointee.passed = self.passed ? 1 : 0
    c.pointee.n_verdicts = self.verdicts.count
    c.pointee.verdicts = arena.list(self.verdicts) { $0.filled(arena) }
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__CheckRoutingResponse.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension RouteVerdict: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__RouteVerdict> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__RouteVerdict>.size).assumingMemoryBound(to: Cwlink__V1__RouteVerdict.self)
    cwlink__v1__route_verdict__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__RouteVerdict>) {
    self.subject = WireField.text(c.pointee.subject)
    self.field = RouteVerdict.Field(rawValue: Int32(truncatingIfNeeded: c.pointee.field.rawValue))
    self.value = WireField.text(c.pointee.value)
    self.outcome = RouteVerdict.Outcome(rawValue: Int32(truncatingIfNeeded: c.pointee.outcome.rawValue))
    self.message = WireField.text(c.pointee.message)
    self.choices = WireField.texts(c.pointee.choices, c.pointee.n_choices)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__RouteVerdict> {
    let c = Self.blank(arena)
    c.pointee.subject = arena.text(self.subject, "cwlink.v1.RouteVerdict.subject")
    c.pointee.field = .init(rawValue: .init(truncatingIfNeeded: self.field.rawValue))
    c.pointee.value = arena.text(self.value, "cwlink.v1.RouteVerdict.value")
    c.pointee.outcome = .init(rawValue: .init(truncatingIfNeeded: self.outcome.rawValue))
    c.pointee.message = arena.text(self.message, "cwlink.v1.RouteVerdict.message")
    c.pointee.n_choices = self.choices.count
    c.pointee.choices = arena.texts(self.choices, "cwlink.v1.RouteVerdict.choices")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__RouteVerdict.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension ReportEventsRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ReportEventsRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__ReportEventsRequest>.size).assumingMemoryBound(to: Cwlink__V1__ReportEventsRequest.self)
    cwlink__v1__report_events_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ReportEventsRequest>) {
    self.events = WireList.values(c.pointee.events, c.pointee.n_events) { $0.map { Event($0) } }
    self.requestID = WireField.text(c.pointee.request_id)
    self.validateOnly = c.pointee.validate_only != 0
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ReportEventsRequest> {
    let c = Self.blank(arena)
    c.pointee.n_events = self.events.count
    c.pointee.events = arena.list(self.events) { $0.filled(arena) }
    c.pointee.request_id = arena.text(self.requestID, "cwlink.v1.ReportEventsRequest.request_id")
    c.pointee.validate_only = self.validateOnly ? 1 : 0
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__ReportEventsRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension StreamEventsRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__StreamEventsRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__StreamEventsRequest>.size).assumingMemoryBound(to: Cwlink__V1__StreamEventsRequest.self)
    cwlink__v1__stream_events_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__StreamEventsRequest>) {
    self.events = WireList.values(c.pointee.events, c.pointee.n_events) { $0.map { Event($0) } }
    self.validateOnly = c.pointee.validate_only != 0
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__StreamEventsRequest> {
    let c = Self.blank(arena)
    c.pointee.n_events = self.events.count
    c.pointee.events = arena.list(self.events) { $0.filled(arena) }
    c.pointee.validate_only = self.validateOnly ? 1 : 0
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__StreamEventsRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension ReportEventsResponse: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ReportEventsResponse> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__ReportEventsResponse>.size).assumingMemoryBound(to: Cwlink__V1__ReportEventsResponse.self)
    cwlink__v1__report_events_response__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ReportEventsResponse>) {
    self.accepted = c.pointee.accepted
    self.unchanged = c.pointee.unchanged
    self.kept = c.pointee.kept
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ReportEventsResponse> {
    let c = Self.blank(arena)
    c.pointee.accepted = self.accepted
    c.pointee.unchanged = self.unchanged
    c.pointee.kept = self.kept
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__ReportEventsResponse.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension ListEventsRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ListEventsRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__ListEventsRequest>.size).assumingMemoryBound(to: Cwlink__V1__ListEventsRequest.self)
    cwlink__v1__list_events_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ListEventsRequest>) {
    self.customerID = WireField.text(c.pointee.customer_id)
    self.type = WireField.text(c.pointee.type)
    self.notificationID = WireField.text(c.pointee.notification_id)
    self.pageSize = c.pointee.page_size
    self.pageToken = WireField.text(c.pointee.page_token)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ListEventsRequest> {
    let c = Self.blank(arena)
    c.pointee.customer_id = arena.text(self.customerID, "cwlink.v1.ListEventsRequest.customer_id")
    c.pointee.type = arena.text(self.type, "cwlink.v1.ListEventsRequest.type")
    c.pointee.notification_id = arena.text(self.notificationID, "cwlink.v1.ListEventsRequest.notification_id")
    c.pointee.page_size = self.pageSize
    c.pointee.page_token = arena.text(self.pageToken, "cwlink.v1.ListEventsRequest.page_token")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__ListEventsRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension ListEventsResponse: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ListEventsResponse> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__ListEventsResponse>.size).assumingMemoryBound(to: Cwlink__V1__ListEventsResponse.self)
    cwlink__v1__list_events_response__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ListEventsResponse>) {
    self.events = WireList.values(c.pointee.events, c.pointee.n_events) { $0.map { Event($0) } }
    self.nextPageToken = WireField.text(c.pointee.next_page_token)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ListEventsResponse> {
    let c = Self.blank(arena)
    c.pointee.n_events = self.events.count
    c.pointee.events = arena.list(self.events) { $0.filled(arena) }
    c.pointee.next_page_token = arena.text(self.nextPageToken, "cwlink.v1.ListEventsResponse.next_page_token")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__ListEventsResponse.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension Notification: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__Notification> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__Notification>.size).assumingMemoryBound(to: Cwlink__V1__Notification.self)
    cwlink__v1__notification__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__Notification>) {
    self.id = WireField.text(c.pointee.id)
    self.customerID = WireField.text(c.pointee.customer_id)
    self.type = WireField.text(c.pointee.type)
    self.object = WireField.text(c.pointee.object)
    self.severity = EventSeverity(rawValue: Int32(truncatingIfNeeded: c.pointee.severity.rawValue))
    self.state = Notification.State(rawValue: Int32(truncatingIfNeeded: c.pointee.state.rawValue))
    self.text = WireField.text(c.pointee.text)
    self.eventCount = c.pointee.event_count
    self.pendingRepeats = c.pointee.pending_repeats
    self.reference = WireField.text(c.pointee.reference)
    self.ticketID = c.pointee.ticket_id
    self.groupID = WireField.text(c.pointee.group_id)
    self.memberCount = c.pointee.member_count
    self.openTime = c.pointee.open_time.map { ProtobufTimestamp($0) }
    self.recoverTime = c.pointee.recover_time.map { ProtobufTimestamp($0) }
    self.lastEventTime = c.pointee.last_event_time.map { ProtobufTimestamp($0) }
    self.nextNoteTime = c.pointee.next_note_time.map { ProtobufTimestamp($0) }
    self.route = c.pointee.route.map { TicketRoute($0) }
    self.ticketStatus = WireField.text(c.pointee.ticket_status)
    self.ticketStatusTime = c.pointee.ticket_status_time.map { ProtobufTimestamp($0) }
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__Notification> {
    let c = Self.blank(arena)
    c.pointee.id = arena.text(self.id, "cwlink.v1.Notification.id")
    c.pointee.customer_id = arena.text(self.customerID, "cwlink.v1.Notification.customer_id")
    c.pointee.type = arena.text(self.type, "cwlink.v1.Notification.type")
    c.pointee.object = arena.text(self.object, "cwlink.v1.Notification.object")
    c.pointee.severity = .init(rawValue: .init(truncatingIfNeeded: self.severity.rawValue))
    c.pointee.state = .init(rawValue: .init(truncatingIfNeeded: self.state.rawValue))
    c.pointee.text = arena.text(self.text, "cwlink.v1.Notification.text")
    c.pointee.event_count = self.eventCount
    c.pointee.pending_repeats = self.pendingRepeats
    c.pointee.reference = arena.text(self.reference, "cwlink.v1.Notification.reference")
    c.pointee.ticket_id = self.ticketID
    c.pointee.group_id = arena.text(self.groupID, "cwlink.v1.Notification.group_id")
    c.pointee.member_count = self.memberCount
    c.pointee.open_time = self.openTime?.filled(arena)
    c.pointee.recover_time = self.recoverTime?.filled(arena)
    c.pointee.last_event_time = self.lastEventTime?.filled(arena)
    c.pointee.next_note_time = self.nextNoteTime?.filled(arena)
    c.pointee.route = self.route?.filled(arena)
    c.pointee.ticket_status = arena.text(self.ticketStatus, "cwlink.v1.Notification.ticket_status")
    c.pointee.ticket_status_time = self.ticketStatusTime?.filled(arena)
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__Notification.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension ListNotificationsRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ListNotificationsRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__ListNotificationsRequest>.size).assumingMemoryBound(to: Cwlink__V1__ListNotificationsRequest.self)
    cwlink__v1__list_notifications_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ListNotificationsRequest>) {
    self.customerID = WireField.text(c.pointee.customer_id)
    self.states = WireList.values(c.pointee.states, c.pointee.n_states) { Notification.State(rawValue: Int32(truncatingIfNeeded: $0.rawValue)) }
    self.type = WireField.text(c.pointee.type)
    self.pageSize = c.pointee.page_size
    self.pageToken = WireField.text(c.pointee.page_token)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ListNotificationsRequest> {
    let c = Self.blank(arena)
    c.pointee.customer_id = arena.text(self.customerID, "cwlink.v1.ListNotificationsRequest.customer_id")
    c.pointee.n_states = self.states.count
    c.pointee.states = arena.list(self.states) { .init(rawValue: .init(truncatingIfNeeded: $0.rawValue)) }
    c.pointee.type = arena.text(self.type, "cwlink.v1.ListNotificationsRequest.type")
    c.pointee.page_size = self.pageSize
    c.pointee.page_token = arena.text(self.pageToken, "cwlink.v1.ListNotificationsRequest.page_token")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__ListNotificationsRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension ListNotificationsResponse: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ListNotificationsResponse> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__ListNotificationsResponse>.size).assumingMemoryBound(to: Cwlink__V1__ListNotificationsResponse.self)
    cwlink__v1__list_notifications_response__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ListNotificationsResponse>) {
    self.notifications = WireList.values(c.pointee.notifications, c.pointee.n_notifications) { $0.map { Notification($0) } }
    self.nextPageToken = WireField.text(c.pointee.next_page_token)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ListNotificationsResponse> {
    let c = Self.blank(arena)
    c.pointee.n_notifications = self.notifications.count
    c.pointee.notifications = arena.list(self.notifications) { $0.filled(arena) }
    c.pointee.next_page_token = arena.text(self.nextPageToken, "cwlink.v1.ListNotificationsResponse.next_page_token")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__ListNotificationsResponse.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension GetNotificationRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__GetNotificationRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__GetNotificationRequest>.size).assumingMemoryBound(to: Cwlink__V1__GetNotificationRequest.self)
    cwlink__v1__get_notification_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__GetNotificationRequest>) {
    self.notificationID = WireField.text(c.pointee.notification_id)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__GetNotificationRequest> {
    let c = Self.blank(arena)
    c.pointee.notification_id = arena.text(self.notificationID, "cwlink.v1.GetNotificationRequest.notification_id")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__GetNotificationRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

