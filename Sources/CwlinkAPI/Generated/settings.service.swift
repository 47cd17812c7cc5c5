// swift-format-ignore-file
// Generated from cwlink/v1/settings.proto by protoc-gen-local-rpc; `make generate` makes it again. Do not edit.

public import LocalRPC

/// What is sent, when, and how: in general, for one customer, and what applies in the end.
public protocol SettingsServiceHandler: Sendable {
  /// What is sent for every customer that does not have its own. Needs the role read.
  func getGeneralSettings(_ request: GetGeneralSettingsRequest, _ call: ServerCall) async throws -> GeneralSettings
  /// Changes what the mask names, each part as a whole. Needs the role administer.
  func updateGeneralSettings(_ request: UpdateGeneralSettingsRequest, _ call: ServerCall) async throws -> GeneralSettings
  /// A customer's own settings, whether they are in use or not. Needs the role read.
  func getCustomerSettings(_ request: GetCustomerSettingsRequest, _ call: ServerCall) async throws -> CustomerSettings
  /// Changes what the mask names, each part as a whole; a part that is absent is given up, and the general one applies. Needs the role operate.
  func updateCustomerSettings(_ request: UpdateCustomerSettingsRequest, _ call: ServerCall) async throws -> CustomerSettings
  /// What applies to a customer, each value with where it comes from. Needs the role read.
  func getEffectiveSettings(_ request: GetCustomerSettingsRequest, _ call: ServerCall) async throws -> EffectiveSettings
}

extension SettingsServiceHandler {
  /// The service as a server registers it.
  public var rpcService: RPCService {
    RPCService(
      name: "cwlink.v1.SettingsService",
      methods: [
        .unary(SettingsServiceMethods.getGeneralSettings) { try await self.getGeneralSettings($0, $1) },
        .unary(SettingsServiceMethods.updateGeneralSettings) { try await self.updateGeneralSettings($0, $1) },
        .unary(SettingsServiceMethods.getCustomerSettings) { try await self.getCustomerSettings($0, $1) },
        .unary(SettingsServiceMethods.updateCustomerSettings) { try await self.updateCustomerSettings($0, $1) },
        .unary(SettingsServiceMethods.getEffectiveSettings) { try await self.getEffectiveSettings($0, $1) },
      ],
      fileDescriptors: ProtoFile.cwlinkV1Settings.withImports)
  }
}

/// The methods of cwlink.v1.SettingsService, as both sides name them.
public enum SettingsServiceMethods {
  /// What is sent for every customer that does not have its own. Needs the role read.
  public static let getGeneralSettings = RPCMethod<GetGeneralSettingsRequest, GeneralSettings>(
    service: "cwlink.v1.SettingsService", name: "GetGeneralSettings", kind: .unary)
  /// Changes what the mask names, each part as a whole. Needs the role administer.
  public static let updateGeneralSettings = RPCMethod<UpdateGeneralSettingsRequest, GeneralSettings>(
    service: "cwlink.v1.SettingsService", name: "UpdateGeneralSettings", kind: .unary)
  /// A customer's own settings, whether they are in use or not. Needs the role read.
  public static let getCustomerSettings = RPCMethod<GetCustomerSettingsRequest, CustomerSettings>(
    service: "cwlink.v1.SettingsService", name: "GetCustomerSettings", kind: .unary)
  /// Changes what the mask names, each part as a whole; a part that is absent is given up, and the general one applies. Needs the role operate.
  public static let updateCustomerSettings = RPCMethod<UpdateCustomerSettingsRequest, CustomerSettings>(
    service: "cwlink.v1.SettingsService", name: "UpdateCustomerSettings", kind: .unary)
  /// What applies to a customer, each value with where it comes from. Needs the role read.
  public static let getEffectiveSettings = RPCMethod<GetCustomerSettingsRequest, EffectiveSettings>(
    service: "cwlink.v1.SettingsService", name: "GetEffectiveSettings", kind: .unary)
  /// In the order of the proto file.
  public static let all: [any AnyRPCMethod] = [getGeneralSettings, updateGeneralSettings, getCustomerSettings, updateCustomerSettings, getEffectiveSettings]
}

/// Calls cwlink.v1.SettingsService. What fails is thrown as RPCStatus.
public struct SettingsServiceClient: Sendable {
  private let client: RPCClient

  public init(_ client: RPCClient) { self.client = client }

  /// What is sent for every customer that does not have its own. Needs the role read.
  public func getGeneralSettings(_ request: GetGeneralSettingsRequest, _ options: CallOptions = .init()) async throws -> GeneralSettings {
    try await client.unary(SettingsServiceMethods.getGeneralSettings, request, options)
  }

  /// Changes what the mask names, each part as a whole. Needs the role administer.
  public func updateGeneralSettings(_ request: UpdateGeneralSettingsRequest, _ options: CallOptions = .init()) async throws -> GeneralSettings {
    try await client.unary(SettingsServiceMethods.updateGeneralSettings, request, options)
  }

  /// A customer's own settings, whether they are in use or not. Needs the role read.
  public func getCustomerSettings(_ request: GetCustomerSettingsRequest, _ options: CallOptions = .init()) async throws -> CustomerSettings {
    try await client.unary(SettingsServiceMethods.getCustomerSettings, request, options)
  }

  /// Changes what the mask names, each part as a whole; a part that is absent is given up, and the general one applies. Needs the role operate.
  public func updateCustomerSettings(_ request: UpdateCustomerSettingsRequest, _ options: CallOptions = .init()) async throws -> CustomerSettings {
    try await client.unary(SettingsServiceMethods.updateCustomerSettings, request, options)
  }

  /// What applies to a customer, each value with where it comes from. Needs the role read.
  public func getEffectiveSettings(_ request: GetCustomerSettingsRequest, _ options: CallOptions = .init()) async throws -> EffectiveSettings {
    try await client.unary(SettingsServiceMethods.getEffectiveSettings, request, options)
  }
}

