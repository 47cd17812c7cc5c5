// swift-format-ignore-file
// Generated from cwlink/v1/deliveries.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

package import CCwlinkAPI
public import LocalRPC

extension Delivery: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__Delivery> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__Delivery>.size).assumingMemoryBound(to: Cwlink__V1__Delivery.self)
    cwlink__v1__delivery__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__Delivery>) {
    self.id = WireField.text(c.pointee.id)
    self.key = WireField.text(c.pointee.key)
    self.kind = Delivery.Kind(rawValue: Int32(truncatingIfNeeded: c.pointee.kind.rawValue))
    self.state = Delivery.State(rawValue: Int32(truncatingIfNeeded: c.pointee.state.rawValue))
    self.customerID = WireField.text(c.pointee.customer_id)
    self.summary = WireField.text(c.pointee.summary)
    self.attempts = c.pointee.attempts
    self.lastError = WireField.text(c.pointee.last_error)
    self.nextAttemptTime = c.pointee.next_attempt_time.map { ProtobufTimestamp($0) }
    self.createTime = c.pointee.create_time.map { ProtobufTimestamp($0) }
    self.updateTime = c.pointee.update_time.map { ProtobufTimestamp($0) }
    self.runID = WireField.text(c.pointee.run_id)
    self.conflictReason = ConflictReason(rawValue: Int32(truncatingIfNeeded: c.pointee.conflict_reason.rawValue))
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__Delivery> {
    let c = Self.blank(arena)
    c.pointee.id = arena.text(self.id, "cwlink.v1.Delivery.id")
    c.pointee.key = arena.text(self.key, "cwlink.v1.Delivery.key")
    c.pointee.kind = .init(rawValue: .init(truncatingIfNeeded: self.kind.rawValue))
    c.pointee.state = .init(rawValue: .init(truncatingIfNeeded: self.state.rawValue))
    c.pointee.customer_id = arena.text(self.customerID, "cwlink.v1.Delivery.customer_id")
    c.pointee.summary = arena.text(self.summary, "cwlink.v1.Delivery.summary")
    c.pointee.attempts = self.attempts
    c.pointee.last_error = arena.text(self.lastError, "cwlink.v1.Delivery.last_error")
    c.pointee.next_attempt_time = self.nextAttemptTime?.filled(arena)
    c.pointee.create_time = self.createTime?.filled(arena)
    c.pointee.update_time = self.updateTime?.filled(arena)
    c.pointee.run_id = arena.text(self.runID, "cwlink.v1.Delivery.run_id")
    c.pointee.conflict_reason = .init(rawValue: .init(truncatingIfNeeded: self.conflictReason.rawValue))
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__Delivery.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension ListDeliveriesRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ListDeliveriesRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__ListDeliveriesRequest>.size).assumingMemoryBound(to: Cwlink__V1__ListDeliveriesRequest.self)
    cwlink__v1__list_deliveries_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ListDeliveriesRequest>) {
    self.states = WireList.values(c.pointee.states, c.pointee.n_states) { Delivery.State(rawValue: Int32(truncatingIfNeeded: $0.rawValue)) }
    self.customerID = WireField.text(c.pointee.customer_id)
    self.pageSize = c.pointee.page_size
    self.pageToken = WireField.text(c.pointee.page_token)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ListDeliveriesRequest> {
    let c = Self.blank(arena)
    c.pointee.n_states = self.states.count
    c.pointee.states = arena.list(self.states) { .init(rawValue: .init(truncatingIfNeeded: $0.rawValue)) }
    c.pointee.customer_id = arena.text(self.customerID, "cwlink.v1.ListDeliveriesRequest.customer_id")
    c.pointee.page_size = self.pageSize
    c.pointee.page_token = arena.text(self.pageToken, "cwlink.v1.ListDeliveriesRequest.page_token")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__ListDeliveriesRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension ListDeliveriesResponse: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ListDeliveriesResponse> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__ListDeliveriesResponse>.size).assumingMemoryBound(to: Cwlink__V1__ListDeliveriesResponse.self)
    cwlink__v1__list_deliveries_response__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ListDeliveriesResponse>) {
    self.deliveries = WireList.values(c.pointee.deliveries, c.pointee.n_deliveries) { $0.map { Delivery($0) } }
    self.nextPageToken = WireField.text(c.pointee.next_page_token)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ListDeliveriesResponse> {
    let c = Self.blank(arena)
    c.pointee.n_deliveries = self.deliveries.count
    c.pointee.deliveries = arena.list(self.deliveries) { $0.filled(arena) }
    c.pointee.next_page_token = arena.text(self.nextPageToken, "cwlink.v1.ListDeliveriesResponse.next_page_token")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__ListDeliveriesResponse.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension GetDeliveryRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__GetDeliveryRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__GetDeliveryRequest>.size).assumingMemoryBound(to: Cwlink__V1__GetDeliveryRequest.self)
    cwlink__v1__get_delivery_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__GetDeliveryRequest>) {
    self.deliveryID = WireField.text(c.pointee.delivery_id)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__GetDeliveryRequest> {
    let c = Self.blank(arena)
    c.pointee.delivery_id = arena.text(self.deliveryID, "cwlink.v1.GetDeliveryRequest.delivery_id")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__GetDeliveryRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension RetryDeliveryRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__RetryDeliveryRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__RetryDeliveryRequest>.size).assumingMemoryBound(to: Cwlink__V1__RetryDeliveryRequest.self)
    cwlink__v1__retry_delivery_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__RetryDeliveryRequest>) {
    self.deliveryID = WireField.text(c.pointee.delivery_id)
    self.validateOnly = c.pointee.validate_only != 0
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__RetryDeliveryRequest> {
    let c = Self.blank(arena)
    c.pointee.delivery_id = arena.text(self.deliveryID, "cwlink.v1.RetryDeliveryRequest.delivery_id")
    c.pointee.validate_only = self.validateOnly ? 1 : 0
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__RetryDeliveryRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension DiscardDeliveryRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__DiscardDeliveryRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__DiscardDeliveryRequest>.size).assumingMemoryBound(to: Cwlink__V1__DiscardDeliveryRequest.self)
    cwlink__v1__discard_delivery_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__DiscardDeliveryRequest>) {
    self.deliveryID = WireField.text(c.pointee.delivery_id)
    self.validateOnly = c.pointee.validate_only != 0
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__DiscardDeliveryRequest> {
    let c = Self.blank(arena)
    c.pointee.delivery_id = arena.text(self.deliveryID, "cwlink.v1.DiscardDeliveryRequest.delivery_id")
    c.pointee.validate_only = self.validateOnly ? 1 : 0
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__DiscardDeliveryRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

