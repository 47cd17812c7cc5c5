import BridgeCore
package import CwlinkAPI
package import LocalRPC
import Spreadsheet

/// Translates between the API and the bulk service.
///
/// Long operations end when the daemon drains: each customer is processed completely, and repeating the request does the rest.
package struct BulkHarness: BulkServiceHandler {
  private let service: BulkService

  package init(_ service: BulkService) { self.service = service }

  package func proposeMatches(_ request: ProposeMatchesRequest, _ call: ServerCall) async throws -> ProposeMatchesResponse {
    let scope = BulkService.MatchScope(newCustomers: request.newCustomers, agreementType: request.agreementType)
    let page = try Page(
      size: request.pageSize, token: request.pageToken,
      scope: ["matches", String(request.newCustomers), String(request.minimumScore), request.agreementType])
    return try ProposeMatchesResponse(try await service.proposeMatches(scope, minimumScore: Int(request.minimumScore)), page)
  }

  package func acceptMatches(_ request: AcceptMatchesRequest, _ responses: MessageWriter<Progress>, _ call: ServerCall) async throws {
    call.endWhenDraining()
    let scope = BulkService.MatchScope(newCustomers: request.newCustomers, agreementType: request.agreementType)
    let choices = request.proposals.map {
      MatchChoice(
        customerID: $0.customerID, customerName: $0.customerName, companyID: Int($0.companyID), companyIdentifier: $0.companyIdentifier)
    }
    try await Store.validating(request.validateOnly) {
      try await service.takeMatches(choices, scope, enable: request.enable, by: Caller(call.peer)) { progress in
        try await responses.write(Progress(progress))
      }
    }
  }

  package func listUnmapped(_ request: ListUnmappedRequest, _ call: ServerCall) async throws -> ListUnmappedResponse {
    let page = try Page(size: request.pageSize, token: request.pageToken, scope: ["unmapped", String(request.companies)])
    let all = try await service.unmapped(companies: request.companies)
    let (rows, nextToken) = try page.slice(all) { "\($0.kind.rawValue) \($0.object)" }
    return ListUnmappedResponse(
      items: rows.map { UnmappedItem($0) }, nextPageToken: nextToken, totalSize: Int32(clamping: all.count))
  }

  static let pieceSize = 262_144

  package func exportTable(
    _ request: ExportTableRequest, _ responses: MessageWriter<ExportTableResponse>, _ call: ServerCall
  ) async throws {
    var rest = try await service.exportTable(try TableKind(request.table))[...]
    while !rest.isEmpty {
      try await responses.write(ExportTableResponse(data: Array(rest.prefix(Self.pieceSize))))
      rest = rest.dropFirst(Self.pieceSize)
    }
  }

  package func importTable(
    _ requests: MessageStream<ImportTableRequest>, _ responses: MessageWriter<Progress>, _ call: ServerCall
  ) async throws {
    call.endWhenDraining()
    try await WrongLines.reporting(to: responses, { Progress(problems: $0) }) {
      try await importTable(requests, responses, Caller(call.peer))
    }
  }

  private func importTable(
    _ requests: MessageStream<ImportTableRequest>, _ responses: MessageWriter<Progress>, _ caller: Caller
  ) async throws {
    var upload = CSVUpload<[CSVParser.Record]>([])
    var first: (kind: TableKind, validateOnly: Bool)?
    for try await request in requests {
      if let first {
        guard request.table == .unspecified, !request.validateOnly else {
          throw DomainError.invalid("table", "only the first message names the table and validate_only; it named \(first.kind)")
        }
      } else {
        first = (try TableKind(request.table), request.validateOnly)
      }
      try await upload.append(request.data)
    }
    guard let first else { throw DomainError.invalid("table", "no message came; the first one must name the table") }
    try upload.finish()
    try await service.importTable(first.kind, upload.table, validateOnly: first.validateOnly, by: caller) { progress in
      try await responses.write(Progress(progress))
    }
  }

  package func syncCustomers(_ request: SyncCustomersRequest, _ responses: MessageWriter<Progress>, _ call: ServerCall) async throws {
    call.endWhenDraining()
    try await Store.validating(request.validateOnly) {
      try await service.syncCustomers(request.customerIDs, by: Caller(call.peer)) { progress in
        try await responses.write(Progress(progress))
      }
    }
  }
}
