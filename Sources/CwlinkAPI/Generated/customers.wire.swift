// swift-format-ignore-file
// Generated from cwlink/v1/customers.proto by protoc-gen-local-rpc; `make generate` makes it again. Do not edit.

package import CCwlinkAPI
public import LocalRPC

extension Customer: WireMessage {
  package typealias CMessage = Cwlink__V1__Customer

  package static func initialize(_ c: UnsafeMutablePointer<Cwlink__V1__Customer>) {
    cwlink__v1__customer__init(c)
  }

  package init(_ c: UnsafePointer<Cwlink__V1__Customer>) {
    self.id = WireField.text(c.pointee.id)
    self.displayName = WireField.text(c.pointee.display_name)
    self.enabled = c.pointee.enabled != 0
    self.companyIdentifier = WireField.text(c.pointee.company_identifier)
    self.company = WireField.message(c.pointee.company, as: Company.self)
    self.billedProductIDs = WireField.texts(c.pointee.billed_product_ids, c.pointee.n_billed_product_ids)
    self.mailRecipients = WireField.texts(c.pointee.mail_recipients, c.pointee.n_mail_recipients)
    self.syncTime = WireField.message(c.pointee.sync_time, as: ProtobufTimestamp.self)
    self.syncError = WireField.text(c.pointee.sync_error)
    self.agreementCount = c.pointee.agreement_count
    self.createTime = WireField.message(c.pointee.create_time, as: ProtobufTimestamp.self)
    self.updateTime = WireField.message(c.pointee.update_time, as: ProtobufTimestamp.self)
    self.etag = WireField.text(c.pointee.etag)
  }

  package func fill(_ c: UnsafeMutablePointer<Cwlink__V1__Customer>, _ arena: borrowing WireArena) {
    c.pointee.id = arena.text(self.id, "cwlink.v1.Customer.id")
    c.pointee.display_name = arena.text(self.displayName, "cwlink.v1.Customer.display_name")
    c.pointee.enabled = self.enabled ? 1 : 0
    c.pointee.company_identifier = arena.text(self.companyIdentifier, "cwlink.v1.Customer.company_identifier")
    c.pointee.company = arena.message(self.company)
    c.pointee.n_billed_product_ids = self.billedProductIDs.count
    c.pointee.billed_product_ids = arena.texts(self.billedProductIDs, "cwlink.v1.Customer.billed_product_ids")
    c.pointee.n_mail_recipients = self.mailRecipients.count
    c.pointee.mail_recipients = arena.texts(self.mailRecipients, "cwlink.v1.Customer.mail_recipients")
    c.pointee.sync_time = arena.message(self.syncTime)
    c.pointee.sync_error = arena.text(self.syncError, "cwlink.v1.Customer.sync_error")
    c.pointee.agreement_count = self.agreementCount
    c.pointee.create_time = arena.message(self.createTime)
    c.pointee.update_time = arena.message(self.updateTime)
    c.pointee.etag = arena.text(self.etag, "cwlink.v1.Customer.etag")
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) { self = try Self.decoded(wire) }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) { try append(to: &buffer) }
}

extension Company: WireMessage {
  package typealias CMessage = Cwlink__V1__Company

  package static func initialize(_ c: UnsafeMutablePointer<Cwlink__V1__Company>) {
    cwlink__v1__company__init(c)
  }

  package init(_ c: UnsafePointer<Cwlink__V1__Company>) {
    self.id = c.pointee.id
    self.identifier = WireField.text(c.pointee.identifier)
    self.name = WireField.text(c.pointee.name)
    self.status = WireField.text(c.pointee.status)
    self.deleted = c.pointee.deleted != 0
    self.inactive = c.pointee.inactive != 0
  }

  package func fill(_ c: UnsafeMutablePointer<Cwlink__V1__Company>, _ arena: borrowing WireArena) {
    c.pointee.id = self.id
    c.pointee.identifier = arena.text(self.identifier, "cwlink.v1.Company.identifier")
    c.pointee.name = arena.text(self.name, "cwlink.v1.Company.name")
    c.pointee.status = arena.text(self.status, "cwlink.v1.Company.status")
    c.pointee.deleted = self.deleted ? 1 : 0
    c.pointee.inactive = self.inactive ? 1 : 0
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) { self = try Self.decoded(wire) }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) { try append(to: &buffer) }
}

extension CreateCustomerRequest: WireMessage {
  package typealias CMessage = Cwlink__V1__CreateCustomerRequest

  package static func initialize(_ c: UnsafeMutablePointer<Cwlink__V1__CreateCustomerRequest>) {
    cwlink__v1__create_customer_request__init(c)
  }

  package init(_ c: UnsafePointer<Cwlink__V1__CreateCustomerRequest>) {
    self.customer = WireField.message(c.pointee.customer, as: Customer.self)
    self.requestID = WireField.text(c.pointee.request_id)
    self.validateOnly = c.pointee.validate_only != 0
  }

