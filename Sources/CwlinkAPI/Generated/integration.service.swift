// swift-format-ignore-file
// Generated from cwlink/v1/integration.proto by protoc-gen-local-rpc; `make generate` makes it again. Do not edit.

public import LocalRPC

/// The link to one ConnectWise site, and the mail server that billing e-mail leaves through.
public protocol IntegrationServiceHandler: Sendable {
  /// Needs the role read. No answer ever holds a private key or a password.
  func getIntegration(_ request: GetIntegrationRequest, _ call: ServerCall) async throws -> Integration
  /// Changes what the mask names. Tests the connection first where the settings were not tested since they changed; a failing test
  /// saves nothing unless forced. Needs the role administer.
  func updateIntegration(_ request: UpdateIntegrationRequest, _ call: ServerCall) async throws -> UpdateIntegrationResponse
  /// Tests the saved settings, or the given ones, verdict by verdict. Writes nothing, here or in ConnectWise. Needs the role operate.
  func testConnection(_ request: TestConnectionRequest, _ call: ServerCall) async throws -> ConnectionTest
  /// Keeps a second key beside the one in use, so that it can be tested and switched to without a gap. Needs the role administer.
  func stageKey(_ request: StageKeyRequest, _ call: ServerCall) async throws -> Integration
  /// Makes the staged key the one in use, after testing it; the former one is kept for RollBackKey. Needs the role administer.
  func switchKey(_ request: SwitchKeyRequest, _ call: ServerCall) async throws -> UpdateIntegrationResponse
  /// Returns to the key in use before the last switch. Needs the role administer.
  func rollBackKey(_ request: RollBackKeyRequest, _ call: ServerCall) async throws -> Integration
  /// Needs the role read.
  func getMailSettings(_ request: GetMailSettingsRequest, _ call: ServerCall) async throws -> MailSettings
  /// Needs the role administer.
  func updateMailSettings(_ request: UpdateMailSettingsRequest, _ call: ServerCall) async throws -> MailSettings
}

extension IntegrationServiceHandler {
  /// The service as a server registers it.
  public var rpcService: RPCService {
    RPCService(
      name: "cwlink.v1.IntegrationService",
      methods: [
        .unary(IntegrationServiceMethods.getIntegration) { try await self.getIntegration($0, $1) },
        .unary(IntegrationServiceMethods.updateIntegration) { try await self.updateIntegration($0, $1) },
        .unary(IntegrationServiceMethods.testConnection) { try await self.testConnection($0, $1) },
        .unary(IntegrationServiceMethods.stageKey) { try await self.stageKey($0, $1) },
        .unary(IntegrationServiceMethods.switchKey) { try await self.switchKey($0, $1) },
        .unary(IntegrationServiceMethods.rollBackKey) { try await self.rollBackKey($0, $1) },
        .unary(IntegrationServiceMethods.getMailSettings) { try await self.getMailSettings($0, $1) },
        .unary(IntegrationServiceMethods.updateMailSettings) { try await self.updateMailSettings($0, $1) },
      ],
      fileDescriptors: ProtoFile.cwlinkV1Integration.withImports)
  }
}

