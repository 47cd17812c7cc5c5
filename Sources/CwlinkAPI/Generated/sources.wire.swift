// swift-format-ignore-file
// Generated from cwlink/v1/sources.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

package import CCwlinkAPI
public import LocalRPC

extension Source: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__Source> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__Source>.size).assumingMemoryBound(to: Cwlink__V1__Source.self)
    cwlink__v1__source__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__Source>) {
    self.id = WireField.text(c.pointee.id)
    self.kind = Source.Kind(rawValue: Int32(truncatingIfNeeded: c.pointee.kind.rawValue))
    self.displayName = WireField.text(c.pointee.display_name)
    self.baseURL = WireField.text(c.pointee.base_url)
    self.accessID = WireField.text(c.pointee.access_id)
    self.secretSet = c.pointee.secret_set != 0
    self.paused = c.pointee.paused != 0
    self.customerID = WireField.text(c.pointee.customer_id)
    self.productID = WireField.text(c.pointee.product_id)
    self.pullIntervalMinutes = c.pointee.pull_interval_minutes_presence_case.rawValue == 10 ? c.pointee.pull_interval_minutes : nil
    self.state = Source.State(rawValue: Int32(truncatingIfNeeded: c.pointee.state.rawValue))
    self.problem = WireField.text(c.pointee.problem)
    self.lastSuccessTime = c.pointee.last_success_time.map { ProtobufTimestamp($0) }
    self.nextPullTime = c.pointee.next_pull_time.map { ProtobufTimestamp($0) }
    self.readUntilTime = c.pointee.read_until_time.map { ProtobufTimestamp($0) }
    self.gaps = WireList.values(c.pointee.gaps, c.pointee.n_gaps) { $0.map { Gap($0) } }
    self.createTime = c.pointee.create_time.map { ProtobufTimestamp($0) }
    self.updateTime = c.pointee.update_time.map { ProtobufTimestamp($0) }
    self.etag = WireField.text(c.pointee.etag)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__Source> {
    let c = Self.blank(arena)
    c.pointee.id = arena.text(self.id, "cwlink.v1.Source.id")
    c.pointee.kind = .init(rawValue: .init(truncatingIfNeeded: self.kind.rawValue))
    c.pointee.display_name = arena.text(self.displayName, "cwlink.v1.Source.display_name")
    c.pointee.base_url = arena.text(self.baseURL, "cwlink.v1.Source.base_url")
    c.pointee.access_id = arena.text(self.accessID, "cwlink.v1.Source.access_id")
    c.pointee.secret_set = self.secretSet ? 1 : 0
    c.pointee.paused = self.paused ? 1 : 0
    c.pointee.customer_id = arena.text(self.customerID, "cwlink.v1.Source.customer_id")
    c.pointee.product_id = arena.text(self.productID, "cwlink.v1.Source.product_id")
    if let value = self.pullIntervalMinutes {
      c.pointee.pull_interval_minutes_presence_case = .init(rawValue: 10)
      c.pointee.pull_interval_minutes = value
    }
    c.pointee.state = .init(rawValue: .init(truncatingIfNeeded: self.state.rawValue))
    c.pointee.problem = arena.text(self.problem, "cwlink.v1.Source.problem")
    c.pointee.last_success_time = self.lastSuccessTime?.filled(arena)
    c.pointee.next_pull_time = self.nextPullTime?.filled(arena)
    c.pointee.read_until_time = self.readUntilTime?.filled(arena)
    c.pointee.n_gaps = self.gaps.count
    c.pointee.gaps = arena.list(self.gaps) { $0.filled(arena) }
    c.pointee.create_time = self.createTime?.filled(arena)
    c.pointee.update_time = self.updateTime?.filled(arena)
    c.pointee.etag = arena.text(self.etag, "cwlink.v1.Source.etag")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__Source.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension Gap: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__Gap> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__Gap>.size).assumingMemoryBound(to: Cwlink__V1__Gap.self)
    cwlink__v1__gap__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__Gap>) {
    self.startTime = c.pointee.start_time.map { ProtobufTimestamp($0) }
    self.endTime = c.pointee.end_time.map { ProtobufTimestamp($0) }
    self.days = WireField.texts(c.pointee.days, c.pointee.n_days)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__Gap> {
    let c = Self.blank(arena)
    c.pointee.start_time = self.startTime?.filled(arena)
    c.pointee.end_time = self.endTime?.filled(arena)
    c.pointee.n_days = self.days.count
    c.pointee.days = arena.texts(self.days, "cwlink.v1.Gap.days")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__Gap.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension ListSourcesRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ListSourcesRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__ListSourcesRequest>.size).assumingMemoryBound(to: Cwlink__V1__ListSourcesRequest.self)
    cwlink__v1__list_sources_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ListSourcesRequest>) {
    self.pageSize = c.pointee.page_size
    self.pageToken = WireField.text(c.pointee.page_token)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ListSourcesRequest> {
    let c = Self.blank(arena)
    c.pointee.page_size = self.pageSize
    c.pointee.page_token = arena.text(self.pageToken, "cwlink.v1.ListSourcesRequest.page_token")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__ListSourcesRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension ListSourcesResponse: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ListSourcesResponse> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__ListSourcesResponse>.size).assumingMemoryBound(to: Cwlink__V1__ListSourcesResponse.self)
    cwlink__v1__list_sources_response__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ListSourcesResponse>) {
    self.sources = WireList.values(c.pointee.sources, c.pointee.n_sources) { $0.map { Source($0) } }
    self.nextPageToken = WireField.text(c.pointee.next_page_token)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ListSourcesResponse> {
    let c = Self.blank(arena)
    c.pointee.n_sources = self.sources.count
    c.pointee.sources = arena.list(self.sources) { $0.filled(arena) }
    c.pointee.next_page_token = arena.text(self.nextPageToken, "cwlink.v1.ListSourcesResponse.next_page_token")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__ListSourcesResponse.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension GetSourceRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__GetSourceRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__GetSourceRequest>.size).assumingMemoryBound(to: Cwlink__V1__GetSourceRequest.self)
    cwlink__v1__get_source_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__GetSourceRequest>) {
    self.sourceID = WireField.text(c.pointee.source_id)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__GetSourceRequest> {
    let c = Self.blank(arena)
    c.pointee.source_id = arena.text(self.sourceID, "cwlink.v1.GetSourceRequest.source_id")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__GetSourceRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension CreateSourceRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__CreateSourceRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__CreateSourceRequest>.size).assumingMemoryBound(to: Cwlink__V1__CreateSourceRequest.self)
    cwlink__v1__create_source_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__CreateSourceRequest>) {
    self.source = c.pointee.source.map { Source($0) }
    self.secret = WireField.text(c.pointee.secret)
    self.requestID = WireField.text(c.pointee.request_id)
    self.validateOnly = c.pointee.validate_only != 0
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__CreateSourceRequest> {
    let c = Self.blank(arena)
    c.pointee.source = self.source?.filled(arena)
    c.pointee.secret = arena.text(self.secret, "cwlink.v1.CreateSourceRequest.secret")
    c.pointee.request_id = arena.text(self.requestID, "cwlink.v1.CreateSourceRequest.request_id")
    c.pointee.validate_only = self.validateOnly ? 1 : 0
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__CreateSourceRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension UpdateSourceRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__UpdateSourceRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__UpdateSourceRequest>.size).assumingMemoryBound(to: Cwlink__V1__UpdateSourceRequest.self)
    cwlink__v1__update_source_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__UpdateSourceRequest>) {
    self.source = c.pointee.source.map { Source($0) }
    self.updateMask = c.pointee.update_mask.map { ProtobufFieldMask($0) }
    self.secret = WireField.text(c.pointee.secret)
    self.validateOnly = c.pointee.validate_only != 0
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__UpdateSourceRequest> {
    let c = Self.blank(arena)
    c.pointee.source = self.source?.filled(arena)
    c.pointee.update_mask = self.updateMask?.filled(arena)
    c.pointee.secret = arena.text(self.secret, "cwlink.v1.UpdateSourceRequest.secret")
    c.pointee.validate_only = self.validateOnly ? 1 : 0
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__UpdateSourceRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension DeleteSourceRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__DeleteSourceRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__DeleteSourceRequest>.size).assumingMemoryBound(to: Cwlink__V1__DeleteSourceRequest.self)
    cwlink__v1__delete_source_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__DeleteSourceRequest>) {
    self.sourceID = WireField.text(c.pointee.source_id)
    self.etag = WireField.text(c.pointee.etag)
    self.validateOnly = c.pointee.validate_only != 0
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__DeleteSourceRequest> {
    let c = Self.blank(arena)
    c.pointee.source_id = arena.text(self.sourceID, "cwlink.v1.DeleteSourceRequest.source_id")
    c.pointee.etag = arena.text(self.etag, "cwlink.v1.DeleteSourceRequest.etag")
    c.pointee.validate_only = self.validateOnly ? 1 : 0
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__DeleteSourceRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension TestSourceRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__TestSourceRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__TestSourceRequest>.size).assumingMemoryBound(to: Cwlink__V1__TestSourceRequest.self)
    cwlink__v1__test_source_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__TestSourceRequest>) {
    self.sourceID = WireField.text(c.pointee.source_id)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__TestSourceRequest> {
    let c = Self.blank(arena)
    c.pointee.source_id = arena.text(self.sourceID, "cwlink.v1.TestSourceRequest.source_id")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__TestSourceRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension TestSourceResponse: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__TestSourceResponse> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__TestSourceResponse>.size).assumingMemoryBound(to: Cwlink__V1__TestSourceResponse.self)
    cwlink__v1__test_source_response__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__TestSourceResponse>) {
    self.verdicts = WireList.values(c.pointee.verdicts, c.pointee.n_verdicts) { $0.map { SourceVerdict($0) } }
    self.passed = c.pointee.passed != 0
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__TestSourceResponse> {
    let c = Self.blank(arena)
    c.pointee.n_verdicts = self.verdicts.count
    c.pointee.verdicts = arena.list(self.verdicts) { $0.filled(arena) }
    c.pointee.passed = self.passed ? 1 : 0
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__TestSourceResponse.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension SourceVerdict: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__SourceVerdict> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__SourceVerdict>.size).assumingMemoryBound(to: Cwlink__V1__SourceVerdict.self)
    cwlink__v1__source_verdict__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__SourceVerdict>) {
    self.check = WireField.text(c.pointee.check)
    self.outcome = Verdict.Outcome(rawValue: Int32(truncatingIfNeeded: c.pointee.outcome.rawValue))
    self.message = WireField.text(c.pointee.message)
    self.remedy = WireField.text(c.pointee.remedy)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__SourceVerdict> {
    let c = Self.blank(arena)
    c.pointee.check = arena.text(self.check, "cwlink.v1.SourceVerdict.check")
    c.pointee.outcome = .init(rawValue: .init(truncatingIfNeeded: self.outcome.rawValue))
    c.pointee.message = arena.text(self.message, "cwlink.v1.SourceVerdict.message")
    c.pointee.remedy = arena.text(self.remedy, "cwlink.v1.SourceVerdict.remedy")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__SourceVerdict.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension PullSourceRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__PullSourceRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__PullSourceRequest>.size).assumingMemoryBound(to: Cwlink__V1__PullSourceRequest.self)
    cwlink__v1__pull_source_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__PullSourceRequest>) {
    self.sourceID = WireField.text(c.pointee.source_id)
    self.validateOnly = c.pointee.validate_only != 0
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__PullSourceRequest> {
    let c = Self.blank(arena)
    c.pointee.source_id = arena.text(self.sourceID, "cwlink.v1.PullSourceRequest.source_id")
    c.pointee.validate_only = self.validateOnly ? 1 : 0
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__PullSourceRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension Pull: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__Pull> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__Pull>.size).assumingMemoryBound(to: Cwlink__V1__Pull.self)
    cwlink__v1__pull__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__Pull>) {
    self.id = c.pointee.id
    self.sourceID = WireField.text(c.pointee.source_id)
    self.startTime = c.pointee.start_time.map { ProtobufTimestamp($0) }
    self.endTime = c.pointee.end_time.map { ProtobufTimestamp($0) }
    self.outcome = Pull.Outcome(rawValue: Int32(truncatingIfNeeded: c.pointee.outcome.rawValue))
    self.error = WireField.text(c.pointee.error)
    self.rows = c.pointee.rows
    self.accepted = c.pointee.accepted
    self.unchanged = c.pointee.unchanged
    self.unmappedCustomers = c.pointee.unmapped_customers
    self.unmappedQuantity = WireField.text(c.pointee.unmapped_quantity)
    self.unknownTypes = c.pointee.unknown_types
    self.unknownTypeNames = WireField.texts(c.pointee.unknown_type_names, c.pointee.n_unknown_type_names)
    self.notCounted = WireField.texts(c.pointee.not_counted, c.pointee.n_not_counted)
    self.requestedBy = WireField.text(c.pointee.requested_by)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__Pull> {
    let c = Self.blank(arena)
    c.pointee.id = self.id
    c.pointee.source_id = arena.text(self.sourceID, "cwlink.v1.Pull.source_id")
    c.pointee.start_time = self.startTime?.filled(arena)
    c.pointee.end_time = self.endTime?.filled(arena)
    c.pointee.outcome = .init(rawValue: .init(truncatingIfNeeded: self.outcome.rawValue))
    c.pointee.error = arena.text(self.error, "cwlink.v1.Pull.error")
    c.pointee.rows = self.rows
    c.pointee.accepted = self.accepted
    c.pointee.unchanged = self.unchanged
    c.pointee.unmapped_customers = self.unmappedCustomers
    c.pointee.unmapped_quantity = arena.text(self.unmappedQuantity, "cwlink.v1.Pull.unmapped_quantity")
    c.pointee.unknown_types = self.unknownTypes
    c.pointee.n_unknown_type_names = self.unknownTypeNames.count
    c.pointee.unknown_type_names = arena.texts(self.unknownTypeNames, "cwlink.v1.Pull.unknown_type_names")
    c.pointee.n_not_counted = self.notCounted.count
    c.pointee.not_counted = arena.texts(self.notCounted, "cwlink.v1.Pull.not_counted")
    c.pointee.requested_by = arena.text(self.requestedBy, "cwlink.v1.Pull.requested_by")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__Pull.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension ListPullsRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ListPullsRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__ListPullsRequest>.size).assumingMemoryBound(to: Cwlink__V1__ListPullsRequest.self)
    cwlink__v1__list_pulls_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ListPullsRequest>) {
    self.sourceID = WireField.text(c.pointee.source_id)
    self.pageSize = c.pointee.page_size
    self.pageToken = WireField.text(c.pointee.page_token)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ListPullsRequest> {
    let c = Self.blank(arena)
    c.pointee.source_id = arena.text(self.sourceID, "cwlink.v1.ListPullsRequest.source_id")
    c.pointee.page_size = self.pageSize
    c.pointee.page_token = arena.text(self.pageToken, "cwlink.v1.ListPullsRequest.page_token")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__ListPullsRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension ListPullsResponse: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ListPullsResponse> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__ListPullsResponse>.size).assumingMemoryBound(to: Cwlink__V1__ListPullsResponse.self)
    cwlink__v1__list_pulls_response__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ListPullsResponse>) {
    self.pulls = WireList.values(c.pointee.pulls, c.pointee.n_pulls) { $0.map { Pull($0) } }
    self.nextPageToken = WireField.text(c.pointee.next_page_token)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ListPullsResponse> {
    let c = Self.blank(arena)
    c.pointee.n_pulls = self.pulls.count
    c.pointee.pulls = arena.list(self.pulls) { $0.filled(arena) }
    c.pointee.next_page_token = arena.text(self.nextPageToken, "cwlink.v1.ListPullsResponse.next_page_token")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__ListPullsResponse.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension VendorItem: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__VendorItem> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__VendorItem>.size).assumingMemoryBound(to: Cwlink__V1__VendorItem.self)
    cwlink__v1__vendor_item__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__VendorItem>) {
    self.sourceID = WireField.text(c.pointee.source_id)
    self.kind = VendorItem.Kind(rawValue: Int32(truncatingIfNeeded: c.pointee.kind.rawValue))
    self.vendorID = WireField.text(c.pointee.vendor_id)
    self.vendorName = WireField.text(c.pointee.vendor_name)
    self.state = VendorItem.State(rawValue: Int32(truncatingIfNeeded: c.pointee.state.rawValue))
    self.targetID = WireField.text(c.pointee.target_id)
    self.reason = WireField.text(c.pointee.reason)
    self.decidedBy = WireField.text(c.pointee.decided_by)
    self.decideTime = c.pointee.decide_time.map { ProtobufTimestamp($0) }
    self.proposedID = WireField.text(c.pointee.proposed_id)
    self.proposalReason = WireField.text(c.pointee.proposal_reason)
    self.quantity = WireField.text(c.pointee.quantity)
    self.value = WireField.text(c.pointee.value)
    self.currency = WireField.text(c.pointee.currency)
    self.day = WireField.text(c.pointee.day)
    self.details = WireField.texts(c.pointee.details, c.pointee.n_details)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__VendorItem> {
    let c = Self.blank(arena)
    c.pointee.source_id = arena.text(self.sourceID, "cwlink.v1.VendorItem.source_id")
    c.pointee.kind = .init(rawValue: .init(truncatingIfNeeded: self.kind.rawValue))
    c.pointee.vendor_id = arena.text(self.vendorID, "cwlink.v1.VendorItem.vendor_id")
    c.pointee.vendor_name = arena.text(self.vendorName, "cwlink.v1.VendorItem.vendor_name")
    c.pointee.state = .init(rawValue: .init(truncatingIfNeeded: self.state.rawValue))
    c.pointee.target_id = arena.text(self.targetID, "cwlink.v1.VendorItem.target_id")
    c.pointee.reason = arena.text(self.reason, "cwlink.v1.VendorItem.reason")
    c.pointee.decided_by = arena.text(self.decidedBy, "cwlink.v1.VendorItem.decided_by")
    c.pointee.decide_time = self.decideTime?.filled(arena)
    c.pointee.proposed_id = arena.text(self.proposedID, "cwlink.v1.VendorItem.proposed_id")
    c.pointee.proposal_reason = arena.text(self.proposalReason, "cwlink.v1.VendorItem.proposal_reason")
    c.pointee.quantity = arena.text(self.quantity, "cwlink.v1.VendorItem.quantity")
    c.pointee.value = arena.text(self.value, "cwlink.v1.VendorItem.value")
    c.pointee.currency = arena.text(self.currency, "cwlink.v1.VendorItem.currency")
    c.pointee.day = arena.text(self.day, "cwlink.v1.VendorItem.day")
    c.pointee.n_details = self.details.count
    c.pointee.details = arena.texts(self.details, "cwlink.v1.VendorItem.details")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__VendorItem.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension ListVendorItemsRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ListVendorItemsRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__ListVendorItemsRequest>.size).assumingMemoryBound(to: Cwlink__V1__ListVendorItemsRequest.self)
    cwlink__v1__list_vendor_items_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ListVendorItemsRequest>) {
    self.sourceID = WireField.text(c.pointee.source_id)
    self.kind = VendorItem.Kind(rawValue: Int32(truncatingIfNeeded: c.pointee.kind.rawValue))
    self.state = VendorItem.State(rawValue: Int32(truncatingIfNeeded: c.pointee.state.rawValue))
    self.pageSize = c.pointee.page_size
    self.pageToken = WireField.text(c.pointee.page_token)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ListVendorItemsRequest> {
    let c = Self.blank(arena)
    c.pointee.source_id = arena.text(self.sourceID, "cwlink.v1.ListVendorItemsRequest.source_id")
    c.pointee.kind = .init(rawValue: .init(truncatingIfNeeded: self.kind.rawValue))
    c.pointee.state = .init(rawValue: .init(truncatingIfNeeded: self.state.rawValue))
    c.pointee.page_size = self.pageSize
    c.pointee.page_token = arena.text(self.pageToken, "cwlink.v1.ListVendorItemsRequest.page_token")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__ListVendorItemsRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension ListVendorItemsResponse: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ListVendorItemsResponse> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__ListVendorItemsResponse>.size).assumingMemoryBound(to: Cwlink__V1__ListVendorItemsResponse.self)
    cwlink__v1__list_vendor_items_response__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ListVendorItemsResponse>) {
    self.items = WireList.values(c.pointee.items, c.pointee.n_items) { $0.map { VendorItem($0) } }
    self.nextPageToken = WireField.text(c.pointee.next_page_token)
    self.unmappedCustomers = c.pointee.unmapped_customers
    self.unmappedProducts = c.pointee.unmapped_products
    self.unmappedQuantity = WireField.text(c.pointee.unmapped_quantity)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ListVendorItemsResponse> {
    let c = Self.blank(arena)
    c.pointee.n_items = self.items.count
    c.pointee.items = arena.list(self.items) { $0.filled(arena) }
    c.pointee.next_page_token = arena.text(self.nextPageToken, "cwlink.v1.ListVendorItemsResponse.next_page_token")
    c.pointee.unmapped_customers = self.unmappedCustomers
    c.pointee.unmapped_products = self.unmappedProducts
    c.pointee.unmapped_quantity = arena.text(self.unmappedQuantity, "cwlink.v1.ListVendorItemsResponse.unmapped_quantity")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__ListVendorItemsResponse.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension MapVendorItemRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__MapVendorItemRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__MapVendorItemRequest>.size).assumingMemoryBound(to: Cwlink__V1__MapVendorItemRequest.self)
    cwlink__v1__map_vendor_item_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__MapVendorItemRequest>) {
    self.sourceID = WireField.text(c.pointee.source_id)
    self.kind = VendorItem.Kind(rawValue: Int32(truncatingIfNeeded: c.pointee.kind.rawValue))
    self.vendorID = WireField.text(c.pointee.vendor_id)
    self.targetID = WireField.text(c.pointee.target_id)
    self.createCustomer = c.pointee.create_customer != 0
    self.companyIdentifier = WireField.text(c.pointee.company_identifier)
    self.validateOnly = c.pointee.validate_only != 0
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__MapVendorItemRequest> {
    let c = Self.blank(arena)
    c.pointee.source_id = arena.text(self.sourceID, "cwlink.v1.MapVendorItemRequest.source_id")
    c.pointee.kind = .init(rawValue: .init(truncatingIfNeeded: self.kind.rawValue))
    c.pointee.vendor_id = arena.text(self.vendorID, "cwlink.v1.MapVendorItemRequest.vendor_id")
    c.pointee.target_id = arena.text(self.targetID, "cwlink.v1.MapVendorItemRequest.target_id")
    c.pointee.create_customer = self.createCustomer ? 1 : 0
    c.pointee.company_identifier = arena.text(self.companyIdentifier, "cwlink.v1.MapVendorItemRequest.company_identifier")
    c.pointee.validate_only = self.validateOnly ? 1 : 0
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__MapVendorItemRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension MapVendorItemResponse: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__MapVendorItemResponse> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__MapVendorItemResponse>.size).assumingMemoryBound(to: Cwlink__V1__MapVendorItemResponse.self)
    cwlink__v1__map_vendor_item_response__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__MapVendorItemResponse>) {
    self.item = c.pointee.item.map { VendorItem($0) }
    self.created = c.pointee.created != 0
    self.accepted = c.pointee.accepted
    self.late = c.pointee.late
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__MapVendorItemResponse> {
    let c = Self.blank(arena)
    c.pointee.item = self.item?.filled(arena)
    c.pointee.created = self.created ? 1 : 0
    c.pointee.accepted = self.accepted
    c.pointee.late = self.late
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__MapVendorItemResponse.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension ExcludeVendorItemRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ExcludeVendorItemRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__ExcludeVendorItemRequest>.size).assumingMemoryBound(to: Cwlink__V1__ExcludeVendorItemRequest.self)
    cwlink__v1__exclude_vendor_item_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ExcludeVendorItemRequest>) {
    self.sourceID = WireField.text(c.pointee.source_id)
    self.kind = VendorItem.Kind(rawValue: Int32(truncatingIfNeeded: c.pointee.kind.rawValue))
    self.vendorID = WireField.text(c.pointee.vendor_id)
    self.reason = WireField.text(c.pointee.reason)
    self.validateOnly = c.pointee.validate_only != 0
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ExcludeVendorItemRequest> {
    let c = Self.blank(arena)
    c.pointee.source_id = arena.text(self.sourceID, "cwlink.v1.ExcludeVendorItemRequest.source_id")
    c.pointee.kind = .init(rawValue: .init(truncatingIfNeeded: self.kind.rawValue))
    c.pointee.vendor_id = arena.text(self.vendorID, "cwlink.v1.ExcludeVendorItemRequest.vendor_id")
    c.pointee.reason = arena.text(self.reason, "cwlink.v1.ExcludeVendorItemRequest.reason")
    c.pointee.validate_only = self.validateOnly ? 1 : 0
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__ExcludeVendorItemRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension ResetVendorItemRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ResetVendorItemRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__ResetVendorItemRequest>.size).assumingMemoryBound(to: Cwlink__V1__ResetVendorItemRequest.self)
    cwlink__v1__reset_vendor_item_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ResetVendorItemRequest>) {
    self.sourceID = WireField.text(c.pointee.source_id)
    self.kind = VendorItem.Kind(rawValue: Int32(truncatingIfNeeded: c.pointee.kind.rawValue))
    self.vendorID = WireField.text(c.pointee.vendor_id)
    self.validateOnly = c.pointee.validate_only != 0
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ResetVendorItemRequest> {
    let c = Self.blank(arena)
    c.pointee.source_id = arena.text(self.sourceID, "cwlink.v1.ResetVendorItemRequest.source_id")
    c.pointee.kind = .init(rawValue: .init(truncatingIfNeeded: self.kind.rawValue))
    c.pointee.vendor_id = arena.text(self.vendorID, "cwlink.v1.ResetVendorItemRequest.vendor_id")
    c.pointee.validate_only = self.validateOnly ? 1 : 0
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__ResetVendorItemRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension Correction: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__Correction> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__Correction>.size).assumingMemoryBound(to: Cwlink__V1__Correction.self)
    cwlink__v1__correction__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__Correction>) {
    self.sourceID = WireField.text(c.pointee.source_id)
    self.period = WireField.text(c.pointee.period)
    self.customerID = WireField.text(c.pointee.customer_id)
    self.productID = WireField.text(c.pointee.product_id)
    self.vendorCustomer = WireField.text(c.pointee.vendor_customer)
    self.vendorProduct = WireField.text(c.pointee.vendor_product)
    self.counted = WireField.text(c.pointee.counted)
    self.provisioned = WireField.text(c.pointee.provisioned)
    self.used = WireField.text(c.pointee.used)
    self.reportTime = c.pointee.report_time.map { ProtobufTimestamp($0) }
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__Correction> {
    let c = Self.blank(arena)
    c.pointee.source_id = arena.text(self.sourceID, "cwlink.v1.Correction.source_id")
    c.pointee.period = arena.text(self.period, "cwlink.v1.Correction.period")
    c.pointee.customer_id = arena.text(self.customerID, "cwlink.v1.Correction.customer_id")
    c.pointee.product_id = arena.text(self.productID, "cwlink.v1.Correction.product_id")
    c.pointee.vendor_customer = arena.text(self.vendorCustomer, "cwlink.v1.Correction.vendor_customer")
    c.pointee.vendor_product = arena.text(self.vendorProduct, "cwlink.v1.Correction.vendor_product")
    c.pointee.counted = arena.text(self.counted, "cwlink.v1.Correction.counted")
    c.pointee.provisioned = arena.text(self.provisioned, "cwlink.v1.Correction.provisioned")
    c.pointee.used = arena.text(self.used, "cwlink.v1.Correction.used")
    c.pointee.report_time = self.reportTime?.filled(arena)
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__Correction.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension ListCorrectionsRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ListCorrectionsRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__ListCorrectionsRequest>.size).assumingMemoryBound(to: Cwlink__V1__ListCorrectionsRequest.self)
    cwlink__v1__list_corrections_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ListCorrectionsRequest>) {
    self.sourceID = WireField.text(c.pointee.source_id)
    self.period = WireField.text(c.pointee.period)
    self.pageSize = c.pointee.page_size
    self.pageToken = WireField.text(c.pointee.page_token)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ListCorrectionsRequest> {
    let c = Self.blank(arena)
    c.pointee.source_id = arena.text(self.sourceID, "cwlink.v1.ListCorrectionsRequest.source_id")
    c.pointee.period = arena.text(self.period, "cwlink.v1.ListCorrectionsRequest.period")
    c.pointee.page_size = self.pageSize
    c.pointee.page_token = arena.text(self.pageToken, "cwlink.v1.ListCorrectionsRequest.page_token")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__ListCorrectionsRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension ListCorrectionsResponse: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ListCorrectionsResponse> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__ListCorrectionsResponse>.size).assumingMemoryBound(to: Cwlink__V1__ListCorrectionsResponse.self)
    cwlink__v1__list_corrections_response__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ListCorrectionsResponse>) {
    self.corrections = WireList.values(c.pointee.corrections, c.pointee.n_corrections) { $0.map { Correction($0) } }
    self.nextPageToken = WireField.text(c.pointee.next_page_token)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ListCorrectionsResponse> {
    let c = Self.blank(arena)
    c.pointee.n_corrections = self.corrections.count
    c.pointee.corrections = arena.list(self.corrections) { $0.filled(arena) }
    c.pointee.next_page_token = arena.text(self.nextPageToken, "cwlink.v1.ListCorrectionsResponse.next_page_token")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__ListCorrectionsResponse.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