  package func fill(_ c: UnsafeMutablePointer<Cwlink__V1__CreateCustomerRequest>, _ arena: borrowing WireArena) {
    c.pointee.customer = arena.message(self.customer)
    c.pointee.request_id = arena.text(self.requestID, "cwlink.v1.CreateCustomerRequest.request_id")
    c.pointee.validate_only = self.validateOnly ? 1 : 0
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) { self = try Self.decoded(wire) }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) { try append(to: &buffer) }
}

extension GetCustomerRequest: WireMessage {
  package typealias CMessage = Cwlink__V1__GetCustomerRequest

  package static func initialize(_ c: UnsafeMutablePointer<Cwlink__V1__GetCustomerRequest>) {
    cwlink__v1__get_customer_request__init(c)
  }

  package init(_ c: UnsafePointer<Cwlink__V1__GetCustomerRequest>) {
    self.customerID = WireField.text(c.pointee.customer_id)
  }

  package func fill(_ c: UnsafeMutablePointer<Cwlink__V1__GetCustomerRequest>, _ arena: borrowing WireArena) {
    c.pointee.customer_id = arena.text(self.customerID, "cwlink.v1.GetCustomerRequest.customer_id")
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) { self = try Self.decoded(wire) }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) { try append(to: &buffer) }
}

extension ListCustomersRequest: WireMessage {
  package typealias CMessage = Cwlink__V1__ListCustomersRequest

  package static func initialize(_ c: UnsafeMutablePointer<Cwlink__V1__ListCustomersRequest>) {
    cwlink__v1__list_customers_request__init(c)
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ListCustomersRequest>) {
    self.pageSize = c.pointee.page_size
    self.pageToken = WireField.text(c.pointee.page_token)
    self.query = WireField.text(c.pointee.query)
    self.enabledOnly = c.pointee.enabled_only != 0
  }

  package func fill(_ c: UnsafeMutablePointer<Cwlink__V1__ListCustomersRequest>, _ arena: borrowing WireArena) {
    c.pointee.page_size = self.pageSize
    c.pointee.page_token = arena.text(self.pageToken, "cwlink.v1.ListCustomersRequest.page_token")
    c.pointee.query = arena.text(self.query, "cwlink.v1.ListCustomersRequest.query")
    c.pointee.enabled_only = self.enabledOnly ? 1 : 0
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) { self = try Self.decoded(wire) }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) { try append(to: &buffer) }
}

extension ListCustomersResponse: WireMessage {
  package typealias CMessage = Cwlink__V1__ListCustomersResponse

  package static func initialize(_ c: UnsafeMutablePointer<Cwlink__V1__ListCustomersResponse>) {
    cwlink__v1__list_customers_response__init(c)
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ListCustomersResponse>) {
    self.customers = WireField.messages(c.pointee.customers, c.pointee.n_customers)
    self.nextPageToken = WireField.text(c.pointee.next_page_token)
    self.totalSize = c.pointee.total_size
  }

  package func fill(_ c: UnsafeMutablePointer<Cwlink__V1__ListCustomersResponse>, _ arena: borrowing WireArena) {
    c.pointee.n_customers = self.customers.count
    c.pointee.customers = arena.messages(self.customers)
    c.pointee.next_page_token = arena.text(self.nextPageToken, "cwlink.v1.ListCustomersResponse.next_page_token")
    c.pointee.total_size = self.totalSize
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) { self = try Self.decoded(wire) }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) { try append(to: &buffer) }
}

extension UpdateCustomerRequest: WireMessage {
  package typealias CMessage = Cwlink__V1__UpdateCustomerRequest

  package static func initialize(_ c: UnsafeMutablePointer<Cwlink__V1__UpdateCustomerRequest>) {
    cwlink__v1__update_customer_request__init(c)
  }

  package init(_ c: UnsafePointer<Cwlink__V1__UpdateCustomerRequest>) {
    self.customer = WireField.message(c.pointee.customer, as: Customer.self)
    self.updateMask = WireField.message(c.pointee.update_mask, as: ProtobufFieldMask.self)
    self.validateOnly = c.pointee.validate_only != 0
  }

  package func fill(_ c: UnsafeMutablePointer<Cwlink__V1__UpdateCustomerRequest>, _ arena: borrowing WireArena) {
    c.pointee.customer = arena.message(self.customer)
    c.pointee.update_mask = arena.message(self.updateMask)
    c.pointee.validate_only = self.validateOnly ? 1 : 0
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) { self = try Self.decoded(wire) }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) { try append(to: &buffer) }
}

extension DeleteCustomerRequest: WireMessage {
  package typealias CMessage = Cwlink__V1__DeleteCustomerRequest

  package static func initialize(_ c: UnsafeMutablePointer<Cwlink__V1__DeleteCustomerRequest>) {
    cwlink__v1__delete_customer_request__init(c)
  }

