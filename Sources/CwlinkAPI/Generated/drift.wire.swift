// swift-format-ignore-file
// Generated from cwlink/v1/drift.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

package import CCwlinkAPI
public import LocalRPC

extension DriftFinding: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__DriftFinding> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__DriftFinding>.size).assumingMemoryBound(to: Cwlink__V1__DriftFinding.self)
    cwlink__v1__drift_finding__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__DriftFinding>) {
    self.kind = DriftFinding.Kind(rawValue: Int32(truncatingIfNeeded: c.pointee.kind.rawValue))
    self.customerID = WireField.text(c.pointee.customer_id)
    self.agreementID = c.pointee.agreement_id
    self.additionID = c.pointee.addition_id
    self.expected = WireField.text(c.pointee.expected)
    self.found = WireField.text(c.pointee.found)
    self.findTime = c.pointee.find_time.map { ProtobufTimestamp($0) }
    self.readTime = c.pointee.read_time.map { ProtobufTimestamp($0) }
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__DriftFinding> {
    let c = Self.blank(arena)
    c.pointee.kind = .init(rawValue: .init(truncatingIfNeeded: self.kind.rawValue))
    c.pointee.customer_id = arena.text(self.customerID, "cwlink.v1.DriftFinding.customer_id")
    c.pointee.agreement_id = self.agreementID
    c.pointee.addition_id = self.additionID
    c.pointee.expected = arena.text(self.expected, "cwlink.v1.DriftFinding.expected")
    c.pointee.found = arena.text(self.found, "cwlink.v1.DriftFinding.found")
    c.pointee.find_time = self.findTime?.filled(arena)
    c.pointee.read_time = self.readTime?.filled(arena)
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__DriftFinding.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension ListDriftFindingsRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ListDriftFindingsRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__ListDriftFindingsRequest>.size).assumingMemoryBound(to: Cwlink__V1__ListDriftFindingsRequest.self)
    cwlink__v1__list_drift_findings_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ListDriftFindingsRequest>) {
    self.customerID = WireField.text(c.pointee.customer_id)
    self.pageSize = c.pointee.page_size
    self.pageToken = WireField.text(c.pointee.page_token)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ListDriftFindingsRequest> {
    let c = Self.blank(arena)
    c.pointee.customer_id = arena.text(self.customerID, "cwlink.v1.ListDriftFindingsRequest.customer_id")
    c.pointee.page_size = self.pageSize
    c.pointee.page_token = arena.text(self.pageToken, "cwlink.v1.ListDriftFindingsRequest.page_token")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__ListDriftFindingsRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension ListDriftFindingsResponse: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ListDriftFindingsResponse> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__ListDriftFindingsResponse>.size).assumingMemoryBound(to: Cwlink__V1__ListDriftFindingsResponse.self)
    cwlink__v1__list_drift_findings_response__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ListDriftFindingsResponse>) {
    self.driftFindings = WireList.values(c.pointee.drift_findings, c.pointee.n_drift_findings) { $0.map { DriftFinding($0) } }
    self.nextPageToken = WireField.text(c.pointee.next_page_token)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ListDriftFindingsResponse> {
    let c = Self.blank(arena)
    c.pointee.n_drift_findings = self.driftFindings.count
    c.pointee.drift_findings = arena.list(self.driftFindings) { $0.filled(arena) }
    c.pointee.next_page_token = arena.text(self.nextPageToken, "cwlink.v1.ListDriftFindingsResponse.next_page_token")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__ListDriftFindingsResponse.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension GetDriftProgressRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__GetDriftProgressRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__GetDriftProgressRequest>.size).assumingMemoryBound(to: Cwlink__V1__GetDriftProgressRequest.self)
    cwlink__v1__get_drift_progress_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__GetDriftProgressRequest>) {
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__GetDriftProgressRequest> {
    let c = Self.blank(arena)
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__GetDriftProgressRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension DriftProgress: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__DriftProgress> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__DriftProgress>.size).assumingMemoryBound(to: Cwlink__V1__DriftProgress.self)
    cwlink__v1__drift_progress__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__DriftProgress>) {
    self.requestsPerDay = c.pointee.requests_per_day
    self.requestsToday = c.pointee.requests_today
    self.agreements = c.pointee.agreements
    self.agreementsRead = c.pointee.agreements_read
    self.agreementsFailed = c.pointee.agreements_failed
    self.lastError = WireField.text(c.pointee.last_error)
    self.oldestReadTime = c.pointee.oldest_read_time.map { ProtobufTimestamp($0) }
    self.findings = c.pointee.findings
    self.sufficient = c.pointee.sufficient != 0
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__DriftProgress> {
    let c = Self.blank(arena)
    c.pointee.requests_per_day = self.requestsPerDay
    c.pointee.requests_today = self.requestsToday
    c.pointee.agreements = self.agreements
    c.pointee.agreements_read = self.agreementsRead
    c.pointee.agreements_failed = self.agreementsFailed
    c.pointee.last_error = arena.text(self.lastError, "cwlink.v1.DriftProgress.last_error")
    c.pointee.oldest_read_time = self.oldestReadTime?.filled(arena)
    c.pointee.findings = self.findings
    c.pointee.sufficient = self.sufficient ? 1 : 0
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__DriftProgress.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension AcceptDriftRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__AcceptDriftRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__AcceptDriftRequest>.size).assumingMemoryBound(to: Cwlink__V1__AcceptDriftRequest.self)
    cwlink__v1__accept_drift_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__AcceptDriftRequest>) {
    self.agreementID = c.pointee.agreement_id
    self.additionID = c.pointee.addition_id
    self.validateOnly = c.pointee.validate_only != 0
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__AcceptDriftRequest> {
    let c = Self.blank(arena)
    c.pointee.agreement_id = self.agreementID
    c.pointee.addition_id = self.additionID
    c.pointee.validate_only = self.validateOnly ? 1 : 0
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__AcceptDriftRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

