// swift-format-ignore-file
// Generated from cwlink/v1/deliveries.proto by protoc-gen-local-rpc; `make generate` makes it again. Do not edit.

package import CCwlinkAPI
public import LocalRPC

extension Delivery: WireMessage {
  package typealias CMessage = Cwlink__V1__Delivery

  package static func initialize(_ c: UnsafeMutablePointer<Cwlink__V1__Delivery>) {
    cwlink__v1__delivery__init(c)
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
    self.nextAttemptTime = WireField.message(c.pointee.next_attempt_time, as: ProtobufTimestamp.self)
    self.createTime = WireField.message(c.pointee.create_time, as: ProtobufTimestamp.self)
    self.updateTime = WireField.message(c.pointee.update_time, as: ProtobufTimestamp.self)
    self.runID = WireField.text(c.pointee.run_id)
  }

  package func fill(_ c: UnsafeMutablePointer<Cwlink__V1__Delivery>, _ arena: borrowing WireArena) {
    c.pointee.id = arena.text(self.id, "cwlink.v1.Delivery.id")
    c.pointee.key = arena.text(self.key, "cwlink.v1.Delivery.key")
    c.pointee.kind = .init(rawValue: .init(truncatingIfNeeded: self.kind.rawValue))
    c.pointee.state = .init(rawValue: .init(truncatingIfNeeded: self.state.rawValue))
    c.pointee.customer_id = arena.text(self.customerID, "cwlink.v1.Delivery.customer_id")
    c.pointee.summary = arena.text(self.summary, "cwlink.v1.Delivery.summary")
    c.pointee.attempts = self.attempts
    c.pointee.last_error = arena.text(self.lastError, "cwlink.v1.Delivery.last_error")
    c.pointee.next_attempt_time = arena.message(self.nextAttemptTime)
    c.pointee.create_time = arena.message(self.createTime)
    c.pointee.update_time = arena.message(self.updateTime)
    c.pointee.run_id = arena.text(self.runID, "cwlink.v1.Delivery.run_id")
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) { self = try Self.decoded(wire) }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) { try append(to: &buffer) }
}

extension ListDeliveriesRequest: WireMessage {
  package typealias CMessage = Cwlink__V1__ListDeliveriesRequest

  package static func initialize(_ c: UnsafeMutablePointer<Cwlink__V1__ListDeliveriesRequest>) {
    cwlink__v1__list_deliveries_request__init(c)
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ListDeliveriesRequest>) {
    self.states = WireField.numbers(c.pointee.states, c.pointee.n_states).map { Delivery.State(rawValue: Int32(truncatingIfNeeded: $0.rawValue)) }
    self.customerID = WireField.text(c.pointee.customer_id)
    self.pageSize = c.pointee.page_size
    self.pageToken = WireField.text(c.pointee.page_token)
  }

  package func fill(_ c: UnsafeMutablePointer<Cwlink__V1__ListDeliveriesRequest>, _ arena: borrowing WireArena) {
    c.pointee.n_states = self.states.count
    c.pointee.states = arena.numbers(self.states.map { .init(rawValue: .init(truncatingIfNeeded: $0.rawValue)) })
    c.pointee.customer_id = arena.text(self.customerID, "cwlink.v1.ListDeliveriesRequest.customer_id")
    c.pointee.page_size = self.pageSize
    c.pointee.page_token = arena.text(self.pageToken, "cwlink.v1.ListDeliveriesRequest.page_token")
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) { self = try Self.decoded(wire) }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) { try append(to: &buffer) }
}

extension ListDeliveriesResponse: WireMessage {
  package typealias CMessage = Cwlink__V1__ListDeliveriesResponse

  package static func initialize(_ c: UnsafeMutablePointer<Cwlink__V1__ListDeliveriesResponse>) {
    cwlink__v1__list_deliveries_response__init(c)
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ListDeliveriesResponse>) {
    self.deliveries = WireField.messages(c.pointee.deliveries, c.pointee.n_deliveries)
    self.nextPageToken = WireField.text(c.pointee.next_page_token)
  }

  package func fill(_ c: UnsafeMutablePointer<Cwlink__V1__ListDeliveriesResponse>, _ arena: borrowing WireArena) {
    c.pointee.n_deliveries = self.deliveries.count
    c.pointee.deliveries = arena.messages(self.deliveries)
    c.pointee.next_page_token = arena.text(self.nextPageToken, "cwlink.v1.ListDeliveriesResponse.next_page_token")
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) { self = try Self.decoded(wire) }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) { try append(to: &buffer) }
}

extension GetDeliveryRequest: WireMessage {
  package typealias CMessage = Cwlink__V1__GetDeliveryRequest

  package static func initialize(_ c: UnsafeMutablePointer<Cwlink__V1__GetDeliveryRequest>) {
    cwlink__v1__get_delivery_request__init(c)
  }

  package init(_ c: UnsafePointer<Cwlink__V1__GetDeliveryRequest>) {
    self.deliveryID = WireField.text(c.pointee.delivery_id)
  }

  package func fill(_ c: UnsafeMutablePointer<Cwlink__V1__GetDeliveryRequest>, _ arena: borrowing WireArena) {
    c.pointee.delivery_id = arena.text(self.deliveryID, "cwlink.v1.GetDeliveryRequest.delivery_id")
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) { self = try Self.decoded(wire) }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) { try append(to: &buffer) }
}

extension RetryDeliveryRequest: WireMessage {
  package typealias CMessage = Cwlink__V1__RetryDeliveryRequest

  package static func initialize(_ c: UnsafeMutablePointer<Cwlink__V1__RetryDeliveryRequest>) {
    cwlink__v1__retry_delivery_request__init(c)
  }

  package init(_ c: UnsafePointer<Cwlink__V1__RetryDeliveryRequest>) {
    self.deliveryID = WireField.text(c.pointee.delivery_id)
  }

  package func fill(_ c: UnsafeMutablePointer<Cwlink__V1__RetryDeliveryRequest>, _ arena: borrowing WireArena) {
    c.pointee.delivery_id = arena.text(self.deliveryID, "cwlink.v1.RetryDeliveryRequest.delivery_id")
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) { self = try Self.decoded(wire) }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) { try append(to: &buffer) }
}

extension DiscardDeliveryRequest: WireMessage {
  package typealias CMessage = Cwlink__V1__DiscardDeliveryRequest

  package static func initialize(_ c: UnsafeMutablePointer<Cwlink__V1__DiscardDeliveryRequest>) {
    cwlink__v1__discard_delivery_request__init(c)
  }

  package init(_ c: UnsafePointer<Cwlink__V1__DiscardDeliveryRequest>) {
    self.deliveryID = WireField.text(c.pointee.delivery_id)
  }

  package func fill(_ c: UnsafeMutablePointer<Cwlink__V1__DiscardDeliveryRequest>, _ arena: borrowing WireArena) {
    c.pointee.delivery_id = arena.text(self.deliveryID, "cwlink.v1.DiscardDeliveryRequest.delivery_id")
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) { self = try Self.decoded(wire) }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) { try append(to: &buffer) }
}

