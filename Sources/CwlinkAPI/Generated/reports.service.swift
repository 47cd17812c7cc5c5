// swift-format-ignore-file
// Generated from cwlink/v1/reports.proto by protoc-gen-local-rpc; `make generate` makes it again. Do not edit.

public import LocalRPC

/// Mail-security and device figures in; tickets, e-mails and management summary reports out.
public protocol ReportServiceHandler: Sendable {
  /// A repeated report changes nothing; another one for the same customer, product and day replaces it. All of a request are taken, or
  /// none. Needs the role trigger.
  func reportMailFigures(_ request: ReportMailFiguresRequest, _ call: ServerCall) async throws -> ReportFiguresResponse
  /// The same for any number: each message is taken whole or refused, and a refusal ends the call and says at which message. Needs the role trigger.
  func streamMailFigures(_ requests: MessageStream<ReportMailFiguresRequest>, _ call: ServerCall) async throws -> ReportFiguresResponse
  /// A CSV file in pieces of any size; the header names customer, product, day, and any of received, delivered, spam, phishing, malware,
  /// ransomware, business_email_compromise, policy, sandbox. Every line is right, or nothing is imported and each wrong line is named. Needs
  /// the role trigger.
  func importMailFigures(_ requests: MessageStream<ImportFiguresRequest>, _ call: ServerCall) async throws -> ReportFiguresResponse
  /// Newest first. Needs the role read.
  func listMailFigures(_ request: ListMailFiguresRequest, _ call: ServerCall) async throws -> ListMailFiguresResponse
  /// Device figures, for executive summaries; as ReportMailFigures does. Needs the role trigger.
  func reportDeviceFigures(_ request: ReportDeviceFiguresRequest, _ call: ServerCall) async throws -> ReportFiguresResponse
  /// CSV with customer, day, and any of workstations, servers, servers_offline, viruses_removed, spyware_removed, fully_patched. Needs the role trigger.
  func importDeviceFigures(_ requests: MessageStream<ImportFiguresRequest>, _ call: ServerCall) async throws -> ReportFiguresResponse
  /// Newest first. Needs the role read.
  func listDeviceFigures(_ request: ListDeviceFiguresRequest, _ call: ServerCall) async throws -> ListDeviceFiguresResponse
  /// A report as it would be sent. Sends nothing. Needs the role read.
  func previewReport(_ request: PreviewReportRequest, _ call: ServerCall) async throws -> Report
  /// Sends a report now: the saved settings say to where. Needs the role trigger.
  func sendReport(_ request: SendReportRequest, _ call: ServerCall) async throws -> SendReportResponse
}

extension ReportServiceHandler {
  /// The service as a server registers it.
  public var rpcService: RPCService {
    RPCService(
      name: "cwlink.v1.ReportService",
      methods: [
        .unary(ReportServiceMethods.reportMailFigures) { try await self.reportMailFigures($0, $1) },
        .clientStreaming(ReportServiceMethods.streamMailFigures) { try await self.streamMailFigures($0, $1) },
        .clientStreaming(ReportServiceMethods.importMailFigures) { try await self.importMailFigures($0, $1) },
        .unary(ReportServiceMethods.listMailFigures) { try await self.listMailFigures($0, $1) },
        .unary(ReportServiceMethods.reportDeviceFigures) { try await self.reportDeviceFigures($0, $1) },
        .clientStreaming(ReportServiceMethods.importDeviceFigures) { try await self.importDeviceFigures($0, $1) },
        .unary(ReportServiceMethods.listDeviceFigures) { try await self.listDeviceFigures($0, $1) },
        .unary(ReportServiceMethods.previewReport) { try await self.previewReport($0, $1) },
        .unary(ReportServiceMethods.sendReport) { try await self.sendReport($0, $1) },
      ],
      fileDescriptors: ProtoFile.cwlinkV1Reports.withImports)
  }
}

