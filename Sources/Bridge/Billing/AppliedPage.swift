import BridgeAccounts
import BridgeCore
import GRDB
import Synchronization

/// Some lines of a plan that is applied, with what is stored now of them.
struct AppliedPage: Sendable {
  /// Lines of a page.
  private static let size = 500

  var lines: [PlanStore.AppliedLine]
  /// By line; without those that would not be planned any more.
  var present: [String: PlanCandidate]

  /// The pages of a plan in their order, read beside the transaction that applies it.
  ///
  /// - Parameter present: Nil for a plan that takes back a run.
  static func all(_ store: Store, of planID: String, _ present: PresentCandidates?) -> ReadAhead<Self> {
    let position = Mutex(-1)
    return ReadAhead {
      let after = position.withLock { $0 }
      return try store.readBeside { db in
        let lines = try PlanStore.appliedLines(db, of: planID, after: after, limit: size)
        guard let last = lines.last else { return nil }
        position.withLock { $0 = last.position }
        return AppliedPage(lines: lines, present: try present?.candidates(db, of: lines) ?? [:])
      }
    }
  }
}

/// What is stored now of the lines of a plan that is applied, some lines at a time.
struct PresentCandidates: Sendable {
  private let reader: CandidateReader
  /// For customers whose lines change nothing: whether they are still planned, and what was billed, does not depend on counts.
  private let countless: CandidateReader

  init(_ db: Database, _ period: Period, now: Instant) throws {
    reader = try CandidateReader(db, period, now: now)
    var countless = reader
    countless.readsCounts = false
    self.countless = countless
  }

  /// The candidates of the customers of `lines`, by line, as far as applying them needs any.
  func candidates(_ db: Database, of lines: [PlanStore.AppliedLine]) throws -> [String: PlanCandidate] {
    let counted = Set(lines.filter(\.summary.isApplicable).map(\.summary.customerID))
    let ids = counted.union(lines.filter(\.summary.needsLedger).map(\.summary.customerID))
    var found: [String: PlanCandidate] = [:]
    for customer in try Customer.enabled(db, among: ids) {
      for candidate in try (counted.contains(customer.id) ? reader : countless).candidates(db, of: customer, where: { _ in true }) {
        found[candidate.lineID] = candidate
      }
    }
    return found
  }
}
