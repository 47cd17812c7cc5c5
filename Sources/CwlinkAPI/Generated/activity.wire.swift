// swift-format-ignore-file
// Generated from cwlink/v1/activity.proto by protoc-gen-local-rpc; `make generate` makes it again. Do not edit.

package import CCwlinkAPI
public import LocalRPC

extension ActivityEntry: WireMessage {
  package typealias CMessage = Cwlink__V1__ActivityEntry

  package static func initialize(_ c: UnsafeMutablePointer<Cwlink__V1__ActivityEntry>) {
    cwlink__v1__activity_entry__init(c)
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ActivityEntry>) {
    self.id = c.pointee.id
    self.time = WireField.message(c.pointee.time, as: ProtobufTimestamp.self)
    self.actor = WireField.message(c.pointee.actor, as: Actor.self)
    self.action = WireField.text(c.pointee.action)
    self.object = WireField.text(c.pointee.object)
    self.summary = WireField.text(c.pointee.summary)
    self.before = WireField.text(c.pointee.before)
    self.after = WireField.text(c.pointee.after)
  }

  package func fill(_ c: UnsafeMutablePointer<Cwlink__V1__ActivityEntry>, _ arena: borrowing WireArena) {
    c.pointee.id = self.id
    c.pointee.time = arena.message(self.time)
    c.pointee.actor = arena.message(self.actor)
    c.pointee.action = arena.text(self.action, "cwlink.v1.ActivityEntry.action")
    c.pointee.object = arena.text(self.object, "cwlink.v1.ActivityEntry.object")
    c.pointee.summary = arena.text(self.summary, "cwlink.v1.ActivityEntry.summary")
    c.pointee.before = arena.text(self.before, "cwlink.v1.ActivityEntry.before")
    c.pointee.after = arena.text(self.after, "cwlink.v1.ActivityEntry.after")
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) { self = try Self.decoded(wire) }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) { try append(to: &buffer) }
}

extension Actor: WireMessage {
  package typealias CMessage = Cwlink__V1__Actor

  package static func initialize(_ c: UnsafeMutablePointer<Cwlink__V1__Actor>) {
    cwlink__v1__actor__init(c)
  }

  package init(_ c: UnsafePointer<Cwlink__V1__Actor>) {
    self.daemon = c.pointee.daemon != 0
    self.uid = c.pointee.uid
    self.gid = c.pointee.gid
    self.pid = c.pointee.pid
    self.user = WireField.text(c.pointee.user)
  }

  package func fill(_ c: UnsafeMutablePointer<Cwlink__V1__Actor>, _ arena: borrowing WireArena) {
    c.pointee.daemon = self.daemon ? 1 : 0
    c.pointee.uid = self.uid
    c.pointee.gid = self.gid
    c.pointee.pid = self.pid
    c.pointee.user = arena.text(self.user, "cwlink.v1.Actor.user")
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) { self = try Self.decoded(wire) }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) { try append(to: &buffer) }
}

extension ListActivityRequest: WireMessage {
  package typealias CMessage = Cwlink__V1__ListActivityRequest

  package static func initialize(_ c: UnsafeMutablePointer<Cwlink__V1__ListActivityRequest>) {
    cwlink__v1__list_activity_request__init(c)
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ListActivityRequest>) {
    self.object = WireField.text(c.pointee.object)
    self.action = WireField.text(c.pointee.action)
    self.pageSize = c.pointee.page_size
    self.pageToken = WireField.text(c.pointee.page_token)
  }

  package func fill(_ c: UnsafeMutablePointer<Cwlink__V1__ListActivityRequest>, _ arena: borrowing WireArena) {
    c.pointee.object = arena.text(self.object, "cwlink.v1.ListActivityRequest.object")
    c.pointee.action = arena.text(self.action, "cwlink.v1.ListActivityRequest.action")
    c.pointee.page_size = self.pageSize
    c.pointee.page_token = arena.text(self.pageToken, "cwlink.v1.ListActivityRequest.page_token")
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) { self = try Self.decoded(wire) }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) { try append(to: &buffer) }
}

extension ListActivityResponse: WireMessage {
  package typealias CMessage = Cwlink__V1__ListActivityResponse

  package static func initialize(_ c: UnsafeMutablePointer<Cwlink__V1__ListActivityResponse>) {
    cwlink__v1__list_activity_response__init(c)
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ListActivityResponse>) {
    self.entries = WireField.messages(c.pointee.entries, c.pointee.n_entries)
    self.nextPageToken = WireField.text(c.pointee.next_page_token)
  }

  package func fill(_ c: UnsafeMutablePointer<Cwlink__V1__ListActivityResponse>, _ arena: borrowing WireArena) {
    c.pointee.n_entries = self.entries.count
    c.pointee.entries = arena.messages(self.entries)
    c.pointee.next_page_token = arena.text(self.nextPageToken, "cwlink.v1.ListActivityResponse.next_page_token")
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) { self = try Self.decoded(wire) }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) { try append(to: &buffer) }
}

extension WatchActivityRequest: WireMessage {
  package typealias CMessage = Cwlink__V1__WatchActivityRequest

  package static func initialize(_ c: UnsafeMutablePointer<Cwlink__V1__WatchActivityRequest>) {
    cwlink__v1__watch_activity_request__init(c)
  }

  package init(_ c: UnsafePointer<Cwlink__V1__WatchActivityRequest>) {
    self.afterID = c.pointee.after_id
    self.object = WireField.text(c.pointee.object)
    self.action = WireField.text(c.pointee.action)
  }

  package func fill(_ c: UnsafeMutablePointer<Cwlink__V1__WatchActivityRequest>, _ arena: borrowing WireArena) {
    c.pointee.after_id = self.afterID
    c.pointee.object = arena.text(self.object, "cwlink.v1.WatchActivityRequest.object")
    c.pointee.action = arena.text(self.action, "cwlink.v1.WatchActivityRequest.action")
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) { self = try Self.decoded(wire) }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) { try append(to: &buffer) }
}

