import BridgeCore
package import CwlinkAPI
import Escaping
import ExactDecimal
package import LocalRPC

/// Translates between the API and the usage service.
package struct UsageHarness: UsageServiceHandler {
  private let service: UsageService

  package init(_ service: UsageService) { self.service = service }

  package func reportCounts(_ request: ReportCountsRequest, _ call: ServerCall) async throws -> ReportCountsResponse {
    var keys = BatchKeys(field: "counts")
    let counts = try Self.counts(request.counts, received: service.now(), place: "counts", message: 0, &keys)
    let key = try RequestKey(method: "UsageService/ReportCounts", id: request.requestID, request: request.wireBytes())
    return try await Store.validating(request.validateOnly) {
      Self.response(try await service.report(counts, request: key, by: Caller(call.peer)))
    }
  }

  /// Writes a transaction while the next messages are read.
  package func streamCounts(_ requests: MessageStream<StreamCountsRequest>, _ call: ServerCall) async throws -> ReportCountsResponse {
    let caller = Caller(call.peer)
    let validation = StreamValidation()
    var stream = GatheredStream<Count, CountReceipt>(field: "counts") { [service] batches, place in
      try await Store.validating(validation.isOn) { try await service.report(batches, by: caller, place: place) }
    }
    var keys = BatchKeys(field: "counts", isStream: true)
    do {
      for try await request in requests {
        if stream.messages == 0 { validation.isOn = request.validateOnly }
        let counts = try Self.counts(
          request.counts, received: service.now(), place: "message \(stream.messages): counts", message: stream.messages, &keys)
        try await stream.append(counts)
      }
    } catch {
      // Complete messages received before the error are kept, as documented; an error in an earlier message takes precedence.
      _ = try await stream.finish()
      throw error
    }
    return Self.response(try await stream.finish())
  }

  package func importCounts(
    _ requests: MessageStream<ImportCountsRequest>, _ responses: MessageWriter<ImportCountsResponse>, _ call: ServerCall
  ) async throws {
    try await WrongLines.reporting(to: responses, { ImportCountsResponse(problems: $0) }) {
      let receipt = try await importCounts(requests, by: Caller(call.peer))
      try await responses.write(ImportCountsResponse(accepted: receipt.accepted, unchanged: receipt.unchanged, late: receipt.late))
    }
  }

  private func importCounts(_ requests: MessageStream<ImportCountsRequest>, by caller: Caller) async throws -> CountReceipt {
    let zone = try await service.zone()
    var upload: CSVUpload<CountTable>?
    var validateOnly = false
    for try await request in requests {
      if upload == nil {
        validateOnly = request.validateOnly
        if let problem = UsageRules.problem(source: request.source) { throw DomainError.invalid("source", problem) }
        upload = CSVUpload(
          CountTable(zone: zone, received: service.now(), defaultSource: request.source.isEmpty ? "csv" : request.source))
      }
      try await upload?.append(request.data)
    }
    try upload?.finish()
    let finished = upload?.table ?? CountTable(zone: zone, received: service.now(), defaultSource: "csv")
    return try await service.importTable(finished, validateOnly: validateOnly, by: caller)
  }

  package func listCounts(_ request: ListCountsRequest, _ call: ServerCall) async throws -> ListCountsResponse {
    let page = try Page(
      size: request.pageSize, token: request.pageToken, scope: ["counts", request.customerID, request.productID, request.period])
    let (rows, token) = try await service.counts(
      customerID: request.customerID, productID: request.productID, period: try Period.optional(request.period), page: page)
    return ListCountsResponse(counts: rows.map(CwlinkAPI.Count.init), nextPageToken: token)
  }

  package func listBillableCounts(_ request: ListBillableCountsRequest, _ call: ServerCall) async throws -> ListBillableCountsResponse {
    let zone = try await service.zone()
    let period = try Period.optional(request.period) ?? zone.period(of: service.now())
    let page = try Page(
      size: request.pageSize, token: request.pageToken, scope: ["billable counts", period.description, request.customerID])
    let (counts, nextToken) = try page.slice(try await service.billable(period: period, customerID: request.customerID)) {
      "\($0.customerID)/\($0.productID)"
    }
    return ListBillableCountsResponse(
      billableCounts: counts.map { customer, product, count in
        CwlinkAPI.BillableCount(
          customerID: customer, productID: product, period: period.description, quantity: count.quantity.description,
          basis: .init(rawValue: Int32(count.basis.rawValue)), asOfTime: ProtobufTimestamp(count.asOf),
          reports: Int32(clamping: count.reports), source: count.source,
          otherSources: count.others.map(SourceCount.init),
          origin: count.origin.map(CwlinkAPI.CountOrigin.init), calculation: count.calculation.map(CountCalculation.init))
      }, nextPageToken: nextToken)
  }
}

