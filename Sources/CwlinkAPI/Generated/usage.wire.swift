// swift-format-ignore-file
// Generated from cwlink/v1/usage.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

package import CCwlinkAPI
public import LocalRPC

extension Count: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__Count> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__Count>.size).assumingMemoryBound(to: Cwlink__V1__Count.self)
    cwlink__v1__count__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__Count>) {
    self.customerID = WireField.text(c.pointee.customer_id)
    self.productID = WireField.text(c.pointee.product_id)
    self.quantity = c.pointee.quantity_presence_case.rawValue == 3 ? c.pointee.quantity : nil
    self.decimalQuantity = WireField.text(c.pointee.decimal_quantity)
    self.asOfTime = c.pointee.as_of_time.map { ProtobufTimestamp($0) }
    self.source = WireField.text(c.pointee.source)
    self.receiveTime = c.pointee.receive_time.map { ProtobufTimestamp($0) }
    self.late = c.pointee.late != 0
    self.origin = c.pointee.origin.map { CountOrigin($0) }
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__Count> {
    let c = Self.blank(arena)
    c.pointee.customer_id = arena.text(self.customerID, "cwlink.v1.Count.customer_id")
    c.pointee.product_id = arena.text(self.productID, "cwlink.v1.Count.product_id")
    if let value = self.quantity {
      c.pointee.quantity_presence_case = .init(rawValue: 3)
      c.pointee.quantity = value
    }
    c.pointee.decimal_quantity = arena.text(self.decimalQuantity, "cwlink.v1.Count.decimal_quantity")
    c.pointee.as_of_time = self.asOfTime?.filled(arena)
    c.pointee.source = arena.text(self.source, "cwlink.v1.Count.source")
    c.pointee.receive_time = self.receiveTime?.filled(arena)
    c.pointee.late = self.late ? 1 : 0
    c.pointee.origin = self.origin?.filled(arena)
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__Count.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension CountOrigin: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__CountOrigin> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__CountOrigin>.size).assumingMemoryBound(to: Cwlink__V1__CountOrigin.self)
    cwlink__v1__count_origin__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__CountOrigin>) {
    self.pullID = c.pointee.pull_id
    self.parts = WireList.values(c.pointee.parts, c.pointee.n_parts) { $0.map { VendorQuantity($0) } }
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__CountOrigin> {
    let c = Self.blank(arena)
    c.pointee.pull_id = self.pullID
    c.pointee.n_parts = self.parts.count
    c.pointee.parts = arena.list(self.parts) { $0.filled(arena) }
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__CountOrigin.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension VendorQuantity: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__VendorQuantity> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__VendorQuantity>.size).assumingMemoryBound(to: Cwlink__V1__VendorQuantity.self)
    cwlink__v1__vendor_quantity__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__VendorQuantity>) {
    self.vendorCustomerID = WireField.text(c.pointee.vendor_customer_id)
    self.vendorCustomerName = WireField.text(c.pointee.vendor_customer_name)
    self.vendorProductID = WireField.text(c.pointee.vendor_product_id)
    self.vendorProductName = WireField.text(c.pointee.vendor_product_name)
    self.quantity = WireField.text(c.pointee.quantity)
    self.lines = WireList.values(c.pointee.lines, c.pointee.n_lines) { $0 }
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__VendorQuantity> {
    let c = Self.blank(arena)
    c.pointee.vendor_customer_id = arena.text(self.vendorCustomerID, "cwlink.v1.VendorQuantity.vendor_customer_id")
    c.pointee.vendor_customer_name = arena.text(self.vendorCustomerName, "cwlink.v1.VendorQuantity.vendor_customer_name")
    c.pointee.vendor_product_id = arena.text(self.vendorProductID, "cwlink.v1.VendorQuantity.vendor_product_id")
    c.pointee.vendor_product_name = arena.text(self.vendorProductName, "cwlink.v1.VendorQuantity.vendor_product_name")
    c.pointee.quantity = arena.text(self.quantity, "cwlink.v1.VendorQuantity.quantity")
    c.pointee.n_lines = self.lines.count
    c.pointee.lines = arena.list(self.lines) { $0 }
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__VendorQuantity.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension ReportCountsRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ReportCountsRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__ReportCountsRequest>.size).assumingMemoryBound(to: Cwlink__V1__ReportCountsRequest.self)
    cwlink__v1__report_counts_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ReportCountsRequest>) {
    self.counts = WireList.values(c.pointee.counts, c.pointee.n_counts) { $0.map { Count($0) } }
    self.requestID = WireField.text(c.pointee.request_id)
    self.validateOnly = c.pointee.validate_only != 0
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ReportCountsRequest> {
    let c = Self.blank(arena)
    c.pointee.n_counts = self.counts.count
    c.pointee.counts = arena.list(self.counts) { $0.filled(arena) }
    c.pointee.request_id = arena.text(self.requestID, "cwlink.v1.ReportCountsRequest.request_id")
    c.pointee.validate_only = self.validateOnly ? 1 : 0
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__ReportCountsRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension StreamCountsRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__StreamCountsRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__StreamCountsRequest>.size).assumingMemoryBound(to: Cwlink__V1__StreamCountsRequest.self)
    cwlink__v1__stream_counts_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__StreamCountsRequest>) {
    self.counts = WireList.values(c.pointee.counts, c.pointee.n_counts) { $0.map { Count($0) } }
    self.validateOnly = c.pointee.validate_only != 0
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__StreamCountsRequest> {
    let c = Self.blank(arena)
    c.pointee.n_counts = self.counts.count
    c.pointee.counts = arena.list(self.counts) { $0.filled(arena) }
    c.pointee.validate_only = self.validateOnly ? 1 : 0
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__StreamCountsRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension ReportCountsResponse: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ReportCountsResponse> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__ReportCountsResponse>.size).assumingMemoryBound(to: Cwlink__V1__ReportCountsResponse.self)
    cwlink__v1__report_counts_response__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ReportCountsResponse>) {
    self.accepted = c.pointee.accepted
    self.unchanged = c.pointee.unchanged
    self.late = c.pointee.late
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ReportCountsResponse> {
    let c = Self.blank(arena)
    c.pointee.accepted = self.accepted
    c.pointee.unchanged = self.unchanged
    c.pointee.late = self.late
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__ReportCountsResponse.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension ImportCountsRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ImportCountsRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__ImportCountsRequest>.size).assumingMemoryBound(to: Cwlink__V1__ImportCountsRequest.self)
    cwlink__v1__import_counts_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ImportCountsRequest>) {
    self.data = WireField.bytes(c.pointee.data)
    self.validateOnly = c.pointee.validate_only != 0
    self.source = WireField.text(c.pointee.source)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ImportCountsRequest> {
    let c = Self.blank(arena)
    c.pointee.data = arena.bytes(self.data)
    c.pointee.validate_only = self.validateOnly ? 1 : 0
    c.pointee.source = arena.text(self.source, "cwlink.v1.ImportCountsRequest.source")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__ImportCountsRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension ImportCountsResponse: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ImportCountsResponse> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__ImportCountsResponse>.size).assumingMemoryBound(to: Cwlink__V1__ImportCountsResponse.self)
    cwlink__v1__import_counts_response__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ImportCountsResponse>) {
    self.accepted = c.pointee.accepted
    self.unchanged = c.pointee.unchanged
    self.late = c.pointee.late
    self.problems = WireList.values(c.pointee.problems, c.pointee.n_problems) { $0.map { LineProblem($0) } }
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ImportCountsResponse> {
    let c = Self.blank(arena)
    c.pointee.accepted = self.accepted
    c.pointee.unchanged = self.unchanged
    c.pointee.late = self.late
    c.pointee.n_problems = self.problems.count
    c.pointee.problems = arena.list(self.problems) { $0.filled(arena) }
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__ImportCountsResponse.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension ListCountsRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ListCountsRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__ListCountsRequest>.size).assumingMemoryBound(to: Cwlink__V1__ListCountsRequest.self)
    cwlink__v1__list_counts_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ListCountsRequest>) {
    self.customerID = WireField.text(c.pointee.customer_id)
    self.productID = WireField.text(c.pointee.product_id)
    self.period = WireField.text(c.pointee.period)
    self.pageSize = c.pointee.page_size
    self.pageToken = WireField.text(c.pointee.page_token)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ListCountsRequest> {
    let c = Self.blank(arena)
    c.pointee.customer_id = arena.text(self.customerID, "cwlink.v1.ListCountsRequest.customer_id")
    c.pointee.product_id = arena.text(self.productID, "cwlink.v1.ListCountsRequest.product_id")
    c.pointee.period = arena.text(self.period, "cwlink.v1.ListCountsRequest.period")
    c.pointee.page_size = self.pageSize
    c.pointee.page_token = arena.text(self.pageToken, "cwlink.v1.ListCountsRequest.page_token")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__ListCountsRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension ListCountsResponse: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ListCountsResponse> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__ListCountsResponse>.size).assumingMemoryBound(to: Cwlink__V1__ListCountsResponse.self)
    cwlink__v1__list_counts_response__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ListCountsResponse>) {
    self.counts = WireList.values(c.pointee.counts, c.pointee.n_counts) { $0.map { Count($0) } }
    self.nextPageToken = WireField.text(c.pointee.next_page_token)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ListCountsResponse> {
    let c = Self.blank(arena)
    c.pointee.n_counts = self.counts.count
    c.pointee.counts = arena.list(self.counts) { $0.filled(arena) }
    c.pointee.next_page_token = arena.text(self.nextPageToken, "cwlink.v1.ListCountsResponse.next_page_token")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__ListCountsResponse.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension ListBillableCountsRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ListBillableCountsRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__ListBillableCountsRequest>.size).assumingMemoryBound(to: Cwlink__V1__ListBillableCountsRequest.self)
    cwlink__v1__list_billable_counts_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ListBillableCountsRequest>) {
    self.period = WireField.text(c.pointee.period)
    self.customerID = WireField.text(c.pointee.customer_id)
    self.pageSize = c.pointee.page_size
    self.pageToken = WireField.text(c.pointee.page_token)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ListBillableCountsRequest> {
    let c = Self.blank(arena)
    c.pointee.period = arena.text(self.period, "cwlink.v1.ListBillableCountsRequest.period")
    c.pointee.customer_id = arena.text(self.customerID, "cwlink.v1.ListBillableCountsRequest.customer_id")
    c.pointee.page_size = self.pageSize
    c.pointee.page_token = arena.text(self.pageToken, "cwlink.v1.ListBillableCountsRequest.page_token")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__ListBillableCountsRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension ListBillableCountsResponse: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ListBillableCountsResponse> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__ListBillableCountsResponse>.size).assumingMemoryBound(to: Cwlink__V1__ListBillableCountsResponse.self)
    cwlink__v1__list_billable_counts_response__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ListBillableCountsResponse>) {
    self.billableCounts = WireList.values(c.pointee.billable_counts, c.pointee.n_billable_counts) { $0.map { BillableCount($0) } }
    self.nextPageToken = WireField.text(c.pointee.next_page_token)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ListBillableCountsResponse> {
    let c = Self.blank(arena)
    c.pointee.n_billable_counts = self.billableCounts.count
    c.pointee.billable_counts = arena.list(self.billableCounts) { $0.filled(arena) }
    c.pointee.next_page_token = arena.text(self.nextPageToken, "cwlink.v1.ListBillableCountsResponse.next_page_token")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__ListBillableCountsResponse.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension BillableCount: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__BillableCount> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__BillableCount>.size).assumingMemoryBound(to: Cwlink__V1__BillableCount.self)
    cwlink__v1__billable_count__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__BillableCount>) {
    self.customerID = WireField.text(c.pointee.customer_id)
    self.productID = WireField.text(c.pointee.product_id)
    self.period = WireField.text(c.pointee.period)
    self.quantity = WireField.text(c.pointee.quantity)
    self.basis = Product.CountBasis(rawValue: Int32(truncatingIfNeeded: c.pointee.basis.rawValue))
    self.asOfTime = c.pointee.as_of_time.map { ProtobufTimestamp($0) }
    self.reports = c.pointee.reports
    self.source = WireField.text(c.pointee.source)
    self.otherSources = WireList.values(c.pointee.other_sources, c.pointee.n_other_sources) { $0.map { SourceCount($0) } }
    self.origin = c.pointee.origin.map { CountOrigin($0) }
    self.calculation = c.pointee.calculation.map { CountCalculation($0) }
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__BillableCount> {
    let c = Self.blank(arena)
    c.pointee.customer_id = arena.text(self.customerID, "cwlink.v1.BillableCount.customer_id")
    c.pointee.product_id = arena.text(self.productID, "cwlink.v1.BillableCount.product_id")
    c.pointee.period = arena.text(self.period, "cwlink.v1.BillableCount.period")
    c.pointee.quantity = arena.text(self.quantity, "cwlink.v1.BillableCount.quantity")
    c.pointee.basis = .init(rawValue: .init(truncatingIfNeeded: self.basis.rawValue))
    c.pointee.as_of_time = self.asOfTime?.filled(arena)
    c.pointee.reports = self.reports
    c.pointee.source = arena.text(self.source, "cwlink.v1.BillableCount.source")
    c.pointee.n_other_sources = self.otherSources.count
    c.pointee.other_sources = arena.list(self.otherSources) { $0.filled(arena) }
    c.pointee.origin = self.origin?.filled(arena)
    c.pointee.calculation = self.calculation?.filled(arena)
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__BillableCount.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension CountCalculation: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__CountCalculation> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__CountCalculation>.size).assumingMemoryBound(to: Cwlink__V1__CountCalculation.self)
    cwlink__v1__count_calculation__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__CountCalculation>) {
    self.unroundedQuantity = WireField.text(c.pointee.unrounded_quantity)
    self.rounding = Product.Rounding(rawValue: Int32(truncatingIfNeeded: c.pointee.rounding.rawValue))
    self.percentile = c.pointee.percentile
    self.days = c.pointee.days
    self.carriedDays = c.pointee.carried_days
    self.missingDays = c.pointee.missing_days
    self.soFar = c.pointee.so_far != 0
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__CountCalculation> {
    let c = Self.blank(arena)
    c.pointee.unrounded_quantity = arena.text(self.unroundedQuantity, "cwlink.v1.CountCalculation.unrounded_quantity")
    c.pointee.rounding = .init(rawValue: .init(truncatingIfNeeded: self.rounding.rawValue))
    c.pointee.percentile = self.percentile
    c.pointee.days = self.days
    c.pointee.carried_days = self.carriedDays
    c.pointee.missing_days = self.missingDays
    c.pointee.so_far = self.soFar ? 1 : 0
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__CountCalculation.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension SourceCount: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__SourceCount> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__SourceCount>.size).assumingMemoryBound(to: Cwlink__V1__SourceCount.self)
    cwlink__v1__source_count__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__SourceCount>) {
    self.source = WireField.text(c.pointee.source)
    self.quantity = WireField.text(c.pointee.quantity)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__SourceCount> {
    let c = Self.blank(arena)
    c.pointee.source = arena.text(self.source, "cwlink.v1.SourceCount.source")
    c.pointee.quantity = arena.text(self.quantity, "cwlink.v1.SourceCount.quantity")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__SourceCount.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

