import BridgeAccounts
package import BridgeCore
import ConnectWise
import GRDB

/// Polls for changes that no callback reported: compares a few listings for all customers and open notifications with the stored data.
package struct ChangePoller: Sendable {
  struct Outcome: Sendable, Equatable {
    var customers = 0
    var notifications = 0
    var syncedCustomerIDs: [String] = []
    var failedCustomerIDs: [String] = []
    var changedNotificationIDs: [String] = []
    /// The number of changes that a callback should have reported.
    var missed = 0
  }

  let store: Store
  let site: SiteConnection
  let registrar: CallbackRegistrar
  let reader: ChangeReader
  let clock: any BridgeClock

  package init(
    store: Store, site: SiteConnection, registrar: CallbackRegistrar, reader: ChangeReader, clock: any BridgeClock
  ) {
    self.store = store
    self.site = site
    self.registrar = registrar
    self.reader = reader
    self.clock = clock
  }

  /// Checks the registrations, polls, and syncs what differs. Throws if ConnectWise cannot be read; the settings store the
  /// reason.
  func poll(by caller: Caller) async throws -> Outcome {
    // Callbacks that are disabled or belong to another ConnectWise site are not checked. If the repair fails, the settings store the reason, and
    // polling continues.
    if !Store.isValidating, try await isOn() { do { _ = try await registrar.reconcile(by: caller) } catch is DomainError {} }
    do {
      let outcome = try await look(by: caller)
      try await keep(outcome, error: "")
      return outcome
    } catch let status as DomainError where status.kind != .cancelled {
      try await keep(nil, error: status.text)
      throw status
    }
  }

  private func isOn() async throws -> Bool {
    try await store.read { db in try CallbackSettings.current(db).isOn(at: SiteIdentity(try IntegrationSettings.current(db))) }
  }

  private func look(by caller: Caller) async throws -> Outcome {
    let client = try await site.client()
    let identity = SiteIdentity(client).description
    let now = clock.now()
    let known = try await store.read { db in try PollFacts.read(db, site: identity, at: now) }
    var outcome = Outcome(customers: known.customers.count, notifications: known.notificationCount)
    let companyIDs = Set(known.customers.compactMap(\.customer.companyID)).sorted().map(Condition.Value.int)
    if !companyIDs.isEmpty {
      let companies: [ConnectWise.Company]
      let agreements: [ConnectWise.Agreement]
      do {
        companies = try await client.companies(matching: .isIn("id", companyIDs))
        agreements = try await client.agreements(matching: .isIn("company/id", companyIDs))
      } catch {
        throw DomainError(error, doing: "list the companies and agreements")
      }
      let found = PollFindings(known.customers, companies: companies, agreements: agreements, at: now)
      let (synced, failures) = await reader.sync(found.missed.union(found.failing), by: caller)
      outcome.syncedCustomerIDs = synced
      outcome.failedCustomerIDs = failures.keys.sorted()
      outcome.missed = found.missed.subtracting(try await reported()).count
    }
    let tickets = try await reader.tickets.look(at: known.ticketIDs)
    outcome.changedNotificationIDs = tickets.changed
    outcome.missed += tickets.news
    return outcome
  }

  /// Customers with a reported change that is not read yet. An unknown agreement may belong to any customer.
  private func reported() async throws -> Set<String> {
    try await store.read { db in
      guard try ChangeStore.recordIDs(db, .agreement).isEmpty else { return try Customer.ids(db) }
      return try Customer.ids(db, linkedTo: ChangeStore.recordIDs(db, .company))
    }
  }

  private func keep(_ outcome: Outcome?, error: String) async throws {
    let now = clock.now()
    try await store.write { db in
      var settings = try CallbackSettings.current(db)
      settings.pollAttemptTime = now
      settings.pollError = error
      if let outcome {
        // Changes from before callbacks were enabled were not missed by a callback.
        if outcome.missed > 0, settings.pollTime != nil { (settings.missedTime, settings.missed) = (now, outcome.missed) }
        settings.pollTime = now
      }
      try settings.save(db)
    }
  }
}
