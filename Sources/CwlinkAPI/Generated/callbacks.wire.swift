// swift-format-ignore-file
// Generated from cwlink/v1/callbacks.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

package import CCwlinkAPI
public import LocalRPC

extension Callback: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__Callback> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__Callback>.size).assumingMemoryBound(to: Cwlink__V1__Callback.self)
    cwlink__v1__callback__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__Callback>) {
    self.type = WireField.text(c.pointee.type)
    self.state = Callback.State(rawValue: Int32(truncatingIfNeeded: c.pointee.state.rawValue))
    self.id = c.pointee.id
    self.url = WireField.text(c.pointee.url)
    self.level = WireField.text(c.pointee.level)
    self.description = WireField.text(c.pointee.description)
    self.change = WireField.text(c.pointee.change)
    self.received = c.pointee.received
    self.receiveTime = c.pointee.receive_time.map { ProtobufTimestamp($0) }
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__Callback> {
    let c = Self.blank(arena)
    c.pointee.type = arena.text(self.type, "cwlink.v1.Callback.type")
    c.pointee.state = .init(rawValue: .init(truncatingIfNeeded: self.state.rawValue))
    c.pointee.id = self.id
    c.pointee.url = arena.text(self.url, "cwlink.v1.Callback.url")
    c.pointee.level = arena.text(self.level, "cwlink.v1.Callback.level")
    c.pointee.description = arena.text(self.description, "cwlink.v1.Callback.description")
    c.pointee.change = arena.text(self.change, "cwlink.v1.Callback.change")
    c.pointee.received = self.received
    c.pointee.receive_time = self.receiveTime?.filled(arena)
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__Callback.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension CallbackStatus: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__CallbackStatus> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__CallbackStatus>.size).assumingMemoryBound(to: Cwlink__V1__CallbackStatus.self)
    cwlink__v1__callback_status__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__CallbackStatus>) {
    self.enabled = c.pointee.enabled != 0
    self.url = WireField.text(c.pointee.url)
    self.pendingChanges = c.pointee.pending_changes
    self.pendingError = WireField.text(c.pointee.pending_error)
    self.checkTime = c.pointee.check_time.map { ProtobufTimestamp($0) }
    self.checkError = WireField.text(c.pointee.check_error)
    self.pollTime = c.pointee.poll_time.map { ProtobufTimestamp($0) }
    self.pollError = WireField.text(c.pointee.poll_error)
    self.nextPollTime = c.pointee.next_poll_time.map { ProtobufTimestamp($0) }
    self.missedTime = c.pointee.missed_time.map { ProtobufTimestamp($0) }
    self.missed = c.pointee.missed
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__CallbackStatus> {
    let c = Self.blank(arena)
    c.pointee.enabled = self.enabled ? 1 : 0
    c.pointee.url = arena.text(self.url, "cwlink.v1.CallbackStatus.url")
    c.pointee.pending_changes = self.pendingChanges
    c.pointee.pending_error = arena.text(self.pendingError, "cwlink.v1.CallbackStatus.pending_error")
    c.pointee.check_time = self.checkTime?.filled(arena)
    c.pointee.check_error = arena.text(self.checkError, "cwlink.v1.CallbackStatus.check_error")
    c.pointee.poll_time = self.pollTime?.filled(arena)
    c.pointee.poll_error = arena.text(self.pollError, "cwlink.v1.CallbackStatus.poll_error")
    c.pointee.next_poll_time = self.nextPollTime?.filled(arena)
    c.pointee.missed_time = self.missedTime?.filled(arena)
    c.pointee.missed = self.missed
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__CallbackStatus.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension CallbackOverview: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__CallbackOverview> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__CallbackOverview>.size).assumingMemoryBound(to: Cwlink__V1__CallbackOverview.self)
    cwlink__v1__callback_overview__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__CallbackOverview>) {
    self.status = c.pointee.status.map { CallbackStatus($0) }
    self.callbacks = WireList.values(c.pointee.callbacks, c.pointee.n_callbacks) { $0.map { Callback($0) } }
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__CallbackOverview> {
    let c = Self.blank(arena)
    c.pointee.status = self.status?.filled(arena)
    c.pointee.n_callbacks = self.callbacks.count
    c.pointee.callbacks = arena.list(self.callbacks) { $0.filled(arena) }
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__CallbackOverview.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension ListCallbacksRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ListCallbacksRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__ListCallbacksRequest>.size).assumingMemoryBound(to: Cwlink__V1__ListCallbacksRequest.self)
    cwlink__v1__list_callbacks_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ListCallbacksRequest>) {
    self.includeForeign = c.pointee.include_foreign != 0
    self.pageSize = c.pointee.page_size
    self.pageToken = WireField.text(c.pointee.page_token)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ListCallbacksRequest> {
    let c = Self.blank(arena)
    c.pointee.include_foreign = self.includeForeign ? 1 : 0
    c.pointee.page_size = self.pageSize
    c.pointee.page_token = arena.text(self.pageToken, "cwlink.v1.ListCallbacksRequest.page_token")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__ListCallbacksRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension ListCallbacksResponse: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ListCallbacksResponse> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__ListCallbacksResponse>.size).assumingMemoryBound(to: Cwlink__V1__ListCallbacksResponse.self)
    cwlink__v1__list_callbacks_response__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ListCallbacksResponse>) {
    self.callbacks = WireList.values(c.pointee.callbacks, c.pointee.n_callbacks) { $0.map { Callback($0) } }
    self.nextPageToken = WireField.text(c.pointee.next_page_token)
    self.totalSize = c.pointee.total_size
    self.status = c.pointee.status.map { CallbackStatus($0) }
    self.listError = WireField.text(c.pointee.list_error)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ListCallbacksResponse> {
    let c = Self.blank(arena)
    c.pointee.n_callbacks = self.callbacks.count
    c.pointee.callbacks = arena.list(self.callbacks) { $0.filled(arena) }
    c.pointee.next_page_token = arena.text(self.nextPageToken, "cwlink.v1.ListCallbacksResponse.next_page_token")
    c.pointee.total_size = self.totalSize
    c.pointee.status = self.status?.filled(arena)
    c.pointee.list_error = arena.text(self.listError, "cwlink.v1.ListCallbacksResponse.list_error")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__ListCallbacksResponse.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension EnableCallbacksRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__EnableCallbacksRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__EnableCallbacksRequest>.size).assumingMemoryBound(to: Cwlink__V1__EnableCallbacksRequest.self)
    cwlink__v1__enable_callbacks_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__EnableCallbacksRequest>) {
    self.url = WireField.text(c.pointee.url)
    self.validateOnly = c.pointee.validate_only != 0
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__EnableCallbacksRequest> {
    let c = Self.blank(arena)
    c.pointee.url = arena.text(self.url, "cwlink.v1.EnableCallbacksRequest.url")
    c.pointee.validate_only = self.validateOnly ? 1 : 0
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__EnableCallbacksRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension DisableCallbacksRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__DisableCallbacksRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__DisableCallbacksRequest>.size).assumingMemoryBound(to: Cwlink__V1__DisableCallbacksRequest.self)
    cwlink__v1__disable_callbacks_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__DisableCallbacksRequest>) {
    self.validateOnly = c.pointee.validate_only != 0
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__DisableCallbacksRequest> {
    let c = Self.blank(arena)
    c.pointee.validate_only = self.validateOnly ? 1 : 0
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__DisableCallbacksRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension CheckCallbacksRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__CheckCallbacksRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__CheckCallbacksRequest>.size).assumingMemoryBound(to: Cwlink__V1__CheckCallbacksRequest.self)
    cwlink__v1__check_callbacks_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__CheckCallbacksRequest>) {
    self.validateOnly = c.pointee.validate_only != 0
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__CheckCallbacksRequest> {
    let c = Self.blank(arena)
    c.pointee.validate_only = self.validateOnly ? 1 : 0
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__CheckCallbacksRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension ReceiveCallbackRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ReceiveCallbackRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__ReceiveCallbackRequest>.size).assumingMemoryBound(to: Cwlink__V1__ReceiveCallbackRequest.self)
    cwlink__v1__receive_callback_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ReceiveCallbackRequest>) {
    self.body = WireField.bytes(c.pointee.body)
    self.signature = WireField.text(c.pointee.signature)
    self.validateOnly = c.pointee.validate_only != 0
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ReceiveCallbackRequest> {
    let c = Self.blank(arena)
    c.pointee.body = arena.bytes(self.body)
    c.pointee.signature = arena.text(self.signature, "cwlink.v1.ReceiveCallbackRequest.signature")
    c.pointee.validate_only = self.validateOnly ? 1 : 0
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__ReceiveCallbackRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension ReceiveCallbackResponse: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ReceiveCallbackResponse> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__ReceiveCallbackResponse>.size).assumingMemoryBound(to: Cwlink__V1__ReceiveCallbackResponse.self)
    cwlink__v1__receive_callback_response__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ReceiveCallbackResponse>) {
    self.type = WireField.text(c.pointee.type)
    self.recordID = c.pointee.record_id
    self.action = WireField.text(c.pointee.action)
    self.relevant = c.pointee.relevant != 0
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ReceiveCallbackResponse> {
    let c = Self.blank(arena)
    c.pointee.type = arena.text(self.type, "cwlink.v1.ReceiveCallbackResponse.type")
    c.pointee.record_id = self.recordID
    c.pointee.action = arena.text(self.action, "cwlink.v1.ReceiveCallbackResponse.action")
    c.pointee.relevant = self.relevant ? 1 : 0
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__ReceiveCallbackResponse.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension PollChangesRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__PollChangesRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__PollChangesRequest>.size).assumingMemoryBound(to: Cwlink__V1__PollChangesRequest.self)
    cwlink__v1__poll_changes_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__PollChangesRequest>) {
    self.validateOnly = c.pointee.validate_only != 0
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__PollChangesRequest> {
    let c = Self.blank(arena)
    c.pointee.validate_only = self.validateOnly ? 1 : 0
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__PollChangesRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension PollChangesResponse: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__PollChangesResponse> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__PollChangesResponse>.size).assumingMemoryBound(to: Cwlink__V1__PollChangesResponse.self)
    cwlink__v1__poll_changes_response__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__PollChangesResponse>) {
    self.customers = c.pointee.customers
    self.notifications = c.pointee.notifications
    self.syncedCustomerIDs = WireField.texts(c.pointee.synced_customer_ids, c.pointee.n_synced_customer_ids)
    self.failedCustomerIDs = WireField.texts(c.pointee.failed_customer_ids, c.pointee.n_failed_customer_ids)
    self.changedNotificationIDs = WireField.texts(c.pointee.changed_notification_ids, c.pointee.n_changed_notification_ids)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__PollChangesResponse> {
    let c = Self.blank(arena)
    c.pointee.customers = self.customers
    c.pointee.notifications = self.notifications
    c.pointee.n_synced_customer_ids = self.syncedCustomerIDs.count
    c.pointee.synced_customer_ids = arena.texts(self.syncedCustomerIDs, "cwlink.v1.PollChangesResponse.synced_customer_ids")
    c.pointee.n_failed_customer_ids = self.failedCustomerIDs.count
    c.pointee.failed_customer_ids = arena.texts(self.failedCustomerIDs, "cwlink.v1.PollChangesResponse.failed_customer_ids")
    c.pointee.n_changed_notification_ids = self.changedNotificationIDs.count
    c.pointee.changed_notification_ids = arena.texts(self.changedNotificationIDs, "cwlink.v1.PollChangesResponse.changed_notification_ids")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__PollChangesResponse.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

