import BridgeCore
import GRDB
import LocalRPC

extension ReportService {
  /// Writes the batches in one transaction: each completely or not at all, stopping at the first invalid one.
  ///
  /// Returns what was written and the INVALID_ARGUMENT that ended it, naming the invalid figures.
  func report<Item>(_ batches: [[Figures<Item>]], by caller: Caller, place: @escaping BatchPlace) async throws
    -> (receipt: FigureReceipt, refusal: (any Error)?)
  {
    let now = clock.now()
    return try await store.write { db in
      var writer = try FigureWriter<Item>(db)
      var kept = writer
      let refusal = try Batches.write(db, batches) { figures, batch, index in
        try writer.write(figures, place: place(batch, index))
      } written: {
        kept = writer
      }
      try kept.record(db, "report", by: caller, at: now)
      return (kept.receipt, refusal)
    }
  }

  /// Writes one batch completely or not at all; a repeated request returns its earlier result.
  func report<Item>(_ figures: [Figures<Item>], request: RequestKey?, by caller: Caller) async throws -> FigureReceipt {
    let now = clock.now()
    return try await store.write { db in
      if let earlier = try RequestLedger.outcome(db, request, as: FigureReceipt.self) { return earlier }
      var writer = try FigureWriter<Item>(db)
      for (index, one) in figures.enumerated() { try writer.write(one, place: "figures[\(index)].") }
      try writer.record(db, "report", by: caller, at: now)
      try RequestLedger.record(db, request, outcome: writer.receipt, at: now)
      return writer.receipt
    }
  }

  /// Imports the complete table, or throws `WrongLines` with the problems of all invalid lines and imports nothing.
  func importTable<Item>(_ table: FigureTable<Item>, validateOnly: Bool, by caller: Caller) async throws -> FigureReceipt {
    guard !table.isEmpty else {
      throw DomainError.invalid("data", "the file is empty; its first line must name the columns: \(FigureTable<Item>.expectedHeader)")
    }
    let now = clock.now()
    return try await store.write { db in
      var writer = try FigureWriter<Item>(db)
      let unknown = table.figures.compactMap { line, figures in
        writer.problem(figures).map { LineProblem(line: line, column: $0.field, message: $0.message) }
      }
      try WrongLines.throwIfAny(table.problems + unknown)
      guard !table.figures.isEmpty else { throw DomainError.invalid("data", "the file has a header and no figures") }
      try db.inSavepoint {
        for (line, figures) in table.figures { try writer.write(figures, place: "line \(line), ") }
        return validateOnly ? .rollback : .commit
      }
      if !validateOnly { try writer.record(db, "import", by: caller, at: now) }
      return writer.receipt
    }
  }

  /// Newest first.
  func figures<Item>(_ item: Item.Type, _ filter: FigureQueries.Filter, page: Page) async throws
    -> (rows: [Figures<Item>], nextToken: String)
  {
    try await store.read { db in
      let rows = try FigureQueries.list(db, item, filter, page: page)
      return try page.cut(rows, key: { try Page.key(FigureQueries.key($0)) })
    }
  }
}

extension FigureWriter {
  /// Records what was written in the activity log, with the replaced figures; records nothing if nothing changed.
  fileprivate func record(_ db: Database, _ verb: String, by caller: Caller, at now: Instant) throws {
    guard receipt.accepted > 0 else { return }
    let remark = receipt.replaced > Int64(replaced.count) ? " (this entry contains the first \(replaced.count))" : ""
    try ActivityLog.record(
      db, "figures.\(verb)", on: Item.table, by: caller, at: now,
      summary:
        "\(Item.noun): \(receipt.accepted) accepted, \(Plural.of(Int(receipt.replaced), "correction"))\(remark), \(receipt.unchanged) unchanged",
      before: replaced.isEmpty ? nil : replaced.map { FigureRecord($0.before) },
      after: replaced.isEmpty ? nil : replaced.map { FigureRecord($0.after) })
  }
}

/// Figures as recorded in the activity log.
private struct FigureRecord: Encodable {
  let customer: String
  let product: String?
  let day: String
  let counts: [String: Int64]
  let source: String

  init<Item>(_ figures: Figures<Item>) {
    customer = figures.customerID
    product = figures.productID.isEmpty ? nil : figures.productID
    day = figures.day.description
    counts = Dictionary(uniqueKeysWithValues: Item.allCases.map { ($0.name, figures.counts[$0]) })
    source = figures.source
  }
}
