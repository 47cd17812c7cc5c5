// swift-format-ignore-file
// Generated from cwlink/v1/reports.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

public import LocalRPC

/// Mail-security and device figures, and the tickets, e-mails and management summary reports made from them.
public protocol ReportServiceHandler: Sendable {
  /// Reports mail-security figures. A repeated report changes nothing; different figures for the same customer, product and day replace the
  /// earlier ones of another request; twice in one request they are rejected. Either all figures of a request are accepted, or none.
  func reportMailFigures(_ request: ReportMailFiguresRequest, _ call: ServerCall) async throws -> ReportFiguresResponse
  /// The same for any number of figures. Each message is accepted or rejected as a whole. A rejected message ends the call, and the error
  /// contains its position; the messages before it remain accepted. A message may repeat figures of an earlier message, but not change them.
  func streamMailFigures(_ requests: MessageStream<StreamMailFiguresRequest>, _ call: ServerCall) async throws -> ReportFiguresResponse
  /// Imports a CSV file, in pieces of any size. Columns: customer, product, day, received, delivered, spam, phishing, malware, ransomware,
  /// business_email_compromise, policy, sandbox; all are required. Either every line is valid, or nothing is imported and each invalid line is
  /// reported: the responses list the problems, and the call ends with INVALID_ARGUMENT.
  func importMailFigures(_ requests: MessageStream<ImportMailFiguresRequest>, _ responses: MessageWriter<ImportFiguresResponse>, _ call: ServerCall) async throws
  /// Lists mail-security figures, newest first.
  func listMailFigures(_ request: ListMailFiguresRequest, _ call: ServerCall) async throws -> ListMailFiguresResponse
  /// Reports device figures for executive summaries, with the same rules as ReportMailFigures.
  func reportDeviceFigures(_ request: ReportDeviceFiguresRequest, _ call: ServerCall) async throws -> ReportFiguresResponse
  /// Imports a CSV file, in pieces of any size. Columns: customer, day, workstations, servers, servers_offline, viruses_removed, spyware_removed,
  /// fully_patched; all are required. Invalid lines are reported as by ImportMailFigures.
  func importDeviceFigures(_ requests: MessageStream<ImportDeviceFiguresRequest>, _ responses: MessageWriter<ImportFiguresResponse>, _ call: ServerCall) async throws
  /// Lists device figures, newest first.
  func listDeviceFigures(_ request: ListDeviceFiguresRequest, _ call: ServerCall) async throws -> ListDeviceFiguresResponse
  /// Returns a report as it would be sent. Sends nothing.
  func previewReport(_ request: PreviewReportRequest, _ call: ServerCall) async throws -> Report
  /// Sends a report now, to the destinations in the saved settings.
  func sendReport(_ request: SendReportRequest, _ call: ServerCall) async throws -> SendReportResponse
}

extension ReportServiceHandler {
  /// The service, to be registered with a server.
  public var rpcService: RPCService {
    RPCService(
      name: "cwlink.v1.ReportService",
      methods: [
        .unary(ReportServiceMethods.reportMailFigures) { try await self.reportMailFigures($0, $1) },
        .clientStreaming(ReportServiceMethods.streamMailFigures) { try await self.streamMailFigures($0, $1) },
        .bidirectional(ReportServiceMethods.importMailFigures) { try await self.importMailFigures($0, $1, $2) },
        .unary(ReportServiceMethods.listMailFigures) { try await self.listMailFigures($0, $1) },
        .unary(ReportServiceMethods.reportDeviceFigures) { try await self.reportDeviceFigures($0, $1) },
        .bidirectional(ReportServiceMethods.importDeviceFigures) { try await self.importDeviceFigures($0, $1, $2) },
        .unary(ReportServiceMethods.listDeviceFigures) { try await self.listDeviceFigures($0, $1) },
        .unary(ReportServiceMethods.previewReport) { try await self.previewReport($0, $1) },
        .unary(ReportServiceMethods.sendReport) { try await self.sendReport($0, $1) },
      ],
      fileDescriptors: ProtoFile.cwlinkV1Reports.withImports)
  }
}

