package import Bridge
package import BridgeCore
package import ExactDecimal
import GRDB
import ImportProfiles
import Spreadsheet

/// What an import did, or would do.
package struct ImportReport: Sendable, Equatable {
  /// Raw values as in the API.
  package enum State: Int, Sendable {
    /// No count of this source for the month before.
    case new = 1
    case changed
    case unchanged
    case unmapped
    case excluded
  }

  package struct Usage: Sendable, Equatable {
    package var state: State
    package var count: VendorCount
    package var customerID: String
    package var productID: String
    /// That of the month before, for the vendor's customer and product.
    package var previous: ExactDecimal?
  }

  package var period: Period
  package var pull: Pull
  package var late: Int64
  package var usages: [Usage]
  package var rows: Int
  package var warnings: [String]
  package var dropped: [String]
  package var reading: String
}

/// Imports files by import profiles. Everything that a file says is stored in one transaction, or nothing.
package struct ImportService: Sendable {
  /// The most bytes of a file.
  package static let maximumSize = SpreadsheetLimits.standard.fileBytes
  static let mostWarnings = 100
  static let mostDropped = 1_000

  package let store: Store
  package let clock: any BridgeClock
  package let usage: UsageService

  package init(store: Store, clock: any BridgeClock, usage: UsageService) {
    self.store = store
    self.clock = clock
    self.usage = usage
  }

  /// `period` is the month to import; nil if the file says it.
  ///
  /// Throws `WrongLines`, or INVALID_ARGUMENT if the file cannot be read or does not say the month.
  package func importFile(_ bytes: [UInt8], profileID: String, period: Period?, by caller: Caller) async throws -> ImportReport {
    let profile = try await store.read { db in try ImportProfileRecord.require(db, profileID).profile }
    let result = try await withTaskExecutorPreference(globalConcurrentExecutor) { () async throws in
      do throws(SpreadsheetError) {
        return try profile.read(bytes, period: period.flatMap { ImportPeriod($0.description) })
      } catch {
        throw DomainError.invalid("data", "\(error)")
      }
    }
    // What concerns the whole file is said of its header, or of its first line.
    try WrongLines.throwIfAny(
      result.problems.items.map { LineProblem(line: $0.line ?? result.headerLine ?? 1, column: $0.column, message: $0.message) })
    guard !result.usages.isEmpty else { throw DomainError.invalid("data", "the file has a header and no rows that count") }
    let found = try Self.period(result, period)
    let counts = result.usages.map(VendorCount.init)
    let now = clock.now()
    return try await store.write { [usage] db in
      let zone = ZoneRules(try IntegrationSettings.current(db).zone)
      // A month that is not over is counted today.
      let day = min(found.lastDay, zone.day(of: now))
      guard day >= found.firstDay else {
        throw DomainError.invalid("period", "\(found) has not begun: today is \(zone.day(of: now)) in the integration's time zone")
      }
      let previous = try Self.previous(db, profileID, before: found)
      var pull = try PullStore.begin(db, profileID, requestedBy: caller.user, at: now)
      let receipt = try VendorIntake(usage: usage, zone: zone, now: now).store(
        db, profileID, counts, day: day, isComplete: false, pull: &pull)
      pull.rows = result.rows
      pull.outcome = .succeeded
      pull.end = now
      try pull.save(db)
      let all = try VendorItemStore.rows(db, profileID, day)
      let rows = all.filter { $0.pullID == pull.id }
      let missing = all.filter { $0.pullID != pull.id && $0.count.quantity != .zero }
      try ActivityLog.record(
        db, "usage.import", on: "import-profiles/\(profileID)", by: caller, at: now,
        summary: "\(Plural.of(counts.count, "count")) of \(found) imported: \(pull.accepted) new or changed, \(pull.unchanged) unchanged")
      return ImportReport(
        period: found, pull: pull, late: receipt.late, usages: Self.usages(rows, previous), rows: result.rows,
        warnings: Self.warnings(result, missing),
        dropped: result.dropped.items.prefix(Self.mostDropped).map { Self.text($0, profile) }, reading: Self.reading(result))
    }
  }

  private static func warnings(_ result: ImportResult, _ missing: [VendorItemStore.Row]) -> [String] {
    let left = missing.map {
      "\($0.count.customerName), \($0.count.productName) \($0.count.rawQuantity) was in an earlier file of the month and is not in this one; "
        + "its quantity is kept"
    }
    return Array((result.warnings.items.map(\.description) + left).prefix(mostWarnings))
  }

  /// The one month of all rows.
  private static func period(_ result: ImportResult, _ wanted: Period?) throws -> Period {
    let found = Set(result.usages.compactMap(\.period)).sorted()
    guard found.count <= 1 else {
      throw DomainError.invalid(
        "period", "the file has rows of \(found.map(\.description).joined(separator: ", ")); name the month to import")
    }
    guard let period = found.first.flatMap({ Period(text: $0.description) }) ?? wanted else {
      throw DomainError.invalid("period", "is missing, and the file does not say the month; write a year and a month: 2026-11")
    }
    return period
  }

  /// The quantities of the last import before a month, by vendor customer and product.
  private static func previous(_ db: Database, _ sourceID: String, before period: Period) throws -> [[String]: ExactDecimal] {
    guard let day = try VendorItemStore.latestDay(db, sourceID, before: period.firstDay) else { return [:] }
    let rows = try VendorItemStore.rows(db, sourceID, day)
    return Dictionary(rows.map { ([$0.count.customerID, $0.count.productID], $0.count.quantity) }) { first, _ in first }
  }

  private static func usages(_ rows: [VendorItemStore.Row], _ previous: [[String]: ExactDecimal]) -> [ImportReport.Usage] {
    rows.sorted { ($0.count.lines.first ?? 0) < ($1.count.lines.first ?? 0) }.map { row in
      let before = previous[[row.count.customerID, row.count.productID]]
      let state: ImportReport.State =
        if row.customer.state == .excluded || row.product.state == .excluded { .excluded } else if row.isUnmapped {
          .unmapped
        } else if let before { before == row.count.quantity ? .unchanged : .changed } else { .new }
      return ImportReport.Usage(
        state: state, count: row.count, customerID: row.customer.targetID, productID: row.product.targetID, previous: before)
    }
  }

  private static func text(_ row: DroppedRow, _ profile: ImportProfile) -> String {
    let reason =
      switch row.reason {
      case .filter(let index): profile.filters.indices.contains(index) ? "\(profile.filters[index])" : "a filter"
      case .total: "a total"
      case .otherPeriod: "another month"
      case .negative: "negative"
      }
    let what = [row.subject, row.quantity].filter { !$0.isEmpty }.joined(separator: " ")
    return "line \(row.line): \(what.isEmpty ? "" : "\(what): ")\(reason)"
  }

  private static func reading(_ result: ImportResult) -> String {
    guard let file = result.file else { return "" }
    switch file.format {
    case .xlsx: return "XLSX, sheet \(file.sheet)"
    case .csv:
      let encoding = file.encoding.map { " in \($0.rawValue)" } ?? ""
      return "CSV\(encoding)" + (file.delimiter.map { ", separated by \($0.rawValue)" } ?? "")
    }
  }
}

extension VendorCount {
  init(_ usage: ImportedUsage) {
    let customer = usage.customerID.isEmpty ? usage.customerName : usage.customerID
    let product = usage.productCode.isEmpty ? usage.productName : usage.productCode
    self.init(
      customerID: customer, customerName: usage.customerName.isEmpty ? customer : usage.customerName, productID: product,
      productName: usage.productName.isEmpty ? product : usage.productName, quantity: usage.quantity,
      rawQuantity: usage.rows.map(\.text).joined(separator: " + "), cost: usage.cost, currency: usage.currency,
      lines: usage.rows.map(\.line))
  }
}
