// swift-format-ignore-file
// Generated from cwlink/v1/integration.proto by protoc-gen-local-rpc; `make generate` makes it again. Do not edit.

package import CCwlinkAPI
public import LocalRPC

extension Integration: WireMessage {
  package typealias CMessage = Cwlink__V1__Integration

  package static func initialize(_ c: UnsafeMutablePointer<Cwlink__V1__Integration>) {
    cwlink__v1__integration__init(c)
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
    self.lastTest = WireField.message(c.pointee.last_test, as: ConnectionTest.self)
    self.updateTime = WireField.message(c.pointee.update_time, as: ProtobufTimestamp.self)
    self.etag = WireField.text(c.pointee.etag)
  }

  package func fill(_ c: UnsafeMutablePointer<Cwlink__V1__Integration>, _ arena: borrowing WireArena) {
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
    c.pointee.last_test = arena.message(self.lastTest)
    c.pointee.update_time = arena.message(self.updateTime)
    c.pointee.etag = arena.text(self.etag, "cwlink.v1.Integration.etag")
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) { self = try Self.decoded(wire) }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) { try append(to: &buffer) }
}

extension GetIntegrationRequest: WireMessage {
  package typealias CMessage = Cwlink__V1__GetIntegrationRequest

  package static func initialize(_ c: UnsafeMutablePointer<Cwlink__V1__GetIntegrationRequest>) {
    cwlink__v1__get_integration_request__init(c)
  }

  package init(_ c: UnsafePointer<Cwlink__V1__GetIntegrationRequest>) {
  }

  package func fill(_ c: UnsafeMutablePointer<Cwlink__V1__GetIntegrationRequest>, _ arena: borrowing WireArena) {
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) { self = try Self.decoded(wire) }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) { try append(to: &buffer) }
}

extension UpdateIntegrationRequest: WireMessage {
  package typealias CMessage = Cwlink__V1__UpdateIntegrationRequest

  package static func initialize(_ c: UnsafeMutablePointer<Cwlink__V1__UpdateIntegrationRequest>) {
    cwlink__v1__update_integration_request__init(c)
  }

  package init(_ c: UnsafePointer<Cwlink__V1__UpdateIntegrationRequest>) {
    self.integration = WireField.message(c.pointee.integration, as: Integration.self)
    self.updateMask = WireField.message(c.pointee.update_mask, as: ProtobufFieldMask.self)
    self.privateKey = WireField.text(c.pointee.private_key)
    self.force = c.pointee.force != 0
    self.validateOnly = c.pointee.validate_only != 0
  }

  package func fill(_ c: UnsafeMutablePointer<Cwlink__V1__UpdateIntegrationRequest>, _ arena: borrowing WireArena) {
    c.pointee.integration = arena.message(self.integration)
    c.pointee.update_mask = arena.message(self.updateMask)
    c.pointee.private_key = arena.text(self.privateKey, "cwlink.v1.UpdateIntegrationRequest.private_key")
    c.pointee.force = self.force ? 1 : 0
    c.pointee.validate_only = self.validateOnly ? 1 : 0
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) { self = try Self.decoded(wire) }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) { try append(to: &buffer) }
}

extension UpdateIntegrationResponse: WireMessage {
  package typealias CMessage = Cwlink__V1__UpdateIntegrationResponse

  package static func initialize(_ c: UnsafeMutablePointer<Cwlink__V1__UpdateIntegrationResponse>) {
    cwlink__v1__update_integration_response__init(c)
  }

  package init(_ c: UnsafePointer<Cwlink__V1__UpdateIntegrationResponse>) {
    self.integration = WireField.message(c.pointee.integration, as: Integration.self)
    self.test = WireField.message(c.pointee.test, as: ConnectionTest.self)
  }

  package func fill(_ c: UnsafeMutablePointer<Cwlink__V1__UpdateIntegrationResponse>, _ arena: borrowing WireArena) {
    c.pointee.integration = arena.message(self.integration)
    c.pointee.test = arena.message(self.test)
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) { self = try Self.decoded(wire) }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) { try append(to: &buffer) }
}

extension TestConnectionRequest: WireMessage {
  package typealias CMessage = Cwlink__V1__TestConnectionRequest

