// swift-format-ignore-file
// Generated from cwlink/v1/guards.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

public import LocalRPC

/// What the guards of billing do: for every product, and for one.
public protocol GuardServiceHandler: Sendable {
  /// Returns the settings of every product, or of one, and what applies.
  func getGuardSettings(_ request: GetGuardSettingsRequest, _ call: ServerCall) async throws -> GuardSettings
  /// Changes the fields in the update mask. A guard that protects against billing twice or the wrong company cannot be off. A plan that was made before
  /// is applied as it was shown, except for lines that the new settings would stop.
  func updateGuardSettings(_ request: UpdateGuardSettingsRequest, _ call: ServerCall) async throws -> GuardSettings
}

extension GuardServiceHandler {
  /// The service, to be registered with a server.
  public var rpcService: RPCService {
    RPCService(
      name: "cwlink.v1.GuardService",
      methods: [
        .unary(GuardServiceMethods.getGuardSettings) { try await self.getGuardSettings($0, $1) },
        .unary(GuardServiceMethods.updateGuardSettings) { try await self.updateGuardSettings($0, $1) },
      ],
      fileDescriptors: ProtoFile.cwlinkV1Guards.withImports)
  }
}

/// The methods of cwlink.v1.GuardService, for clients and servers.
public enum GuardServiceMethods {
  /// Returns the settings of every product, or of one, and what applies.
  public static let getGuardSettings = RPCMethod<GetGuardSettingsRequest, GuardSettings>(
    service: "cwlink.v1.GuardService", name: "GetGuardSettings", kind: .unary)
  /// Changes the fields in the update mask. A guard that protects against billing twice or the wrong company cannot be off. A plan that was made before
  /// is applied as it was shown, except for lines that the new settings would stop.
  public static let updateGuardSettings = RPCMethod<UpdateGuardSettingsRequest, GuardSettings>(
    service: "cwlink.v1.GuardService", name: "UpdateGuardSettings", kind: .unary)
  /// In the order of the proto file.
  public static let all: [any AnyRPCMethod] = [getGuardSettings, updateGuardSettings]
}

/// Calls cwlink.v1.GuardService. Errors are thrown as RPCStatus.
public struct GuardServiceClient: Sendable {
  private let client: RPCClient

  public init(_ client: RPCClient) { self.client = client }

  /// Returns the settings of every product, or of one, and what applies.
  public func getGuardSettings(_ request: GetGuardSettingsRequest, _ options: CallOptions = .init()) async throws -> GuardSettings {
    try await client.unary(GuardServiceMethods.getGuardSettings, request, options)
  }

  /// Changes the fields in the update mask. A guard that protects against billing twice or the wrong company cannot be off. A plan that was made before
  /// is applied as it was shown, except for lines that the new settings would stop.
  public func updateGuardSettings(_ request: UpdateGuardSettingsRequest, _ options: CallOptions = .init()) async throws -> GuardSettings {
    try await client.unary(GuardServiceMethods.updateGuardSettings, request, options)
  }
}

