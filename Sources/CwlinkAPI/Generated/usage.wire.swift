// swift-format-ignore-file
// Generated from cwlink/v1/usage.proto by protoc-gen-local-rpc; `make generate` makes it again. Do not edit.

package import CCwlinkAPI
public import LocalRPC

extension Count: WireMessage {
  package typealias CMessage = Cwlink__V1__Count

  package static func initialize(_ c: UnsafeMutablePointer<Cwlink__V1__Count>) {
    cwlink__v1__count__init(c)
  }

  package init(_ c: UnsafePointer<Cwlink__V1__Count>) {
    self.customerID = WireField.text(c.pointee.customer_id)
    self.productID = WireField.text(c.pointee.product_id)
    self.quantity = c.pointee.quantity
    self.asOfTime = WireField.message(c.pointee.as_of_time, as: ProtobufTimestamp.self)
    self.source = WireField.text(c.pointee.source)
    self.receiveTime = WireField.message(c.pointee.receive_time, as: ProtobufTimestamp.self)
    self.late = c.pointee.late != 0
  }

  package func fill(_ c: UnsafeMutablePointer<Cwlink__V1__Count>, _ arena: borrowing WireArena) {
    c.pointee.customer_id = arena.text(self.customerID, "cwlink.v1.Count.customer_id")
    c.pointee.product_id = arena.text(self.productID, "cwlink.v1.Count.product_id")
    c.pointee.quantity = self.quantity
    c.pointee.as_of_time = arena.message(self.asOfTime)
    c.pointee.source = arena.text(self.source, "cwlink.v1.Count.source")
    c.pointee.receive_time = arena.message(self.receiveTime)
    c.pointee.late = self.late ? 1 : 0
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) { self = try Self.decoded(wire) }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) { try append(to: &buffer) }
}

extension ReportCountsRequest: WireMessage {
  package typealias CMessage = Cwlink__V1__ReportCountsRequest

  package static func initialize(_ c: UnsafeMutablePointer<Cwlink__V1__ReportCountsRequest>) {
    cwlink__v1__report_counts_request__init(c)
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ReportCountsRequest>) {
    self.counts = WireField.messages(c.pointee.counts, c.pointee.n_counts)
  }

  package func fill(_ c: UnsafeMutablePointer<Cwlink__V1__ReportCountsRequest>, _ arena: borrowing WireArena) {
    c.pointee.n_counts = self.counts.count
    c.pointee.counts = arena.messages(self.counts)
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) { self = try Self.decoded(wire) }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) { try append(to: &buffer) }
}

extension ReportCountsResponse: WireMessage {
  package typealias CMessage = Cwlink__V1__ReportCountsResponse

  package static func initialize(_ c: UnsafeMutablePointer<Cwlink__V1__ReportCountsResponse>) {
    cwlink__v1__report_counts_response__init(c)
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ReportCountsResponse>) {
    self.accepted = c.pointee.accepted
    self.unchanged = c.pointee.unchanged
    self.late = c.pointee.late
  }

  package func fill(_ c: UnsafeMutablePointer<Cwlink__V1__ReportCountsResponse>, _ arena: borrowing WireArena) {
    c.pointee.accepted = self.accepted
    c.pointee.unchanged = self.unchanged
    c.pointee.late = self.late
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) { self = try Self.decoded(wire) }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) { try append(to: &buffer) }
}

extension ImportCountsRequest: WireMessage {
  package typealias CMessage = Cwlink__V1__ImportCountsRequest

  package static func initialize(_ c: UnsafeMutablePointer<Cwlink__V1__ImportCountsRequest>) {
    cwlink__v1__import_counts_request__init(c)
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ImportCountsRequest>) {
    self.data = WireField.bytes(c.pointee.data)
    self.validateOnly = c.pointee.validate_only != 0
    self.source = WireField.text(c.pointee.source)
  }

  package func fill(_ c: UnsafeMutablePointer<Cwlink__V1__ImportCountsRequest>, _ arena: borrowing WireArena) {
    c.pointee.data = arena.bytes(self.data)
    c.pointee.validate_only = self.validateOnly ? 1 : 0
    c.pointee.source = arena.text(self.source, "cwlink.v1.ImportCountsRequest.source")
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) { self = try Self.decoded(wire) }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) { try append(to: &buffer) }
}

extension ListCountsRequest: WireMessage {
  package typealias CMessage = Cwlink__V1__ListCountsRequest

  package static func initialize(_ c: UnsafeMutablePointer<Cwlink__V1__ListCountsRequest>) {
    cwlink__v1__list_counts_request__init(c)
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ListCountsRequest>) {
    self.customerID = WireField.text(c.pointee.customer_id)
    self.productID = WireField.text(c.pointee.product_id)
    self.period = WireField.text(c.pointee.period)
    self.pageSize = c.pointee.page_size
    self.pageToken = WireField.text(c.pointee.page_token)
  }

