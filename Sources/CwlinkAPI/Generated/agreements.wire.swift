// swift-format-ignore-file
// Generated from cwlink/v1/agreements.proto by protoc-gen-local-rpc; `make generate` makes it again. Do not edit.

package import CCwlinkAPI
public import LocalRPC

extension Agreement: WireMessage {
  package typealias CMessage = Cwlink__V1__Agreement

  package static func initialize(_ c: UnsafeMutablePointer<Cwlink__V1__Agreement>) {
    cwlink__v1__agreement__init(c)
  }

  package init(_ c: UnsafePointer<Cwlink__V1__Agreement>) {
    self.id = c.pointee.id
    self.name = WireField.text(c.pointee.name)
    self.typeID = c.pointee.type_id
    self.typeName = WireField.text(c.pointee.type_name)
    self.companyID = c.pointee.company_id
    self.parentID = c.pointee.parent_id
    self.parentName = WireField.text(c.pointee.parent_name)
    self.status = WireField.text(c.pointee.status)
    self.startDate = WireField.text(c.pointee.start_date)
    self.endDate = WireField.text(c.pointee.end_date)
    self.noEndingDate = c.pointee.no_ending_date != 0
    self.cancelled = c.pointee.cancelled != 0
    self.billingCycle = WireField.text(c.pointee.billing_cycle)
    self.nextInvoiceDate = WireField.text(c.pointee.next_invoice_date)
    self.syncTime = WireField.message(c.pointee.sync_time, as: ProtobufTimestamp.self)
    self.billable = c.pointee.billable != 0
  }

  package func fill(_ c: UnsafeMutablePointer<Cwlink__V1__Agreement>, _ arena: borrowing WireArena) {
    c.pointee.id = self.id
    c.pointee.name = arena.text(self.name, "cwlink.v1.Agreement.name")
    c.pointee.type_id = self.typeID
    c.pointee.type_name = arena.text(self.typeName, "cwlink.v1.Agreement.type_name")
    c.pointee.company_id = self.companyID
    c.pointee.parent_id = self.parentID
    c.pointee.parent_name = arena.text(self.parentName, "cwlink.v1.Agreement.parent_name")
    c.pointee.status = arena.text(self.status, "cwlink.v1.Agreement.status")
    c.pointee.start_date = arena.text(self.startDate, "cwlink.v1.Agreement.start_date")
    c.pointee.end_date = arena.text(self.endDate, "cwlink.v1.Agreement.end_date")
    c.pointee.no_ending_date = self.noEndingDate ? 1 : 0
    c.pointee.cancelled = self.cancelled ? 1 : 0
    c.pointee.billing_cycle = arena.text(self.billingCycle, "cwlink.v1.Agreement.billing_cycle")
    c.pointee.next_invoice_date = arena.text(self.nextInvoiceDate, "cwlink.v1.Agreement.next_invoice_date")
    c.pointee.sync_time = arena.message(self.syncTime)
    c.pointee.billable = self.billable ? 1 : 0
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) { self = try Self.decoded(wire) }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) { try append(to: &buffer) }
}

extension ListAgreementsRequest: WireMessage {
  package typealias CMessage = Cwlink__V1__ListAgreementsRequest

  package static func initialize(_ c: UnsafeMutablePointer<Cwlink__V1__ListAgreementsRequest>) {
    cwlink__v1__list_agreements_request__init(c)
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ListAgreementsRequest>) {
    self.customerID = WireField.text(c.pointee.customer_id)
    self.typeName = WireField.text(c.pointee.type_name)
    self.billableOnly = c.pointee.billable_only != 0
    self.pageSize = c.pointee.page_size
    self.pageToken = WireField.text(c.pointee.page_token)
  }

  package func fill(_ c: UnsafeMutablePointer<Cwlink__V1__ListAgreementsRequest>, _ arena: borrowing WireArena) {
    c.pointee.customer_id = arena.text(self.customerID, "cwlink.v1.ListAgreementsRequest.customer_id")
    c.pointee.type_name = arena.text(self.typeName, "cwlink.v1.ListAgreementsRequest.type_name")
    c.pointee.billable_only = self.billableOnly ? 1 : 0
    c.pointee.page_size = self.pageSize
    c.pointee.page_token = arena.text(self.pageToken, "cwlink.v1.ListAgreementsRequest.page_token")
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) { self = try Self.decoded(wire) }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) { try append(to: &buffer) }
}