extension UsageHarness {
  static let mostCounts = 10_000

  /// Performs the checks that need no database. Throws INVALID_ARGUMENT naming the first invalid field. `keys` are those of the request so far.
  static func counts(
    _ reported: [CwlinkAPI.Count], received: Instant, place: String, message: Int, _ keys: inout BatchKeys
  ) throws(DomainError) -> [Count] {
    guard (1...mostCounts).contains(reported.count) else {
      throw .invalid(place, "has \(reported.count) counts; 1 to \(mostCounts) are taken in one message")
    }
    var counts: [Count] = []
    counts.reserveCapacity(reported.count)
    for (index, count) in reported.enumerated() {
      let asOf = count.asOfTime.map(Instant.init) ?? received
      let quantity = try Self.quantity(of: count, place: "\(place)[\(index)]")
      if let problem = UsageRules.problem(source: count.source) { throw .invalid("\(place)[\(index)].source", problem) }
      if let problem = UsageRules.problem(asOf: asOf, now: received) { throw .invalid("\(place)[\(index)].as_of_time", problem) }
      let read = Count(
        customerID: count.customerID, productID: count.productID, quantity: quantity, asOf: asOf, source: count.source,
        received: received, late: false)
      if let earlier = keys.earlier(read.key, value: quantity, message: message, index: index) {
        throw .invalid("\(place)[\(index)]", "has the same customer, product, time and source as \(earlier); send one of them")
      }
      counts.append(read)
    }
    return counts
  }

  private static func quantity(of count: CwlinkAPI.Count, place: @autoclosure () -> String) throws(DomainError) -> ExactDecimal {
    if let whole = count.quantity {
      guard count.decimalQuantity.isEmpty else {
        throw .invalid("\(place()).decimal_quantity", "is given besides quantity; send one of them")
      }
      guard let quantity = ExactDecimal(exactly: whole), Count.quantityRange.contains(quantity) else {
        throw .invalid("\(place()).quantity", UsageRules.problem(quantity: "\(whole)"))
      }
      return quantity
    }
    guard !count.decimalQuantity.isEmpty else { throw .invalid("\(place()).quantity", UsageRules.missingQuantity) }
    let quantity: ExactDecimal
    do throws(ExactDecimal.ParseError) { quantity = try ExactDecimal(parsing: count.decimalQuantity) } catch {
      throw .invalid("\(place()).decimal_quantity", "'\(count.decimalQuantity.cut(toScalars: 40))' \(error)")
    }
    if let problem = UsageRules.problem(quantity: quantity) { throw .invalid("\(place()).decimal_quantity", problem) }
    return quantity
  }

  static func response(_ receipt: CountReceipt) -> ReportCountsResponse {
    ReportCountsResponse(accepted: receipt.accepted, unchanged: receipt.unchanged, late: receipt.late)
  }
}

extension CwlinkAPI.Count {
  init(_ count: Count) {
    self.init(
      customerID: count.customerID, productID: count.productID, quantity: count.quantity.whole,
      decimalQuantity: count.quantity.description, asOfTime: ProtobufTimestamp(count.asOf),
      source: count.source, receiveTime: ProtobufTimestamp(count.received), late: count.late,
      origin: count.origin.map(CwlinkAPI.CountOrigin.init))
  }
}

extension CountCalculation {
  init(_ calculation: BillableCount.Calculation) {
    self.init(
      unroundedQuantity: calculation.unrounded.description, rounding: .init(rawValue: Int32(calculation.rounding.rawValue)),
      percentile: Int32(clamping: calculation.percentile ?? 0), days: Int32(clamping: calculation.days?.counted ?? 0),
      carriedDays: Int32(clamping: calculation.days?.carried ?? 0), missingDays: Int32(clamping: calculation.days?.missing ?? 0),
      soFar: calculation.isSoFar)
  }
}

extension SourceCount {
  init(_ count: BillableCount.SourceQuantity) { self.init(source: count.source, quantity: count.quantity.description) }
}

extension CwlinkAPI.CountOrigin {
  init(_ origin: CountOrigin) {
    self.init(
      pullID: origin.pullID,
      parts: origin.parts.map {
        CwlinkAPI.VendorQuantity(
          vendorCustomerID: $0.customerID, vendorCustomerName: $0.customerName, vendorProductID: $0.productID,
          vendorProductName: $0.productName, quantity: $0.quantity, lines: $0.lines.map { Int32(clamping: $0) })
      })
  }
}

extension Period {
  /// Nil if the text is empty; throws INVALID_ARGUMENT if it is not a period.
  static func optional(_ text: String) throws(DomainError) -> Period? {
    if text.isEmpty { return nil }
    guard let period = Period(text: text) else { throw .invalid("period", Period.problem(of: text)) }
    return period
  }
}
