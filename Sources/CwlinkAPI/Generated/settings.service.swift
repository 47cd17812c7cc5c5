// swift-format-ignore-file
// Generated from cwlink/v1/settings.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

public import LocalRPC

/// What is sent, when and how: the general settings, a customer's custom settings, and the effective settings.
public protocol SettingsServiceHandler: Sendable {
  /// Returns the settings of every customer without custom settings.
  func getGeneralSettings(_ request: GetGeneralSettingsRequest, _ call: ServerCall) async throws -> GeneralSettings
  /// Changes the fields in the update mask. Each part of the sending settings is replaced as a whole.
  func updateGeneralSettings(_ request: UpdateGeneralSettingsRequest, _ call: ServerCall) async throws -> GeneralSettings
  /// Returns a customer's custom settings, whether or not they are in use.
  func getCustomerSettings(_ request: GetCustomerSettingsRequest, _ call: ServerCall) async throws -> CustomerSettings
  /// Changes the fields in the update mask. Each part of the sending settings is replaced as a whole; an absent part is removed, so that the
  /// general one applies.
  func updateCustomerSettings(_ request: UpdateCustomerSettingsRequest, _ call: ServerCall) async throws -> CustomerSettings
  /// Returns the settings that apply to a customer, and the source of each value.
  func getEffectiveSettings(_ request: GetEffectiveSettingsRequest, _ call: ServerCall) async throws -> EffectiveSettings
}

extension SettingsServiceHandler {
  /// The service, to be registered with a server.
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

/// The methods of cwlink.v1.SettingsService, for clients and servers.
public enum SettingsServiceMethods {
  /// Returns the settings of every customer without custom settings.
  public static let getGeneralSettings = RPCMethod<GetGeneralSettingsRequest, GeneralSettings>(
    service: "cwlink.v1.SettingsService", name: "GetGeneralSettings", kind: .unary)
  /// Changes the fields in the update mask. Each part of the sending settings is replaced as a whole.
  public static let updateGeneralSettings = RPCMethod<UpdateGeneralSettingsRequest, GeneralSettings>(
    service: "cwlink.v1.SettingsService", name: "UpdateGeneralSettings", kind: .unary)
  /// Returns a customer's custom settings, whether or not they are in use.
  public static let getCustomerSettings = RPCMethod<GetCustomerSettingsRequest, CustomerSettings>(
    service: "cwlink.v1.SettingsService", name: "GetCustomerSettings", kind: .unary)
  /// Changes the fields in the update mask. Each part of the sending settings is replaced as a whole; an absent part is removed, so that the
  /// general one applies.
  public static let updateCustomerSettings = RPCMethod<UpdateCustomerSettingsRequest, CustomerSettings>(
    service: "cwlink.v1.SettingsService", name: "UpdateCustomerSettings", kind: .unary)
  /// Returns the settings that apply to a customer, and the source of each value.
  public static let getEffectiveSettings = RPCMethod<GetEffectiveSettingsRequest, EffectiveSettings>(
    service: "cwlink.v1.SettingsService", name: "GetEffectiveSettings", kind: .unary)
  /// In the order of the proto file.
  public static let all: [any AnyRPCMethod] = [getGeneralSettings, updateGeneralSettings, getCustomerSettings, updateCustomerSettings, getEffectiveSettings]
}

/// Calls cwlink.v1.SettingsService. Errors are thrown as RPCStatus.
public struct SettingsServiceClient: Sendable {
  private let client: RPCClient

  public init(_ client: RPCClient) { self.client = client }

  /// Returns the settings of every customer without custom settings.
  public func getGeneralSettings(_ request: GetGeneralSettingsRequest, _ options: CallOptions = .init()) async throws -> GeneralSettings {
    try await client.unary(SettingsServiceMethods.getGeneralSettings, request, options)
  }

  /// Changes the fields in the update mask. Each part of the sending settings is replaced as a whole.
  public func updateGeneralSettings(_ request: UpdateGeneralSettingsRequest, _ options: CallOptions = .init()) async throws -> GeneralSettings {
    try await client.unary(SettingsServiceMethods.updateGeneralSettings, request, options)
  }

  /// Returns a customer's custom settings, whether or not they are in use.
  public func getCustomerSettings(_ request: GetCustomerSettingsRequest, _ options: CallOptions = .init()) async throws -> CustomerSettings {
    try await client.unary(SettingsServiceMethods.getCustomerSettings, request, options)
  }

  /// Changes the fields in the update mask. Each part of the sending settings is replaced as a whole; an absent part is removed, so that the
  /// general one applies.
  public func updateCustomerSettings(_ request: UpdateCustomerSettingsRequest, _ options: CallOptions = .init()) async throws -> CustomerSettings {
    try await client.unary(SettingsServiceMethods.updateCustomerSettings, request, options)
  }

  /// Returns the settings that apply to a customer, and the source of each value.
  public func getEffectiveSettings(_ request: GetEffectiveSettingsRequest, _ options: CallOptions = .init()) async throws -> EffectiveSettings {
    try await client.unary(SettingsServiceMethods.getEffectiveSettings, request, options)
  }
}

