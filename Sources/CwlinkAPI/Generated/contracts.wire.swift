// swift-format-ignore-file
// Generated from cwlink/v1/contracts.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

package import CCwlinkAPI
public import LocalRPC

extension ContractTerms: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ContractTerms> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__ContractTerms>.size).assumingMemoryBound(to: Cwlink__V1__ContractTerms.self)
    cwlink__v1__contract_terms__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ContractTerms>) {
    self.productID = WireField.text(c.pointee.product_id)
    self.customerID = WireField.text(c.pointee.customer_id)
    self.license = ContractTerms.License(rawValue: Int32(truncatingIfNeeded: c.pointee.license.rawValue))
    self.included = WireField.text(c.pointee.included)
    self.minimum = WireField.text(c.pointee.minimum)
    self.cap = WireField.text(c.pointee.cap)
    self.deductions = c.pointee.deductions.map { ContractTerms.Deductions($0) }
    self.quantityOverride = c.pointee.quantity_override.map { ContractTerms.QuantityOverride($0) }
    self.effective = WireList.values(c.pointee.effective, c.pointee.n_effective) { $0.map { ContractTerm($0) } }
    self.updateTime = c.pointee.update_time.map { ProtobufTimestamp($0) }
    self.etag = WireField.text(c.pointee.etag)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ContractTerms> {
    let c = Self.blank(arena)
    c.pointee.product_id = arena.text(self.productID, "cwlink.v1.ContractTerms.product_id")
    c.pointee.customer_id = arena.text(self.customerID, "cwlink.v1.ContractTerms.customer_id")
    c.pointee.license = .init(rawValue: .init(truncatingIfNeeded: self.license.rawValue))
    c.pointee.included = arena.text(self.included, "cwlink.v1.ContractTerms.included")
    c.pointee.minimum = arena.text(self.minimum, "cwlink.v1.ContractTerms.minimum")
    c.pointee.cap = arena.text(self.cap, "cwlink.v1.ContractTerms.cap")
    c.pointee.deductions = self.deductions?.filled(arena)
    c.pointee.quantity_override = self.quantityOverride?.filled(arena)
    c.pointee.n_effective = self.effective.count
    c.pointee.effective = arena.list(self.effective) { $0.filled(arena) }
    c.pointee.update_time = self.updateTime?.filled(arena)
    c.pointee.etag = arena.text(self.etag, "cwlink.v1.ContractTerms.etag")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__ContractTerms.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension ContractTerms.Deduction: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ContractTerms__Deduction> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__ContractTerms__Deduction>.size).assumingMemoryBound(to: Cwlink__V1__ContractTerms__Deduction.self)
    cwlink__v1__contract_terms__deduction__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ContractTerms__Deduction>) {
    self.quantity = WireField.text(c.pointee.quantity)
    self.reason = WireField.text(c.pointee.reason)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ContractTerms__Deduction> {
    let c = Self.blank(arena)
    c.pointee.quantity = arena.text(self.quantity, "cwlink.v1.ContractTerms.Deduction.quantity")
    c.pointee.reason = arena.text(self.reason, "cwlink.v1.ContractTerms.Deduction.reason")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__ContractTerms__Deduction.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension ContractTerms.Deductions: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ContractTerms__Deductions> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__ContractTerms__Deductions>.size).assumingMemoryBound(to: Cwlink__V1__ContractTerms__Deductions.self)
    cwlink__v1__contract_terms__deductions__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ContractTerms__Deductions>) {
    self.items = WireList.values(c.pointee.items, c.pointee.n_items) { $0.map { ContractTerms.Deduction($0) } }
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ContractTerms__Deductions> {
    let c = Self.blank(arena)
    c.pointee.n_items = self.items.count
    c.pointee.items = arena.list(self.items) { $0.filled(arena) }
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__ContractTerms__Deductions.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension ContractTerms.QuantityOverride: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ContractTerms__QuantityOverride> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__ContractTerms__QuantityOverride>.size).assumingMemoryBound(to: Cwlink__V1__ContractTerms__QuantityOverride.self)
    cwlink__v1__contract_terms__quantity_override__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ContractTerms__QuantityOverride>) {
    self.quantity = WireField.text(c.pointee.quantity)
    self.reason = WireField.text(c.pointee.reason)
    self.endDate = WireField.text(c.pointee.end_date)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ContractTerms__QuantityOverride> {
    let c = Self.blank(arena)
    c.pointee.quantity = arena.text(self.quantity, "cwlink.v1.ContractTerms.QuantityOverride.quantity")
    c.pointee.reason = arena.text(self.reason, "cwlink.v1.ContractTerms.QuantityOverride.reason")
    c.pointee.end_date = arena.text(self.endDate, "cwlink.v1.ContractTerms.QuantityOverride.end_date")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__ContractTerms__QuantityOverride.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension ContractTerm: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ContractTerm> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__ContractTerm>.size).assumingMemoryBound(to: Cwlink__V1__ContractTerm.self)
    cwlink__v1__contract_term__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ContractTerm>) {
    self.name = WireField.text(c.pointee.name)
    self.value = WireField.text(c.pointee.value)
    self.level = ContractLevel(rawValue: Int32(truncatingIfNeeded: c.pointee.level.rawValue))
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ContractTerm> {
    let c = Self.blank(arena)
    c.pointee.name = arena.text(self.name, "cwlink.v1.ContractTerm.name")
    c.pointee.value = arena.text(self.value, "cwlink.v1.ContractTerm.value")
    c.pointee.level = .init(rawValue: .init(truncatingIfNeeded: self.level.rawValue))
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__ContractTerm.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension QuantityStep: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__QuantityStep> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__QuantityStep>.size).assumingMemoryBound(to: Cwlink__V1__QuantityStep.self)
    cwlink__v1__quantity_step__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__QuantityStep>) {
    self.kind = QuantityStep.Kind(rawValue: Int32(truncatingIfNeeded: c.pointee.kind.rawValue))
    self.text = WireField.text(c.pointee.text)
    self.quantity = WireField.text(c.pointee.quantity)
    self.level = ContractLevel(rawValue: Int32(truncatingIfNeeded: c.pointee.level.rawValue))
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__QuantityStep> {
    let c = Self.blank(arena)
    c.pointee.kind = .init(rawValue: .init(truncatingIfNeeded: self.kind.rawValue))
    c.pointee.text = arena.text(self.text, "cwlink.v1.QuantityStep.text")
    c.pointee.quantity = arena.text(self.quantity, "cwlink.v1.QuantityStep.quantity")
    c.pointee.level = .init(rawValue: .init(truncatingIfNeeded: self.level.rawValue))
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__QuantityStep.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension ListContractTermsRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ListContractTermsRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__ListContractTermsRequest>.size).assumingMemoryBound(to: Cwlink__V1__ListContractTermsRequest.self)
    cwlink__v1__list_contract_terms_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ListContractTermsRequest>) {
    self.productID = WireField.text(c.pointee.product_id)
    self.customerID = WireField.text(c.pointee.customer_id)
    self.pageSize = c.pointee.page_size
    self.pageToken = WireField.text(c.pointee.page_token)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ListContractTermsRequest> {
    let c = Self.blank(arena)
    c.pointee.product_id = arena.text(self.productID, "cwlink.v1.ListContractTermsRequest.product_id")
    c.pointee.customer_id = arena.text(self.customerID, "cwlink.v1.ListContractTermsRequest.customer_id")
    c.pointee.page_size = self.pageSize
    c.pointee.page_token = arena.text(self.pageToken, "cwlink.v1.ListContractTermsRequest.page_token")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__ListContractTermsRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension ListContractTermsResponse: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ListContractTermsResponse> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__ListContractTermsResponse>.size).assumingMemoryBound(to: Cwlink__V1__ListContractTermsResponse.self)
    cwlink__v1__list_contract_terms_response__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ListContractTermsResponse>) {
    self.contractTerms = WireList.values(c.pointee.contract_terms, c.pointee.n_contract_terms) { $0.map { ContractTerms($0) } }
    self.nextPageToken = WireField.text(c.pointee.next_page_token)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ListContractTermsResponse> {
    let c = Self.blank(arena)
    c.pointee.n_contract_terms = self.contractTerms.count
    c.pointee.contract_terms = arena.list(self.contractTerms) { $0.filled(arena) }
    c.pointee.next_page_token = arena.text(self.nextPageToken, "cwlink.v1.ListContractTermsResponse.next_page_token")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__ListContractTermsResponse.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension GetContractTermsRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__GetContractTermsRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__GetContractTermsRequest>.size).assumingMemoryBound(to: Cwlink__V1__GetContractTermsRequest.self)
    cwlink__v1__get_contract_terms_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__GetContractTermsRequest>) {
    self.productID = WireField.text(c.pointee.product_id)
    self.customerID = WireField.text(c.pointee.customer_id)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__GetContractTermsRequest> {
    let c = Self.blank(arena)
    c.pointee.product_id = arena.text(self.productID, "cwlink.v1.GetContractTermsRequest.product_id")
    c.pointee.customer_id = arena.text(self.customerID, "cwlink.v1.GetContractTermsRequest.customer_id")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__GetContractTermsRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension UpdateContractTermsRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__UpdateContractTermsRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__UpdateContractTermsRequest>.size).assumingMemoryBound(to: Cwlink__V1__UpdateContractTermsRequest.self)
    cwlink__v1__update_contract_terms_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__UpdateContractTermsRequest>) {
    self.contractTerms = c.pointee.contract_terms.map { ContractTerms($0) }
    self.updateMask = c.pointee.update_mask.map { ProtobufFieldMask($0) }
    self.validateOnly = c.pointee.validate_only != 0
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__UpdateContractTermsRequest> {
    let c = Self.blank(arena)
    c.pointee.contract_terms = self.contractTerms?.filled(arena)
    c.pointee.update_mask = self.updateMask?.filled(arena)
    c.pointee.validate_only = self.validateOnly ? 1 : 0
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__UpdateContractTermsRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension DeleteContractTermsRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__DeleteContractTermsRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__DeleteContractTermsRequest>.size).assumingMemoryBound(to: Cwlink__V1__DeleteContractTermsRequest.self)
    cwlink__v1__delete_contract_terms_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__DeleteContractTermsRequest>) {
    self.productID = WireField.text(c.pointee.product_id)
    self.customerID = WireField.text(c.pointee.customer_id)
    self.etag = WireField.text(c.pointee.etag)
    self.validateOnly = c.pointee.validate_only != 0
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__DeleteContractTermsRequest> {
    let c = Self.blank(arena)
    c.pointee.product_id = arena.text(self.productID, "cwlink.v1.DeleteContractTermsRequest.product_id")
    c.pointee.customer_id = arena.text(self.customerID, "cwlink.v1.DeleteContractTermsRequest.customer_id")
    c.pointee.etag = arena.text(self.etag, "cwlink.v1.DeleteContractTermsRequest.etag")
    c.pointee.validate_only = self.validateOnly ? 1 : 0
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__DeleteContractTermsRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

