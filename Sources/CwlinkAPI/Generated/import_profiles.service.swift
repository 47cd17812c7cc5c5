// swift-format-ignore-file
// Generated from cwlink/v1/import_profiles.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

public import LocalRPC

/// Imports the files that vendors and distributors give out, each as its import profile says.
public protocol ImportServiceHandler: Sendable {
  /// Lists the import profiles by id: those that are built in and those that were added.
  func listImportProfiles(_ request: ListImportProfilesRequest, _ call: ServerCall) async throws -> ListImportProfilesResponse
  /// Returns one import profile.
  func getImportProfile(_ request: GetImportProfileRequest, _ call: ServerCall) async throws -> ImportProfile
  /// Creates an import profile, from nothing or as a copy of another.
  func createImportProfile(_ request: CreateImportProfileRequest, _ call: ServerCall) async throws -> ImportProfile
  /// Changes the fields in the update mask. A built-in profile cannot be changed; copy it.
  func updateImportProfile(_ request: UpdateImportProfileRequest, _ call: ServerCall) async throws -> ImportProfile
  /// Deletes an import profile. What was imported with it, and the decisions about its customers and products, are kept.
  func deleteImportProfile(_ request: DeleteImportProfileRequest, _ call: ServerCall) async throws -> ProtobufEmpty
  /// Imports the counts of a file, in pieces of any size. Either every line is valid, or nothing is imported and each invalid line is reported: the
  /// responses list the problems, and the call ends with INVALID_ARGUMENT. Customers and products that are not mapped wait, with their quantity; see
  /// SourceService.ListVendorItems.
  func importUsage(_ requests: MessageStream<ImportUsageRequest>, _ responses: MessageWriter<ImportUsageResponse>, _ call: ServerCall) async throws
}

extension ImportServiceHandler {
  /// The service, to be registered with a server.
  public var rpcService: RPCService {
    RPCService(
      name: "cwlink.v1.ImportService",
      methods: [
        .unary(ImportServiceMethods.listImportProfiles) { try await self.listImportProfiles($0, $1) },
        .unary(ImportServiceMethods.getImportProfile) { try await self.getImportProfile($0, $1) },
        .unary(ImportServiceMethods.createImportProfile) { try await self.createImportProfile($0, $1) },
        .unary(ImportServiceMethods.updateImportProfile) { try await self.updateImportProfile($0, $1) },
        .unary(ImportServiceMethods.deleteImportProfile) { try await self.deleteImportProfile($0, $1) },
        .bidirectional(ImportServiceMethods.importUsage) { try await self.importUsage($0, $1, $2) },
      ],
      fileDescriptors: ProtoFile.cwlinkV1ImportProfiles.withImports)
  }
}

/// The methods of cwlink.v1.ImportService, for clients and servers.
public enum ImportServiceMethods {
  /// Lists the import profiles by id: those that are built in and those that were added.
  public static let listImportProfiles = RPCMethod<ListImportProfilesRequest, ListImportProfilesResponse>(
    service: "cwlink.v1.ImportService", name: "ListImportProfiles", kind: .unary)
  /// Returns one import profile.
  public static let getImportProfile = RPCMethod<GetImportProfileRequest, ImportProfile>(
    service: "cwlink.v1.ImportService", name: "GetImportProfile", kind: .unary)
  /// Creates an import profile, from nothing or as a copy of another.
  public static let createImportProfile = RPCMethod<CreateImportProfileRequest, ImportProfile>(
    service: "cwlink.v1.ImportService", name: "CreateImportProfile", kind: .unary)
  /// Changes the fields in the update mask. A built-in profile cannot be changed; copy it.
  public static let updateImportProfile = RPCMethod<UpdateImportProfileRequest, ImportProfile>(
    service: "cwlink.v1.ImportService", name: "UpdateImportProfile", kind: .unary)
  /// Deletes an import profile. What was imported with it, and the decisions about its customers and products, are kept.
  public static let deleteImportProfile = RPCMethod<DeleteImportProfileRequest, ProtobufEmpty>(
    service: "cwlink.v1.ImportService", name: "DeleteImportProfile", kind: .unary)
  /// Imports the counts of a file, in pieces of any size. Either every line is valid, or nothing is imported and each invalid line is reported: the
  /// responses list the problems, and the call ends with INVALID_ARGUMENT. Customers and products that are not mapped wait, with their quantity; see
  /// SourceService.ListVendorItems.
  public static let importUsage = RPCMethod<ImportUsageRequest, ImportUsageResponse>(
    service: "cwlink.v1.ImportService", name: "ImportUsage", kind: .bidirectional)
  /// In the order of the proto file.
  public static let all: [any AnyRPCMethod] = [listImportProfiles, getImportProfile, createImportProfile, updateImportProfile, deleteImportProfile, importUsage]
}

/// Calls cwlink.v1.ImportService. Errors are thrown as RPCStatus.
public struct ImportServiceClient: Sendable {
  private let client: RPCClient

  public init(_ client: RPCClient) { self.client = client }

  /// Lists the import profiles by id: those that are built in and those that were added.
  public func listImportProfiles(_ request: ListImportProfilesRequest, _ options: CallOptions = .init()) async throws -> ListImportProfilesResponse {
    try await client.unary(ImportServiceMethods.listImportProfiles, request, options)
  }

  /// Returns one import profile.
  public func getImportProfile(_ request: GetImportProfileRequest, _ options: CallOptions = .init()) async throws -> ImportProfile {
    try await client.unary(ImportServiceMethods.getImportProfile, request, options)
  }

  /// Creates an import profile, from nothing or as a copy of another.
  public func createImportProfile(_ request: CreateImportProfileRequest, _ options: CallOptions = .init()) async throws -> ImportProfile {
    try await client.unary(ImportServiceMethods.createImportProfile, request, options)
  }

  /// Changes the fields in the update mask. A built-in profile cannot be changed; copy it.
  public func updateImportProfile(_ request: UpdateImportProfileRequest, _ options: CallOptions = .init()) async throws -> ImportProfile {
    try await client.unary(ImportServiceMethods.updateImportProfile, request, options)
  }

  /// Deletes an import profile. What was imported with it, and the decisions about its customers and products, are kept.
  public func deleteImportProfile(_ request: DeleteImportProfileRequest, _ options: CallOptions = .init()) async throws -> ProtobufEmpty {
    try await client.unary(ImportServiceMethods.deleteImportProfile, request, options)
  }

  /// Imports the counts of a file, in pieces of any size. Either every line is valid, or nothing is imported and each invalid line is reported: the
  /// responses list the problems, and the call ends with INVALID_ARGUMENT. Customers and products that are not mapped wait, with their quantity; see
  /// SourceService.ListVendorItems.
  public func importUsage<Result: Sendable>(
    _ options: CallOptions = .init(), _ body: @Sendable (MessageWriter<ImportUsageRequest>, MessageStream<ImportUsageResponse>) async throws -> Result
  ) async throws -> Result {
    try await client.bidirectional(ImportServiceMethods.importUsage, options, body)
  }
}

