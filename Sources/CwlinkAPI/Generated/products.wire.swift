// swift-format-ignore-file
// Generated from cwlink/v1/products.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

package import CCwlinkAPI
public import LocalRPC

extension Product: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__Product> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__Product>.size).assumingMemoryBound(to: Cwlink__V1__Product.self)
    cwlink__v1__product__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__Product>) {
    self.id = WireField.text(c.pointee.id)
    self.displayName = WireField.text(c.pointee.display_name)
    self.catalogIdentifier = WireField.text(c.pointee.catalog_identifier)
    self.catalogItemID = c.pointee.catalog_item_id
    self.catalogDescription = WireField.text(c.pointee.catalog_description)
    self.creationPolicy = Product.CreationPolicy(rawValue: Int32(truncatingIfNeeded: c.pointee.creation_policy.rawValue))
    self.changePolicy = Product.ChangePolicy(rawValue: Int32(truncatingIfNeeded: c.pointee.change_policy.rawValue))
    self.countBasis = Product.CountBasis(rawValue: Int32(truncatingIfNeeded: c.pointee.count_basis.rawValue))
    self.createTime = c.pointee.create_time.map { ProtobufTimestamp($0) }
    self.updateTime = c.pointee.update_time.map { ProtobufTimestamp($0) }
    self.etag = WireField.text(c.pointee.etag)
    self.sourcePrecedence = WireField.texts(c.pointee.source_precedence, c.pointee.n_source_precedence)
    self.rounding = Product.Rounding(rawValue: Int32(truncatingIfNeeded: c.pointee.rounding.rawValue))
    self.percentile = c.pointee.percentile
    self.effectiveDatePolicy = Product.EffectiveDatePolicy(rawValue: Int32(truncatingIfNeeded: c.pointee.effective_date_policy.rawValue))
    self.effectiveDay = c.pointee.effective_day
    self.prorationPolicy = Product.ProrationPolicy(rawValue: Int32(truncatingIfNeeded: c.pointee.proration_policy.rawValue))
    self.costPolicy = Product.CostPolicy(rawValue: Int32(truncatingIfNeeded: c.pointee.cost_policy.rawValue))
    self.lateCorrections = Product.LateCorrections(rawValue: Int32(truncatingIfNeeded: c.pointee.late_corrections.rawValue))
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__Product> {
    let c = Self.blank(arena)
    c.pointee.id = arena.text(self.id, "cwlink.v1.Product.id")
    c.pointee.display_name = arena.text(self.displayName, "cwlink.v1.Product.display_name")
    c.pointee.catalog_identifier = arena.text(self.catalogIdentifier, "cwlink.v1.Product.catalog_identifier")
    c.pointee.catalog_item_id = self.catalogItemID
    c.pointee.catalog_description = arena.text(self.catalogDescription, "cwlink.v1.Product.catalog_description")
    c.pointee.creation_policy = .init(rawValue: .init(truncatingIfNeeded: self.creationPolicy.rawValue))
    c.pointee.change_policy = .init(rawValue: .init(truncatingIfNeeded: self.changePolicy.rawValue))
    c.pointee.count_basis = .init(rawValue: .init(truncatingIfNeeded: self.countBasis.rawValue))
    c.pointee.create_time = self.createTime?.filled(arena)
    c.pointee.update_time = self.updateTime?.filled(arena)
    c.pointee.etag = arena.text(self.etag, "cwlink.v1.Product.etag")
    c.pointee.n_source_precedence = self.sourcePrecedence.count
    c.pointee.source_precedence = arena.texts(self.sourcePrecedence, "cwlink.v1.Product.source_precedence")
    c.pointee.rounding = .init(rawValue: .init(truncatingIfNeeded: self.rounding.rawValue))
    c.pointee.percentile = self.percentile
    c.pointee.effective_date_policy = .init(rawValue: .init(truncatingIfNeeded: self.effectiveDatePolicy.rawValue))
    c.pointee.effective_day = self.effectiveDay
    c.pointee.proration_policy = .init(rawValue: .init(truncatingIfNeeded: self.prorationPolicy.rawValue))
    c.pointee.cost_policy = .init(rawValue: .init(truncatingIfNeeded: self.costPolicy.rawValue))
    c.pointee.late_corrections = .init(rawValue: .init(truncatingIfNeeded: self.lateCorrections.rawValue))
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__Product.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension ListProductsRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ListProductsRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__ListProductsRequest>.size).assumingMemoryBound(to: Cwlink__V1__ListProductsRequest.self)
    cwlink__v1__list_products_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ListProductsRequest>) {
    self.pageSize = c.pointee.page_size
    self.pageToken = WireField.text(c.pointee.page_token)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ListProductsRequest> {
    let c = Self.blank(arena)
    c.pointee.page_size = self.pageSize
    c.pointee.page_token = arena.text(self.pageToken, "cwlink.v1.ListProductsRequest.page_token")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__ListProductsRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension ListProductsResponse: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ListProductsResponse> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__ListProductsResponse>.size).assumingMemoryBound(to: Cwlink__V1__ListProductsResponse.self)
    cwlink__v1__list_products_response__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ListProductsResponse>) {
    self.products = WireList.values(c.pointee.products, c.pointee.n_products) { $0.map { Product($0) } }
    self.nextPageToken = WireField.text(c.pointee.next_page_token)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ListProductsResponse> {
    let c = Self.blank(arena)
    c.pointee.n_products = self.products.count
    c.pointee.products = arena.list(self.products) { $0.filled(arena) }
    c.pointee.next_page_token = arena.text(self.nextPageToken, "cwlink.v1.ListProductsResponse.next_page_token")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__ListProductsResponse.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension GetProductRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__GetProductRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__GetProductRequest>.size).assumingMemoryBound(to: Cwlink__V1__GetProductRequest.self)
    cwlink__v1__get_product_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__GetProductRequest>) {
    self.productID = WireField.text(c.pointee.product_id)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__GetProductRequest> {
    let c = Self.blank(arena)
    c.pointee.product_id = arena.text(self.productID, "cwlink.v1.GetProductRequest.product_id")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__GetProductRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension CreateProductRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__CreateProductRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__CreateProductRequest>.size).assumingMemoryBound(to: Cwlink__V1__CreateProductRequest.self)
    cwlink__v1__create_product_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__CreateProductRequest>) {
    self.product = c.pointee.product.map { Product($0) }
    self.requestID = WireField.text(c.pointee.request_id)
    self.validateOnly = c.pointee.validate_only != 0
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__CreateProductRequest> {
    let c = Self.blank(arena)
    c.pointee.product = self.product?.filled(arena)
    c.pointee.request_id = arena.text(self.requestID, "cwlink.v1.CreateProductRequest.request_id")
    c.pointee.validate_only = self.validateOnly ? 1 : 0
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__CreateProductRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension UpdateProductRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__UpdateProductRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__UpdateProductRequest>.size).assumingMemoryBound(to: Cwlink__V1__UpdateProductRequest.self)
    cwlink__v1__update_product_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__UpdateProductRequest>) {
    self.product = c.pointee.product.map { Product($0) }
    self.updateMask = c.pointee.update_mask.map { ProtobufFieldMask($0) }
    self.validateOnly = c.pointee.validate_only != 0
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__UpdateProductRequest> {
    let c = Self.blank(arena)
    c.pointee.product = self.product?.filled(arena)
    c.pointee.update_mask = self.updateMask?.filled(arena)
    c.pointee.validate_only = self.validateOnly ? 1 : 0
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__UpdateProductRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension DeleteProductRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__DeleteProductRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__DeleteProductRequest>.size).assumingMemoryBound(to: Cwlink__V1__DeleteProductRequest.self)
    cwlink__v1__delete_product_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__DeleteProductRequest>) {
    self.productID = WireField.text(c.pointee.product_id)
    self.etag = WireField.text(c.pointee.etag)
    self.validateOnly = c.pointee.validate_only != 0
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__DeleteProductRequest> {
    let c = Self.blank(arena)
    c.pointee.product_id = arena.text(self.productID, "cwlink.v1.DeleteProductRequest.product_id")
    c.pointee.etag = arena.text(self.etag, "cwlink.v1.DeleteProductRequest.etag")
    c.pointee.validate_only = self.validateOnly ? 1 : 0
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__DeleteProductRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension ListCatalogItemsRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ListCatalogItemsRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__ListCatalogItemsRequest>.size).assumingMemoryBound(to: Cwlink__V1__ListCatalogItemsRequest.self)
    cwlink__v1__list_catalog_items_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ListCatalogItemsRequest>) {
    self.query = WireField.text(c.pointee.query)
    self.pageSize = c.pointee.page_size
    self.pageToken = WireField.text(c.pointee.page_token)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ListCatalogItemsRequest> {
    let c = Self.blank(arena)
    c.pointee.query = arena.text(self.query, "cwlink.v1.ListCatalogItemsRequest.query")
    c.pointee.page_size = self.pageSize
    c.pointee.page_token = arena.text(self.pageToken, "cwlink.v1.ListCatalogItemsRequest.page_token")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__ListCatalogItemsRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension ListCatalogItemsResponse: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ListCatalogItemsResponse> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__ListCatalogItemsResponse>.size).assumingMemoryBound(to: Cwlink__V1__ListCatalogItemsResponse.self)
    cwlink__v1__list_catalog_items_response__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ListCatalogItemsResponse>) {
    self.catalogItems = WireList.values(c.pointee.catalog_items, c.pointee.n_catalog_items) { $0.map { CatalogItem($0) } }
    self.nextPageToken = WireField.text(c.pointee.next_page_token)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ListCatalogItemsResponse> {
    let c = Self.blank(arena)
    c.pointee.n_catalog_items = self.catalogItems.count
    c.pointee.catalog_items = arena.list(self.catalogItems) { $0.filled(arena) }
    c.pointee.next_page_token = arena.text(self.nextPageToken, "cwlink.v1.ListCatalogItemsResponse.next_page_token")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__ListCatalogItemsResponse.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension CatalogItem: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__CatalogItem> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__CatalogItem>.size).assumingMemoryBound(to: Cwlink__V1__CatalogItem.self)
    cwlink__v1__catalog_item__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__CatalogItem>) {
    self.id = c.pointee.id
    self.identifier = WireField.text(c.pointee.identifier)
    self.description = WireField.text(c.pointee.description)
    self.productClass = CatalogItem.ProductClass(rawValue: Int32(truncatingIfNeeded: c.pointee.product_class.rawValue))
    self.price = WireField.text(c.pointee.price)
    self.inactive = c.pointee.inactive != 0
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__CatalogItem> {
    let c = Self.blank(arena)
    c.pointee.id = self.id
    c.pointee.identifier = arena.text(self.identifier, "cwlink.v1.CatalogItem.identifier")
    c.pointee.description = arena.text(self.description, "cwlink.v1.CatalogItem.description")
    c.pointee.product_class = .init(rawValue: .init(truncatingIfNeeded: self.productClass.rawValue))
    c.pointee.price = arena.text(self.price, "cwlink.v1.CatalogItem.price")
    c.pointee.inactive = self.inactive ? 1 : 0
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__CatalogItem.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