extension ListAgreementsResponse: WireMessage {
  package typealias CMessage = Cwlink__V1__ListAgreementsResponse

  package static func initialize(_ c: UnsafeMutablePointer<Cwlink__V1__ListAgreementsResponse>) {
    cwlink__v1__list_agreements_response__init(c)
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ListAgreementsResponse>) {
    self.agreements = WireField.messages(c.pointee.agreements, c.pointee.n_agreements)
    self.nextPageToken = WireField.text(c.pointee.next_page_token)
  }

  package func fill(_ c: UnsafeMutablePointer<Cwlink__V1__ListAgreementsResponse>, _ arena: borrowing WireArena) {
    c.pointee.n_agreements = self.agreements.count
    c.pointee.agreements = arena.messages(self.agreements)
    c.pointee.next_page_token = arena.text(self.nextPageToken, "cwlink.v1.ListAgreementsResponse.next_page_token")
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) { self = try Self.decoded(wire) }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) { try append(to: &buffer) }
}

extension ListAgreementTypesRequest: WireMessage {
  package typealias CMessage = Cwlink__V1__ListAgreementTypesRequest

  package static func initialize(_ c: UnsafeMutablePointer<Cwlink__V1__ListAgreementTypesRequest>) {
    cwlink__v1__list_agreement_types_request__init(c)
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ListAgreementTypesRequest>) {
    self.customerID = WireField.text(c.pointee.customer_id)
  }

  package func fill(_ c: UnsafeMutablePointer<Cwlink__V1__ListAgreementTypesRequest>, _ arena: borrowing WireArena) {
    c.pointee.customer_id = arena.text(self.customerID, "cwlink.v1.ListAgreementTypesRequest.customer_id")
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) { self = try Self.decoded(wire) }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) { try append(to: &buffer) }
}

extension ListAgreementTypesResponse: WireMessage {
  package typealias CMessage = Cwlink__V1__ListAgreementTypesResponse

  package static func initialize(_ c: UnsafeMutablePointer<Cwlink__V1__ListAgreementTypesResponse>) {
    cwlink__v1__list_agreement_types_response__init(c)
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ListAgreementTypesResponse>) {
    self.agreementTypes = WireField.messages(c.pointee.agreement_types, c.pointee.n_agreement_types)
  }

  package func fill(_ c: UnsafeMutablePointer<Cwlink__V1__ListAgreementTypesResponse>, _ arena: borrowing WireArena) {
    c.pointee.n_agreement_types = self.agreementTypes.count
    c.pointee.agreement_types = arena.messages(self.agreementTypes)
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) { self = try Self.decoded(wire) }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) { try append(to: &buffer) }
}

extension AgreementType: WireMessage {
  package typealias CMessage = Cwlink__V1__AgreementType

  package static func initialize(_ c: UnsafeMutablePointer<Cwlink__V1__AgreementType>) {
    cwlink__v1__agreement_type__init(c)
  }

  package init(_ c: UnsafePointer<Cwlink__V1__AgreementType>) {
    self.id = c.pointee.id
    self.name = WireField.text(c.pointee.name)
    self.agreementCount = c.pointee.agreement_count
  }

  package func fill(_ c: UnsafeMutablePointer<Cwlink__V1__AgreementType>, _ arena: borrowing WireArena) {
    c.pointee.id = self.id
    c.pointee.name = arena.text(self.name, "cwlink.v1.AgreementType.name")
    c.pointee.agreement_count = self.agreementCount
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) { self = try Self.decoded(wire) }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) { try append(to: &buffer) }
}

extension Assignment: WireMessage {
  package typealias CMessage = Cwlink__V1__Assignment

  package static func initialize(_ c: UnsafeMutablePointer<Cwlink__V1__Assignment>) {
    cwlink__v1__assignment__init(c)
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
    self.updateTime = WireField.message(c.pointee.update_time, as: ProtobufTimestamp.self)
  }

