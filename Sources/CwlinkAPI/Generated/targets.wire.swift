// swift-format-ignore-file
// Generated from cwlink/v1/targets.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

package import CCwlinkAPI
public import LocalRPC

extension TargetMapping: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__TargetMapping> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__TargetMapping>.size).assumingMemoryBound(to: Cwlink__V1__TargetMapping.self)
    cwlink__v1__target_mapping__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__TargetMapping>) {
    self.id = WireField.text(c.pointee.id)
    self.kind = TargetMapping.Kind(rawValue: Int32(truncatingIfNeeded: c.pointee.kind.rawValue))
    self.customerID = WireField.text(c.pointee.customer_id)
    self.productIDs = WireField.texts(c.pointee.product_ids, c.pointee.n_product_ids)
    self.targets = WireList.values(c.pointee.targets, c.pointee.n_targets) { $0.map { Target($0) } }
    self.createTime = c.pointee.create_time.map { ProtobufTimestamp($0) }
    self.updateTime = c.pointee.update_time.map { ProtobufTimestamp($0) }
    self.etag = WireField.text(c.pointee.etag)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__TargetMapping> {
    let c = Self.blank(arena)
    c.pointee.id = arena.text(self.id, "cwlink.v1.TargetMapping.id")
    c.pointee.kind = .init(rawValue: .init(truncatingIfNeeded: self.kind.rawValue))
    c.pointee.customer_id = arena.text(self.customerID, "cwlink.v1.TargetMapping.customer_id")
    c.pointee.n_product_ids = self.productIDs.count
    c.pointee.product_ids = arena.texts(self.productIDs, "cwlink.v1.TargetMapping.product_ids")
    c.pointee.n_targets = self.targets.count
    c.pointee.targets = arena.list(self.targets) { $0.filled(arena) }
    c.pointee.create_time = self.createTime?.filled(arena)
    c.pointee.update_time = self.updateTime?.filled(arena)
    c.pointee.etag = arena.text(self.etag, "cwlink.v1.TargetMapping.etag")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__TargetMapping.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension Target: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__Target> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__Target>.size).assumingMemoryBound(to: Cwlink__V1__Target.self)
    cwlink__v1__target__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__Target>) {
    self.id = WireField.text(c.pointee.id)
    self.agreementID = c.pointee.agreement_id
    self.agreementName = WireField.text(c.pointee.agreement_name)
    self.catalogIdentifier = WireField.text(c.pointee.catalog_identifier)
    self.catalogItemID = c.pointee.catalog_item_id
    self.share = Target.Share(rawValue: Int32(truncatingIfNeeded: c.pointee.share.rawValue))
    self.quantity = WireField.text(c.pointee.quantity)
    self.percent = WireField.text(c.pointee.percent)
    self.site = WireField.text(c.pointee.site)
    self.factor = WireField.text(c.pointee.factor)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__Target> {
    let c = Self.blank(arena)
    c.pointee.id = arena.text(self.id, "cwlink.v1.Target.id")
    c.pointee.agreement_id = self.agreementID
    c.pointee.agreement_name = arena.text(self.agreementName, "cwlink.v1.Target.agreement_name")
    c.pointee.catalog_identifier = arena.text(self.catalogIdentifier, "cwlink.v1.Target.catalog_identifier")
    c.pointee.catalog_item_id = self.catalogItemID
    c.pointee.share = .init(rawValue: .init(truncatingIfNeeded: self.share.rawValue))
    c.pointee.quantity = arena.text(self.quantity, "cwlink.v1.Target.quantity")
    c.pointee.percent = arena.text(self.percent, "cwlink.v1.Target.percent")
    c.pointee.site = arena.text(self.site, "cwlink.v1.Target.site")
    c.pointee.factor = arena.text(self.factor, "cwlink.v1.Target.factor")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__Target.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension ListTargetMappingsRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ListTargetMappingsRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__ListTargetMappingsRequest>.size).assumingMemoryBound(to: Cwlink__V1__ListTargetMappingsRequest.self)
    cwlink__v1__list_target_mappings_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ListTargetMappingsRequest>) {
    self.customerID = WireField.text(c.pointee.customer_id)
    self.productID = WireField.text(c.pointee.product_id)
    self.pageSize = c.pointee.page_size
    self.pageToken = WireField.text(c.pointee.page_token)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ListTargetMappingsRequest> {
    let c = Self.blank(arena)
    c.pointee.customer_id = arena.text(self.customerID, "cwlink.v1.ListTargetMappingsRequest.customer_id")
    c.pointee.product_id = arena.text(self.productID, "cwlink.v1.ListTargetMappingsRequest.product_id")
    c.pointee.page_size = self.pageSize
    c.pointee.page_token = arena.text(self.pageToken, "cwlink.v1.ListTargetMappingsRequest.page_token")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__ListTargetMappingsRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension ListTargetMappingsResponse: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ListTargetMappingsResponse> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__ListTargetMappingsResponse>.size).assumingMemoryBound(to: Cwlink__V1__ListTargetMappingsResponse.self)
    cwlink__v1__list_target_mappings_response__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ListTargetMappingsResponse>) {
    self.targetMappings = WireList.values(c.pointee.target_mappings, c.pointee.n_target_mappings) { $0.map { TargetMapping($0) } }
    self.nextPageToken = WireField.text(c.pointee.next_page_token)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ListTargetMappingsResponse> {
    let c = Self.blank(arena)
    c.pointee.n_target_mappings = self.targetMappings.count
    c.pointee.target_mappings = arena.list(self.targetMappings) { $0.filled(arena) }
    c.pointee.next_page_token = arena.text(self.nextPageToken, "cwlink.v1.ListTargetMappingsResponse.next_page_token")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__ListTargetMappingsResponse.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension GetTargetMappingRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__GetTargetMappingRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__GetTargetMappingRequest>.size).assumingMemoryBound(to: Cwlink__V1__GetTargetMappingRequest.self)
    cwlink__v1__get_target_mapping_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__GetTargetMappingRequest>) {
    self.targetMappingID = WireField.text(c.pointee.target_mapping_id)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__GetTargetMappingRequest> {
    let c = Self.blank(arena)
    c.pointee.target_mapping_id = arena.text(self.targetMappingID, "cwlink.v1.GetTargetMappingRequest.target_mapping_id")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__GetTargetMappingRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension UpdateTargetMappingRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__UpdateTargetMappingRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__UpdateTargetMappingRequest>.size).assumingMemoryBound(to: Cwlink__V1__UpdateTargetMappingRequest.self)
    cwlink__v1__update_target_mapping_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__UpdateTargetMappingRequest>) {
    self.targetMapping = c.pointee.target_mapping.map { TargetMapping($0) }
    self.allowMissing = c.pointee.allow_missing != 0
    self.force = c.pointee.force != 0
    self.validateOnly = c.pointee.validate_only != 0
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__UpdateTargetMappingRequest> {
    let c = Self.blank(arena)
    c.pointee.target_mapping = self.targetMapping?.filled(arena)
    c.pointee.allow_missing = self.allowMissing ? 1 : 0
    c.pointee.force = self.force ? 1 : 0
    c.pointee.validate_only = self.validateOnly ? 1 : 0
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__UpdateTargetMappingRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension DeleteTargetMappingRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__DeleteTargetMappingRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__DeleteTargetMappingRequest>.size).assumingMemoryBound(to: Cwlink__V1__DeleteTargetMappingRequest.self)
    cwlink__v1__delete_target_mapping_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__DeleteTargetMappingRequest>) {
    self.targetMappingID = WireField.text(c.pointee.target_mapping_id)
    self.etag = WireField.text(c.pointee.etag)
    self.validateOnly = c.pointee.validate_only != 0
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__DeleteTargetMappingRequest> {
    let c = Self.blank(arena)
    c.pointee.target_mapping_id = arena.text(self.targetMappingID, "cwlink.v1.DeleteTargetMappingRequest.target_mapping_id")
    c.pointee.etag = arena.text(self.etag, "cwlink.v1.DeleteTargetMappingRequest.etag")
    c.pointee.validate_only = self.validateOnly ? 1 : 0
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__DeleteTargetMappingRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

