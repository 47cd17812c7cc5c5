// swift-format-ignore-file
// Generated from cwlink/v1/system.proto by protoc-gen-local-rpc; `make generate` makes it again. Do not edit.

package import CCwlinkAPI
public import LocalRPC

extension GetStatusRequest: WireMessage {
  package typealias CMessage = Cwlink__V1__GetStatusRequest

  package static func initialize(_ c: UnsafeMutablePointer<Cwlink__V1__GetStatusRequest>) {
    cwlink__v1__get_status_request__init(c)
  }

  package init(_ c: UnsafePointer<Cwlink__V1__GetStatusRequest>) {
  }

  package func fill(_ c: UnsafeMutablePointer<Cwlink__V1__GetStatusRequest>, _ arena: borrowing WireArena) {
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) { self = try Self.decoded(wire) }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) { try append(to: &buffer) }
}

extension Status: WireMessage {
  package typealias CMessage = Cwlink__V1__Status

  package static func initialize(_ c: UnsafeMutablePointer<Cwlink__V1__Status>) {
    cwlink__v1__status__init(c)
  }

  package init(_ c: UnsafePointer<Cwlink__V1__Status>) {
    self.version = WireField.text(c.pointee.version)
    self.startTime = WireField.message(c.pointee.start_time, as: ProtobufTimestamp.self)
    self.callerRole = WireField.text(c.pointee.caller_role)
    self.callerName = WireField.text(c.pointee.caller_name)
    self.integrationConfigured = c.pointee.integration_configured != 0
    self.integrationEnabled = c.pointee.integration_enabled != 0
    self.site = WireField.text(c.pointee.site)
    self.customers = c.pointee.customers
    self.customersEnabled = c.pointee.customers_enabled
    self.deliveriesPending = c.pointee.deliveries_pending
    self.deliveriesWaiting = c.pointee.deliveries_waiting
    self.breaker = WireField.text(c.pointee.breaker)
    self.breakerRetryTime = WireField.message(c.pointee.breaker_retry_time, as: ProtobufTimestamp.self)
    self.timeZone = WireField.text(c.pointee.time_zone)
  }

  package func fill(_ c: UnsafeMutablePointer<Cwlink__V1__Status>, _ arena: borrowing WireArena) {
    c.pointee.version = arena.text(self.version, "cwlink.v1.Status.version")
    c.pointee.start_time = arena.message(self.startTime)
    c.pointee.caller_role = arena.text(self.callerRole, "cwlink.v1.Status.caller_role")
    c.pointee.caller_name = arena.text(self.callerName, "cwlink.v1.Status.caller_name")
    c.pointee.integration_configured = self.integrationConfigured ? 1 : 0
    c.pointee.integration_enabled = self.integrationEnabled ? 1 : 0
    c.pointee.site = arena.text(self.site, "cwlink.v1.Status.site")
    c.pointee.customers = self.customers
    c.pointee.customers_enabled = self.customersEnabled
    c.pointee.deliveries_pending = self.deliveriesPending
    c.pointee.deliveries_waiting = self.deliveriesWaiting
    c.pointee.breaker = arena.text(self.breaker, "cwlink.v1.Status.breaker")
    c.pointee.breaker_retry_time = arena.message(self.breakerRetryTime)
    c.pointee.time_zone = arena.text(self.timeZone, "cwlink.v1.Status.time_zone")
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) { self = try Self.decoded(wire) }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) { try append(to: &buffer) }
}

extension RunDoctorRequest: WireMessage {
  package typealias CMessage = Cwlink__V1__RunDoctorRequest

  package static func initialize(_ c: UnsafeMutablePointer<Cwlink__V1__RunDoctorRequest>) {
    cwlink__v1__run_doctor_request__init(c)
  }

  package init(_ c: UnsafePointer<Cwlink__V1__RunDoctorRequest>) {
  }

  package func fill(_ c: UnsafeMutablePointer<Cwlink__V1__RunDoctorRequest>, _ arena: borrowing WireArena) {
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) { self = try Self.decoded(wire) }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) { try append(to: &buffer) }
}

extension RunDoctorResponse: WireMessage {
  package typealias CMessage = Cwlink__V1__RunDoctorResponse

  package static func initialize(_ c: UnsafeMutablePointer<Cwlink__V1__RunDoctorResponse>) {
    cwlink__v1__run_doctor_response__init(c)
  }

  package init(_ c: UnsafePointer<Cwlink__V1__RunDoctorResponse>) {
    self.findings = WireField.messages(c.pointee.findings, c.pointee.n_findings)
  }

  package func fill(_ c: UnsafeMutablePointer<Cwlink__V1__RunDoctorResponse>, _ arena: borrowing WireArena) {
    c.pointee.n_findings = self.findings.count
    c.pointee.findings = arena.messages(self.findings)
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) { self = try Self.decoded(wire) }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) { try append(to: &buffer) }
}

extension Finding: WireMessage {
  package typealias CMessage = Cwlink__V1__Finding

  package static func initialize(_ c: UnsafeMutablePointer<Cwlink__V1__Finding>) {
    cwlink__v1__finding__init(c)
  }

  package init(_ c: UnsafePointer<Cwlink__V1__Finding>) {
    self.severity = Finding.Severity(rawValue: Int32(truncatingIfNeeded: c.pointee.severity.rawValue))
    self.subject = WireField.text(c.pointee.subject)
    self.message = WireField.text(c.pointee.message)
    self.remedy = WireField.text(c.pointee.remedy)
  }

  package func fill(_ c: UnsafeMutablePointer<Cwlink__V1__Finding>, _ arena: borrowing WireArena) {
    c.pointee.severity = .init(rawValue: .init(truncatingIfNeeded: self.severity.rawValue))
    c.pointee.subject = arena.text(self.subject, "cwlink.v1.Finding.subject")
    c.pointee.message = arena.text(self.message, "cwlink.v1.Finding.message")
    c.pointee.remedy = arena.text(self.remedy, "cwlink.v1.Finding.remedy")
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) { self = try Self.decoded(wire) }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) { try append(to: &buffer) }
}

