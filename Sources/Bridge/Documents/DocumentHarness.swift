import BridgeCore
package import CwlinkAPI
package import LocalRPC

/// Translates between the API and the service of documents.
package struct DocumentHarness: DocumentServiceHandler {
  private let service: DocumentService

  package init(_ service: DocumentService) { self.service = service }

  /// The bytes of one message.
  private static let part = 256 << 10

  package func exportPlan(_ request: ExportPlanRequest, _ responses: MessageWriter<DocumentPart>, _ call: ServerCall) async throws {
    let bytes = try await service.plan(request.plan, try Self.format(request.format))
    for part in Self.parts(of: bytes) { try await responses.write(DocumentPart(data: part)) }
  }

  package func exportRun(_ request: ExportRunRequest, _ responses: MessageWriter<DocumentPart>, _ call: ServerCall) async throws {
    let bytes = try await service.run(request.runID, try Self.format(request.format))
    for part in Self.parts(of: bytes) { try await responses.write(DocumentPart(data: part)) }
  }

  package func exportReconciliation(
    _ request: ExportReconciliationRequest, _ responses: MessageWriter<ReconciliationDocumentPart>, _ call: ServerCall
  ) async throws {
    let format = try Self.format(request.format)
    let scope = try await ReconciliationHarness(service.reconciliation).scope(request.period, request.customerIDs, request.productIDs)
    // A slow reader misses progress messages only.
    let (steps, step) = AsyncStream.makeStream(of: (done: Int, total: Int).self, bufferingPolicy: .bufferingNewest(1))
    async let made = {
      defer { step.finish() }
      return try await service.reconciliation(scope, format) { done, total in step.yield((done, total)) }
    }()
    for await step in steps {
      try await responses.write(ReconciliationDocumentPart(done: Int32(clamping: step.done), total: Int32(clamping: step.total)))
    }
    let (bytes, result) = try await made
    for part in Self.parts(of: bytes) { try await responses.write(ReconciliationDocumentPart(data: part)) }
    try await responses.write(ReconciliationDocumentPart(totals: ReconciliationTotals(result)))
  }

  private static func format(_ format: DocumentFormat) throws(DomainError) -> ExportFormat {
    guard let known = ExportFormat(rawValue: Int(format.rawValue)) else {
      throw .invalid("format", "must be DOCUMENT_FORMAT_HTML, DOCUMENT_FORMAT_CSV or DOCUMENT_FORMAT_XLSX")
    }
    return known
  }

  private static func parts(of bytes: [UInt8]) -> [[UInt8]] {
    stride(from: 0, to: bytes.count, by: part).map { Array(bytes[$0..<min($0 + part, bytes.count)]) }
  }
}
