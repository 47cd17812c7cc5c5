// swift-format-ignore-file
// Generated from cwlink/v1/system.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

package import CCwlinkAPI
public import LocalRPC

extension GetStatusRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__GetStatusRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__GetStatusRequest>.size).assumingMemoryBound(to: Cwlink__V1__GetStatusRequest.self)
    cwlink__v1__get_status_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__GetStatusRequest>) {
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__GetStatusRequest> {
    let c = Self.blank(arena)
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__GetStatusRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension Status: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__Status> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__Status>.size).assumingMemoryBound(to: Cwlink__V1__Status.self)
    cwlink__v1__status__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__Status>) {
    self.version = WireField.text(c.pointee.version)
    self.startTime = c.pointee.start_time.map { ProtobufTimestamp($0) }
    self.callerRole = Role(rawValue: Int32(truncatingIfNeeded: c.pointee.caller_role.rawValue))
    self.callerName = WireField.text(c.pointee.caller_name)
    self.integrationConfigured = c.pointee.integration_configured != 0
    self.integrationEnabled = c.pointee.integration_enabled != 0
    self.site = WireField.text(c.pointee.site)
    self.customers = c.pointee.customers
    self.customersEnabled = c.pointee.customers_enabled
    self.deliveriesPending = c.pointee.deliveries_pending
    self.deliveriesWaiting = c.pointee.deliveries_waiting
    self.breaker = BreakerState(rawValue: Int32(truncatingIfNeeded: c.pointee.breaker.rawValue))
    self.breakerRetryTime = c.pointee.breaker_retry_time.map { ProtobufTimestamp($0) }
    self.timeZone = WireField.text(c.pointee.time_zone)
    self.schedulePaused = c.pointee.schedule_paused != 0
    self.time = c.pointee.time.map { ProtobufTimestamp($0) }
    self.demonstrationClock = c.pointee.demonstration_clock != 0
    self.requestHold = c.pointee.request_hold.map { RequestHold($0) }
    self.problems = c.pointee.problems
    self.worstProblem = c.pointee.worst_problem.map { Finding($0) }
    self.drift = c.pointee.drift.map { DriftProgress($0) }
    self.databaseBytes = c.pointee.database_bytes
    self.deliveriesPaused = c.pointee.deliveries_paused != 0
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__Status> {
    let c = Self.blank(arena)
    c.pointee.version = arena.text(self.version, "cwlink.v1.Status.version")
    c.pointee.start_time = self.startTime?.filled(arena)
    c.pointee.caller_role = .init(rawValue: .init(truncatingIfNeeded: self.callerRole.rawValue))
    c.pointee.caller_name = arena.text(self.callerName, "cwlink.v1.Status.caller_name")
    c.pointee.integration_configured = self.integrationConfigured ? 1 : 0
    c.pointee.integration_enabled = self.integrationEnabled ? 1 : 0
    c.pointee.site = arena.text(self.site, "cwlink.v1.Status.site")
    c.pointee.customers = self.customers
    c.pointee.customers_enabled = self.customersEnabled
    c.pointee.deliveries_pending = self.deliveriesPending
    c.pointee.deliveries_waiting = self.deliveriesWaiting
    c.pointee.breaker = .init(rawValue: .init(truncatingIfNeeded: self.breaker.rawValue))
    c.pointee.breaker_retry_time = self.breakerRetryTime?.filled(arena)
    c.pointee.time_zone = arena.text(self.timeZone, "cwlink.v1.Status.time_zone")
    c.pointee.schedule_paused = self.schedulePaused ? 1 : 0
    c.pointee.time = self.time?.filled(arena)
    c.pointee.demonstration_clock = self.demonstrationClock ? 1 : 0
    c.pointee.request_hold = self.requestHold?.filled(arena)
    c.pointee.problems = self.problems
    c.pointee.worst_problem = self.worstProblem?.filled(arena)
    c.pointee.drift = self.drift?.filled(arena)
    c.pointee.database_bytes = self.databaseBytes
    c.pointee.deliveries_paused = self.deliveriesPaused ? 1 : 0
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__Status.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension RunDoctorRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__RunDoctorRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__RunDoctorRequest>.size).assumingMemoryBound(to: Cwlink__V1__RunDoctorRequest.self)
    cwlink__v1__run_doctor_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__RunDoctorRequest>) {
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__RunDoctorRequest> {
    let c = Self.blank(arena)
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__RunDoctorRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension RunDoctorResponse: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__RunDoctorResponse> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__RunDoctorResponse>.size).assumingMemoryBound(to: Cwlink__V1__RunDoctorResponse.self)
    cwlink__v1__run_doctor_response__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__RunDoctorResponse>) {
    self.findings = WireList.values(c.pointee.findings, c.pointee.n_findings) { $0.map { Finding($0) } }
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__RunDoctorResponse> {
    let c = Self.blank(arena)
    c.pointee.n_findings = self.findings.count
    c.pointee.findings = arena.list(self.findings) { $0.filled(arena) }
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__RunDoctorResponse.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension Finding: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__Finding> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__Finding>.size).assumingMemoryBound(to: Cwlink__V1__Finding.self)
    cwlink__v1__finding__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__Finding>) {
    self.severity = Finding.Severity(rawValue: Int32(truncatingIfNeeded: c.pointee.severity.rawValue))
    self.subject = WireField.text(c.pointee.subject)
    self.message = WireField.text(c.pointee.message)
    self.remedy = WireField.text(c.pointee.remedy)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__Finding> {
    let c = Self.blank(arena)
    c.pointee.severity = .init(rawValue: .init(truncatingIfNeeded: self.severity.rawValue))
    c.pointee.subject = arena.text(self.subject, "cwlink.v1.Finding.subject")
    c.pointee.message = arena.text(self.message, "cwlink.v1.Finding.message")
    c.pointee.remedy = arena.text(self.remedy, "cwlink.v1.Finding.remedy")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__Finding.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension AdvanceClockRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__AdvanceClockRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__AdvanceClockRequest>.size).assumingMemoryBound(to: Cwlink__V1__AdvanceClockRequest.self)
    cwlink__v1__advance_clock_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__AdvanceClockRequest>) {
    self.time = c.pointee.time.map { ProtobufTimestamp($0) }
    self.validateOnly = c.pointee.validate_only != 0
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__AdvanceClockRequest> {
    let c = Self.blank(arena)
    c.pointee.time = self.time?.filled(arena)
    c.pointee.validate_only = self.validateOnly ? 1 : 0
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__AdvanceClockRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension AdvanceClockResponse: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__AdvanceClockResponse> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__AdvanceClockResponse>.size).assumingMemoryBound(to: Cwlink__V1__AdvanceClockResponse.self)
    cwlink__v1__advance_clock_response__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__AdvanceClockResponse>) {
    self.time = c.pointee.time.map { ProtobufTimestamp($0) }
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__AdvanceClockResponse> {
    let c = Self.blank(arena)
    c.pointee.time = self.time?.filled(arena)
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__AdvanceClockResponse.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension BackupRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__BackupRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__BackupRequest>.size).assumingMemoryBound(to: Cwlink__V1__BackupRequest.self)
    cwlink__v1__backup_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__BackupRequest>) {
    self.withKey = c.pointee.with_key != 0
    self.passphrase = WireField.text(c.pointee.passphrase)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__BackupRequest> {
    let c = Self.blank(arena)
    c.pointee.with_key = self.withKey ? 1 : 0
    c.pointee.passphrase = arena.text(self.passphrase, "cwlink.v1.BackupRequest.passphrase")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__BackupRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension BackupPart: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__BackupPart> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__BackupPart>.size).assumingMemoryBound(to: Cwlink__V1__BackupPart.self)
    cwlink__v1__backup_part__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__BackupPart>) {
    self.data = WireField.bytes(c.pointee.data)
    self.summary = c.pointee.summary.map { BackupSummary($0) }
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__BackupPart> {
    let c = Self.blank(arena)
    c.pointee.data = arena.bytes(self.data)
    c.pointee.summary = self.summary?.filled(arena)
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__BackupPart.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension BackupSummary: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__BackupSummary> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__BackupSummary>.size).assumingMemoryBound(to: Cwlink__V1__BackupSummary.self)
    cwlink__v1__backup_summary__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__BackupSummary>) {
    self.time = c.pointee.time.map { ProtobufTimestamp($0) }
    self.size = c.pointee.size
    self.sha256 = WireField.text(c.pointee.sha256)
    self.withKey = c.pointee.with_key != 0
    self.tables = c.pointee.tables
    self.rows = c.pointee.rows
    self.activityEntryID = c.pointee.activity_entry_id
    self.activityHash = WireField.text(c.pointee.activity_hash)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__BackupSummary> {
    let c = Self.blank(arena)
    c.pointee.time = self.time?.filled(arena)
    c.pointee.size = self.size
    c.pointee.sha256 = arena.text(self.sha256, "cwlink.v1.BackupSummary.sha256")
    c.pointee.with_key = self.withKey ? 1 : 0
    c.pointee.tables = self.tables
    c.pointee.rows = self.rows
    c.pointee.activity_entry_id = self.activityEntryID
    c.pointee.activity_hash = arena.text(self.activityHash, "cwlink.v1.BackupSummary.activity_hash")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__BackupSummary.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

