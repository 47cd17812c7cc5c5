import ConnectWise
import GRDB
import LocalRPC

/// Looks for what no callback told: a few listings for all customers and all open notifications, held against what is known.
struct ChangePoller: Sendable {
  struct Outcome: Sendable, Equatable {
    var customers = 0
    var notifications = 0
    var syncedCustomerIDs: [String] = []
    var failedCustomerIDs: [String] = []
    var changedNotificationIDs: [String] = []
    /// What a callback should have told.
    var missed = 0
  }

  let store: Store
  let site: SiteConnection
  let registrar: CallbackRegistrar
  let reader: ChangeReader
  let clock: any BridgeClock

  init(store: Store, site: SiteConnection, registrar: CallbackRegistrar, clock: any BridgeClock) {
    self.store = store
    self.site = site
    self.registrar = registrar
    reader = ChangeReader(store: store, site: site, clock: clock)
    self.clock = clock
  }

  /// Looks, takes over what differs, and sees that the callbacks are there. Throws where ConnectWise cannot say; the settings keep the reason.
  func poll(by caller: Caller) async throws -> Outcome {
    do {
      let outcome = try await look(by: caller)
      // Callbacks that were never enabled, or were for another ConnectWise, are nothing to look after.
      if try await isOn() { _ = try await registrar.reconcile(by: caller) }
      try await keep(outcome, error: "")
      return outcome
    } catch let status as RPCStatus where status.code != .cancelled {
      try await keep(nil, error: status.message)
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
        throw RPCStatus(error, doing: "list the companies and agreements")
      }
      let found = PollFindings(known.customers, companies: companies, agreements: agreements, at: now)
      let (synced, failures) = await reader.sync(found.missed.union(found.failing), by: caller)
      outcome.syncedCustomerIDs = synced
      outcome.failedCustomerIDs = failures.keys.sorted()
      outcome.missed = found.missed.count
    }
    outcome.changedNotificationIDs = try await reader.tickets.look(at: known.ticketIDs)
    outcome.missed += outcome.changedNotificationIDs.count
    return outcome
  }

  private func keep(_ outcome: Outcome?, error: String) async throws {
    let now = clock.now()
    try await store.write { db in
      var settings = try CallbackSettings.current(db)
      settings.pollAttemptTime = now
      settings.pollError = error
      if let outcome {
        settings.pollTime = now
        if outcome.missed > 0 { (settings.missedTime, settings.missed) = (now, outcome.missed) }
      }
      try settings.save(db)
    }
  }
}
