// swift-format-ignore-file
// Generated from cwlink/v1/integration.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

public import LocalRPC

/// The connection to one ConnectWise site, and the mail server for outgoing e-mail.
public protocol IntegrationServiceHandler: Sendable {
  /// Returns the settings. No answer ever contains a private key or a password.
  func getIntegration(_ request: GetIntegrationRequest, _ call: ServerCall) async throws -> Integration
  /// Changes the fields in the update mask. Tests the connection first if the settings were not tested since they changed. If the test
  /// fails, nothing is saved unless force is set. Another site, proxy or CA file needs the private key again. Tests and refusals are recorded
  /// in the activity log, also with validate_only.
  func updateIntegration(_ request: UpdateIntegrationRequest, _ call: ServerCall) async throws -> UpdateIntegrationResponse
  /// Tests the saved or the given settings, with a verdict per check. Changes nothing, neither here nor in ConnectWise; the attempt is recorded
  /// in the activity log. Another site, proxy or CA file than the one that a stored private key was entered for needs the key.
  func testConnection(_ request: TestConnectionRequest, _ call: ServerCall) async throws -> ConnectionTest
  /// Stores a second key beside the active one, so that it can be tested and switched to without interruption.
  func stageKey(_ request: StageKeyRequest, _ call: ServerCall) async throws -> Integration
  /// Tests the staged key and makes it the active one. The previous key is kept for RollBackKey. Fails with FAILED_PRECONDITION if the staged
  /// key was entered for another site, proxy or CA file.
  func switchKey(_ request: SwitchKeyRequest, _ call: ServerCall) async throws -> UpdateIntegrationResponse
  /// Returns to the key that was active before the last switch. Fails with FAILED_PRECONDITION if it was entered for another site, proxy or CA
  /// file.
  func rollBackKey(_ request: RollBackKeyRequest, _ call: ServerCall) async throws -> Integration
  /// Ends a pause that ConnectWise asked for, or lets a request be tried at once after ConnectWise did not answer or rejected the key. Fails
  /// with FAILED_PRECONDITION if requests are not held back.
  func resumeRequests(_ request: ResumeRequestsRequest, _ call: ServerCall) async throws -> ResumeRequestsResponse
  /// Returns the mail settings, without the password.
  func getMailSettings(_ request: GetMailSettingsRequest, _ call: ServerCall) async throws -> MailSettings
  /// Changes the fields in the update mask. Another host, port, security or CA file needs the password again. Refusals are recorded in the
  /// activity log, also with validate_only.
  func updateMailSettings(_ request: UpdateMailSettingsRequest, _ call: ServerCall) async throws -> MailSettings
}

extension IntegrationServiceHandler {
  /// The service, to be registered with a server.
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
        .unary(IntegrationServiceMethods.resumeRequests) { try await self.resumeRequests($0, $1) },
        .unary(IntegrationServiceMethods.getMailSettings) { try await self.getMailSettings($0, $1) },
        .unary(IntegrationServiceMethods.updateMailSettings) { try await self.updateMailSettings($0, $1) },
      ],
      fileDescriptors: ProtoFile.cwlinkV1Integration.withImports)
  }
}

/// The methods of cwlink.v1.IntegrationService, for clients and servers.
public enum IntegrationServiceMethods {
  /// Returns the settings. No answer ever contains a private key or a password.
  public static let getIntegration = RPCMethod<GetIntegrationRequest, Integration>(
    service: "cwlink.v1.IntegrationService", name: "GetIntegration", kind: .unary)
  /// Changes the fields in the update mask. Tests the connection first if the settings were not tested since they changed. If the test
  /// fails, nothing is saved unless force is set. Another site, proxy or CA file needs the private key again. Tests and refusals are recorded
  /// in the activity log, also with validate_only.
  public static let updateIntegration = RPCMethod<UpdateIntegrationRequest, UpdateIntegrationResponse>(
    service: "cwlink.v1.IntegrationService", name: "UpdateIntegration", kind: .unary)
  /// Tests the saved or the given settings, with a verdict per check. Changes nothing, neither here nor in ConnectWise; the attempt is recorded
  /// in the activity log. Another site, proxy or CA file than the one that a stored private key was entered for needs the key.
  public static let testConnection = RPCMethod<TestConnectionRequest, ConnectionTest>(
    service: "cwlink.v1.IntegrationService", name: "TestConnection", kind: .unary)
  /// Stores a second key beside the active one, so that it can be tested and switched to without interruption.
  public static let stageKey = RPCMethod<StageKeyRequest, Integration>(
    service: "cwlink.v1.IntegrationService", name: "StageKey", kind: .unary)
  /// Tests the staged key and makes it the active one. The previous key is kept for RollBackKey. Fails with FAILED_PRECONDITION if the staged
  /// key was entered for another site, proxy or CA file.
  public static let switchKey = RPCMethod<SwitchKeyRequest, UpdateIntegrationResponse>(
    service: "cwlink.v1.IntegrationService", name: "SwitchKey", kind: .unary)
  /// Returns to the key that was active before the last switch. Fails with FAILED_PRECONDITION if it was entered for another site, proxy or CA
  /// file.
  public static let rollBackKey = RPCMethod<RollBackKeyRequest, Integration>(
    service: "cwlink.v1.IntegrationService", name: "RollBackKey", kind: .unary)
  /// Ends a pause that ConnectWise asked for, or lets a request be tried at once after ConnectWise did not answer or rejected the key. Fails
  /// with FAILED_PRECONDITION if requests are not held back.
  public static let resumeRequests = RPCMethod<ResumeRequestsRequest, ResumeRequestsResponse>(
    service: "cwlink.v1.IntegrationService", name: "ResumeRequests", kind: .unary)
  /// Returns the mail settings, without the password.
  public static let getMailSettings = RPCMethod<GetMailSettingsRequest, MailSettings>(
    service: "cwlink.v1.IntegrationService", name: "GetMailSettings", kind: .unary)
  /// Changes the fields in the update mask. Another host, port, security or CA file needs the password again. Refusals are recorded in the
  /// activity log, also with validate_only.
  public static let updateMailSettings = RPCMethod<UpdateMailSettingsRequest, MailSettings>(
    service: "cwlink.v1.IntegrationService", name: "UpdateMailSettings", kind: .unary)
  /// In the order of the proto file.
  public static let all: [any AnyRPCMethod] = [getIntegration, updateIntegration, testConnection, stageKey, switchKey, rollBackKey, resumeRequests, getMailSettings, updateMailSettings]
}