  package static func initialize(_ c: UnsafeMutablePointer<Cwlink__V1__TestConnectionRequest>) {
    cwlink__v1__test_connection_request__init(c)
  }

  package init(_ c: UnsafePointer<Cwlink__V1__TestConnectionRequest>) {
    self.integration = WireField.message(c.pointee.integration, as: Integration.self)
    self.privateKey = WireField.text(c.pointee.private_key)
    self.stagedKey = c.pointee.staged_key != 0
  }

  package func fill(_ c: UnsafeMutablePointer<Cwlink__V1__TestConnectionRequest>, _ arena: borrowing WireArena) {
    c.pointee.integration = arena.message(self.integration)
    c.pointee.private_key = arena.text(self.privateKey, "cwlink.v1.TestConnectionRequest.private_key")
    c.pointee.staged_key = self.stagedKey ? 1 : 0
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) { self = try Self.decoded(wire) }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) { try append(to: &buffer) }
}

extension ConnectionTest: WireMessage {
  package typealias CMessage = Cwlink__V1__ConnectionTest

  package static func initialize(_ c: UnsafeMutablePointer<Cwlink__V1__ConnectionTest>) {
    cwlink__v1__connection_test__init(c)
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ConnectionTest>) {
    self.passed = c.pointee.passed != 0
    self.verdicts = WireField.messages(c.pointee.verdicts, c.pointee.n_verdicts)
    self.testTime = WireField.message(c.pointee.test_time, as: ProtobufTimestamp.self)
  }

  package func fill(_ c: UnsafeMutablePointer<Cwlink__V1__ConnectionTest>, _ arena: borrowing WireArena) {
    c.pointee.passed = self.passed ? 1 : 0
    c.pointee.n_verdicts = self.verdicts.count
    c.pointee.verdicts = arena.messages(self.verdicts)
    c.pointee.test_time = arena.message(self.testTime)
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) { self = try Self.decoded(wire) }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) { try append(to: &buffer) }
}

extension Verdict: WireMessage {
  package typealias CMessage = Cwlink__V1__Verdict

  package static func initialize(_ c: UnsafeMutablePointer<Cwlink__V1__Verdict>) {
    cwlink__v1__verdict__init(c)
  }

  package init(_ c: UnsafePointer<Cwlink__V1__Verdict>) {
    self.check = WireField.text(c.pointee.check)
    self.outcome = Verdict.Outcome(rawValue: Int32(truncatingIfNeeded: c.pointee.outcome.rawValue))
    self.message = WireField.text(c.pointee.message)
    self.remedy = WireField.text(c.pointee.remedy)
  }

  package func fill(_ c: UnsafeMutablePointer<Cwlink__V1__Verdict>, _ arena: borrowing WireArena) {
    c.pointee.check = arena.text(self.check, "cwlink.v1.Verdict.check")
    c.pointee.outcome = .init(rawValue: .init(truncatingIfNeeded: self.outcome.rawValue))
    c.pointee.message = arena.text(self.message, "cwlink.v1.Verdict.message")
    c.pointee.remedy = arena.text(self.remedy, "cwlink.v1.Verdict.remedy")
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) { self = try Self.decoded(wire) }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) { try append(to: &buffer) }
}

extension StageKeyRequest: WireMessage {
  package typealias CMessage = Cwlink__V1__StageKeyRequest

  package static func initialize(_ c: UnsafeMutablePointer<Cwlink__V1__StageKeyRequest>) {
    cwlink__v1__stage_key_request__init(c)
  }

  package init(_ c: UnsafePointer<Cwlink__V1__StageKeyRequest>) {
    self.publicKey = WireField.text(c.pointee.public_key)
    self.privateKey = WireField.text(c.pointee.private_key)
  }

  package func fill(_ c: UnsafeMutablePointer<Cwlink__V1__StageKeyRequest>, _ arena: borrowing WireArena) {
    c.pointee.public_key = arena.text(self.publicKey, "cwlink.v1.StageKeyRequest.public_key")
    c.pointee.private_key = arena.text(self.privateKey, "cwlink.v1.StageKeyRequest.private_key")
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) { self = try Self.decoded(wire) }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) { try append(to: &buffer) }
}