/// The methods of cwlink.v1.ReportService, for clients and servers.
public enum ReportServiceMethods {
  /// Reports mail-security figures. A repeated report changes nothing; different figures for the same customer, product and day replace the
  /// earlier ones of another request; twice in one request they are rejected. Either all figures of a request are accepted, or none.
  public static let reportMailFigures = RPCMethod<ReportMailFiguresRequest, ReportFiguresResponse>(
    service: "cwlink.v1.ReportService", name: "ReportMailFigures", kind: .unary)
  /// The same for any number of figures. Each message is accepted or rejected as a whole. A rejected message ends the call, and the error
  /// contains its position; the messages before it remain accepted. A message may repeat figures of an earlier message, but not change them.
  public static let streamMailFigures = RPCMethod<StreamMailFiguresRequest, ReportFiguresResponse>(
    service: "cwlink.v1.ReportService", name: "StreamMailFigures", kind: .clientStreaming)
  /// Imports a CSV file, in pieces of any size. Columns: customer, product, day, received, delivered, spam, phishing, malware, ransomware,
  /// business_email_compromise, policy, sandbox; all are required. Either every line is valid, or nothing is imported and each invalid line is
  /// reported: the responses list the problems, and the call ends with INVALID_ARGUMENT.
  public static let importMailFigures = RPCMethod<ImportMailFiguresRequest, ImportFiguresResponse>(
    service: "cwlink.v1.ReportService", name: "ImportMailFigures", kind: .bidirectional)
  /// Lists mail-security figures, newest first.
  public static let listMailFigures = RPCMethod<ListMailFiguresRequest, ListMailFiguresResponse>(
    service: "cwlink.v1.ReportService", name: "ListMailFigures", kind: .unary)
  /// Reports device figures for executive summaries, with the same rules as ReportMailFigures.
  public static let reportDeviceFigures = RPCMethod<ReportDeviceFiguresRequest, ReportFiguresResponse>(
    service: "cwlink.v1.ReportService", name: "ReportDeviceFigures", kind: .unary)
  /// Imports a CSV file, in pieces of any size. Columns: customer, day, workstations, servers, servers_offline, viruses_removed, spyware_removed,
  /// fully_patched; all are required. Invalid lines are reported as by ImportMailFigures.
  public static let importDeviceFigures = RPCMethod<ImportDeviceFiguresRequest, ImportFiguresResponse>(
    service: "cwlink.v1.ReportService", name: "ImportDeviceFigures", kind: .bidirectional)
  /// Lists device figures, newest first.
  public static let listDeviceFigures = RPCMethod<ListDeviceFiguresRequest, ListDeviceFiguresResponse>(
    service: "cwlink.v1.ReportService", name: "ListDeviceFigures", kind: .unary)
  /// Returns a report as it would be sent. Sends nothing.
  public static let previewReport = RPCMethod<PreviewReportRequest, Report>(
    service: "cwlink.v1.ReportService", name: "PreviewReport", kind: .unary)
  /// Sends a report now, to the destinations in the saved settings.
  public static let sendReport = RPCMethod<SendReportRequest, SendReportResponse>(
    service: "cwlink.v1.ReportService", name: "SendReport", kind: .unary)
  /// In the order of the proto file.
  public static let all: [any AnyRPCMethod] = [reportMailFigures, streamMailFigures, importMailFigures, listMailFigures, reportDeviceFigures, importDeviceFigures, listDeviceFigures, previewReport, sendReport]
}

/// Calls cwlink.v1.ReportService. Errors are thrown as RPCStatus.
public struct ReportServiceClient: Sendable {
  private let client: RPCClient

  public init(_ client: RPCClient) { self.client = client }

  /// Reports mail-security figures. A repeated report changes nothing; different figures for the same customer, product and day replace the
  /// earlier ones of another request; twice in one request they are rejected. Either all figures of a request are accepted, or none.
  public func reportMailFigures(_ request: ReportMailFiguresRequest, _ options: CallOptions = .init()) async throws -> ReportFiguresResponse {
    try await client.unary(ReportServiceMethods.reportMailFigures, request, options)
  }

  /// The same for any number of figures. Each message is accepted or rejected as a whole. A rejected message ends the call, and the error
  /// contains its position; the messages before it remain accepted. A message may repeat figures of an earlier message, but not change them.
  public func streamMailFigures(
    _ options: CallOptions = .init(), _ send: @Sendable (MessageWriter<StreamMailFiguresRequest>) async throws -> Void
  ) async throws -> ReportFiguresResponse {
    try await client.clientStreaming(ReportServiceMethods.streamMailFigures, options, send)
  }

  /// Imports a CSV file, in pieces of any size. Columns: customer, product, day, received, delivered, spam, phishing, malware, ransomware,
  /// business_email_compromise, policy, sandbox; all are required. Either every line is valid, or nothing is imported and each invalid line is
  /// reported: the responses list the problems, and the call ends with INVALID_ARGUMENT.
  public func importMailFigures<Result: Sendable>(
    _ options: CallOptions = .init(), _ body: @Sendable (MessageWriter<ImportMailFiguresRequest>, MessageStream<ImportFiguresResponse>) async throws -> Result
  ) async throws -> Result {
    try await client.bidirectional(ReportServiceMethods.importMailFigures, options, body)
  }

  /// Lists mail-security figures, newest first.
  public func listMailFigures(_ request: ListMailFiguresRequest, _ options: CallOptions = .init()) async throws -> ListMailFiguresResponse {
    try await client.unary(ReportServiceMethods.listMailFigures, request, options)
  }

  /// Reports device figures for executive summaries, with the same rules as ReportMailFigures.
  public func reportDeviceFigures(_ request: ReportDeviceFiguresRequest, _ options: CallOptions = .init()) async throws -> ReportFiguresResponse {
    try await client.unary(ReportServiceMethods.reportDeviceFigures, request, options)
  }

  /// Imports a CSV file, in pieces of any size. Columns: customer, day, workstations, servers, servers_offline, viruses_removed, spyware_removed,
  /// fully_patched; all are required. Invalid lines are reported as by ImportMailFigures.
  public func importDeviceFigures<Result: Sendable>(
    _ options: CallOptions = .init(), _ body: @Sendable (MessageWriter<ImportDeviceFiguresRequest>, MessageStream<ImportFiguresResponse>) async throws -> Result
  ) async throws -> Result {
    try await client.bidirectional(ReportServiceMethods.importDeviceFigures, options, body)
  }

  /// Lists device figures, newest first.
  public func listDeviceFigures(_ request: ListDeviceFiguresRequest, _ options: CallOptions = .init()) async throws -> ListDeviceFiguresResponse {
    try await client.unary(ReportServiceMethods.listDeviceFigures, request, options)
  }

  /// Returns a report as it would be sent. Sends nothing.
  public func previewReport(_ request: PreviewReportRequest, _ options: CallOptions = .init()) async throws -> Report {
    try await client.unary(ReportServiceMethods.previewReport, request, options)
  }

  /// Sends a report now, to the destinations in the saved settings.
  public func sendReport(_ request: SendReportRequest, _ options: CallOptions = .init()) async throws -> SendReportResponse {
    try await client.unary(ReportServiceMethods.sendReport, request, options)
  }
}

