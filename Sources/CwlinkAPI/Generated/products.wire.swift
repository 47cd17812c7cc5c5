// swift-format-ignore-file
// Generated from cwlink/v1/products.proto by protoc-gen-local-rpc; `make generate` makes it again. Do not edit.

package import CCwlinkAPI
public import LocalRPC

extension Product: WireMessage {
  package typealias CMessage = Cwlink__V1__Product

  package static func initialize(_ c: UnsafeMutablePointer<Cwlink__V1__Product>) {
    cwlink__v1__product__init(c)
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
    self.createTime = WireField.message(c.pointee.create_time, as: ProtobufTimestamp.self)
    self.updateTime = WireField.message(c.pointee.update_time, as: ProtobufTimestamp.self)
    self.etag = WireField.text(c.pointee.etag)
  }

  package func fill(_ c: UnsafeMutablePointer<Cwlink__V1__Product>, _ arena: borrowing WireArena) {
    c.pointee.id = arena.text(self.id, "cwlink.v1.Product.id")
    c.pointee.display_name = arena.text(self.displayName, "cwlink.v1.Product.display_name")
    c.pointee.catalog_identifier = arena.text(self.catalogIdentifier, "cwlink.v1.Product.catalog_identifier")
    c.pointee.catalog_item_id = self.catalogItemID
    c.pointee.catalog_description = arena.text(self.catalogDescription, "cwlink.v1.Product.catalog_description")
    c.pointee.creation_policy = .init(rawValue: .init(truncatingIfNeeded: self.creationPolicy.rawValue))
    c.pointee.change_policy = .init(rawValue: .init(truncatingIfNeeded: self.changePolicy.rawValue))
    c.pointee.count_basis = .init(rawValue: .init(truncatingIfNeeded: self.countBasis.rawValue))
    c.pointee.create_time = arena.message(self.createTime)
    c.pointee.update_time = arena.message(self.updateTime)
    c.pointee.etag = arena.text(self.etag, "cwlink.v1.Product.etag")
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) { self = try Self.decoded(wire) }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) { try append(to: &buffer) }
}

extension ListProductsRequest: WireMessage {
  package typealias CMessage = Cwlink__V1__ListProductsRequest

  package static func initialize(_ c: UnsafeMutablePointer<Cwlink__V1__ListProductsRequest>) {
    cwlink__v1__list_products_request__init(c)
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ListProductsRequest>) {
    self.pageSize = c.pointee.page_size
    self.pageToken = WireField.text(c.pointee.page_token)
  }

  package func fill(_ c: UnsafeMutablePointer<Cwlink__V1__ListProductsRequest>, _ arena: borrowing WireArena) {
    c.pointee.page_size = self.pageSize
    c.pointee.page_token = arena.text(self.pageToken, "cwlink.v1.ListProductsRequest.page_token")
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) { self = try Self.decoded(wire) }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) { try append(to: &buffer) }
}

extension ListProductsResponse: WireMessage {
  package typealias CMessage = Cwlink__V1__ListProductsResponse

  package static func initialize(_ c: UnsafeMutablePointer<Cwlink__V1__ListProductsResponse>) {
    cwlink__v1__list_products_response__init(c)
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ListProductsResponse>) {
    self.products = WireField.messages(c.pointee.products, c.pointee.n_products)
    self.nextPageToken = WireField.text(c.pointee.next_page_token)
  }

  package func fill(_ c: UnsafeMutablePointer<Cwlink__V1__ListProductsResponse>, _ arena: borrowing WireArena) {
    c.pointee.n_products = self.products.count
    c.pointee.products = arena.messages(self.products)
    c.pointee.next_page_token = arena.text(self.nextPageToken, "cwlink.v1.ListProductsResponse.next_page_token")
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) { self = try Self.decoded(wire) }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) { try append(to: &buffer) }
}

extension GetProductRequest: WireMessage {
  package typealias CMessage = Cwlink__V1__GetProductRequest

  package static func initialize(_ c: UnsafeMutablePointer<Cwlink__V1__GetProductRequest>) {
    cwlink__v1__get_product_request__init(c)
  }

  package init(_ c: UnsafePointer<Cwlink__V1__GetProductRequest>) {
    self.productID = WireField.text(c.pointee.product_id)
  }

  package func fill(_ c: UnsafeMutablePointer<Cwlink__V1__GetProductRequest>, _ arena: borrowing WireArena) {
    c.pointee.product_id = arena.text(self.productID, "cwlink.v1.GetProductRequest.product_id")
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) { self = try Self.decoded(wire) }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) { try append(to: &buffer) }
}

extension CreateProductRequest: WireMessage {
  package typealias CMessage = Cwlink__V1__CreateProductRequest

  package static func initialize(_ c: UnsafeMutablePointer<Cwlink__V1__CreateProductRequest>) {
    cwlink__v1__create_product_request__init(c)
  }

  package init(_ c: UnsafePointer<Cwlink__V1__CreateProductRequest>) {
    self.product = WireField.message(c.pointee.product, as: Product.self)
    self.requestID = WireField.text(c.pointee.request_id)
  }

  package func fill(_ c: UnsafeMutablePointer<Cwlink__V1__CreateProductRequest>, _ arena: borrowing WireArena) {
    c.pointee.product = arena.message(self.product)
    c.pointee.request_id = arena.text(self.requestID, "cwlink.v1.CreateProductRequest.request_id")
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) { self = try Self.decoded(wire) }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) { try append(to: &buffer) }
}