/// The methods of cwlink.v1.ReportService, as both sides name them.
public enum ReportServiceMethods {
  /// A repeated report changes nothing; another one for the same customer, product and day replaces it. All of a request are taken, or
  /// none. Needs the role trigger.
  public static let reportMailFigures = RPCMethod<ReportMailFiguresRequest, ReportFiguresResponse>(
    service: "cwlink.v1.ReportService", name: "ReportMailFigures", kind: .unary)
  /// The same for any number: each message is taken whole or refused, and a refusal ends the call and says at which message. Needs the role trigger.
  public static let streamMailFigures = RPCMethod<ReportMailFiguresRequest, ReportFiguresResponse>(
    service: "cwlink.v1.ReportService", name: "StreamMailFigures", kind: .clientStreaming)
  /// A CSV file in pieces of any size; the header names customer, product, day, and any of received, delivered, spam, phishing, malware,
  /// ransomware, business_email_compromise, policy, sandbox. Every line is right, or nothing is imported and each wrong line is named. Needs
  /// the role trigger.
  public static let importMailFigures = RPCMethod<ImportFiguresRequest, ReportFiguresResponse>(
    service: "cwlink.v1.ReportService", name: "ImportMailFigures", kind: .clientStreaming)
  /// Newest first. Needs the role read.
  public static let listMailFigures = RPCMethod<ListMailFiguresRequest, ListMailFiguresResponse>(
    service: "cwlink.v1.ReportService", name: "ListMailFigures", kind: .unary)
  /// Device figures, for executive summaries; as ReportMailFigures does. Needs the role trigger.
  public static let reportDeviceFigures = RPCMethod<ReportDeviceFiguresRequest, ReportFiguresResponse>(
    service: "cwlink.v1.ReportService", name: "ReportDeviceFigures", kind: .unary)
  /// CSV with customer, day, and any of workstations, servers, servers_offline, viruses_removed, spyware_removed, fully_patched. Needs the role trigger.
  public static let importDeviceFigures = RPCMethod<ImportFiguresRequest, ReportFiguresResponse>(
    service: "cwlink.v1.ReportService", name: "ImportDeviceFigures", kind: .clientStreaming)
  /// Newest first. Needs the role read.
  public static let listDeviceFigures = RPCMethod<ListDeviceFiguresRequest, ListDeviceFiguresResponse>(
    service: "cwlink.v1.ReportService", name: "ListDeviceFigures", kind: .unary)
  /// A report as it would be sent. Sends nothing. Needs the role read.
  public static let previewReport = RPCMethod<PreviewReportRequest, Report>(
    service: "cwlink.v1.ReportService", name: "PreviewReport", kind: .unary)
  /// Sends a report now: the saved settings say to where. Needs the role trigger.
  public static let sendReport = RPCMethod<SendReportRequest, SendReportResponse>(
    service: "cwlink.v1.ReportService", name: "SendReport", kind: .unary)
  /// In the order of the proto file.
  public static let all: [any AnyRPCMethod] = [reportMailFigures, streamMailFigures, importMailFigures, listMailFigures, reportDeviceFigures, importDeviceFigures, listDeviceFigures, previewReport, sendReport]
}

/// Calls cwlink.v1.ReportService. What fails is thrown as RPCStatus.
public struct ReportServiceClient: Sendable {
  private let client: RPCClient

  public init(_ client: RPCClient) { self.client = client }

  /// A repeated report changes nothing; another one for the same customer, product and day replaces it. All of a request are taken, or
  /// none. Needs the role trigger.
  public func reportMailFigures(_ request: ReportMailFiguresRequest, _ options: CallOptions = .init()) async throws -> ReportFiguresResponse {
    try await client.unary(ReportServiceMethods.reportMailFigures, request, options)
  }

  /// The same for any number: each message is taken whole or refused, and a refusal ends the call and says at which message. Needs the role trigger.
  public func streamMailFigures(
    _ options: CallOptions = .init(), _ send: @Sendable (MessageWriter<ReportMailFiguresRequest>) async throws -> Void
  ) async throws -> ReportFiguresResponse {
    try await client.clientStreaming(ReportServiceMethods.streamMailFigures, options, send)
  }

  /// A CSV file in pieces of any size; the header names customer, product, day, and any of received, delivered, spam, phishing, malware,
  /// ransomware, business_email_compromise, policy, sandbox. Every line is right, or nothing is imported and each wrong line is named. Needs
  /// the role trigger.
  public func importMailFigures(
    _ options: CallOptions = .init(), _ send: @Sendable (MessageWriter<ImportFiguresRequest>) async throws -> Void
  ) async throws -> ReportFiguresResponse {
    try await client.clientStreaming(ReportServiceMethods.importMailFigures, options, send)
  }

  /// Newest first. Needs the role read.
  public func listMailFigures(_ request: ListMailFiguresRequest, _ options: CallOptions = .init()) async throws -> ListMailFiguresResponse {
    try await client.unary(ReportServiceMethods.listMailFigures, request, options)
  }

  /// Device figures, for executive summaries; as ReportMailFigures does. Needs the role trigger.
  public func reportDeviceFigures(_ request: ReportDeviceFiguresRequest, _ options: CallOptions = .init()) async throws -> ReportFiguresResponse {
    try await client.unary(ReportServiceMethods.reportDeviceFigures, request, options)
  }

  /// CSV with customer, day, and any of workstations, servers, servers_offline, viruses_removed, spyware_removed, fully_patched. Needs the role trigger.
  public func importDeviceFigures(
    _ options: CallOptions = .init(), _ send: @Sendable (MessageWriter<ImportFiguresRequest>) async throws -> Void
  ) async throws -> ReportFiguresResponse {
    try await client.clientStreaming(ReportServiceMethods.importDeviceFigures, options, send)
  }

  /// Newest first. Needs the role read.
  public func listDeviceFigures(_ request: ListDeviceFiguresRequest, _ options: CallOptions = .init()) async throws -> ListDeviceFiguresResponse {
    try await client.unary(ReportServiceMethods.listDeviceFigures, request, options)
  }

  /// A report as it would be sent. Sends nothing. Needs the role read.
  public func previewReport(_ request: PreviewReportRequest, _ options: CallOptions = .init()) async throws -> Report {
    try await client.unary(ReportServiceMethods.previewReport, request, options)
  }

  /// Sends a report now: the saved settings say to where. Needs the role trigger.
  public func sendReport(_ request: SendReportRequest, _ options: CallOptions = .init()) async throws -> SendReportResponse {
    try await client.unary(ReportServiceMethods.sendReport, request, options)
  }
}

