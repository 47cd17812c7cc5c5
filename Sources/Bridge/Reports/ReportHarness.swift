import BridgeAccounts
import BridgeCore
package import CwlinkAPI
package import LocalRPC
import Spreadsheet

/// Translates between the API and the report service.
package struct ReportHarness: ReportServiceHandler {
  private let service: ReportService

  package init(_ service: ReportService) { self.service = service }

  package func reportMailFigures(_ request: ReportMailFiguresRequest, _ call: ServerCall) async throws -> ReportFiguresResponse {
    let key = try RequestKey(method: "ReportService/ReportMailFigures", id: request.requestID, request: request.wireBytes())
    return try await Store.validating(request.validateOnly) {
      try await report(request.figures.map(FigureInput<BridgeAccounts.MailItem>.init), key, call)
    }
  }

  /// Writes a transaction while the next messages are read.
  package func streamMailFigures(_ requests: MessageStream<StreamMailFiguresRequest>, _ call: ServerCall) async throws
    -> ReportFiguresResponse
  {
    let caller = Caller(call.peer)
    let zone = try await service.zone()
    let validation = StreamValidation()
    var stream = GatheredStream<MailFigures, FigureReceipt>(field: "figures") { [service] batches, place in
      try await Store.validating(validation.isOn) { try await service.report(batches, by: caller, place: place) }
    }
    var keys = BatchKeys(field: "figures", isStream: true)
    do {
      for try await request in requests {
        if stream.messages == 0 { validation.isOn = request.validateOnly }
        let now = service.now()
        let figures = try FigureInput.figures(
          request.figures.map(FigureInput.init), today: zone.day(of: now), received: now, place: "message \(stream.messages): figures",
          message: stream.messages, &keys)
        try await stream.append(figures)
      }
    } catch {
      // Complete messages received before the error are kept, as documented; an error in an earlier message takes precedence.
      _ = try await stream.finish()
      throw error
    }
    return ReportFiguresResponse(try await stream.finish())
  }

  package func importMailFigures(
    _ requests: MessageStream<ImportMailFiguresRequest>, _ responses: MessageWriter<ImportFiguresResponse>, _ call: ServerCall
  ) async throws {
    try await importFigures(requests, responses, MailItem.self, call) { ($0.data, $0.validateOnly, $0.source) }
  }

  package func listMailFigures(_ request: ListMailFiguresRequest, _ call: ServerCall) async throws -> ListMailFiguresResponse {
    let page = try Page(
      size: request.pageSize, token: request.pageToken,
      scope: ["mail-figures", request.customerID, request.productID, request.fromDay, request.toDay])
    let filter = FigureQueries.Filter(
      customerID: request.customerID, productID: request.productID, from: try .optional(request.fromDay, "from_day"),
      to: try .optional(request.toDay, "to_day"))
    let (rows, token) = try await service.figures(MailItem.self, filter, page: page)
    return ListMailFiguresResponse(figures: rows.map { CwlinkAPI.MailFigures($0) }, nextPageToken: token)
  }

  package func reportDeviceFigures(_ request: ReportDeviceFiguresRequest, _ call: ServerCall) async throws -> ReportFiguresResponse {
    let key = try RequestKey(method: "ReportService/ReportDeviceFigures", id: request.requestID, request: request.wireBytes())
    return try await Store.validating(request.validateOnly) {
      try await report(request.figures.map(FigureInput<DeviceItem>.init), key, call)
    }
  }

  package func importDeviceFigures(
    _ requests: MessageStream<ImportDeviceFiguresRequest>, _ responses: MessageWriter<ImportFiguresResponse>, _ call: ServerCall
  ) async throws {
    try await importFigures(requests, responses, DeviceItem.self, call) { ($0.data, $0.validateOnly, $0.source) }
  }

  package func listDeviceFigures(_ request: ListDeviceFiguresRequest, _ call: ServerCall) async throws -> ListDeviceFiguresResponse {
    let page = try Page(
      size: request.pageSize, token: request.pageToken,
      scope: ["device-figures", request.customerID, request.fromDay, request.toDay])
    let filter = FigureQueries.Filter(
      customerID: request.customerID, from: try .optional(request.fromDay, "from_day"), to: try .optional(request.toDay, "to_day"))
    let (rows, token) = try await service.figures(DeviceItem.self, filter, page: page)
    return ListDeviceFiguresResponse(figures: rows.map { CwlinkAPI.DeviceFigures($0) }, nextPageToken: token)
  }

  package func previewReport(_ request: PreviewReportRequest, _ call: ServerCall) async throws -> CwlinkAPI.Report {
    CwlinkAPI.Report(
      try await service.preview(
        ReportService.Request(
          kind: request.kind, customerID: request.customerID, productID: request.productID, day: request.day, key: nil)))
  }

  package func sendReport(_ request: SendReportRequest, _ call: ServerCall) async throws -> SendReportResponse {
    let key = try RequestKey(method: "ReportService/SendReport", id: request.requestID, request: request.wireBytes())
    let wanted = try ReportService.Request(
      kind: request.kind, customerID: request.customerID, productID: request.productID, day: request.day, key: key)
    let sent = try await Store.validating(request.validateOnly) { try await service.send(wanted, by: Caller(call.peer)) }
    // Deliveries that were rolled back have no ids.
    return SendReportResponse(
      reports: sent.reports.map { CwlinkAPI.Report($0) }, deliveryIDs: request.validateOnly ? [] : sent.deliveries.map { String($0.id) })
  }
}

