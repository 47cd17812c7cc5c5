// swift-format-ignore-file
// Generated from cwlink/v1/schedule.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

package import CCwlinkAPI
public import LocalRPC

extension Schedule: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__Schedule> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__Schedule>.size).assumingMemoryBound(to: Cwlink__V1__Schedule.self)
    cwlink__v1__schedule__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__Schedule>) {
    self.paused = c.pointee.paused != 0
    self.pausedBy = WireField.text(c.pointee.paused_by)
    self.pauseTime = c.pointee.pause_time.map { ProtobufTimestamp($0) }
    self.pauseReason = WireField.text(c.pointee.pause_reason)
    self.timeZone = WireField.text(c.pointee.time_zone)
    self.timeOfDay = WireField.text(c.pointee.time_of_day)
    self.upcoming = WireList.values(c.pointee.upcoming, c.pointee.n_upcoming) { $0.map { UpcomingRun($0) } }
    self.omittedCount = c.pointee.omitted_count
    self.deliveriesPaused = c.pointee.deliveries_paused != 0
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__Schedule> {
    let c = Self.blank(arena)
    c.pointee.paused = self.paused ? 1 : 0
    c.pointee.paused_by = arena.text(self.pausedBy, "cwlink.v1.Schedule.paused_by")
    c.pointee.pause_time = self.pauseTime?.filled(arena)
    c.pointee.pause_reason = arena.text(self.pauseReason, "cwlink.v1.Schedule.pause_reason")
    c.pointee.time_zone = arena.text(self.timeZone, "cwlink.v1.Schedule.time_zone")
    c.pointee.time_of_day = arena.text(self.timeOfDay, "cwlink.v1.Schedule.time_of_day")
    c.pointee.n_upcoming = self.upcoming.count
    c.pointee.upcoming = arena.list(self.upcoming) { $0.filled(arena) }
    c.pointee.omitted_count = self.omittedCount
    c.pointee.deliveries_paused = self.deliveriesPaused ? 1 : 0
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__Schedule.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension UpcomingRun: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__UpcomingRun> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__UpcomingRun>.size).assumingMemoryBound(to: Cwlink__V1__UpcomingRun.self)
    cwlink__v1__upcoming_run__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__UpcomingRun>) {
    self.time = c.pointee.time.map { ProtobufTimestamp($0) }
    self.day = WireField.text(c.pointee.day)
    self.kind = UpcomingRun.Kind(rawValue: Int32(truncatingIfNeeded: c.pointee.kind.rawValue))
    self.productID = WireField.text(c.pointee.product_id)
    self.customerCount = c.pointee.customer_count
    self.customerIDs = WireField.texts(c.pointee.customer_ids, c.pointee.n_customer_ids)
    self.missed = c.pointee.missed != 0
    self.note = WireField.text(c.pointee.note)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__UpcomingRun> {
    let c = Self.blank(arena)
    c.pointee.time = self.time?.filled(arena)
    c.pointee.day = arena.text(self.day, "cwlink.v1.UpcomingRun.day")
    c.pointee.kind = .init(rawValue: .init(truncatingIfNeeded: self.kind.rawValue))
    c.pointee.product_id = arena.text(self.productID, "cwlink.v1.UpcomingRun.product_id")
    c.pointee.customer_count = self.customerCount
    c.pointee.n_customer_ids = self.customerIDs.count
    c.pointee.customer_ids = arena.texts(self.customerIDs, "cwlink.v1.UpcomingRun.customer_ids")
    c.pointee.missed = self.missed ? 1 : 0
    c.pointee.note = arena.text(self.note, "cwlink.v1.UpcomingRun.note")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__UpcomingRun.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension GetScheduleRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__GetScheduleRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__GetScheduleRequest>.size).assumingMemoryBound(to: Cwlink__V1__GetScheduleRequest.self)
    cwlink__v1__get_schedule_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__GetScheduleRequest>) {
    self.days = c.pointee.days
    self.customerID = WireField.text(c.pointee.customer_id)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__GetScheduleRequest> {
    let c = Self.blank(arena)
    c.pointee.days = self.days
    c.pointee.customer_id = arena.text(self.customerID, "cwlink.v1.GetScheduleRequest.customer_id")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__GetScheduleRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension PauseScheduleRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__PauseScheduleRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__PauseScheduleRequest>.size).assumingMemoryBound(to: Cwlink__V1__PauseScheduleRequest.self)
    cwlink__v1__pause_schedule_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__PauseScheduleRequest>) {
    self.reason = WireField.text(c.pointee.reason)
    self.validateOnly = c.pointee.validate_only != 0
    self.deliveries = c.pointee.deliveries != 0
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__PauseScheduleRequest> {
    let c = Self.blank(arena)
    c.pointee.reason = arena.text(self.reason, "cwlink.v1.PauseScheduleRequest.reason")
    c.pointee.validate_only = self.validateOnly ? 1 : 0
    c.pointee.deliveries = self.deliveries ? 1 : 0
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__PauseScheduleRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension ResumeScheduleRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ResumeScheduleRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__ResumeScheduleRequest>.size).assumingMemoryBound(to: Cwlink__V1__ResumeScheduleRequest.self)
    cwlink__v1__resume_schedule_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ResumeScheduleRequest>) {
    self.skipMissed = c.pointee.skip_missed != 0
    self.validateOnly = c.pointee.validate_only != 0
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ResumeScheduleRequest> {
    let c = Self.blank(arena)
    c.pointee.skip_missed = self.skipMissed ? 1 : 0
    c.pointee.validate_only = self.validateOnly ? 1 : 0
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__ResumeScheduleRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension ScheduledRun: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ScheduledRun> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__ScheduledRun>.size).assumingMemoryBound(to: Cwlink__V1__ScheduledRun.self)
    cwlink__v1__scheduled_run__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ScheduledRun>) {
    self.id = c.pointee.id
    self.kind = UpcomingRun.Kind(rawValue: Int32(truncatingIfNeeded: c.pointee.kind.rawValue))
    self.day = WireField.text(c.pointee.day)
    self.time = c.pointee.time.map { ProtobufTimestamp($0) }
    self.dueTime = c.pointee.due_time.map { ProtobufTimestamp($0) }
    self.customerID = WireField.text(c.pointee.customer_id)
    self.productID = WireField.text(c.pointee.product_id)
    self.customerCount = c.pointee.customer_count
    self.outcome = ScheduledRun.Outcome(rawValue: Int32(truncatingIfNeeded: c.pointee.outcome.rawValue))
    self.message = WireField.text(c.pointee.message)
    self.planID = WireField.text(c.pointee.plan_id)
    self.runID = WireField.text(c.pointee.run_id)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ScheduledRun> {
    let c = Self.blank(arena)
    c.pointee.id = self.id
    c.pointee.kind = .init(rawValue: .init(truncatingIfNeeded: self.kind.rawValue))
    c.pointee.day = arena.text(self.day, "cwlink.v1.ScheduledRun.day")
    c.pointee.time = self.time?.filled(arena)
    c.pointee.due_time = self.dueTime?.filled(arena)
    c.pointee.customer_id = arena.text(self.customerID, "cwlink.v1.ScheduledRun.customer_id")
    c.pointee.product_id = arena.text(self.productID, "cwlink.v1.ScheduledRun.product_id")
    c.pointee.customer_count = self.customerCount
    c.pointee.outcome = .init(rawValue: .init(truncatingIfNeeded: self.outcome.rawValue))
    c.pointee.message = arena.text(self.message, "cwlink.v1.ScheduledRun.message")
    c.pointee.plan_id = arena.text(self.planID, "cwlink.v1.ScheduledRun.plan_id")
    c.pointee.run_id = arena.text(self.runID, "cwlink.v1.ScheduledRun.run_id")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__ScheduledRun.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension ListScheduledRunsRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ListScheduledRunsRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__ListScheduledRunsRequest>.size).assumingMemoryBound(to: Cwlink__V1__ListScheduledRunsRequest.self)
    cwlink__v1__list_scheduled_runs_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ListScheduledRunsRequest>) {
    self.customerID = WireField.text(c.pointee.customer_id)
    self.kinds = WireList.values(c.pointee.kinds, c.pointee.n_kinds) { UpcomingRun.Kind(rawValue: Int32(truncatingIfNeeded: $0.rawValue)) }
    self.pageSize = c.pointee.page_size
    self.pageToken = WireField.text(c.pointee.page_token)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ListScheduledRunsRequest> {
    let c = Self.blank(arena)
    c.pointee.customer_id = arena.text(self.customerID, "cwlink.v1.ListScheduledRunsRequest.customer_id")
    c.pointee.n_kinds = self.kinds.count
    c.pointee.kinds = arena.list(self.kinds) { .init(rawValue: .init(truncatingIfNeeded: $0.rawValue)) }
    c.pointee.page_size = self.pageSize
    c.pointee.page_token = arena.text(self.pageToken, "cwlink.v1.ListScheduledRunsRequest.page_token")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__ListScheduledRunsRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension ListScheduledRunsResponse: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ListScheduledRunsResponse> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__ListScheduledRunsResponse>.size).assumingMemoryBound(to: Cwlink__V1__ListScheduledRunsResponse.self)
    cwlink__v1__list_scheduled_runs_response__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ListScheduledRunsResponse>) {
    self.scheduledRuns = WireList.values(c.pointee.scheduled_runs, c.pointee.n_scheduled_runs) { $0.map { ScheduledRun($0) } }
    self.nextPageToken = WireField.text(c.pointee.next_page_token)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ListScheduledRunsResponse> {
    let c = Self.blank(arena)
    c.pointee.n_scheduled_runs = self.scheduledRuns.count
    c.pointee.scheduled_runs = arena.list(self.scheduledRuns) { $0.filled(arena) }
    c.pointee.next_page_token = arena.text(self.nextPageToken, "cwlink.v1.ListScheduledRunsResponse.next_page_token")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__ListScheduledRunsResponse.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

