package import BridgeAccounts
package import BridgeCore
import GRDB

/// Reads changed records: syncs customers and updates notifications from their tickets.
package struct ChangeReader: Sendable {
  /// The result of a pass.
  struct Outcome: Sendable, Equatable {
    /// The approximate number of requests.
    var requests = 0
    /// ConnectWise did not answer: no further requests for now.
    var isDown = false
  }

  /// The delay before a ticket with a delivery in progress is read again.
  private static let unjudgedPause = Duration.seconds(5)
  /// One for the customer's company, one for its agreements.
  private static let requestsOfSync = 2

  let store: Store
  let customers: CustomerService
  let concerned: CustomerChanges
  let tickets: TicketChanges
  let clock: any BridgeClock

  package init(store: Store, site: SiteConnection, customers: CustomerService, clock: any BridgeClock) {
    self.store = store
    self.customers = customers
    concerned = CustomerChanges(store: store, site: site)
    tickets = TicketChanges(store: store, site: site, clock: clock)
    self.clock = clock
  }

  /// Reads all of them. Afterwards each row is deleted, or stores the error and the time of the next try. Throws only errors of the store.
  func read(_ changes: [Change]) async throws -> Outcome {
    var outcome = Outcome()
    try await readTickets(changes.filter { $0.type == .ticket }, &outcome)
    if !outcome.isDown { try await readCustomers(changes.filter { $0.type != .ticket }, &outcome) }
    return outcome
  }

  private func readTickets(_ changes: [Change], _ outcome: inout Outcome) async throws {
    guard !changes.isEmpty else { return }
    outcome.requests += 1
    do {
      let unjudged = try await tickets.look(at: Set(changes.map(\.recordID))).unjudged
      let now = clock.now()
      try await store.write { db in
        for change in changes {
          if unjudged.contains(change.recordID) {
            try ChangeStore.postpone(db, change, until: now.adding(Self.unjudgedPause))
          } else {
            try ChangeStore.done(db, change, at: now)
          }
        }
      }
    } catch let status as DomainError {
      try await fail(changes, status, &outcome)
    }
  }

  /// If ConnectWise rejects a list, it is read in halves, so that one bad record does not prevent the others from being read.
  private func readCustomers(_ changes: [Change], _ outcome: inout Outcome) async throws {
    guard !changes.isEmpty else { return }
    outcome.requests += 1
    let found: [(change: Change, customerIDs: Set<String>)]
    do {
      found = try await concerned.customers(of: changes)
    } catch let status as DomainError {
      guard !status.isTransient, changes.count > 1 else { return try await fail(changes, status, &outcome) }
      try await readCustomers(Array(changes[..<(changes.count / 2)]), &outcome)
      if !outcome.isDown { try await readCustomers(Array(changes[(changes.count / 2)...]), &outcome) }
      return
    }
    // Several agreements of one customer may have changed: it is synced once.
    let concernedIDs = found.reduce(into: Set<String>()) { $0.formUnion($1.customerIDs) }
    let failures = await sync(concernedIDs, by: .daemon).failures
    outcome.requests += concernedIDs.count * Self.requestsOfSync
    outcome.isDown = failures.values.contains(where: \.isTransient)
    let now = clock.now()
    try await store.write { db in
      for (change, customerIDs) in found {
        // Permanent errors are stored in the customer, with their fix.
        let failure = customerIDs.compactMap { failures[$0] }.first(where: \.isTransient)
        if let failure { try ChangeStore.failed(db, change, failure.message, at: now) } else { try ChangeStore.done(db, change, at: now) }
      }
    }
  }

  /// Syncs each customer; returns the failed ones with the reason.
  func sync(_ ids: Set<String>, by caller: Caller) async -> (synced: [String], failures: [String: DomainError]) {
    await withTaskGroup(of: (String, DomainError?).self) { group in
      var rest = ids.sorted()[...]
      func begin() {
        guard let id = rest.popFirst(), !Task.isCancelled else { return }
        group.addTask { (id, await failure(ofSyncing: id, by: caller)) }
      }
      for _ in 0..<BulkWork.parallelism { begin() }
      var synced: [String] = []
      var failures: [String: DomainError] = [:]
      for await (id, failure) in group {
        if let failure { failures[id] = failure } else { synced.append(id) }
        // Do not request hundreds of customers from a site that does not answer.
        if failure?.isTransient != true { begin() }
      }
      for id in rest { failures[id] = DomainError(.unavailable, "ConnectWise does not answer; it is read again later") }
      return (synced.sorted(), failures)
    }
  }

  private func failure(ofSyncing id: String, by caller: Caller) async -> DomainError? {
    do {
      _ = try await customers.sync(id, by: caller)
      return nil
    } catch let status as DomainError {
      // Deleted meanwhile: nothing to sync.
      return status.kind == .notFound ? nil : status
    } catch {
      return DomainError(.internal, ErrorText.of(error))
    }
  }

  private func fail(_ changes: [Change], _ status: DomainError, _ outcome: inout Outcome) async throws {
    outcome.isDown = status.isTransient
    if status.kind == .cancelled { return }
    let now = clock.now()
    try await store.write { db in
      for change in changes { try ChangeStore.failed(db, change, status.text, at: now) }
    }
  }
}

extension DomainError {
  /// Whether the error is transient.
  fileprivate var isTransient: Bool { [.unavailable, .cancelled, .internal, .aborted].contains(kind) }
}