extension ReportHarness {
  static let mostFigures = 10_000

  private func report<Item>(_ inputs: [FigureInput<Item>], _ key: RequestKey?, _ call: ServerCall) async throws -> ReportFiguresResponse {
    let now = service.now()
    var keys = BatchKeys(field: "figures")
    let figures = try FigureInput.figures(
      inputs, today: try await service.zone().day(of: now), received: now, place: "figures", message: 0, &keys)
    return ReportFiguresResponse(try await service.report(figures, request: key, by: Caller(call.peer)))
  }

  private func importFigures<Item: FigureItem, Request: RPCMessage>(
    _ requests: MessageStream<Request>, _ responses: MessageWriter<ImportFiguresResponse>, _ item: Item.Type, _ call: ServerCall,
    _ read: (Request) -> (data: [UInt8], validateOnly: Bool, source: String)
  ) async throws {
    try await WrongLines.reporting(to: responses, { ImportFiguresResponse(problems: $0) }) {
      let receipt = try await importFigures(requests, item, by: Caller(call.peer), read)
      try await responses.write(
        ImportFiguresResponse(accepted: receipt.accepted, unchanged: receipt.unchanged, replaced: receipt.replaced))
    }
  }

  private func importFigures<Item: FigureItem, Request: RPCMessage>(
    _ requests: MessageStream<Request>, _ item: Item.Type, by caller: Caller,
    _ read: (Request) -> (data: [UInt8], validateOnly: Bool, source: String)
  ) async throws -> FigureReceipt {
    var upload = CSVUpload<[CSVParser.Record]>([])
    var first: (validateOnly: Bool, source: String)?
    for try await message in requests {
      let request = read(message)
      if first == nil {
        if let problem = FigureRules.problem(source: request.source) { throw DomainError.invalid("source", problem) }
        first = (request.validateOnly, request.source)
      }
      try await upload.append(request.data)
    }
    try upload.finish()
    let source = first?.source ?? ""
    let (records, zone, received) = (upload.table, try await service.zone(), service.now())
    // Reading a large file must not block the thread that serves other callers.
    let table = await withTaskExecutorPreference(globalConcurrentExecutor) {
      var table = FigureTable<Item>(today: zone.day(of: received), received: received, source: source.isEmpty ? "csv" : source)
      for record in records { table.add(record) }
      return table
    }
    return try await service.importTable(table, validateOnly: first?.validateOnly ?? false, by: caller)
  }
}
