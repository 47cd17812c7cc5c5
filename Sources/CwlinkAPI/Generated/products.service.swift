// swift-format-ignore-file
// Generated from cwlink/v1/products.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

public import LocalRPC

/// The security products whose seats are billed, and the ConnectWise catalog product that each is billed as.
public protocol ProductServiceHandler: Sendable {
  /// Lists products by id.
  func listProducts(_ request: ListProductsRequest, _ call: ServerCall) async throws -> ListProductsResponse
  /// Returns one product.
  func getProduct(_ request: GetProductRequest, _ call: ServerCall) async throws -> Product
  /// Creates a product. A catalog product is looked up in ConnectWise first; one of class Bundle is rejected.
  func createProduct(_ request: CreateProductRequest, _ call: ServerCall) async throws -> Product
  /// Changes the fields in the update mask. A catalog product is looked up in ConnectWise first; one of class Bundle is rejected.
  func updateProduct(_ request: UpdateProductRequest, _ call: ServerCall) async throws -> Product
  /// Deletes a product. Fails with FAILED_PRECONDITION while counts or assignments refer to it.
  func deleteProduct(_ request: DeleteProductRequest, _ call: ServerCall) async throws -> ProtobufEmpty
  /// Searches the ConnectWise catalog, by identifier.
  func listCatalogItems(_ request: ListCatalogItemsRequest, _ call: ServerCall) async throws -> ListCatalogItemsResponse
}

extension ProductServiceHandler {
  /// The service, to be registered with a server.
  public var rpcService: RPCService {
    RPCService(
      name: "cwlink.v1.ProductService",
      methods: [
        .unary(ProductServiceMethods.listProducts) { try await self.listProducts($0, $1) },
        .unary(ProductServiceMethods.getProduct) { try await self.getProduct($0, $1) },
        .unary(ProductServiceMethods.createProduct) { try await self.createProduct($0, $1) },
        .unary(ProductServiceMethods.updateProduct) { try await self.updateProduct($0, $1) },
        .unary(ProductServiceMethods.deleteProduct) { try await self.deleteProduct($0, $1) },
        .unary(ProductServiceMethods.listCatalogItems) { try await self.listCatalogItems($0, $1) },
      ],
      fileDescriptors: ProtoFile.cwlinkV1Products.withImports)
  }
}

/// The methods of cwlink.v1.ProductService, for clients and servers.
public enum ProductServiceMethods {
  /// Lists products by id.
  public static let listProducts = RPCMethod<ListProductsRequest, ListProductsResponse>(
    service: "cwlink.v1.ProductService", name: "ListProducts", kind: .unary)
  /// Returns one product.
  public static let getProduct = RPCMethod<GetProductRequest, Product>(
    service: "cwlink.v1.ProductService", name: "GetProduct", kind: .unary)
  /// Creates a product. A catalog product is looked up in ConnectWise first; one of class Bundle is rejected.
  public static let createProduct = RPCMethod<CreateProductRequest, Product>(
    service: "cwlink.v1.ProductService", name: "CreateProduct", kind: .unary)
  /// Changes the fields in the update mask. A catalog product is looked up in ConnectWise first; one of class Bundle is rejected.
  public static let updateProduct = RPCMethod<UpdateProductRequest, Product>(
    service: "cwlink.v1.ProductService", name: "UpdateProduct", kind: .unary)
  /// Deletes a product. Fails with FAILED_PRECONDITION while counts or assignments refer to it.
  public static let deleteProduct = RPCMethod<DeleteProductRequest, ProtobufEmpty>(
    service: "cwlink.v1.ProductService", name: "DeleteProduct", kind: .unary)
  /// Searches the ConnectWise catalog, by identifier.
  public static let listCatalogItems = RPCMethod<ListCatalogItemsRequest, ListCatalogItemsResponse>(
    service: "cwlink.v1.ProductService", name: "ListCatalogItems", kind: .unary)
  /// In the order of the proto file.
  public static let all: [any AnyRPCMethod] = [listProducts, getProduct, createProduct, updateProduct, deleteProduct, listCatalogItems]
}

/// Calls cwlink.v1.ProductService. Errors are thrown as RPCStatus.
public struct ProductServiceClient: Sendable {
  private let client: RPCClient

  public init(_ client: RPCClient) { self.client = client }

  /// Lists products by id.
  public func listProducts(_ request: ListProductsRequest, _ options: CallOptions = .init()) async throws -> ListProductsResponse {
    try await client.unary(ProductServiceMethods.listProducts, request, options)
  }

  /// Returns one product.
  public func getProduct(_ request: GetProductRequest, _ options: CallOptions = .init()) async throws -> Product {
    try await client.unary(ProductServiceMethods.getProduct, request, options)
  }

  /// Creates a product. A catalog product is looked up in ConnectWise first; one of class Bundle is rejected.
  public func createProduct(_ request: CreateProductRequest, _ options: CallOptions = .init()) async throws -> Product {
    try await client.unary(ProductServiceMethods.createProduct, request, options)
  }

  /// Changes the fields in the update mask. A catalog product is looked up in ConnectWise first; one of class Bundle is rejected.
  public func updateProduct(_ request: UpdateProductRequest, _ options: CallOptions = .init()) async throws -> Product {
    try await client.unary(ProductServiceMethods.updateProduct, request, options)
  }

  /// Deletes a product. Fails with FAILED_PRECONDITION while counts or assignments refer to it.
  public func deleteProduct(_ request: DeleteProductRequest, _ options: CallOptions = .init()) async throws -> ProtobufEmpty {
    try await client.unary(ProductServiceMethods.deleteProduct, request, options)
  }

  /// Searches the ConnectWise catalog, by identifier.
  public func listCatalogItems(_ request: ListCatalogItemsRequest, _ options: CallOptions = .init()) async throws -> ListCatalogItemsResponse {
    try await client.unary(ProductServiceMethods.listCatalogItems, request, options)
  }
}

