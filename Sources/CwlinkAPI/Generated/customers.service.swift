// swift-format-ignore-file
// Generated from cwlink/v1/customers.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

public import LocalRPC

/// The provider's customers. Each is linked to one ConnectWise company.
public protocol CustomerServiceHandler: Sendable {
  /// Verifies the company if one is given, saves the customer, then syncs the company and all its agreements.
  func createCustomer(_ request: CreateCustomerRequest, _ call: ServerCall) async throws -> Customer
  /// Returns one customer.
  func getCustomer(_ request: GetCustomerRequest, _ call: ServerCall) async throws -> Customer
  /// Lists customers by id.
  func listCustomers(_ request: ListCustomersRequest, _ call: ServerCall) async throws -> ListCustomersResponse
  /// Verifies the company, saves the fields in the update mask, then syncs.
  func updateCustomer(_ request: UpdateCustomerRequest, _ call: ServerCall) async throws -> Customer
  /// Deletes the customer, its assignments and its settings, and returns what was deleted with it. Changes nothing in ConnectWise. Fails with
  /// FAILED_PRECONDITION while a delivery for it is in progress.
  func deleteCustomer(_ request: DeleteCustomerRequest, _ call: ServerCall) async throws -> DeleteCustomerResponse
  /// Checks whether a company exists in ConnectWise, and whether it is deleted or inactive. Saves nothing.
  func verifyCompany(_ request: VerifyCompanyRequest, _ call: ServerCall) async throws -> CompanyVerification
  /// Reads the customer's company and all its agreements from ConnectWise.
  func syncCustomer(_ request: SyncCustomerRequest, _ call: ServerCall) async throws -> SyncCustomerResponse
}

extension CustomerServiceHandler {
  /// The service, to be registered with a server.
  public var rpcService: RPCService {
    RPCService(
      name: "cwlink.v1.CustomerService",
      methods: [
        .unary(CustomerServiceMethods.createCustomer) { try await self.createCustomer($0, $1) },
        .unary(CustomerServiceMethods.getCustomer) { try await self.getCustomer($0, $1) },
        .unary(CustomerServiceMethods.listCustomers) { try await self.listCustomers($0, $1) },
        .unary(CustomerServiceMethods.updateCustomer) { try await self.updateCustomer($0, $1) },
        .unary(CustomerServiceMethods.deleteCustomer) { try await self.deleteCustomer($0, $1) },
        .unary(CustomerServiceMethods.verifyCompany) { try await self.verifyCompany($0, $1) },
        .unary(CustomerServiceMethods.syncCustomer) { try await self.syncCustomer($0, $1) },
      ],
      fileDescriptors: ProtoFile.cwlinkV1Customers.withImports)
  }
}

/// The methods of cwlink.v1.CustomerService, for clients and servers.
public enum CustomerServiceMethods {
  /// Verifies the company if one is given, saves the customer, then syncs the company and all its agreements.
  public static let createCustomer = RPCMethod<CreateCustomerRequest, Customer>(
    service: "cwlink.v1.CustomerService", name: "CreateCustomer", kind: .unary)
  /// Returns one customer.
  public static let getCustomer = RPCMethod<GetCustomerRequest, Customer>(
    service: "cwlink.v1.CustomerService", name: "GetCustomer", kind: .unary)
  /// Lists customers by id.
  public static let listCustomers = RPCMethod<ListCustomersRequest, ListCustomersResponse>(
    service: "cwlink.v1.CustomerService", name: "ListCustomers", kind: .unary)
  /// Verifies the company, saves the fields in the update mask, then syncs.
  public static let updateCustomer = RPCMethod<UpdateCustomerRequest, Customer>(
    service: "cwlink.v1.CustomerService", name: "UpdateCustomer", kind: .unary)
  /// Deletes the customer, its assignments and its settings, and returns what was deleted with it. Changes nothing in ConnectWise. Fails with
  /// FAILED_PRECONDITION while a delivery for it is in progress.
  public static let deleteCustomer = RPCMethod<DeleteCustomerRequest, DeleteCustomerResponse>(
    service: "cwlink.v1.CustomerService", name: "DeleteCustomer", kind: .unary)
  /// Checks whether a company exists in ConnectWise, and whether it is deleted or inactive. Saves nothing.
  public static let verifyCompany = RPCMethod<VerifyCompanyRequest, CompanyVerification>(
    service: "cwlink.v1.CustomerService", name: "VerifyCompany", kind: .unary)
  /// Reads the customer's company and all its agreements from ConnectWise.
  public static let syncCustomer = RPCMethod<SyncCustomerRequest, SyncCustomerResponse>(
    service: "cwlink.v1.CustomerService", name: "SyncCustomer", kind: .unary)
  /// In the order of the proto file.
  public static let all: [any AnyRPCMethod] = [createCustomer, getCustomer, listCustomers, updateCustomer, deleteCustomer, verifyCompany, syncCustomer]
}

/// Calls cwlink.v1.CustomerService. Errors are thrown as RPCStatus.
public struct CustomerServiceClient: Sendable {
  private let client: RPCClient

  public init(_ client: RPCClient) { self.client = client }

  /// Verifies the company if one is given, saves the customer, then syncs the company and all its agreements.
  public func createCustomer(_ request: CreateCustomerRequest, _ options: CallOptions = .init()) async throws -> Customer {
    try await client.unary(CustomerServiceMethods.createCustomer, request, options)
  }

  /// Returns one customer.
  public func getCustomer(_ request: GetCustomerRequest, _ options: CallOptions = .init()) async throws -> Customer {
    try await client.unary(CustomerServiceMethods.getCustomer, request, options)
  }

  /// Lists customers by id.
  public func listCustomers(_ request: ListCustomersRequest, _ options: CallOptions = .init()) async throws -> ListCustomersResponse {
    try await client.unary(CustomerServiceMethods.listCustomers, request, options)
  }

  /// Verifies the company, saves the fields in the update mask, then syncs.
  public func updateCustomer(_ request: UpdateCustomerRequest, _ options: CallOptions = .init()) async throws -> Customer {
    try await client.unary(CustomerServiceMethods.updateCustomer, request, options)
  }

  /// Deletes the customer, its assignments and its settings, and returns what was deleted with it. Changes nothing in ConnectWise. Fails with
  /// FAILED_PRECONDITION while a delivery for it is in progress.
  public func deleteCustomer(_ request: DeleteCustomerRequest, _ options: CallOptions = .init()) async throws -> DeleteCustomerResponse {
    try await client.unary(CustomerServiceMethods.deleteCustomer, request, options)
  }

  /// Checks whether a company exists in ConnectWise, and whether it is deleted or inactive. Saves nothing.
  public func verifyCompany(_ request: VerifyCompanyRequest, _ options: CallOptions = .init()) async throws -> CompanyVerification {
    try await client.unary(CustomerServiceMethods.verifyCompany, request, options)
  }

  /// Reads the customer's company and all its agreements from ConnectWise.
  public func syncCustomer(_ request: SyncCustomerRequest, _ options: CallOptions = .init()) async throws -> SyncCustomerResponse {
    try await client.unary(CustomerServiceMethods.syncCustomer, request, options)
  }
}