/// Calls cwlink.v1.IntegrationService. Errors are thrown as RPCStatus.
public struct IntegrationServiceClient: Sendable {
  private let client: RPCClient

  public init(_ client: RPCClient) { self.client = client }

  /// Returns the settings. No answer ever contains a private key or a password.
  public func getIntegration(_ request: GetIntegrationRequest, _ options: CallOptions = .init()) async throws -> Integration {
    try await client.unary(IntegrationServiceMethods.getIntegration, request, options)
  }

  /// Changes the fields in the update mask. Tests the connection first if the settings were not tested since they changed. If the test
  /// fails, nothing is saved unless force is set. Another site, proxy or CA file needs the private key again. Tests and refusals are recorded
  /// in the activity log, also with validate_only.
  public func updateIntegration(_ request: UpdateIntegrationRequest, _ options: CallOptions = .init()) async throws -> UpdateIntegrationResponse {
    try await client.unary(IntegrationServiceMethods.updateIntegration, request, options)
  }

  /// Tests the saved or the given settings, with a verdict per check. Changes nothing, neither here nor in ConnectWise; the attempt is recorded
  /// in the activity log. Another site, proxy or CA file than the one that a stored private key was entered for needs the key.
  public func testConnection(_ request: TestConnectionRequest, _ options: CallOptions = .init()) async throws -> ConnectionTest {
    try await client.unary(IntegrationServiceMethods.testConnection, request, options)
  }

  /// Stores a second key beside the active one, so that it can be tested and switched to without interruption.
  public func stageKey(_ request: StageKeyRequest, _ options: CallOptions = .init()) async throws -> Integration {
    try await client.unary(IntegrationServiceMethods.stageKey, request, options)
  }

  /// Tests the staged key and makes it the active one. The previous key is kept for RollBackKey. Fails with FAILED_PRECONDITION if the staged
  /// key was entered for another site, proxy or CA file.
  public func switchKey(_ request: SwitchKeyRequest, _ options: CallOptions = .init()) async throws -> UpdateIntegrationResponse {
    try await client.unary(IntegrationServiceMethods.switchKey, request, options)
  }

  /// Returns to the key that was active before the last switch. Fails with FAILED_PRECONDITION if it was entered for another site, proxy or CA
  /// file.
  public func rollBackKey(_ request: RollBackKeyRequest, _ options: CallOptions = .init()) async throws -> Integration {
    try await client.unary(IntegrationServiceMethods.rollBackKey, request, options)
  }

  /// Ends a pause that ConnectWise asked for, or lets a request be tried at once after ConnectWise did not answer or rejected the key. Fails
  /// with FAILED_PRECONDITION if requests are not held back.
  public func resumeRequests(_ request: ResumeRequestsRequest, _ options: CallOptions = .init()) async throws -> ResumeRequestsResponse {
    try await client.unary(IntegrationServiceMethods.resumeRequests, request, options)
  }

  /// Returns the mail settings, without the password.
  public func getMailSettings(_ request: GetMailSettingsRequest, _ options: CallOptions = .init()) async throws -> MailSettings {
    try await client.unary(IntegrationServiceMethods.getMailSettings, request, options)
  }

  /// Changes the fields in the update mask. Another host, port, security or CA file needs the password again. Refusals are recorded in the
  /// activity log, also with validate_only.
  public func updateMailSettings(_ request: UpdateMailSettingsRequest, _ options: CallOptions = .init()) async throws -> MailSettings {
    try await client.unary(IntegrationServiceMethods.updateMailSettings, request, options)
  }
}

