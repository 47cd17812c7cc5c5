// swift-format-ignore-file
// Generated from cwlink/v1/bulk.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

package import CCwlinkAPI
public import LocalRPC

extension MatchProposal: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__MatchProposal> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__MatchProposal>.size).assumingMemoryBound(to: Cwlink__V1__MatchProposal.self)
    cwlink__v1__match_proposal__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__MatchProposal>) {
    self.customerID = WireField.text(c.pointee.customer_id)
    self.customerName = WireField.text(c.pointee.customer_name)
    self.companyID = c.pointee.company_id
    self.companyIdentifier = WireField.text(c.pointee.company_identifier)
    self.companyName = WireField.text(c.pointee.company_name)
    self.score = c.pointee.score
    self.certain = c.pointee.certain != 0
    self.reason = WireField.text(c.pointee.reason)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__MatchProposal> {
    let c = Self.blank(arena)
    c.pointee.customer_id = arena.text(self.customerID, "cwlink.v1.MatchProposal.customer_id")
    c.pointee.customer_name = arena.text(self.customerName, "cwlink.v1.MatchProposal.customer_name")
    c.pointee.company_id = self.companyID
    c.pointee.company_identifier = arena.text(self.companyIdentifier, "cwlink.v1.MatchProposal.company_identifier")
    c.pointee.company_name = arena.text(self.companyName, "cwlink.v1.MatchProposal.company_name")
    c.pointee.score = self.score
    c.pointee.certain = self.certain ? 1 : 0
    c.pointee.reason = arena.text(self.reason, "cwlink.v1.MatchProposal.reason")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__MatchProposal.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension ProposeMatchesRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ProposeMatchesRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__ProposeMatchesRequest>.size).assumingMemoryBound(to: Cwlink__V1__ProposeMatchesRequest.self)
    cwlink__v1__propose_matches_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ProposeMatchesRequest>) {
    self.newCustomers = c.pointee.new_customers != 0
    self.minimumScore = c.pointee.minimum_score
    self.agreementType = WireField.text(c.pointee.agreement_type)
    self.pageSize = c.pointee.page_size
    self.pageToken = WireField.text(c.pointee.page_token)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ProposeMatchesRequest> {
    let c = Self.blank(arena)
    c.pointee.new_customers = self.newCustomers ? 1 : 0
    c.pointee.minimum_score = self.minimumScore
    c.pointee.agreement_type = arena.text(self.agreementType, "cwlink.v1.ProposeMatchesRequest.agreement_type")
    c.pointee.page_size = self.pageSize
    c.pointee.page_token = arena.text(self.pageToken, "cwlink.v1.ProposeMatchesRequest.page_token")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__ProposeMatchesRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension ProposeMatchesResponse: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ProposeMatchesResponse> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__ProposeMatchesResponse>.size).assumingMemoryBound(to: Cwlink__V1__ProposeMatchesResponse.self)
    cwlink__v1__propose_matches_response__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ProposeMatchesResponse>) {
    self.proposals = WireList.values(c.pointee.proposals, c.pointee.n_proposals) { $0.map { MatchProposal($0) } }
    self.unmatchedCustomerIDs = WireField.texts(c.pointee.unmatched_customer_ids, c.pointee.n_unmatched_customer_ids)
    self.companyCount = c.pointee.company_count
    self.nextPageToken = WireField.text(c.pointee.next_page_token)
    self.totalSize = c.pointee.total_size
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ProposeMatchesResponse> {
    let c = Self.blank(arena)
    c.pointee.n_proposals = self.proposals.count
    c.pointee.proposals = arena.list(self.proposals) { $0.filled(arena) }
    c.pointee.n_unmatched_customer_ids = self.unmatchedCustomerIDs.count
    c.pointee.unmatched_customer_ids = arena.texts(self.unmatchedCustomerIDs, "cwlink.v1.ProposeMatchesResponse.unmatched_customer_ids")
    c.pointee.company_count = self.companyCount
    c.pointee.next_page_token = arena.text(self.nextPageToken, "cwlink.v1.ProposeMatchesResponse.next_page_token")
    c.pointee.total_size = self.totalSize
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__ProposeMatchesResponse.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension AcceptMatchesRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__AcceptMatchesRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__AcceptMatchesRequest>.size).assumingMemoryBound(to: Cwlink__V1__AcceptMatchesRequest.self)
    cwlink__v1__accept_matches_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__AcceptMatchesRequest>) {
    self.proposals = WireList.values(c.pointee.proposals, c.pointee.n_proposals) { $0.map { MatchProposal($0) } }
    self.newCustomers = c.pointee.new_customers != 0
    self.agreementType = WireField.text(c.pointee.agreement_type)
    self.enable = c.pointee.enable != 0
    self.validateOnly = c.pointee.validate_only != 0
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__AcceptMatchesRequest> {
    let c = Self.blank(arena)
    c.pointee.n_proposals = self.proposals.count
    c.pointee.proposals = arena.list(self.proposals) { $0.filled(arena) }
    c.pointee.new_customers = self.newCustomers ? 1 : 0
    c.pointee.agreement_type = arena.text(self.agreementType, "cwlink.v1.AcceptMatchesRequest.agreement_type")
    c.pointee.enable = self.enable ? 1 : 0
    c.pointee.validate_only = self.validateOnly ? 1 : 0
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__AcceptMatchesRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension Progress: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__Progress> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__Progress>.size).assumingMemoryBound(to: Cwlink__V1__Progress.self)
    cwlink__v1__progress__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__Progress>) {
    self.done = c.pointee.done
    self.total = c.pointee.total
    self.failed = c.pointee.failed
    self.object = WireField.text(c.pointee.object)
    self.error = WireField.text(c.pointee.error)
    self.message = WireField.text(c.pointee.message)
    self.unchanged = c.pointee.unchanged != 0
    self.problems = WireList.values(c.pointee.problems, c.pointee.n_problems) { $0.map { LineProblem($0) } }
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__Progress> {
    let c = Self.blank(arena)
    c.pointee.done = self.done
    c.pointee.total = self.total
    c.pointee.failed = self.failed
    c.pointee.object = arena.text(self.object, "cwlink.v1.Progress.object")
    c.pointee.error = arena.text(self.error, "cwlink.v1.Progress.error")
    c.pointee.message = arena.text(self.message, "cwlink.v1.Progress.message")
    c.pointee.unchanged = self.unchanged ? 1 : 0
    c.pointee.n_problems = self.problems.count
    c.pointee.problems = arena.list(self.problems) { $0.filled(arena) }
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__Progress.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension ListUnmappedRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ListUnmappedRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__ListUnmappedRequest>.size).assumingMemoryBound(to: Cwlink__V1__ListUnmappedRequest.self)
    cwlink__v1__list_unmapped_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ListUnmappedRequest>) {
    self.companies = c.pointee.companies != 0
    self.pageSize = c.pointee.page_size
    self.pageToken = WireField.text(c.pointee.page_token)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ListUnmappedRequest> {
    let c = Self.blank(arena)
    c.pointee.companies = self.companies ? 1 : 0
    c.pointee.page_size = self.pageSize
    c.pointee.page_token = arena.text(self.pageToken, "cwlink.v1.ListUnmappedRequest.page_token")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__ListUnmappedRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension ListUnmappedResponse: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ListUnmappedResponse> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__ListUnmappedResponse>.size).assumingMemoryBound(to: Cwlink__V1__ListUnmappedResponse.self)
    cwlink__v1__list_unmapped_response__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ListUnmappedResponse>) {
    self.items = WireList.values(c.pointee.items, c.pointee.n_items) { $0.map { UnmappedItem($0) } }
    self.nextPageToken = WireField.text(c.pointee.next_page_token)
    self.totalSize = c.pointee.total_size
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ListUnmappedResponse> {
    let c = Self.blank(arena)
    c.pointee.n_items = self.items.count
    c.pointee.items = arena.list(self.items) { $0.filled(arena) }
    c.pointee.next_page_token = arena.text(self.nextPageToken, "cwlink.v1.ListUnmappedResponse.next_page_token")
    c.pointee.total_size = self.totalSize
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__ListUnmappedResponse.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension UnmappedItem: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__UnmappedItem> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__UnmappedItem>.size).assumingMemoryBound(to: Cwlink__V1__UnmappedItem.self)
    cwlink__v1__unmapped_item__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__UnmappedItem>) {
    self.kind = UnmappedItem.Kind(rawValue: Int32(truncatingIfNeeded: c.pointee.kind.rawValue))
    self.object = WireField.text(c.pointee.object)
    self.message = WireField.text(c.pointee.message)
    self.remedy = WireField.text(c.pointee.remedy)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__UnmappedItem> {
    let c = Self.blank(arena)
    c.pointee.kind = .init(rawValue: .init(truncatingIfNeeded: self.kind.rawValue))
    c.pointee.object = arena.text(self.object, "cwlink.v1.UnmappedItem.object")
    c.pointee.message = arena.text(self.message, "cwlink.v1.UnmappedItem.message")
    c.pointee.remedy = arena.text(self.remedy, "cwlink.v1.UnmappedItem.remedy")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__UnmappedItem.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension ExportTableRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ExportTableRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__ExportTableRequest>.size).assumingMemoryBound(to: Cwlink__V1__ExportTableRequest.self)
    cwlink__v1__export_table_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ExportTableRequest>) {
    self.table = TableKind(rawValue: Int32(truncatingIfNeeded: c.pointee.table.rawValue))
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ExportTableRequest> {
    let c = Self.blank(arena)
    c.pointee.table = .init(rawValue: .init(truncatingIfNeeded: self.table.rawValue))
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__ExportTableRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension ExportTableResponse: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ExportTableResponse> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__ExportTableResponse>.size).assumingMemoryBound(to: Cwlink__V1__ExportTableResponse.self)
    cwlink__v1__export_table_response__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ExportTableResponse>) {
    self.data = WireField.bytes(c.pointee.data)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ExportTableResponse> {
    let c = Self.blank(arena)
    c.pointee.data = arena.bytes(self.data)
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__ExportTableResponse.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension ImportTableRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ImportTableRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__ImportTableRequest>.size).assumingMemoryBound(to: Cwlink__V1__ImportTableRequest.self)
    cwlink__v1__import_table_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ImportTableRequest>) {
    self.table = TableKind(rawValue: Int32(truncatingIfNeeded: c.pointee.table.rawValue))
    self.validateOnly = c.pointee.validate_only != 0
    self.data = WireField.bytes(c.pointee.data)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ImportTableRequest> {
    let c = Self.blank(arena)
    c.pointee.table = .init(rawValue: .init(truncatingIfNeeded: self.table.rawValue))
    c.pointee.validate_only = self.validateOnly ? 1 : 0
    c.pointee.data = arena.bytes(self.data)
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__ImportTableRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension SyncCustomersRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__SyncCustomersRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__SyncCustomersRequest>.size).assumingMemoryBound(to: Cwlink__V1__SyncCustomersRequest.self)
    cwlink__v1__sync_customers_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__SyncCustomersRequest>) {
    self.customerIDs = WireField.texts(c.pointee.customer_ids, c.pointee.n_customer_ids)
    self.validateOnly = c.pointee.validate_only != 0
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__SyncCustomersRequest> {
    let c = Self.blank(arena)
    c.pointee.n_customer_ids = self.customerIDs.count
    c.pointee.customer_ids = arena.texts(self.customerIDs, "cwlink.v1.SyncCustomersRequest.customer_ids")
    c.pointee.validate_only = self.validateOnly ? 1 : 0
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__SyncCustomersRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

