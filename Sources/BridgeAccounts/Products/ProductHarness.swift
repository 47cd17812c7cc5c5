import BridgeCore
package import CwlinkAPI
package import LocalRPC

/// Translates between the API and the product service.
package struct ProductHarness: ProductServiceHandler {
  private let service: ProductService

  package init(_ service: ProductService) { self.service = service }

  package func listProducts(_ request: ListProductsRequest, _ call: ServerCall) async throws -> ListProductsResponse {
    let page = try Page(size: request.pageSize, token: request.pageToken, scope: ["products"])
    let (products, nextToken) = try await service.list(page)
    return ListProductsResponse(products: products.map { CwlinkAPI.Product($0) }, nextPageToken: nextToken)
  }

  package func getProduct(_ request: GetProductRequest, _ call: ServerCall) async throws -> CwlinkAPI.Product {
    CwlinkAPI.Product(try await service.get(request.productID))
  }

  package func createProduct(_ request: CreateProductRequest, _ call: ServerCall) async throws -> CwlinkAPI.Product {
    let wanted = request.product ?? CwlinkAPI.Product()
    let key = try RequestKey(method: "CreateProduct", id: request.requestID, request: try request.wireBytes())
    return try await Store.validating(request.validateOnly) {
      CwlinkAPI.Product(try await service.create(wanted.id, try ProductChange(wanted, nil), request: key, by: Caller(call.peer)))
    }
  }

  package func updateProduct(_ request: UpdateProductRequest, _ call: ServerCall) async throws -> CwlinkAPI.Product {
    let wanted = request.product ?? CwlinkAPI.Product()
    return try await Store.validating(request.validateOnly) {
      CwlinkAPI.Product(
        try await service.update(wanted.id, try ProductChange(wanted, request.updateMask), etag: wanted.etag, by: Caller(call.peer)))
    }
  }

  package func deleteProduct(_ request: DeleteProductRequest, _ call: ServerCall) async throws -> ProtobufEmpty {
    try await Store.validating(request.validateOnly) {
      try await service.delete(request.productID, etag: request.etag, by: Caller(call.peer))
    }
    return ProtobufEmpty()
  }

  package func listCatalogItems(_ request: ListCatalogItemsRequest, _ call: ServerCall) async throws -> ListCatalogItemsResponse {
    let page = try Page(size: request.pageSize, token: request.pageToken, scope: ["catalog", request.query])
    let (items, nextToken) = try await service.catalogItems(request.query, page)
    return ListCatalogItemsResponse(catalogItems: items.map { CwlinkAPI.CatalogItem($0) }, nextPageToken: nextToken)
  }
}