extension UpdateProductRequest: WireMessage {
  package typealias CMessage = Cwlink__V1__UpdateProductRequest

  package static func initialize(_ c: UnsafeMutablePointer<Cwlink__V1__UpdateProductRequest>) {
    cwlink__v1__update_product_request__init(c)
  }

  package init(_ c: UnsafePointer<Cwlink__V1__UpdateProductRequest>) {
    self.product = WireField.message(c.pointee.product, as: Product.self)
    self.updateMask = WireField.message(c.pointee.update_mask, as: ProtobufFieldMask.self)
  }

  package func fill(_ c: UnsafeMutablePointer<Cwlink__V1__UpdateProductRequest>, _ arena: borrowing WireArena) {
    c.pointee.product = arena.message(self.product)
    c.pointee.update_mask = arena.message(self.updateMask)
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) { self = try Self.decoded(wire) }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) { try append(to: &buffer) }
}

extension DeleteProductRequest: WireMessage {
  package typealias CMessage = Cwlink__V1__DeleteProductRequest

  package static func initialize(_ c: UnsafeMutablePointer<Cwlink__V1__DeleteProductRequest>) {
    cwlink__v1__delete_product_request__init(c)
  }

  package init(_ c: UnsafePointer<Cwlink__V1__DeleteProductRequest>) {
    self.productID = WireField.text(c.pointee.product_id)
    self.etag = WireField.text(c.pointee.etag)
  }

  package func fill(_ c: UnsafeMutablePointer<Cwlink__V1__DeleteProductRequest>, _ arena: borrowing WireArena) {
    c.pointee.product_id = arena.text(self.productID, "cwlink.v1.DeleteProductRequest.product_id")
    c.pointee.etag = arena.text(self.etag, "cwlink.v1.DeleteProductRequest.etag")
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) { self = try Self.decoded(wire) }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) { try append(to: &buffer) }
}

extension ListCatalogItemsRequest: WireMessage {
  package typealias CMessage = Cwlink__V1__ListCatalogItemsRequest

  package static func initialize(_ c: UnsafeMutablePointer<Cwlink__V1__ListCatalogItemsRequest>) {
    cwlink__v1__list_catalog_items_request__init(c)
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ListCatalogItemsRequest>) {
    self.query = WireField.text(c.pointee.query)
    self.pageSize = c.pointee.page_size
    self.pageToken = WireField.text(c.pointee.page_token)
  }

  package func fill(_ c: UnsafeMutablePointer<Cwlink__V1__ListCatalogItemsRequest>, _ arena: borrowing WireArena) {
    c.pointee.query = arena.text(self.query, "cwlink.v1.ListCatalogItemsRequest.query")
    c.pointee.page_size = self.pageSize
    c.pointee.page_token = arena.text(self.pageToken, "cwlink.v1.ListCatalogItemsRequest.page_token")
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) { self = try Self.decoded(wire) }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) { try append(to: &buffer) }
}

extension ListCatalogItemsResponse: WireMessage {
  package typealias CMessage = Cwlink__V1__ListCatalogItemsResponse

  package static func initialize(_ c: UnsafeMutablePointer<Cwlink__V1__ListCatalogItemsResponse>) {
    cwlink__v1__list_catalog_items_response__init(c)
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ListCatalogItemsResponse>) {
    self.catalogItems = WireField.messages(c.pointee.catalog_items, c.pointee.n_catalog_items)
    self.nextPageToken = WireField.text(c.pointee.next_page_token)
  }

  package func fill(_ c: UnsafeMutablePointer<Cwlink__V1__ListCatalogItemsResponse>, _ arena: borrowing WireArena) {
    c.pointee.n_catalog_items = self.catalogItems.count
    c.pointee.catalog_items = arena.messages(self.catalogItems)
    c.pointee.next_page_token = arena.text(self.nextPageToken, "cwlink.v1.ListCatalogItemsResponse.next_page_token")
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) { self = try Self.decoded(wire) }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) { try append(to: &buffer) }
}

extension CatalogItem: WireMessage {
  package typealias CMessage = Cwlink__V1__CatalogItem

  package static func initialize(_ c: UnsafeMutablePointer<Cwlink__V1__CatalogItem>) {
    cwlink__v1__catalog_item__init(c)
  }

  package init(_ c: UnsafePointer<Cwlink__V1__CatalogItem>) {
    self.id = c.pointee.id
    self.identifier = WireField.text(c.pointee.identifier)
    self.description = WireField.text(c.pointee.description)
    self.productClass = WireField.text(c.pointee.product_class)
    self.price = WireField.text(c.pointee.price)
    self.inactive = c.pointee.inactive != 0
  }

  package func fill(_ c: UnsafeMutablePointer<Cwlink__V1__CatalogItem>, _ arena: borrowing WireArena) {
    c.pointee.id = self.id
    c.pointee.identifier = arena.text(self.identifier, "cwlink.v1.CatalogItem.identifier")
    c.pointee.description = arena.text(self.description, "cwlink.v1.CatalogItem.description")
    c.pointee.product_class = arena.text(self.productClass, "cwlink.v1.CatalogItem.product_class")
    c.pointee.price = arena.text(self.price, "cwlink.v1.CatalogItem.price")
    c.pointee.inactive = self.inactive ? 1 : 0
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) { self = try Self.decoded(wire) }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) { try append(to: &buffer) }
}