  package func fill(_ c: UnsafeMutablePointer<Cwlink__V1__ListCountsRequest>, _ arena: borrowing WireArena) {
    c.pointee.customer_id = arena.text(self.customerID, "cwlink.v1.ListCountsRequest.customer_id")
    c.pointee.product_id = arena.text(self.productID, "cwlink.v1.ListCountsRequest.product_id")
    c.pointee.period = arena.text(self.period, "cwlink.v1.ListCountsRequest.period")
    c.pointee.page_size = self.pageSize
    c.pointee.page_token = arena.text(self.pageToken, "cwlink.v1.ListCountsRequest.page_token")
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) { self = try Self.decoded(wire) }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) { try append(to: &buffer) }
}

extension ListCountsResponse: WireMessage {
  package typealias CMessage = Cwlink__V1__ListCountsResponse

  package static func initialize(_ c: UnsafeMutablePointer<Cwlink__V1__ListCountsResponse>) {
    cwlink__v1__list_counts_response__init(c)
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ListCountsResponse>) {
    self.counts = WireField.messages(c.pointee.counts, c.pointee.n_counts)
    self.nextPageToken = WireField.text(c.pointee.next_page_token)
  }

  package func fill(_ c: UnsafeMutablePointer<Cwlink__V1__ListCountsResponse>, _ arena: borrowing WireArena) {
    c.pointee.n_counts = self.counts.count
    c.pointee.counts = arena.messages(self.counts)
    c.pointee.next_page_token = arena.text(self.nextPageToken, "cwlink.v1.ListCountsResponse.next_page_token")
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) { self = try Self.decoded(wire) }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) { try append(to: &buffer) }
}

extension ListBillableCountsRequest: WireMessage {
  package typealias CMessage = Cwlink__V1__ListBillableCountsRequest

  package static func initialize(_ c: UnsafeMutablePointer<Cwlink__V1__ListBillableCountsRequest>) {
    cwlink__v1__list_billable_counts_request__init(c)
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ListBillableCountsRequest>) {
    self.period = WireField.text(c.pointee.period)
    self.customerID = WireField.text(c.pointee.customer_id)
  }

  package func fill(_ c: UnsafeMutablePointer<Cwlink__V1__ListBillableCountsRequest>, _ arena: borrowing WireArena) {
    c.pointee.period = arena.text(self.period, "cwlink.v1.ListBillableCountsRequest.period")
    c.pointee.customer_id = arena.text(self.customerID, "cwlink.v1.ListBillableCountsRequest.customer_id")
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) { self = try Self.decoded(wire) }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) { try append(to: &buffer) }
}

extension ListBillableCountsResponse: WireMessage {
  package typealias CMessage = Cwlink__V1__ListBillableCountsResponse

  package static func initialize(_ c: UnsafeMutablePointer<Cwlink__V1__ListBillableCountsResponse>) {
    cwlink__v1__list_billable_counts_response__init(c)
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ListBillableCountsResponse>) {
    self.billableCounts = WireField.messages(c.pointee.billable_counts, c.pointee.n_billable_counts)
  }

  package func fill(_ c: UnsafeMutablePointer<Cwlink__V1__ListBillableCountsResponse>, _ arena: borrowing WireArena) {
    c.pointee.n_billable_counts = self.billableCounts.count
    c.pointee.billable_counts = arena.messages(self.billableCounts)
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) { self = try Self.decoded(wire) }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) { try append(to: &buffer) }
}

extension BillableCount: WireMessage {
  package typealias CMessage = Cwlink__V1__BillableCount

  package static func initialize(_ c: UnsafeMutablePointer<Cwlink__V1__BillableCount>) {
    cwlink__v1__billable_count__init(c)
  }

  package init(_ c: UnsafePointer<Cwlink__V1__BillableCount>) {
    self.customerID = WireField.text(c.pointee.customer_id)
    self.productID = WireField.text(c.pointee.product_id)
    self.period = WireField.text(c.pointee.period)
    self.quantity = c.pointee.quantity
    self.basis = WireField.text(c.pointee.basis)
    self.asOfTime = WireField.message(c.pointee.as_of_time, as: ProtobufTimestamp.self)
    self.reports = c.pointee.reports
  }

  package func fill(_ c: UnsafeMutablePointer<Cwlink__V1__BillableCount>, _ arena: borrowing WireArena) {
    c.pointee.customer_id = arena.text(self.customerID, "cwlink.v1.BillableCount.customer_id")
    c.pointee.product_id = arena.text(self.productID, "cwlink.v1.BillableCount.product_id")
    c.pointee.period = arena.text(self.period, "cwlink.v1.BillableCount.period")
    c.pointee.quantity = self.quantity
    c.pointee.basis = arena.text(self.basis, "cwlink.v1.BillableCount.basis")
    c.pointee.as_of_time = arena.message(self.asOfTime)
    c.pointee.reports = self.reports
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) { self = try Self.decoded(wire) }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) { try append(to: &buffer) }
}

