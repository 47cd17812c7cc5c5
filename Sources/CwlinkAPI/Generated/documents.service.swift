// swift-format-ignore-file
// Generated from cwlink/v1/documents.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

public import LocalRPC

/// Documents: plans, runs and comparisons as pages for a browser, as workbooks and as CSV. A page needs nothing else: it has no script and loads nothing.
public protocol DocumentServiceHandler: Sendable {
  /// Returns a stored plan as a document.
  func exportPlan(_ request: ExportPlanRequest, _ responses: MessageWriter<DocumentPart>, _ call: ServerCall) async throws
  /// Returns a run with the outcome of each line as a document.
  func exportRun(_ request: ExportRunRequest, _ responses: MessageWriter<DocumentPart>, _ call: ServerCall) async throws
  /// The same as ReconciliationService.Reconcile, with the result as a document: progress, then the parts of the document, then the totals.
  func exportReconciliation(_ request: ExportReconciliationRequest, _ responses: MessageWriter<ReconciliationDocumentPart>, _ call: ServerCall) async throws
}

extension DocumentServiceHandler {
  /// The service, to be registered with a server.
  public var rpcService: RPCService {
    RPCService(
      name: "cwlink.v1.DocumentService",
      methods: [
        .serverStreaming(DocumentServiceMethods.exportPlan) { try await self.exportPlan($0, $1, $2) },
        .serverStreaming(DocumentServiceMethods.exportRun) { try await self.exportRun($0, $1, $2) },
        .serverStreaming(DocumentServiceMethods.exportReconciliation) { try await self.exportReconciliation($0, $1, $2) },
      ],
      fileDescriptors: ProtoFile.cwlinkV1Documents.withImports)
  }
}

/// The methods of cwlink.v1.DocumentService, for clients and servers.
public enum DocumentServiceMethods {
  /// Returns a stored plan as a document.
  public static let exportPlan = RPCMethod<ExportPlanRequest, DocumentPart>(
    service: "cwlink.v1.DocumentService", name: "ExportPlan", kind: .serverStreaming)
  /// Returns a run with the outcome of each line as a document.
  public static let exportRun = RPCMethod<ExportRunRequest, DocumentPart>(
    service: "cwlink.v1.DocumentService", name: "ExportRun", kind: .serverStreaming)
  /// The same as ReconciliationService.Reconcile, with the result as a document: progress, then the parts of the document, then the totals.
  public static let exportReconciliation = RPCMethod<ExportReconciliationRequest, ReconciliationDocumentPart>(
    service: "cwlink.v1.DocumentService", name: "ExportReconciliation", kind: .serverStreaming)
  /// In the order of the proto file.
  public static let all: [any AnyRPCMethod] = [exportPlan, exportRun, exportReconciliation]
}

/// Calls cwlink.v1.DocumentService. Errors are thrown as RPCStatus.
public struct DocumentServiceClient: Sendable {
  private let client: RPCClient

  public init(_ client: RPCClient) { self.client = client }

  /// Returns a stored plan as a document.
  public func exportPlan(_ request: ExportPlanRequest, _ options: CallOptions = .init()) async throws -> MessageStream<DocumentPart> {
    try await client.serverStreaming(DocumentServiceMethods.exportPlan, request, options)
  }

  /// Returns a run with the outcome of each line as a document.
  public func exportRun(_ request: ExportRunRequest, _ options: CallOptions = .init()) async throws -> MessageStream<DocumentPart> {
    try await client.serverStreaming(DocumentServiceMethods.exportRun, request, options)
  }

  /// The same as ReconciliationService.Reconcile, with the result as a document: progress, then the parts of the document, then the totals.
  public func exportReconciliation(_ request: ExportReconciliationRequest, _ options: CallOptions = .init()) async throws -> MessageStream<ReconciliationDocumentPart> {
    try await client.serverStreaming(DocumentServiceMethods.exportReconciliation, request, options)
  }
}

