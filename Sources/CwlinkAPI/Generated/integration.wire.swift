// swift-format-ignore-file
// Generated from cwlink/v1/integration.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

package import CCwlinkAPI
public import LocalRPC

extension Integration: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__Integration> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__Integration>.size).assumingMemoryBound(to: Cwlink__V1__Integration.self)
    cwlink__v1__integration__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__Integration>) {
    self.enabled = c.pointee.enabled != 0
    self.site = WireField.text(c.pointee.site)
    self.companyID = WireField.text(c.pointee.company_id)
    self.publicKey = WireField.text(c.pointee.public_key)
    self.clientID = WireField.text(c.pointee.client_id)
    self.privateKeySet = c.pointee.private_key_set != 0
    self.stagedPublicKey = WireField.text(c.pointee.staged_public_key)
    self.previousPublicKey = WireField.text(c.pointee.previous_public_key)
    self.timeZone = WireField.text(c.pointee.time_zone)
    self.caFile = WireField.text(c.pointee.ca_file)
    self.proxy = WireField.text(c.pointee.proxy)
    self.requestsPerMinute = c.pointee.requests_per_minute
    self.lastTest = c.pointee.last_test.map { ConnectionTest($0) }
    self.updateTime = c.pointee.update_time.map { ProtobufTimestamp($0) }
    self.etag = WireField.text(c.pointee.etag)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__Integration> {
    let c = Self.blank(arena)
    c.pointee.enabled = self.enabled ? 1 : 0
    c.pointee.site = arena.text(self.site, "cwlink.v1.Integration.site")
    c.pointee.company_id = arena.text(self.companyID, "cwlink.v1.Integration.company_id")
    c.pointee.public_key = arena.text(self.publicKey, "cwlink.v1.Integration.public_key")
    c.pointee.client_id = arena.text(self.clientID, "cwlink.v1.Integration.client_id")
    c.pointee.private_key_set = self.privateKeySet ? 1 : 0
    c.pointee.staged_public_key = arena.text(self.stagedPublicKey, "cwlink.v1.Integration.staged_public_key")
    c.pointee.previous_public_key = arena.text(self.previousPublicKey, "cwlink.v1.Integration.previous_public_key")
    c.pointee.time_zone = arena.text(self.timeZone, "cwlink.v1.Integration.time_zone")
    c.pointee.ca_file = arena.text(self.caFile, "cwlink.v1.Integration.ca_file")
    c.pointee.proxy = arena.text(self.proxy, "cwlink.v1.Integration.proxy")
    c.pointee.requests_per_minute = self.requestsPerMinute
    c.pointee.last_test = self.lastTest?.filled(arena)
    c.pointee.update_time = self.updateTime?.filled(arena)
    c.pointee.etag = arena.text(self.etag, "cwlink.v1.Integration.etag")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__Integration.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension GetIntegrationRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__GetIntegrationRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__GetIntegrationRequest>.size).assumingMemoryBound(to: Cwlink__V1__GetIntegrationRequest.self)
    cwlink__v1__get_integration_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__GetIntegrationRequest>) {
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__GetIntegrationRequest> {
    let c = Self.blank(arena)
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__GetIntegrationRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension UpdateIntegrationRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__UpdateIntegrationRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__UpdateIntegrationRequest>.size).assumingMemoryBound(to: Cwlink__V1__UpdateIntegrationRequest.self)
    cwlink__v1__update_integration_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__UpdateIntegrationRequest>) {
    self.integration = c.pointee.integration.map { Integration($0) }
    self.updateMask = c.pointee.update_mask.map { ProtobufFieldMask($0) }
    self.privateKey = WireField.text(c.pointee.private_key)
    self.force = c.pointee.force != 0
    self.validateOnly = c.pointee.validate_only != 0
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__UpdateIntegrationRequest> {
    let c = Self.blank(arena)
    c.pointee.integration = self.integration?.filled(arena)
    c.pointee.update_mask = self.updateMask?.filled(arena)
    c.pointee.private_key = arena.text(self.privateKey, "cwlink.v1.UpdateIntegrationRequest.private_key")
    c.pointee.force = self.force ? 1 : 0
    c.pointee.validate_only = self.validateOnly ? 1 : 0
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__UpdateIntegrationRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension UpdateIntegrationResponse: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__UpdateIntegrationResponse> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__UpdateIntegrationResponse>.size).assumingMemoryBound(to: Cwlink__V1__UpdateIntegrationResponse.self)
    cwlink__v1__update_integration_response__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__UpdateIntegrationResponse>) {
    self.integration = c.pointee.integration.map { Integration($0) }
    self.test = c.pointee.test.map { ConnectionTest($0) }
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__UpdateIntegrationResponse> {
    let c = Self.blank(arena)
    c.pointee.integration = self.integration?.filled(arena)
    c.pointee.test = self.test?.filled(arena)
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__UpdateIntegrationResponse.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension TestConnectionRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__TestConnectionRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__TestConnectionRequest>.size).assumingMemoryBound(to: Cwlink__V1__TestConnectionRequest.self)
    cwlink__v1__test_connection_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__TestConnectionRequest>) {
    self.integration = c.pointee.integration.map { Integration($0) }
    self.privateKey = WireField.text(c.pointee.private_key)
    self.stagedKey = c.pointee.staged_key != 0
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__TestConnectionRequest> {
    let c = Self.blank(arena)
    c.pointee.integration = self.integration?.filled(arena)
    c.pointee.private_key = arena.text(self.privateKey, "cwlink.v1.TestConnectionRequest.private_key")
    c.pointee.staged_key = self.stagedKey ? 1 : 0
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__TestConnectionRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension ConnectionTest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ConnectionTest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__ConnectionTest>.size).assumingMemoryBound(to: Cwlink__V1__ConnectionTest.self)
    cwlink__v1__connection_test__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ConnectionTest>) {
    self.passed = c.pointee.passed != 0
    self.verdicts = WireList.values(c.pointee.verdicts, c.pointee.n_verdicts) { $0.map { Verdict($0) } }
    self.testTime = c.pointee.test_time.map { ProtobufTimestamp($0) }
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ConnectionTest> {
    let c = Self.blank(arena)
    c.pointee.passed = self.passed ? 1 : 0
    c.pointee.n_verdicts = self.verdicts.count
    c.pointee.verdicts = arena.list(self.verdicts) { $0.filled(arena) }
    c.pointee.test_time = self.testTime?.filled(arena)
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__ConnectionTest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension Verdict: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__Verdict> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__Verdict>.size).assumingMemoryBound(to: Cwlink__V1__Verdict.self)
    cwlink__v1__verdict__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__Verdict>) {
    self.check = Verdict.Check(rawValue: Int32(truncatingIfNeeded: c.pointee.check.rawValue))
    self.outcome = Verdict.Outcome(rawValue: Int32(truncatingIfNeeded: c.pointee.outcome.rawValue))
    self.message = WireField.text(c.pointee.message)
    self.remedy = WireField.text(c.pointee.remedy)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__Verdict> {
    let c = Self.blank(arena)
    c.pointee.check = .init(rawValue: .init(truncatingIfNeeded: self.check.rawValue))
    c.pointee.outcome = .init(rawValue: .init(truncatingIfNeeded: self.outcome.rawValue))
    c.pointee.message = arena.text(self.message, "cwlink.v1.Verdict.message")
    c.pointee.remedy = arena.text(self.remedy, "cwlink.v1.Verdict.remedy")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__Verdict.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension StageKeyRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__StageKeyRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__StageKeyRequest>.size).assumingMemoryBound(to: Cwlink__V1__StageKeyRequest.self)
    cwlink__v1__stage_key_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__StageKeyRequest>) {
    self.publicKey = WireField.text(c.pointee.public_key)
    self.privateKey = WireField.text(c.pointee.private_key)
    self.validateOnly = c.pointee.validate_only != 0
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__StageKeyRequest> {
    let c = Self.blank(arena)
    c.pointee.public_key = arena.text(self.publicKey, "cwlink.v1.StageKeyRequest.public_key")
    c.pointee.private_key = arena.text(self.privateKey, "cwlink.v1.StageKeyRequest.private_key")
    c.pointee.validate_only = self.validateOnly ? 1 : 0
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__StageKeyRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension SwitchKeyRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__SwitchKeyRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__SwitchKeyRequest>.size).assumingMemoryBound(to: Cwlink__V1__SwitchKeyRequest.self)
    cwlink__v1__switch_key_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__SwitchKeyRequest>) {
    self.force = c.pointee.force != 0
    self.validateOnly = c.pointee.validate_only != 0
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__SwitchKeyRequest> {
    let c = Self.blank(arena)
    c.pointee.force = self.force ? 1 : 0
    c.pointee.validate_only = self.validateOnly ? 1 : 0
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__SwitchKeyRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension RollBackKeyRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__RollBackKeyRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__RollBackKeyRequest>.size).assumingMemoryBound(to: Cwlink__V1__RollBackKeyRequest.self)
    cwlink__v1__roll_back_key_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__RollBackKeyRequest>) {
    self.validateOnly = c.pointee.validate_only != 0
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__RollBackKeyRequest> {
    let c = Self.blank(arena)
    c.pointee.validate_only = self.validateOnly ? 1 : 0
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__RollBackKeyRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension MailSettings: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__MailSettings> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__MailSettings>.size).assumingMemoryBound(to: Cwlink__V1__MailSettings.self)
    cwlink__v1__mail_settings__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__MailSettings>) {
    self.host = WireField.text(c.pointee.host)
    self.port = c.pointee.port
    self.security = MailSettings.Security(rawValue: Int32(truncatingIfNeeded: c.pointee.security.rawValue))
    self.user = WireField.text(c.pointee.user)
    self.passwordSet = c.pointee.password_set != 0
    self.from = WireField.text(c.pointee.from)
    self.recipients = WireField.texts(c.pointee.recipients, c.pointee.n_recipients)
    self.subjectPrefix = WireField.text(c.pointee.subject_prefix)
    self.caFile = WireField.text(c.pointee.ca_file)
    self.updateTime = c.pointee.update_time.map { ProtobufTimestamp($0) }
    self.etag = WireField.text(c.pointee.etag)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__MailSettings> {
    let c = Self.blank(arena)
    c.pointee.host = arena.text(self.host, "cwlink.v1.MailSettings.host")
    c.pointee.port = self.port
    c.pointee.security = .init(rawValue: .init(truncatingIfNeeded: self.security.rawValue))
    c.pointee.user = arena.text(self.user, "cwlink.v1.MailSettings.user")
    c.pointee.password_set = self.passwordSet ? 1 : 0
    c.pointee.from = arena.text(self.from, "cwlink.v1.MailSettings.from")
    c.pointee.n_recipients = self.recipients.count
    c.pointee.recipients = arena.texts(self.recipients, "cwlink.v1.MailSettings.recipients")
    c.pointee.subject_prefix = arena.text(self.subjectPrefix, "cwlink.v1.MailSettings.subject_prefix")
    c.pointee.ca_file = arena.text(self.caFile, "cwlink.v1.MailSettings.ca_file")
    c.pointee.update_time = self.updateTime?.filled(arena)
    c.pointee.etag = arena.text(self.etag, "cwlink.v1.MailSettings.etag")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__MailSettings.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension GetMailSettingsRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__GetMailSettingsRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__GetMailSettingsRequest>.size).assumingMemoryBound(to: Cwlink__V1__GetMailSettingsRequest.self)
    cwlink__v1__get_mail_settings_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__GetMailSettingsRequest>) {
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__GetMailSettingsRequest> {
    let c = Self.blank(arena)
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__GetMailSettingsRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension UpdateMailSettingsRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__UpdateMailSettingsRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__UpdateMailSettingsRequest>.size).assumingMemoryBound(to: Cwlink__V1__UpdateMailSettingsRequest.self)
    cwlink__v1__update_mail_settings_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__UpdateMailSettingsRequest>) {
    self.mailSettings = c.pointee.mail_settings.map { MailSettings($0) }
    self.updateMask = c.pointee.update_mask.map { ProtobufFieldMask($0) }
    self.password = WireField.text(c.pointee.password)
    self.validateOnly = c.pointee.validate_only != 0
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__UpdateMailSettingsRequest> {
    let c = Self.blank(arena)
    c.pointee.mail_settings = self.mailSettings?.filled(arena)
    c.pointee.update_mask = self.updateMask?.filled(arena)
    c.pointee.password = arena.text(self.password, "cwlink.v1.UpdateMailSettingsRequest.password")
    c.pointee.validate_only = self.validateOnly ? 1 : 0
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__UpdateMailSettingsRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension ResumeRequestsRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ResumeRequestsRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__ResumeRequestsRequest>.size).assumingMemoryBound(to: Cwlink__V1__ResumeRequestsRequest.self)
    cwlink__v1__resume_requests_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ResumeRequestsRequest>) {
    self.validateOnly = c.pointee.validate_only != 0
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ResumeRequestsRequest> {
    let c = Self.blank(arena)
    c.pointee.validate_only = self.validateOnly ? 1 : 0
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__ResumeRequestsRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension ResumeRequestsResponse: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ResumeRequestsResponse> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__ResumeRequestsResponse>.size).assumingMemoryBound(to: Cwlink__V1__ResumeRequestsResponse.self)
    cwlink__v1__resume_requests_response__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ResumeRequestsResponse>) {
    self.requestHold = c.pointee.request_hold.map { RequestHold($0) }
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ResumeRequestsResponse> {
    let c = Self.blank(arena)
    c.pointee.request_hold = self.requestHold?.filled(arena)
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__ResumeRequestsResponse.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension RequestHold: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__RequestHold> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__RequestHold>.size).assumingMemoryBound(to: Cwlink__V1__RequestHold.self)
    cwlink__v1__request_hold__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__RequestHold>) {
    self.reason = RequestHold.Reason(rawValue: Int32(truncatingIfNeeded: c.pointee.reason.rawValue))
    self.message = WireField.text(c.pointee.message)
    self.nextAttemptTime = c.pointee.next_attempt_time.map { ProtobufTimestamp($0) }
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__RequestHold> {
    let c = Self.blank(arena)
    c.pointee.reason = .init(rawValue: .init(truncatingIfNeeded: self.reason.rawValue))
    c.pointee.message = arena.text(self.message, "cwlink.v1.RequestHold.message")
    c.pointee.next_attempt_time = self.nextAttemptTime?.filled(arena)
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__RequestHold.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