/// The methods of cwlink.v1.IntegrationService, as both sides name them.
public enum IntegrationServiceMethods {
  /// Needs the role read. No answer ever holds a private key or a password.
  public static let getIntegration = RPCMethod<GetIntegrationRequest, Integration>(
    service: "cwlink.v1.IntegrationService", name: "GetIntegration", kind: .unary)
  /// Changes what the mask names. Tests the connection first where the settings were not tested since they changed; a failing test
  /// saves nothing unless forced. Needs the role administer.
  public static let updateIntegration = RPCMethod<UpdateIntegrationRequest, UpdateIntegrationResponse>(
    service: "cwlink.v1.IntegrationService", name: "UpdateIntegration", kind: .unary)
  /// Tests the saved settings, or the given ones, verdict by verdict. Writes nothing, here or in ConnectWise. Needs the role operate.
  public static let testConnection = RPCMethod<TestConnectionRequest, ConnectionTest>(
    service: "cwlink.v1.IntegrationService", name: "TestConnection", kind: .unary)
  /// Keeps a second key beside the one in use, so that it can be tested and switched to without a gap. Needs the role administer.
  public static let stageKey = RPCMethod<StageKeyRequest, Integration>(
    service: "cwlink.v1.IntegrationService", name: "StageKey", kind: .unary)
  /// Makes the staged key the one in use, after testing it; the former one is kept for RollBackKey. Needs the role administer.
  public static let switchKey = RPCMethod<SwitchKeyRequest, UpdateIntegrationResponse>(
    service: "cwlink.v1.IntegrationService", name: "SwitchKey", kind: .unary)
  /// Returns to the key in use before the last switch. Needs the role administer.
  public static let rollBackKey = RPCMethod<RollBackKeyRequest, Integration>(
    service: "cwlink.v1.IntegrationService", name: "RollBackKey", kind: .unary)
  /// Needs the role read.
  public static let getMailSettings = RPCMethod<GetMailSettingsRequest, MailSettings>(
    service: "cwlink.v1.IntegrationService", name: "GetMailSettings", kind: .unary)
  /// Needs the role administer.
  public static let updateMailSettings = RPCMethod<UpdateMailSettingsRequest, MailSettings>(
    service: "cwlink.v1.IntegrationService", name: "UpdateMailSettings", kind: .unary)
  /// In the order of the proto file.
  public static let all: [any AnyRPCMethod] = [getIntegration, updateIntegration, testConnection, stageKey, switchKey, rollBackKey, getMailSettings, updateMailSettings]
}

/// Calls cwlink.v1.IntegrationService. What fails is thrown as RPCStatus.
public struct IntegrationServiceClient: Sendable {
  private let client: RPCClient

  public init(_ client: RPCClient) { self.client = client }

  /// Needs the role read. No answer ever holds a private key or a password.
  public func getIntegration(_ request: GetIntegrationRequest, _ options: CallOptions = .init()) async throws -> Integration {
    try await client.unary(IntegrationServiceMethods.getIntegration, request, options)
  }

  /// Changes what the mask names. Tests the connection first where the settings were not tested since they changed; a failing test
  /// saves nothing unless forced. Needs the role administer.
  public func updateIntegration(_ request: UpdateIntegrationRequest, _ options: CallOptions = .init()) async throws -> UpdateIntegrationResponse {
    try await client.unary(IntegrationServiceMethods.updateIntegration, request, options)
  }

  /// Tests the saved settings, or the given ones, verdict by verdict. Writes nothing, here or in ConnectWise. Needs the role operate.
  public func testConnection(_ request: TestConnectionRequest, _ options: CallOptions = .init()) async throws -> ConnectionTest {
    try await client.unary(IntegrationServiceMethods.testConnection, request, options)
  }

  /// Keeps a second key beside the one in use, so that it can be tested and switched to without a gap. Needs the role administer.
  public func stageKey(_ request: StageKeyRequest, _ options: CallOptions = .init()) async throws -> Integration {
    try await client.unary(IntegrationServiceMethods.stageKey, request, options)
  }

  /// Makes the staged key the one in use, after testing it; the former one is kept for RollBackKey. Needs the role administer.
  public func switchKey(_ request: SwitchKeyRequest, _ options: CallOptions = .init()) async throws -> UpdateIntegrationResponse {
    try await client.unary(IntegrationServiceMethods.switchKey, request, options)
  }

  /// Returns to the key in use before the last switch. Needs the role administer.
  public func rollBackKey(_ request: RollBackKeyRequest, _ options: CallOptions = .init()) async throws -> Integration {
    try await client.unary(IntegrationServiceMethods.rollBackKey, request, options)
  }

  /// Needs the role read.
  public func getMailSettings(_ request: GetMailSettingsRequest, _ options: CallOptions = .init()) async throws -> MailSettings {
    try await client.unary(IntegrationServiceMethods.getMailSettings, request, options)
  }

  /// Needs the role administer.
  public func updateMailSettings(_ request: UpdateMailSettingsRequest, _ options: CallOptions = .init()) async throws -> MailSettings {
    try await client.unary(IntegrationServiceMethods.updateMailSettings, request, options)
  }
}

