import BridgeCore
import ExactDecimal
import Foundation
import GRDB
import TrendMicro

extension PullService {
  /// Reads the provisioned units of all licences, and in the first days of a month the closed month's summary report.
  func pullLicences(_ source: Source, _ begun: Pull, by caller: Caller) async throws -> Pull {
    let client = try clients.licensing(source)
    let customers = try await client.customers()
    let plans = try await client.servicePlans()
    let entries = try await client.subscriptions()
    var subscriptions: [Subscription] = []
    for entry in entries {
      try Task.checkCancellation()
      if Worker.isStopping { throw CancellationError() }
      // One that was removed since the list was read has no units.
      if let subscription = try await client.subscription(entry.id, customerID: entry.customerID) { subscriptions.append(subscription) }
    }
    let now = clock.now()
    let counts = LicenseCounts(customers: customers, entries: entries, subscriptions: subscriptions, plans: plans, at: UTCTime(now))
    let report = try await closedMonth(client, at: begun.start)
    return try await finish(begun, source, counts, rows: subscriptions.count, by: caller) { db in
      guard let report else { return }
      try CorrectionRules.replace(db, source.id, report.period, reported: report.rows, plans: counts.counts, at: now)
    }
  }

  /// The seats of Worry-Free customers.
  func pullSeats(_ source: Source, _ begun: Pull, by caller: Caller) async throws -> Pull {
    let customers = try await clients.remoteManager(source).customers()
    return try await finish(begun, source, LicenseCounts(customers: customers, at: UTCTime(clock.now())), rows: customers.count, by: caller)
    { _ in }
  }

  /// The report of the month before, until it is approved: the vendor lets figures be changed until the 5th, and approves them after that.
  private func closedMonth(_ client: LicensingClient, at now: Instant) async throws -> (period: Period, rows: [SummaryRow])? {
    let zone = try await store.read { db in ZoneRules(try IntegrationSettings.current(db).zone) }
    let today = zone.day(of: now)
    guard today.day <= CorrectionRules.lastReportDay, let last = today.adding(days: -today.day),
      let month = ReportMonth(year: last.year, month: last.month)
    else { return nil }
    return (Period(last), try await client.summary(of: month))
  }

  private func finish(
    _ begun: Pull, _ source: Source, _ counted: LicenseCounts, rows: Int, by caller: Caller,
    _ more: @escaping @Sendable (Database) throws -> Void
  ) async throws -> Pull {
    let counts = try counted.counts.map(VendorCount.init)
    var pull = begun
    pull.notCounted = counted.uncounted.prefix(100).map { license in
      let name = license.customerName.isEmpty ? license.customerID : license.customerName
      return "\(name), \(license.productName) \(license.units): \(license.reason.text)"
    }
    return try await finish(pull, source, counts, rows: rows, by: caller, more)
  }
}

extension VendorCount {
  /// Throws FAILED_PRECONDITION if the vendor's quantity is not a decimal number with at most four places.
  init(_ count: LicenseCount) throws {
    let quantity: ExactDecimal
    do throws(ExactDecimal.ParseError) { quantity = try ExactDecimal(parsing: count.units.description) } catch {
      throw DomainError(
        .failedPrecondition, "the quantity '\(count.units)' of \(count.customerName), \(count.productName) \(error)",
        reason: "QUANTITY_OUT_OF_RANGE")
    }
    self.init(
      customerID: count.customerID, customerName: count.customerName.isEmpty ? count.customerID : count.customerName,
      productID: count.productID, productName: count.productName.isEmpty ? count.productID : count.productName, quantity: quantity,
      rawQuantity: count.units.description)
  }
}

extension UncountedLicense.Reason {
  fileprivate var text: String {
    switch self {
    case .subscriptionDisabled: "the subscription is disabled"
    case .licenseDisabled: "the licence is disabled"
    case .expired: "expired"
    case .trial: "a trial"
    case .notStarted: "it has not begun"
    }
  }
}