  package init(_ c: UnsafePointer<Cwlink__V1__DeleteCustomerRequest>) {
    self.customerID = WireField.text(c.pointee.customer_id)
    self.etag = WireField.text(c.pointee.etag)
  }

  package func fill(_ c: UnsafeMutablePointer<Cwlink__V1__DeleteCustomerRequest>, _ arena: borrowing WireArena) {
    c.pointee.customer_id = arena.text(self.customerID, "cwlink.v1.DeleteCustomerRequest.customer_id")
    c.pointee.etag = arena.text(self.etag, "cwlink.v1.DeleteCustomerRequest.etag")
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) { self = try Self.decoded(wire) }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) { try append(to: &buffer) }
}

extension VerifyCompanyRequest: WireMessage {
  package typealias CMessage = Cwlink__V1__VerifyCompanyRequest

  package static func initialize(_ c: UnsafeMutablePointer<Cwlink__V1__VerifyCompanyRequest>) {
    cwlink__v1__verify_company_request__init(c)
  }

  package init(_ c: UnsafePointer<Cwlink__V1__VerifyCompanyRequest>) {
    self.companyIdentifier = WireField.text(c.pointee.company_identifier)
  }

  package func fill(_ c: UnsafeMutablePointer<Cwlink__V1__VerifyCompanyRequest>, _ arena: borrowing WireArena) {
    c.pointee.company_identifier = arena.text(self.companyIdentifier, "cwlink.v1.VerifyCompanyRequest.company_identifier")
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) { self = try Self.decoded(wire) }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) { try append(to: &buffer) }
}

extension CompanyVerification: WireMessage {
  package typealias CMessage = Cwlink__V1__CompanyVerification

  package static func initialize(_ c: UnsafeMutablePointer<Cwlink__V1__CompanyVerification>) {
    cwlink__v1__company_verification__init(c)
  }

  package init(_ c: UnsafePointer<Cwlink__V1__CompanyVerification>) {
    self.verdict = CompanyVerification.Verdict(rawValue: Int32(truncatingIfNeeded: c.pointee.verdict.rawValue))
    self.company = WireField.message(c.pointee.company, as: Company.self)
    self.message = WireField.text(c.pointee.message)
    self.similarIdentifiers = WireField.texts(c.pointee.similar_identifiers, c.pointee.n_similar_identifiers)
  }

  package func fill(_ c: UnsafeMutablePointer<Cwlink__V1__CompanyVerification>, _ arena: borrowing WireArena) {
    c.pointee.verdict = .init(rawValue: .init(truncatingIfNeeded: self.verdict.rawValue))
    c.pointee.company = arena.message(self.company)
    c.pointee.message = arena.text(self.message, "cwlink.v1.CompanyVerification.message")
    c.pointee.n_similar_identifiers = self.similarIdentifiers.count
    c.pointee.similar_identifiers = arena.texts(self.similarIdentifiers, "cwlink.v1.CompanyVerification.similar_identifiers")
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) { self = try Self.decoded(wire) }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) { try append(to: &buffer) }
}

extension SyncCustomerRequest: WireMessage {
  package typealias CMessage = Cwlink__V1__SyncCustomerRequest

  package static func initialize(_ c: UnsafeMutablePointer<Cwlink__V1__SyncCustomerRequest>) {
    cwlink__v1__sync_customer_request__init(c)
  }

  package init(_ c: UnsafePointer<Cwlink__V1__SyncCustomerRequest>) {
    self.customerID = WireField.text(c.pointee.customer_id)
  }

  package func fill(_ c: UnsafeMutablePointer<Cwlink__V1__SyncCustomerRequest>, _ arena: borrowing WireArena) {
    c.pointee.customer_id = arena.text(self.customerID, "cwlink.v1.SyncCustomerRequest.customer_id")
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) { self = try Self.decoded(wire) }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) { try append(to: &buffer) }
}

extension SyncCustomerResponse: WireMessage {
  package typealias CMessage = Cwlink__V1__SyncCustomerResponse

  package static func initialize(_ c: UnsafeMutablePointer<Cwlink__V1__SyncCustomerResponse>) {
    cwlink__v1__sync_customer_response__init(c)
  }

  package init(_ c: UnsafePointer<Cwlink__V1__SyncCustomerResponse>) {
    self.customer = WireField.message(c.pointee.customer, as: Customer.self)
    self.agreementsAdded = c.pointee.agreements_added
    self.agreementsChanged = c.pointee.agreements_changed
    self.agreementsRemoved = c.pointee.agreements_removed
  }

  package func fill(_ c: UnsafeMutablePointer<Cwlink__V1__SyncCustomerResponse>, _ arena: borrowing WireArena) {
    c.pointee.customer = arena.message(self.customer)
    c.pointee.agreements_added = self.agreementsAdded
    c.pointee.agreements_changed = self.agreementsChanged
    c.pointee.agreements_removed = self.agreementsRemoved
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) { self = try Self.decoded(wire) }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) { try append(to: &buffer) }
}

