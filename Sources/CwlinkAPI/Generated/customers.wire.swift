// swift-format-ignore-file
// Generated from cwlink/v1/customers.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

package import CCwlinkAPI
public import LocalRPC

extension Customer: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__Customer> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__Customer>.size).assumingMemoryBound(to: Cwlink__V1__Customer.self)
    cwlink__v1__customer__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__Customer>) {
    self.id = WireField.text(c.pointee.id)
    self.displayName = WireField.text(c.pointee.display_name)
    self.enabled = c.pointee.enabled != 0
    self.companyIdentifier = WireField.text(c.pointee.company_identifier)
    self.company = c.pointee.company.map { Company($0) }
    self.billedProductIDs = WireField.texts(c.pointee.billed_product_ids, c.pointee.n_billed_product_ids)
    self.mailRecipients = WireField.texts(c.pointee.mail_recipients, c.pointee.n_mail_recipients)
    self.syncTime = c.pointee.sync_time.map { ProtobufTimestamp($0) }
    self.syncError = WireField.text(c.pointee.sync_error)
    self.agreementCount = c.pointee.agreement_count
    self.createTime = c.pointee.create_time.map { ProtobufTimestamp($0) }
    self.updateTime = c.pointee.update_time.map { ProtobufTimestamp($0) }
    self.etag = WireField.text(c.pointee.etag)
    self.useCustomSettings = c.pointee.use_custom_settings != 0
    self.obstacles = WireField.texts(c.pointee.obstacles, c.pointee.n_obstacles)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__Customer> {
    let c = Self.blank(arena)
    c.pointee.id = arena.text(self.id, "cwlink.v1.Customer.id")
    c.pointee.display_name = arena.text(self.displayName, "cwlink.v1.Customer.display_name")
    c.pointee.enabled = self.enabled ? 1 : 0
    c.pointee.company_identifier = arena.text(self.companyIdentifier, "cwlink.v1.Customer.company_identifier")
    c.pointee.company = self.company?.filled(arena)
    c.pointee.n_billed_product_ids = self.billedProductIDs.count
    c.pointee.billed_product_ids = arena.texts(self.billedProductIDs, "cwlink.v1.Customer.billed_product_ids")
    c.pointee.n_mail_recipients = self.mailRecipients.count
    c.pointee.mail_recipients = arena.texts(self.mailRecipients, "cwlink.v1.Customer.mail_recipients")
    c.pointee.sync_time = self.syncTime?.filled(arena)
    c.pointee.sync_error = arena.text(self.syncError, "cwlink.v1.Customer.sync_error")
    c.pointee.agreement_count = self.agreementCount
    c.pointee.create_time = self.createTime?.filled(arena)
    c.pointee.update_time = self.updateTime?.filled(arena)
    c.pointee.etag = arena.text(self.etag, "cwlink.v1.Customer.etag")
    c.pointee.use_custom_settings = self.useCustomSettings ? 1 : 0
    c.pointee.n_obstacles = self.obstacles.count
    c.pointee.obstacles = arena.texts(self.obstacles, "cwlink.v1.Customer.obstacles")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__Customer.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension Company: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__Company> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__Company>.size).assumingMemoryBound(to: Cwlink__V1__Company.self)
    cwlink__v1__company__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__Company>) {
    self.id = c.pointee.id
    self.identifier = WireField.text(c.pointee.identifier)
    self.name = WireField.text(c.pointee.name)
    self.status = WireField.text(c.pointee.status)
    self.deleted = c.pointee.deleted != 0
    self.inactive = c.pointee.inactive != 0
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__Company> {
    let c = Self.blank(arena)
    c.pointee.id = self.id
    c.pointee.identifier = arena.text(self.identifier, "cwlink.v1.Company.identifier")
    c.pointee.name = arena.text(self.name, "cwlink.v1.Company.name")
    c.pointee.status = arena.text(self.status, "cwlink.v1.Company.status")
    c.pointee.deleted = self.deleted ? 1 : 0
    c.pointee.inactive = self.inactive ? 1 : 0
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__Company.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension CreateCustomerRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__CreateCustomerRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__CreateCustomerRequest>.size).assumingMemoryBound(to: Cwlink__V1__CreateCustomerRequest.self)
    cwlink__v1__create_customer_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__CreateCustomerRequest>) {
    self.customer = c.pointee.customer.map { Customer($0) }
    self.requestID = WireField.text(c.pointee.request_id)
    self.validateOnly = c.pointee.validate_only != 0
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__CreateCustomerRequest> {
    let c = Self.blank(arena)
    c.pointee.customer = self.customer?.filled(arena)
    c.pointee.request_id = arena.text(self.requestID, "cwlink.v1.CreateCustomerRequest.request_id")
    c.pointee.validate_only = self.validateOnly ? 1 : 0
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__CreateCustomerRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension GetCustomerRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__GetCustomerRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__GetCustomerRequest>.size).assumingMemoryBound(to: Cwlink__V1__GetCustomerRequest.self)
    cwlink__v1__get_customer_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__GetCustomerRequest>) {
    self.customerID = WireField.text(c.pointee.customer_id)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__GetCustomerRequest> {
    let c = Self.blank(arena)
    c.pointee.customer_id = arena.text(self.customerID, "cwlink.v1.GetCustomerRequest.customer_id")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__GetCustomerRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension ListCustomersRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ListCustomersRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__ListCustomersRequest>.size).assumingMemoryBound(to: Cwlink__V1__ListCustomersRequest.self)
    cwlink__v1__list_customers_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ListCustomersRequest>) {
    self.pageSize = c.pointee.page_size
    self.pageToken = WireField.text(c.pointee.page_token)
    self.query = WireField.text(c.pointee.query)
    self.enabledOnly = c.pointee.enabled_only != 0
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ListCustomersRequest> {
    let c = Self.blank(arena)
    c.pointee.page_size = self.pageSize
    c.pointee.page_token = arena.text(self.pageToken, "cwlink.v1.ListCustomersRequest.page_token")
    c.pointee.query = arena.text(self.query, "cwlink.v1.ListCustomersRequest.query")
    c.pointee.enabled_only = self.enabledOnly ? 1 : 0
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__ListCustomersRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension ListCustomersResponse: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ListCustomersResponse> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__ListCustomersResponse>.size).assumingMemoryBound(to: Cwlink__V1__ListCustomersResponse.self)
    cwlink__v1__list_customers_response__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ListCustomersResponse>) {
    self.customers = WireList.values(c.pointee.customers, c.pointee.n_customers) { $0.map { Customer($0) } }
    self.nextPageToken = WireField.text(c.pointee.next_page_token)
    self.totalSize = c.pointee.total_size
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ListCustomersResponse> {
    let c = Self.blank(arena)
    c.pointee.n_customers = self.customers.count
    c.pointee.customers = arena.list(self.customers) { $0.filled(arena) }
    c.pointee.next_page_token = arena.text(self.nextPageToken, "cwlink.v1.ListCustomersResponse.next_page_token")
    c.pointee.total_size = self.totalSize
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__ListCustomersResponse.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension UpdateCustomerRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__UpdateCustomerRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__UpdateCustomerRequest>.size).assumingMemoryBound(to: Cwlink__V1__UpdateCustomerRequest.self)
    cwlink__v1__update_customer_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__UpdateCustomerRequest>) {
    self.customer = c.pointee.customer.map { Customer($0) }
    self.updateMask = c.pointee.update_mask.map { ProtobufFieldMask($0) }
    self.validateOnly = c.pointee.validate_only != 0
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__UpdateCustomerRequest> {
    let c = Self.blank(arena)
    c.pointee.customer = self.customer?.filled(arena)
    c.pointee.update_mask = self.updateMask?.filled(arena)
    c.pointee.validate_only = self.validateOnly ? 1 : 0
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__UpdateCustomerRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension DeleteCustomerRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__DeleteCustomerRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__DeleteCustomerRequest>.size).assumingMemoryBound(to: Cwlink__V1__DeleteCustomerRequest.self)
    cwlink__v1__delete_customer_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__DeleteCustomerRequest>) {
    self.customerID = WireField.text(c.pointee.customer_id)
    self.etag = WireField.text(c.pointee.etag)
    self.validateOnly = c.pointee.validate_only != 0
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__DeleteCustomerRequest> {
    let c = Self.blank(arena)
    c.pointee.customer_id = arena.text(self.customerID, "cwlink.v1.DeleteCustomerRequest.customer_id")
    c.pointee.etag = arena.text(self.etag, "cwlink.v1.DeleteCustomerRequest.etag")
    c.pointee.validate_only = self.validateOnly ? 1 : 0
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__DeleteCustomerRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension DeleteCustomerResponse: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__DeleteCustomerResponse> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__DeleteCustomerResponse>.size).assumingMemoryBound(to: Cwlink__V1__DeleteCustomerResponse.self)
    cwlink__v1__delete_customer_response__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__DeleteCustomerResponse>) {
    self.customerID = WireField.text(c.pointee.customer_id)
    self.displayName = WireField.text(c.pointee.display_name)
    self.agreements = c.pointee.agreements
    self.assignments = c.pointee.assignments
    self.customSettings = c.pointee.custom_settings != 0
    self.notificationSettings = c.pointee.notification_settings != 0
    self.openNotifications = c.pointee.open_notifications
    self.keptEvents = c.pointee.kept_events
    self.unsentMailEvents = c.pointee.unsent_mail_events
    self.targetMappings = c.pointee.target_mappings
    self.contractTerms = c.pointee.contract_terms
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__DeleteCustomerResponse> {
    let c = Self.blank(arena)
    c.pointee.customer_id = arena.text(self.customerID, "cwlink.v1.DeleteCustomerResponse.customer_id")
    c.pointee.display_name = arena.text(self.displayName, "cwlink.v1.DeleteCustomerResponse.display_name")
    c.pointee.agreements = self.agreements
    c.pointee.assignments = self.assignments
    c.pointee.custom_settings = self.customSettings ? 1 : 0
    c.pointee.notification_settings = self.notificationSettings ? 1 : 0
    c.pointee.open_notifications = self.openNotifications
    c.pointee.kept_events = self.keptEvents
    c.pointee.unsent_mail_events = self.unsentMailEvents
    c.pointee.target_mappings = self.targetMappings
    c.pointee.contract_terms = self.contractTerms
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__DeleteCustomerResponse.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension VerifyCompanyRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__VerifyCompanyRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__VerifyCompanyRequest>.size).assumingMemoryBound(to: Cwlink__V1__VerifyCompanyRequest.self)
    cwlink__v1__verify_company_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__VerifyCompanyRequest>) {
    self.companyIdentifier = WireField.text(c.pointee.company_identifier)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__VerifyCompanyRequest> {
    let c = Self.blank(arena)
    c.pointee.company_identifier = arena.text(self.companyIdentifier, "cwlink.v1.VerifyCompanyRequest.company_identifier")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__VerifyCompanyRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension CompanyVerification: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__CompanyVerification> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__CompanyVerification>.size).assumingMemoryBound(to: Cwlink__V1__CompanyVerification.self)
    cwlink__v1__company_verification__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__CompanyVerification>) {
    self.verdict = CompanyVerification.Verdict(rawValue: Int32(truncatingIfNeeded: c.pointee.verdict.rawValue))
    self.company = c.pointee.company.map { Company($0) }
    self.message = WireField.text(c.pointee.message)
    self.similarIdentifiers = WireField.texts(c.pointee.similar_identifiers, c.pointee.n_similar_identifiers)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__CompanyVerification> {
    let c = Self.blank(arena)
    c.pointee.verdict = .init(rawValue: .init(truncatingIfNeeded: self.verdict.rawValue))
    c.pointee.company = self.company?.filled(arena)
    c.pointee.message = arena.text(self.message, "cwlink.v1.CompanyVerification.message")
    c.pointee.n_similar_identifiers = self.similarIdentifiers.count
    c.pointee.similar_identifiers = arena.texts(self.similarIdentifiers, "cwlink.v1.CompanyVerification.similar_identifiers")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__CompanyVerification.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension SyncCustomerRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__SyncCustomerRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__SyncCustomerRequest>.size).assumingMemoryBound(to: Cwlink__V1__SyncCustomerRequest.self)
    cwlink__v1__sync_customer_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__SyncCustomerRequest>) {
    self.customerID = WireField.text(c.pointee.customer_id)
    self.requestID = WireField.text(c.pointee.request_id)
    self.validateOnly = c.pointee.validate_only != 0
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__SyncCustomerRequest> {
    let c = Self.blank(arena)
    c.pointee.customer_id = arena.text(self.customerID, "cwlink.v1.SyncCustomerRequest.customer_id")
    c.pointee.request_id = arena.text(self.requestID, "cwlink.v1.SyncCustomerRequest.request_id")
    c.pointee.validate_only = self.validateOnly ? 1 : 0
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__SyncCustomerRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension SyncCustomerResponse: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__SyncCustomerResponse> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__SyncCustomerResponse>.size).assumingMemoryBound(to: Cwlink__V1__SyncCustomerResponse.self)
    cwlink__v1__sync_customer_response__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__SyncCustomerResponse>) {
    self.customer = c.pointee.customer.map { Customer($0) }
    self.agreementsAdded = c.pointee.agreements_added
    self.agreementsChanged = c.pointee.agreements_changed
    self.agreementsRemoved = c.pointee.agreements_removed
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__SyncCustomerResponse> {
    let c = Self.blank(arena)
    c.pointee.customer = self.customer?.filled(arena)
    c.pointee.agreements_added = self.agreementsAdded
    c.pointee.agreements_changed = self.agreementsChanged
    c.pointee.agreements_removed = self.agreementsRemoved
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__SyncCustomerResponse.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

