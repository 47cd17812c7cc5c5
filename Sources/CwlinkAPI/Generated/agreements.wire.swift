// swift-format-ignore-file
// Generated from cwlink/v1/agreements.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

package import CCwlinkAPI
public import LocalRPC

extension InvoiceTiming: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__InvoiceTiming> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__InvoiceTiming>.size).assumingMemoryBound(to: Cwlink__V1__InvoiceTiming.self)
    cwlink__v1__invoice_timing__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__InvoiceTiming>) {
    self.agreementID = c.pointee.agreement_id
    self.agreementType = WireField.text(c.pointee.agreement_type)
    self.timing = InvoiceTiming.Timing(rawValue: Int32(truncatingIfNeeded: c.pointee.timing.rawValue))
    self.updateTime = c.pointee.update_time.map { ProtobufTimestamp($0) }
    self.updatedBy = WireField.text(c.pointee.updated_by)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__InvoiceTiming> {
    let c = Self.blank(arena)
    c.pointee.agreement_id = self.agreementID
    c.pointee.agreement_type = arena.text(self.agreementType, "cwlink.v1.InvoiceTiming.agreement_type")
    c.pointee.timing = .init(rawValue: .init(truncatingIfNeeded: self.timing.rawValue))
    c.pointee.update_time = self.updateTime?.filled(arena)
    c.pointee.updated_by = arena.text(self.updatedBy, "cwlink.v1.InvoiceTiming.updated_by")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__InvoiceTiming.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension ListInvoiceTimingsRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ListInvoiceTimingsRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__ListInvoiceTimingsRequest>.size).assumingMemoryBound(to: Cwlink__V1__ListInvoiceTimingsRequest.self)
    cwlink__v1__list_invoice_timings_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ListInvoiceTimingsRequest>) {
    self.pageSize = c.pointee.page_size
    self.pageToken = WireField.text(c.pointee.page_token)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ListInvoiceTimingsRequest> {
    let c = Self.blank(arena)
    c.pointee.page_size = self.pageSize
    c.pointee.page_token = arena.text(self.pageToken, "cwlink.v1.ListInvoiceTimingsRequest.page_token")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__ListInvoiceTimingsRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension ListInvoiceTimingsResponse: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ListInvoiceTimingsResponse> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__ListInvoiceTimingsResponse>.size).assumingMemoryBound(to: Cwlink__V1__ListInvoiceTimingsResponse.self)
    cwlink__v1__list_invoice_timings_response__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ListInvoiceTimingsResponse>) {
    self.invoiceTimings = WireList.values(c.pointee.invoice_timings, c.pointee.n_invoice_timings) { $0.map { InvoiceTiming($0) } }
    self.nextPageToken = WireField.text(c.pointee.next_page_token)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ListInvoiceTimingsResponse> {
    let c = Self.blank(arena)
    c.pointee.n_invoice_timings = self.invoiceTimings.count
    c.pointee.invoice_timings = arena.list(self.invoiceTimings) { $0.filled(arena) }
    c.pointee.next_page_token = arena.text(self.nextPageToken, "cwlink.v1.ListInvoiceTimingsResponse.next_page_token")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__ListInvoiceTimingsResponse.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension SetInvoiceTimingRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__SetInvoiceTimingRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__SetInvoiceTimingRequest>.size).assumingMemoryBound(to: Cwlink__V1__SetInvoiceTimingRequest.self)
    cwlink__v1__set_invoice_timing_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__SetInvoiceTimingRequest>) {
    self.invoiceTiming = c.pointee.invoice_timing.map { InvoiceTiming($0) }
    self.validateOnly = c.pointee.validate_only != 0
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__SetInvoiceTimingRequest> {
    let c = Self.blank(arena)
    c.pointee.invoice_timing = self.invoiceTiming?.filled(arena)
    c.pointee.validate_only = self.validateOnly ? 1 : 0
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__SetInvoiceTimingRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension ClearInvoiceTimingRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ClearInvoiceTimingRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__ClearInvoiceTimingRequest>.size).assumingMemoryBound(to: Cwlink__V1__ClearInvoiceTimingRequest.self)
    cwlink__v1__clear_invoice_timing_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ClearInvoiceTimingRequest>) {
    self.agreementID = c.pointee.agreement_id
    self.agreementType = WireField.text(c.pointee.agreement_type)
    self.validateOnly = c.pointee.validate_only != 0
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ClearInvoiceTimingRequest> {
    let c = Self.blank(arena)
    c.pointee.agreement_id = self.agreementID
    c.pointee.agreement_type = arena.text(self.agreementType, "cwlink.v1.ClearInvoiceTimingRequest.agreement_type")
    c.pointee.validate_only = self.validateOnly ? 1 : 0
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__ClearInvoiceTimingRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension Agreement: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__Agreement> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__Agreement>.size).assumingMemoryBound(to: Cwlink__V1__Agreement.self)
    cwlink__v1__agreement__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__Agreement>) {
    self.id = c.pointee.id
    self.name = WireField.text(c.pointee.name)
    self.typeID = c.pointee.type_id
    self.typeName = WireField.text(c.pointee.type_name)
    self.companyID = c.pointee.company_id
    self.parentID = c.pointee.parent_id
    self.parentName = WireField.text(c.pointee.parent_name)
    self.status = Agreement.Status(rawValue: Int32(truncatingIfNeeded: c.pointee.status.rawValue))
    self.startDate = WireField.text(c.pointee.start_date)
    self.endDate = WireField.text(c.pointee.end_date)
    self.noEndingDate = c.pointee.no_ending_date != 0
    self.cancelled = c.pointee.cancelled != 0
    self.billingCycle = WireField.text(c.pointee.billing_cycle)
    self.nextInvoiceDate = WireField.text(c.pointee.next_invoice_date)
    self.syncTime = c.pointee.sync_time.map { ProtobufTimestamp($0) }
    self.billable = c.pointee.billable != 0
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__Agreement> {
    let c = Self.blank(arena)
    c.pointee.id = self.id
    c.pointee.name = arena.text(self.name, "cwlink.v1.Agreement.name")
    c.pointee.type_id = self.typeID
    c.pointee.type_name = arena.text(self.typeName, "cwlink.v1.Agreement.type_name")
    c.pointee.company_id = self.companyID
    c.pointee.parent_id = self.parentID
    c.pointee.parent_name = arena.text(self.parentName, "cwlink.v1.Agreement.parent_name")
    c.pointee.status = .init(rawValue: .init(truncatingIfNeeded: self.status.rawValue))
    c.pointee.start_date = arena.text(self.startDate, "cwlink.v1.Agreement.start_date")
    c.pointee.end_date = arena.text(self.endDate, "cwlink.v1.Agreement.end_date")
    c.pointee.no_ending_date = self.noEndingDate ? 1 : 0
    c.pointee.cancelled = self.cancelled ? 1 : 0
    c.pointee.billing_cycle = arena.text(self.billingCycle, "cwlink.v1.Agreement.billing_cycle")
    c.pointee.next_invoice_date = arena.text(self.nextInvoiceDate, "cwlink.v1.Agreement.next_invoice_date")
    c.pointee.sync_time = self.syncTime?.filled(arena)
    c.pointee.billable = self.billable ? 1 : 0
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__Agreement.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension ListAgreementsRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ListAgreementsRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__ListAgreementsRequest>.size).assumingMemoryBound(to: Cwlink__V1__ListAgreementsRequest.self)
    cwlink__v1__list_agreements_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ListAgreementsRequest>) {
    self.customerID = WireField.text(c.pointee.customer_id)
    self.typeName = WireField.text(c.pointee.type_name)
    self.billableOnly = c.pointee.billable_only != 0
    self.pageSize = c.pointee.page_size
    self.pageToken = WireField.text(c.pointee.page_token)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ListAgreementsRequest> {
    let c = Self.blank(arena)
    c.pointee.customer_id = arena.text(self.customerID, "cwlink.v1.ListAgreementsRequest.customer_id")
    c.pointee.type_name = arena.text(self.typeName, "cwlink.v1.ListAgreementsRequest.type_name")
    c.pointee.billable_only = self.billableOnly ? 1 : 0
    c.pointee.page_size = self.pageSize
    c.pointee.page_token = arena.text(self.pageToken, "cwlink.v1.ListAgreementsRequest.page_token")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__ListAgreementsRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension ListAgreementsResponse: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ListAgreementsResponse> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__ListAgreementsResponse>.size).assumingMemoryBound(to: Cwlink__V1__ListAgreementsResponse.self)
    cwlink__v1__list_agreements_response__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ListAgreementsResponse>) {
    self.agreements = WireList.values(c.pointee.agreements, c.pointee.n_agreements) { $0.map { Agreement($0) } }
    self.nextPageToken = WireField.text(c.pointee.next_page_token)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ListAgreementsResponse> {
    let c = Self.blank(arena)
    c.pointee.n_agreements = self.agreements.count
    c.pointee.agreements = arena.list(self.agreements) { $0.filled(arena) }
    c.pointee.next_page_token = arena.text(self.nextPageToken, "cwlink.v1.ListAgreementsResponse.next_page_token")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__ListAgreementsResponse.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension ListAgreementTypesRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ListAgreementTypesRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__ListAgreementTypesRequest>.size).assumingMemoryBound(to: Cwlink__V1__ListAgreementTypesRequest.self)
    cwlink__v1__list_agreement_types_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ListAgreementTypesRequest>) {
    self.customerID = WireField.text(c.pointee.customer_id)
    self.pageSize = c.pointee.page_size
    self.pageToken = WireField.text(c.pointee.page_token)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ListAgreementTypesRequest> {
    let c = Self.blank(arena)
    c.pointee.customer_id = arena.text(self.customerID, "cwlink.v1.ListAgreementTypesRequest.customer_id")
    c.pointee.page_size = self.pageSize
    c.pointee.page_token = arena.text(self.pageToken, "cwlink.v1.ListAgreementTypesRequest.page_token")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__ListAgreementTypesRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension ListAgreementTypesResponse: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ListAgreementTypesResponse> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__ListAgreementTypesResponse>.size).assumingMemoryBound(to: Cwlink__V1__ListAgreementTypesResponse.self)
    cwlink__v1__list_agreement_types_response__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ListAgreementTypesResponse>) {
    self.agreementTypes = WireList.values(c.pointee.agreement_types, c.pointee.n_agreement_types) { $0.map { AgreementType($0) } }
    self.nextPageToken = WireField.text(c.pointee.next_page_token)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ListAgreementTypesResponse> {
    let c = Self.blank(arena)
    c.pointee.n_agreement_types = self.agreementTypes.count
    c.pointee.agreement_types = arena.list(self.agreementTypes) { $0.filled(arena) }
    c.pointee.next_page_token = arena.text(self.nextPageToken, "cwlink.v1.ListAgreementTypesResponse.next_page_token")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__ListAgreementTypesResponse.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension AgreementType: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__AgreementType> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__AgreementType>.size).assumingMemoryBound(to: Cwlink__V1__AgreementType.self)
    cwlink__v1__agreement_type__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__AgreementType>) {
    self.id = c.pointee.id
    self.name = WireField.text(c.pointee.name)
    self.agreementCount = c.pointee.agreement_count
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__AgreementType> {
    let c = Self.blank(arena)
    c.pointee.id = self.id
    c.pointee.name = arena.text(self.name, "cwlink.v1.AgreementType.name")
    c.pointee.agreement_count = self.agreementCount
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__AgreementType.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension Assignment: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__Assignment> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__Assignment>.size).assumingMemoryBound(to: Cwlink__V1__Assignment.self)
    cwlink__v1__assignment__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__Assignment>) {
    self.customerID = WireField.text(c.pointee.customer_id)
    self.productID = WireField.text(c.pointee.product_id)
    self.productName = WireField.text(c.pointee.product_name)
    self.source = Assignment.Source(rawValue: Int32(truncatingIfNeeded: c.pointee.source.rawValue))
    self.state = Assignment.State(rawValue: Int32(truncatingIfNeeded: c.pointee.state.rawValue))
    self.agreementType = WireField.text(c.pointee.agreement_type)
    self.agreementName = WireField.text(c.pointee.agreement_name)
    self.agreementID = c.pointee.agreement_id
    self.successorID = c.pointee.successor_id
    self.successorName = WireField.text(c.pointee.successor_name)
    self.message = WireField.text(c.pointee.message)
    self.updateTime = c.pointee.update_time.map { ProtobufTimestamp($0) }
    self.managementSolution = WireField.text(c.pointee.management_solution)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__Assignment> {
    let c = Self.blank(arena)
    c.pointee.customer_id = arena.text(self.customerID, "cwlink.v1.Assignment.customer_id")
    c.pointee.product_id = arena.text(self.productID, "cwlink.v1.Assignment.product_id")
    c.pointee.product_name = arena.text(self.productName, "cwlink.v1.Assignment.product_name")
    c.pointee.source = .init(rawValue: .init(truncatingIfNeeded: self.source.rawValue))
    c.pointee.state = .init(rawValue: .init(truncatingIfNeeded: self.state.rawValue))
    c.pointee.agreement_type = arena.text(self.agreementType, "cwlink.v1.Assignment.agreement_type")
    c.pointee.agreement_name = arena.text(self.agreementName, "cwlink.v1.Assignment.agreement_name")
    c.pointee.agreement_id = self.agreementID
    c.pointee.successor_id = self.successorID
    c.pointee.successor_name = arena.text(self.successorName, "cwlink.v1.Assignment.successor_name")
    c.pointee.message = arena.text(self.message, "cwlink.v1.Assignment.message")
    c.pointee.update_time = self.updateTime?.filled(arena)
    c.pointee.management_solution = arena.text(self.managementSolution, "cwlink.v1.Assignment.management_solution")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__Assignment.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension ListAssignmentsRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ListAssignmentsRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__ListAssignmentsRequest>.size).assumingMemoryBound(to: Cwlink__V1__ListAssignmentsRequest.self)
    cwlink__v1__list_assignments_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ListAssignmentsRequest>) {
    self.customerID = WireField.text(c.pointee.customer_id)
    self.pageSize = c.pointee.page_size
    self.pageToken = WireField.text(c.pointee.page_token)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ListAssignmentsRequest> {
    let c = Self.blank(arena)
    c.pointee.customer_id = arena.text(self.customerID, "cwlink.v1.ListAssignmentsRequest.customer_id")
    c.pointee.page_size = self.pageSize
    c.pointee.page_token = arena.text(self.pageToken, "cwlink.v1.ListAssignmentsRequest.page_token")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__ListAssignmentsRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension ListAssignmentsResponse: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ListAssignmentsResponse> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__ListAssignmentsResponse>.size).assumingMemoryBound(to: Cwlink__V1__ListAssignmentsResponse.self)
    cwlink__v1__list_assignments_response__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ListAssignmentsResponse>) {
    self.assignments = WireList.values(c.pointee.assignments, c.pointee.n_assignments) { $0.map { Assignment($0) } }
    self.nextPageToken = WireField.text(c.pointee.next_page_token)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ListAssignmentsResponse> {
    let c = Self.blank(arena)
    c.pointee.n_assignments = self.assignments.count
    c.pointee.assignments = arena.list(self.assignments) { $0.filled(arena) }
    c.pointee.next_page_token = arena.text(self.nextPageToken, "cwlink.v1.ListAssignmentsResponse.next_page_token")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__ListAssignmentsResponse.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension AssignAgreementRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__AssignAgreementRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__AssignAgreementRequest>.size).assumingMemoryBound(to: Cwlink__V1__AssignAgreementRequest.self)
    cwlink__v1__assign_agreement_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__AssignAgreementRequest>) {
    self.customerID = WireField.text(c.pointee.customer_id)
    self.productID = WireField.text(c.pointee.product_id)
    self.agreementType = WireField.text(c.pointee.agreement_type)
    self.agreementName = WireField.text(c.pointee.agreement_name)
    self.agreementID = c.pointee.agreement_id
    self.validateOnly = c.pointee.validate_only != 0
    self.force = c.pointee.force != 0
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__AssignAgreementRequest> {
    let c = Self.blank(arena)
    c.pointee.customer_id = arena.text(self.customerID, "cwlink.v1.AssignAgreementRequest.customer_id")
    c.pointee.product_id = arena.text(self.productID, "cwlink.v1.AssignAgreementRequest.product_id")
    c.pointee.agreement_type = arena.text(self.agreementType, "cwlink.v1.AssignAgreementRequest.agreement_type")
    c.pointee.agreement_name = arena.text(self.agreementName, "cwlink.v1.AssignAgreementRequest.agreement_name")
    c.pointee.agreement_id = self.agreementID
    c.pointee.validate_only = self.validateOnly ? 1 : 0
    c.pointee.force = self.force ? 1 : 0
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__AssignAgreementRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension ClearAssignmentRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ClearAssignmentRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__ClearAssignmentRequest>.size).assumingMemoryBound(to: Cwlink__V1__ClearAssignmentRequest.self)
    cwlink__v1__clear_assignment_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ClearAssignmentRequest>) {
    self.customerID = WireField.text(c.pointee.customer_id)
    self.productID = WireField.text(c.pointee.product_id)
    self.validateOnly = c.pointee.validate_only != 0
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ClearAssignmentRequest> {
    let c = Self.blank(arena)
    c.pointee.customer_id = arena.text(self.customerID, "cwlink.v1.ClearAssignmentRequest.customer_id")
    c.pointee.product_id = arena.text(self.productID, "cwlink.v1.ClearAssignmentRequest.product_id")
    c.pointee.validate_only = self.validateOnly ? 1 : 0
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__ClearAssignmentRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