extension SwitchKeyRequest: WireMessage {
  package typealias CMessage = Cwlink__V1__SwitchKeyRequest

  package static func initialize(_ c: UnsafeMutablePointer<Cwlink__V1__SwitchKeyRequest>) {
    cwlink__v1__switch_key_request__init(c)
  }

  package init(_ c: UnsafePointer<Cwlink__V1__SwitchKeyRequest>) {
    self.force = c.pointee.force != 0
  }

  package func fill(_ c: UnsafeMutablePointer<Cwlink__V1__SwitchKeyRequest>, _ arena: borrowing WireArena) {
    c.pointee.force = self.force ? 1 : 0
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) { self = try Self.decoded(wire) }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) { try append(to: &buffer) }
}

extension RollBackKeyRequest: WireMessage {
  package typealias CMessage = Cwlink__V1__RollBackKeyRequest

  package static func initialize(_ c: UnsafeMutablePointer<Cwlink__V1__RollBackKeyRequest>) {
    cwlink__v1__roll_back_key_request__init(c)
  }

  package init(_ c: UnsafePointer<Cwlink__V1__RollBackKeyRequest>) {
  }

  package func fill(_ c: UnsafeMutablePointer<Cwlink__V1__RollBackKeyRequest>, _ arena: borrowing WireArena) {
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) { self = try Self.decoded(wire) }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) { try append(to: &buffer) }
}

extension MailSettings: WireMessage {
  package typealias CMessage = Cwlink__V1__MailSettings

  package static func initialize(_ c: UnsafeMutablePointer<Cwlink__V1__MailSettings>) {
    cwlink__v1__mail_settings__init(c)
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
    self.updateTime = WireField.message(c.pointee.update_time, as: ProtobufTimestamp.self)
    self.etag = WireField.text(c.pointee.etag)
  }

  package func fill(_ c: UnsafeMutablePointer<Cwlink__V1__MailSettings>, _ arena: borrowing WireArena) {
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
    c.pointee.update_time = arena.message(self.updateTime)
    c.pointee.etag = arena.text(self.etag, "cwlink.v1.MailSettings.etag")
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) { self = try Self.decoded(wire) }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) { try append(to: &buffer) }
}

extension GetMailSettingsRequest: WireMessage {
  package typealias CMessage = Cwlink__V1__GetMailSettingsRequest

  package static func initialize(_ c: UnsafeMutablePointer<Cwlink__V1__GetMailSettingsRequest>) {
    cwlink__v1__get_mail_settings_request__init(c)
  }

  package init(_ c: UnsafePointer<Cwlink__V1__GetMailSettingsRequest>) {
  }

  package func fill(_ c: UnsafeMutablePointer<Cwlink__V1__GetMailSettingsRequest>, _ arena: borrowing WireArena) {
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) { self = try Self.decoded(wire) }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) { try append(to: &buffer) }
}

extension UpdateMailSettingsRequest: WireMessage {
  package typealias CMessage = Cwlink__V1__UpdateMailSettingsRequest

  package static func initialize(_ c: UnsafeMutablePointer<Cwlink__V1__UpdateMailSettingsRequest>) {
    cwlink__v1__update_mail_settings_request__init(c)
  }

  package init(_ c: UnsafePointer<Cwlink__V1__UpdateMailSettingsRequest>) {
    self.mailSettings = WireField.message(c.pointee.mail_settings, as: MailSettings.self)
    self.updateMask = WireField.message(c.pointee.update_mask, as: ProtobufFieldMask.self)
    self.password = WireField.text(c.pointee.password)
  }

  package func fill(_ c: UnsafeMutablePointer<Cwlink__V1__UpdateMailSettingsRequest>, _ arena: borrowing WireArena) {
    c.pointee.mail_settings = arena.message(self.mailSettings)
    c.pointee.update_mask = arena.message(self.updateMask)
    c.pointee.password = arena.text(self.password, "cwlink.v1.UpdateMailSettingsRequest.password")
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) { self = try Self.decoded(wire) }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) { try append(to: &buffer) }
}

