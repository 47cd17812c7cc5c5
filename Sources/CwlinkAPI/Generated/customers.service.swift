// swift-format-ignore-file
// Generated from cwlink/v1/customers.proto by protoc-gen-local-rpc; `make generate` makes it again. Do not edit.

public import LocalRPC

/// The provider's customers, each linked to one ConnectWise company.
public protocol CustomerServiceHandler: Sendable {
  /// Verifies the company where one is named, saves, then syncs the company and all its agreements. Needs the role operate.
  func createCustomer(_ request: CreateCustomerRequest, _ call: ServerCall) async throws -> Customer
  /// Needs the role read.
  func getCustomer(_ request: GetCustomerRequest, _ call: ServerCall) async throws -> Customer
  /// In the order of their ids. Needs the role read.
  func listCustomers(_ request: ListCustomersRequest, _ call: ServerCall) async throws -> ListCustomersResponse
  /// Verifies the company, saves what the mask names, then syncs. Needs the role operate.
  func updateCustomer(_ request: UpdateCustomerRequest, _ call: ServerCall) async throws -> Customer
  /// Forgets the customer, its assignments and its mail settings. Refused while a delivery of it is under way. Needs the role operate.
  func deleteCustomer(_ request: DeleteCustomerRequest, _ call: ServerCall) async throws -> ProtobufEmpty
  /// Says whether a company ID exists in ConnectWise, and whether it is deleted or inactive. Saves nothing. Needs the role read.
  func verifyCompany(_ request: VerifyCompanyRequest, _ call: ServerCall) async throws -> CompanyVerification
  /// Reads the company and all its agreements again. Needs the role trigger.
  func syncCustomer(_ request: SyncCustomerRequest, _ call: ServerCall) async throws -> SyncCustomerResponse
}

extension CustomerServiceHandler {
  /// The service as a server registers it.
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

/// The methods of cwlink.v1.CustomerService, as both sides name them.
public enum CustomerServiceMethods {
  /// Verifies the company where one is named, saves, then syncs the company and all its agreements. Needs the role operate.
  public static let createCustomer = RPCMethod<CreateCustomerRequest, Customer>(
    service: "cwlink.v1.CustomerService", name: "CreateCustomer", kind: .unary)
  /// Needs the role read.
  public static let getCustomer = RPCMethod<GetCustomerRequest, Customer>(
    service: "cwlink.v1.CustomerService", name: "GetCustomer", kind: .unary)
  /// In the order of their ids. Needs the role read.
  public static let listCustomers = RPCMethod<ListCustomersRequest, ListCustomersResponse>(
    service: "cwlink.v1.CustomerService", name: "ListCustomers", kind: .unary)
  /// Verifies the company, saves what the mask names, then syncs. Needs the role operate.
  public static let updateCustomer = RPCMethod<UpdateCustomerRequest, Customer>(
    service: "cwlink.v1.CustomerService", name: "UpdateCustomer", kind: .unary)
  /// Forgets the customer, its assignments and its mail settings. Refused while a delivery of it is under way. Needs the role operate.
  public static let deleteCustomer = RPCMethod<DeleteCustomerRequest, ProtobufEmpty>(
    service: "cwlink.v1.CustomerService", name: "DeleteCustomer", kind: .unary)
  /// Says whether a company ID exists in ConnectWise, and whether it is deleted or inactive. Saves nothing. Needs the role read.
  public static let verifyCompany = RPCMethod<VerifyCompanyRequest, CompanyVerification>(
    service: "cwlink.v1.CustomerService", name: "VerifyCompany", kind: .unary)
  /// Reads the company and all its agreements again. Needs the role trigger.
  public static let syncCustomer = RPCMethod<SyncCustomerRequest, SyncCustomerResponse>(
    service: "cwlink.v1.CustomerService", name: "SyncCustomer", kind: .unary)
  /// In the order of the proto file.
  public static let all: [any AnyRPCMethod] = [createCustomer, getCustomer, listCustomers, updateCustomer, deleteCustomer, verifyCompany, syncCustomer]
}

/// Calls cwlink.v1.CustomerService. What fails is thrown as RPCStatus.
public struct CustomerServiceClient: Sendable {
  private let client: RPCClient

  public init(_ client: RPCClient) { self.client = client }

  /// Verifies the company where one is named, saves, then syncs the company and all its agreements. Needs the role operate.
  public func createCustomer(_ request: CreateCustomerRequest, _ options: CallOptions = .init()) async throws -> Customer {
    try await client.unary(CustomerServiceMethods.createCustomer, request, options)
  }

  /// Needs the role read.
  public func getCustomer(_ request: GetCustomerRequest, _ options: CallOptions = .init()) async throws -> Customer {
    try await client.unary(CustomerServiceMethods.getCustomer, request, options)
  }

  /// In the order of their ids. Needs the role read.
  public func listCustomers(_ request: ListCustomersRequest, _ options: CallOptions = .init()) async throws -> ListCustomersResponse {
    try await client.unary(CustomerServiceMethods.listCustomers, request, options)
  }

  /// Verifies the company, saves what the mask names, then syncs. Needs the role operate.
  public func updateCustomer(_ request: UpdateCustomerRequest, _ options: CallOptions = .init()) async throws -> Customer {
    try await client.unary(CustomerServiceMethods.updateCustomer, request, options)
  }

  /// Forgets the customer, its assignments and its mail settings. Refused while a delivery of it is under way. Needs the role operate.
  public func deleteCustomer(_ request: DeleteCustomerRequest, _ options: CallOptions = .init()) async throws -> ProtobufEmpty {
    try await client.unary(CustomerServiceMethods.deleteCustomer, request, options)
  }

  /// Says whether a company ID exists in ConnectWise, and whether it is deleted or inactive. Saves nothing. Needs the role read.
  public func verifyCompany(_ request: VerifyCompanyRequest, _ options: CallOptions = .init()) async throws -> CompanyVerification {
    try await client.unary(CustomerServiceMethods.verifyCompany, request, options)
  }

  /// Reads the company and all its agreements again. Needs the role trigger.
  public func syncCustomer(_ request: SyncCustomerRequest, _ options: CallOptions = .init()) async throws -> SyncCustomerResponse {
    try await client.unary(CustomerServiceMethods.syncCustomer, request, options)
  }
}