  package func fill(_ c: UnsafeMutablePointer<Cwlink__V1__Assignment>, _ arena: borrowing WireArena) {
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
    c.pointee.update_time = arena.message(self.updateTime)
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) { self = try Self.decoded(wire) }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) { try append(to: &buffer) }
}

extension ListAssignmentsRequest: WireMessage {
  package typealias CMessage = Cwlink__V1__ListAssignmentsRequest

  package static func initialize(_ c: UnsafeMutablePointer<Cwlink__V1__ListAssignmentsRequest>) {
    cwlink__v1__list_assignments_request__init(c)
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ListAssignmentsRequest>) {
    self.customerID = WireField.text(c.pointee.customer_id)
  }

  package func fill(_ c: UnsafeMutablePointer<Cwlink__V1__ListAssignmentsRequest>, _ arena: borrowing WireArena) {
    c.pointee.customer_id = arena.text(self.customerID, "cwlink.v1.ListAssignmentsRequest.customer_id")
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) { self = try Self.decoded(wire) }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) { try append(to: &buffer) }
}

extension ListAssignmentsResponse: WireMessage {
  package typealias CMessage = Cwlink__V1__ListAssignmentsResponse

  package static func initialize(_ c: UnsafeMutablePointer<Cwlink__V1__ListAssignmentsResponse>) {
    cwlink__v1__list_assignments_response__init(c)
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ListAssignmentsResponse>) {
    self.assignments = WireField.messages(c.pointee.assignments, c.pointee.n_assignments)
  }

  package func fill(_ c: UnsafeMutablePointer<Cwlink__V1__ListAssignmentsResponse>, _ arena: borrowing WireArena) {
    c.pointee.n_assignments = self.assignments.count
    c.pointee.assignments = arena.messages(self.assignments)
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) { self = try Self.decoded(wire) }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) { try append(to: &buffer) }
}

extension AssignAgreementRequest: WireMessage {
  package typealias CMessage = Cwlink__V1__AssignAgreementRequest

  package static func initialize(_ c: UnsafeMutablePointer<Cwlink__V1__AssignAgreementRequest>) {
    cwlink__v1__assign_agreement_request__init(c)
  }

  package init(_ c: UnsafePointer<Cwlink__V1__AssignAgreementRequest>) {
    self.customerID = WireField.text(c.pointee.customer_id)
    self.productID = WireField.text(c.pointee.product_id)
    self.agreementType = WireField.text(c.pointee.agreement_type)
    self.agreementName = WireField.text(c.pointee.agreement_name)
    self.agreementID = c.pointee.agreement_id
  }

  package func fill(_ c: UnsafeMutablePointer<Cwlink__V1__AssignAgreementRequest>, _ arena: borrowing WireArena) {
    c.pointee.customer_id = arena.text(self.customerID, "cwlink.v1.AssignAgreementRequest.customer_id")
    c.pointee.product_id = arena.text(self.productID, "cwlink.v1.AssignAgreementRequest.product_id")
    c.pointee.agreement_type = arena.text(self.agreementType, "cwlink.v1.AssignAgreementRequest.agreement_type")
    c.pointee.agreement_name = arena.text(self.agreementName, "cwlink.v1.AssignAgreementRequest.agreement_name")
    c.pointee.agreement_id = self.agreementID
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) { self = try Self.decoded(wire) }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) { try append(to: &buffer) }
}

extension ClearAssignmentRequest: WireMessage {
  package typealias CMessage = Cwlink__V1__ClearAssignmentRequest

  package static func initialize(_ c: UnsafeMutablePointer<Cwlink__V1__ClearAssignmentRequest>) {
    cwlink__v1__clear_assignment_request__init(c)
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ClearAssignmentRequest>) {
    self.customerID = WireField.text(c.pointee.customer_id)
    self.productID = WireField.text(c.pointee.product_id)
  }

  package func fill(_ c: UnsafeMutablePointer<Cwlink__V1__ClearAssignmentRequest>, _ arena: borrowing WireArena) {
    c.pointee.customer_id = arena.text(self.customerID, "cwlink.v1.ClearAssignmentRequest.customer_id")
    c.pointee.product_id = arena.text(self.productID, "cwlink.v1.ClearAssignmentRequest.product_id")
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) { self = try Self.decoded(wire) }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) { try append(to: &buffer) }
}

