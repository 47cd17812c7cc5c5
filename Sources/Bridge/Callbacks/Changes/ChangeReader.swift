import GRDB
import LocalRPC

/// Reads again what changed, and takes it over: customers are synced, notifications hear of their tickets.
struct ChangeReader: Sendable {
  let store: Store
  let customers: CustomerService
  let concerned: CustomerChanges
  let tickets: TicketChanges
  let clock: any BridgeClock

  init(store: Store, site: SiteConnection, clock: any BridgeClock) {
    self.store = store
    customers = CustomerService(store: store, site: site, clock: clock)
    concerned = CustomerChanges(store: store, site: site)
    tickets = TicketChanges(store: store, site: site, clock: clock)
    self.clock = clock
  }

  /// Reads all of them; each row is gone then, or says why it is tried again and when. Answers false where ConnectWise did not answer: nothing more
  /// is to be asked at present. Throws only what the store throws.
  func read(_ changes: [Change]) async throws -> Bool {
    let seen = try await settle(changes.filter { $0.type == .ticket }) { changes in
      _ = try await tickets.look(at: Set(changes.map(\.recordID)))
    }
    guard seen else { return false }
    return try await readCustomers(changes.filter { $0.type != .ticket })
  }

  private func readCustomers(_ changes: [Change]) async throws -> Bool {
    guard !changes.isEmpty else { return true }
    let found: [(change: Change, customerIDs: Set<String>)]
    do {
      found = try await concerned.customers(of: changes)
    } catch let status as RPCStatus {
      try await fail(changes, status)
      return false
    }
    // Of one customer many agreements may have changed: it is read once.
    let failures = await sync(found.reduce(into: Set<String>()) { $0.formUnion($1.customerIDs) }, by: .daemon).failures
    let now = clock.now()
    try await store.write { db in
      for (change, customerIDs) in found {
        // What cannot be read for a reason that time does not mend stands in the customer, with what mends it.
        let failure = customerIDs.compactMap { failures[$0] }.first(where: \.mayPass)
        if let failure { try ChangeStore.failed(db, change, failure.message, at: now) } else { try ChangeStore.done(db, change, at: now) }
      }
    }
    return !failures.values.contains(where: \.mayPass)
  }

  /// Syncs each; answers those of which that failed, with the reason.
  func sync(_ ids: Set<String>, by caller: Caller) async -> (synced: [String], failures: [String: RPCStatus]) {
    await withTaskGroup(of: (String, RPCStatus?).self) { group in
      var rest = ids.sorted()[...]
      func begin() {
        guard let id = rest.popFirst(), !Task.isCancelled else { return }
        group.addTask { (id, await failure(ofSyncing: id, by: caller)) }
      }
      for _ in 0..<ManyWork.parallelism { begin() }
      var synced: [String] = []
      var failures: [String: RPCStatus] = [:]
      for await (id, failure) in group {
        if let failure { failures[id] = failure } else { synced.append(id) }
        // A site that does not answer is not asked for hundreds of customers.
        if failure?.mayPass != true { begin() }
      }
      for id in rest { failures[id] = RPCStatus(.unavailable, "ConnectWise does not answer; it is read again later") }
      return (synced.sorted(), failures)
    }
  }

  private func failure(ofSyncing id: String, by caller: Caller) async -> RPCStatus? {
    do {
      _ = try await customers.sync(id, by: caller)
      return nil
    } catch let status as RPCStatus {
      // Deleted meanwhile: there is nothing to read it for.
      return status.code == .notFound ? nil : status
    } catch {
      return RPCStatus(.internal, Words.of(error))
    }
  }

  private func settle(_ changes: [Change], _ read: ([Change]) async throws -> Void) async throws -> Bool {
    guard !changes.isEmpty else { return true }
    do {
      try await read(changes)
    } catch let status as RPCStatus {
      try await fail(changes, status)
      return false
    }
    let now = clock.now()
    try await store.write { db in
      for change in changes { try ChangeStore.done(db, change, at: now) }
    }
    return true
  }

  private func fail(_ changes: [Change], _ status: RPCStatus) async throws {
    if status.code == .cancelled { return }
    let now = clock.now()
    try await store.write { db in
      for change in changes { try ChangeStore.failed(db, change, status.message, at: now) }
    }
  }
}

extension RPCStatus {
  /// The same may go well later, without anybody doing anything.
  fileprivate var mayPass: Bool { code == .unavailable || code == .cancelled || code == .internal }
}
