// swift-format-ignore-file
// Generated from cwlink/v1/activity.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

package import CCwlinkAPI
public import LocalRPC

extension ActivityEntry: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ActivityEntry> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__ActivityEntry>.size).assumingMemoryBound(to: Cwlink__V1__ActivityEntry.self)
    cwlink__v1__activity_entry__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ActivityEntry>) {
    self.id = c.pointee.id
    self.time = c.pointee.time.map { ProtobufTimestamp($0) }
    self.actor = c.pointee.actor.map { Actor($0) }
    self.action = WireField.text(c.pointee.action)
    self.object = WireField.text(c.pointee.object)
    self.summary = WireField.text(c.pointee.summary)
    self.before = WireField.text(c.pointee.before)
    self.after = WireField.text(c.pointee.after)
    self.hash = WireField.text(c.pointee.hash)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ActivityEntry> {
    let c = Self.blank(arena)
    c.pointee.id = self.id
    c.pointee.time = self.time?.filled(arena)
    c.pointee.actor = self.actor?.filled(arena)
    c.pointee.action = arena.text(self.action, "cwlink.v1.ActivityEntry.action")
    c.pointee.object = arena.text(self.object, "cwlink.v1.ActivityEntry.object")
    c.pointee.summary = arena.text(self.summary, "cwlink.v1.ActivityEntry.summary")
    c.pointee.before = arena.text(self.before, "cwlink.v1.ActivityEntry.before")
    c.pointee.after = arena.text(self.after, "cwlink.v1.ActivityEntry.after")
    c.pointee.hash = arena.text(self.hash, "cwlink.v1.ActivityEntry.hash")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__ActivityEntry.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension Actor: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__Actor> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__Actor>.size).assumingMemoryBound(to: Cwlink__V1__Actor.self)
    cwlink__v1__actor__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__Actor>) {
    self.daemon = c.pointee.daemon != 0
    self.uid = c.pointee.uid
    self.gid = c.pointee.gid
    self.pid = c.pointee.pid
    self.user = WireField.text(c.pointee.user)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__Actor> {
    let c = Self.blank(arena)
    c.pointee.daemon = self.daemon ? 1 : 0
    c.pointee.uid = self.uid
    c.pointee.gid = self.gid
    c.pointee.pid = self.pid
    c.pointee.user = arena.text(self.user, "cwlink.v1.Actor.user")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__Actor.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension ListActivityRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ListActivityRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__ListActivityRequest>.size).assumingMemoryBound(to: Cwlink__V1__ListActivityRequest.self)
    cwlink__v1__list_activity_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ListActivityRequest>) {
    self.object = WireField.text(c.pointee.object)
    self.action = WireField.text(c.pointee.action)
    self.pageSize = c.pointee.page_size
    self.pageToken = WireField.text(c.pointee.page_token)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ListActivityRequest> {
    let c = Self.blank(arena)
    c.pointee.object = arena.text(self.object, "cwlink.v1.ListActivityRequest.object")
    c.pointee.action = arena.text(self.action, "cwlink.v1.ListActivityRequest.action")
    c.pointee.page_size = self.pageSize
    c.pointee.page_token = arena.text(self.pageToken, "cwlink.v1.ListActivityRequest.page_token")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__ListActivityRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension ListActivityResponse: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ListActivityResponse> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__ListActivityResponse>.size).assumingMemoryBound(to: Cwlink__V1__ListActivityResponse.self)
    cwlink__v1__list_activity_response__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ListActivityResponse>) {
    self.entries = WireList.values(c.pointee.entries, c.pointee.n_entries) { $0.map { ActivityEntry($0) } }
    self.nextPageToken = WireField.text(c.pointee.next_page_token)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ListActivityResponse> {
    let c = Self.blank(arena)
    c.pointee.n_entries = self.entries.count
    c.pointee.entries = arena.list(self.entries) { $0.filled(arena) }
    c.pointee.next_page_token = arena.text(self.nextPageToken, "cwlink.v1.ListActivityResponse.next_page_token")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__ListActivityResponse.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension WatchActivityRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__WatchActivityRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__WatchActivityRequest>.size).assumingMemoryBound(to: Cwlink__V1__WatchActivityRequest.self)
    cwlink__v1__watch_activity_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__WatchActivityRequest>) {
    self.object = WireField.text(c.pointee.object)
    self.action = WireField.text(c.pointee.action)
    switch c.pointee.start_case.rawValue {
      case 1: self.start = .afterID(c.pointee.after_id)
      case 2: self.start = .fromBeginning(c.pointee.from_beginning != 0)
      default: break
    }
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__WatchActivityRequest> {
    let c = Self.blank(arena)
    c.pointee.object = arena.text(self.object, "cwlink.v1.WatchActivityRequest.object")
    c.pointee.action = arena.text(self.action, "cwlink.v1.WatchActivityRequest.action")
    switch self.start {
      case .afterID(let value):
        c.pointee.start_case = .init(rawValue: 1)
        c.pointee.after_id = value
      case .fromBeginning(let value):
        c.pointee.start_case = .init(rawValue: 2)
        c.pointee.from_beginning = value ? 1 : 0
      case nil: break
    }
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__WatchActivityRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension VerifyActivityRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__VerifyActivityRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__VerifyActivityRequest>.size).assumingMemoryBound(to: Cwlink__V1__VerifyActivityRequest.self)
    cwlink__v1__verify_activity_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__VerifyActivityRequest>) {
    self.expectedHash = WireField.text(c.pointee.expected_hash)
    self.expectedEntryID = c.pointee.expected_entry_id
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__VerifyActivityRequest> {
    let c = Self.blank(arena)
    c.pointee.expected_hash = arena.text(self.expectedHash, "cwlink.v1.VerifyActivityRequest.expected_hash")
    c.pointee.expected_entry_id = self.expectedEntryID
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__VerifyActivityRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension VerifyActivityProgress: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__VerifyActivityProgress> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__VerifyActivityProgress>.size).assumingMemoryBound(to: Cwlink__V1__VerifyActivityProgress.self)
    cwlink__v1__verify_activity_progress__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__VerifyActivityProgress>) {
    self.checked = c.pointee.checked
    self.total = c.pointee.total
    self.verdict = c.pointee.verdict.map { ActivityVerdict($0) }
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__VerifyActivityProgress> {
    let c = Self.blank(arena)
    c.pointee.checked = self.checked
    c.pointee.total = self.total
    c.pointee.verdict = self.verdict?.filled(arena)
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__VerifyActivityProgress.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension ActivityVerdict: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ActivityVerdict> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__ActivityVerdict>.size).assumingMemoryBound(to: Cwlink__V1__ActivityVerdict.self)
    cwlink__v1__activity_verdict__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ActivityVerdict>) {
    self.firstEntryID = c.pointee.first_entry_id
    self.unchained = c.pointee.unchained
    self.headEntryID = c.pointee.head_entry_id
    self.headHash = WireField.text(c.pointee.head_hash)
    self.firstBreak = c.pointee.first_break.map { ActivityBreak($0) }
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ActivityVerdict> {
    let c = Self.blank(arena)
    c.pointee.first_entry_id = self.firstEntryID
    c.pointee.unchained = self.unchained
    c.pointee.head_entry_id = self.headEntryID
    c.pointee.head_hash = arena.text(self.headHash, "cwlink.v1.ActivityVerdict.head_hash")
    c.pointee.first_break = self.firstBreak?.filled(arena)
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__ActivityVerdict.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension ActivityBreak: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ActivityBreak> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__ActivityBreak>.size).assumingMemoryBound(to: Cwlink__V1__ActivityBreak.self)
    cwlink__v1__activity_break__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ActivityBreak>) {
    self.kind = ActivityBreak.Kind(rawValue: Int32(truncatingIfNeeded: c.pointee.kind.rawValue))
    self.entryID = c.pointee.entry_id
    self.message = WireField.text(c.pointee.message)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ActivityBreak> {
    let c = Self.blank(arena)
    c.pointee.kind = .init(rawValue: .init(truncatingIfNeeded: self.kind.rawValue))
    c.pointee.entry_id = self.entryID
    c.pointee.message = arena.text(self.message, "cwlink.v1.ActivityBreak.message")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__ActivityBreak.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

