package import BridgeCore
import ConnectWise
import GRDB

/// Reconciles ConnectWise's callbacks with the expected ones. Calls are serialized: two at once would register each callback twice.
package actor CallbackRegistrar {
  typealias Finding = RegistrationRules.Finding

  /// The findings, each with the change that was or would be made.
  struct Outcome: Sendable {
    var findings: [(finding: Finding, change: String)]
  }

  private let store: Store
  private let site: SiteConnection
  private let clock: any BridgeClock
  private var last: Task<Void, Never>?

  /// How often the callbacks are listed in one reconciliation.
  static let mostReads = 10
  static let description = "cwlink: change notifications"
  /// Of the callbacks that 0.1.0 registered.
  static let earlierDescription = "cwlink: told of what changes"

  package init(store: Store, site: SiteConnection, clock: any BridgeClock) {
    self.store = store
    self.site = site
    self.clock = clock
  }

  /// Compares ConnectWise's callbacks with `wanted`, or with the saved settings. Writes nothing.
  func look(wanted: CallbackSettings? = nil) async throws -> Outcome {
    let client = try await site.client()
    let (saved, ids) = try await known(SiteIdentity(client))
    let (findings, _) = try await findings(wanted ?? saved, ids, client)
    return Outcome(findings: findings.map { ($0, $0.step?.text(done: false) ?? "") })
  }

  /// Performs all required steps in order; the settings store the time or the error. Completed steps are not undone.
  func reconcile(by caller: Caller) async throws -> Outcome {
    let before = last
    let work = Task {
      await before?.value
      return try await repair(by: caller)
    }
    last = Task { _ = try? await work.value }
    return try await work.value
  }

  private func known(_ identity: SiteIdentity) async throws -> (CallbackSettings, [CallbackType: Int]) {
    try await store.read { db in
      let settings = try CallbackSettings.current(db)
      // Ids and URLs of another ConnectWise site are invalid here.
      guard settings.site == identity.description else { return (CallbackSettings(), [:]) }
      return (settings, try CallbackRow.all(db).compactMapValues(\.callbackID))
    }
  }

  private func findings(
    _ settings: CallbackSettings, _ ids: [CallbackType: Int], _ client: ConnectWiseClient
  ) async throws -> ([Finding], ReadBasis) {
    let entries: [CallbackEntry]
    let basis = ReadBasis()
    do { entries = try await client.reading(into: basis).callbacks() } catch { throw Self.status(error, doing: "list the callbacks") }
    let findings = RegistrationRules.findings(
      url: settings.enabled ? settings.url : nil, ours: Set([settings.url, settings.formerURL].filter { !$0.isEmpty }), ids: ids,
      descriptions: [Self.description, Self.earlierDescription], in: entries)
    return (findings, basis)
  }

  private func repair(by caller: Caller) async throws -> Outcome {
    do {
      let client = try await site.client()
      let (settings, _) = try await known(SiteIdentity(client))
      var outcome = Outcome(findings: [])
      var refusal: DomainError?
      var handled: Set<String> = []
      var reads = 0
      var isDone = false
      while !isDone {
        reads += 1
        let (findings, basis) = try await findings(settings, try await known(SiteIdentity(client)).1, client)
        isDone = true
        for finding in findings where !handled.contains(finding.key) {
          do {
            let repaired = try await repair(finding, settings, client, basedOn: basis, by: caller)
            outcome.findings.append(repaired)
            handled.formUnion([finding.key, repaired.finding.key])
          } catch let error as ConnectWiseError {
            guard error.needsNewRead, reads < Self.mostReads else {
              refusal = refusal ?? Self.status(error, doing: finding.step?.doing ?? "change a callback")
              handled.insert(finding.key)
              continue
            }
            // After a pause the callbacks are listed again before anything else is written (rule 36).
            isDone = false
            break
          } catch let status as DomainError where status.kind != .cancelled {
            // A failed repair does not prevent the others.
            refusal = refusal ?? status
            handled.insert(finding.key)
          }
        }
      }
      if let refusal { throw refusal }
      try await finish(settings, error: "")
      return outcome
    } catch let status as DomainError where status.kind != .cancelled {
      try await finish(nil, error: status.text)
      throw status
    }
  }

  private func repair(
    _ found: Finding, _ settings: CallbackSettings, _ client: ConnectWiseClient, basedOn basis: ReadBasis, by caller: Caller
  ) async throws -> (finding: Finding, change: String) {
    var finding = found
    var change = ""
    if let step = found.step {
      if let entry = try await perform(step, settings.url, client, basedOn: basis) {
        finding.entry = entry
        finding.state = .active
      }
      change = step.text(done: true)
    }
    try await keep(finding, change, of: SiteIdentity(client), by: caller)
    return (finding, change)
  }

  /// Returns the resulting callback; nil if it was removed.
  private func perform(
    _ step: RegistrationRules.Step, _ url: String, _ client: ConnectWiseClient, basedOn basis: ReadBasis
  ) async throws -> CallbackEntry? {
    switch step {
    case .register(let type):
      let new = NewCallbackEntry(description: Self.description, url: url, type: type.recordType)
      return try await client.createCallback(new, basedOn: basis)
    case .repair(let id, let type, _, let differs):
      var operations: [PatchOperation] = [.replace(.inactiveFlag, false)]
      if differs {
        operations += [
          .replace(.url, .string(url)), .replace(.level, .string(CallbackEntry.Level.owner.rawValue)),
          .replace(.objectId, .number(Double(CallbackEntry.ownerObjectID))),
        ]
      }
      let entry = try await client.patchCallback(id: id, operations, basedOn: basis)
      // ConnectWise can answer 200 without changing anything.
      guard entry.isActive, entry.url == url else {
        throw DomainError.unmet(
          "CALLBACK_UNCHANGED",
          "ConnectWise accepted the change of callback #\(id) (\(type.recordType.rawValue)) but did not change it; check it there")
      }
      return entry
    case .remove(let id):
      do throws(ConnectWiseError) {
        try await client.deleteCallback(id: id, basedOn: basis)
      } catch {
        if error.kind != .notFound { throw error }
      }
      return nil
    }
  }

  private func keep(_ finding: Finding, _ change: String, of site: SiteIdentity, by caller: Caller) async throws {
    guard let type = finding.type else { return }
    let now = clock.now()
    let id = finding.entry?.id
    let isRemoved = finding.state == .surplus
    try await store.write { db in
      var row = try CallbackRow.find(db, type)
      // The id is invalid if another ConnectWise site was configured meanwhile.
      let isPresent = try CallbackSettings.current(db).site == site.description
      let wanted = isRemoved ? (row.callbackID == id ? nil : row.callbackID) : id
      if isPresent, row.callbackID != wanted {
        row.callbackID = wanted
        try row.save(db)
      }
      guard !change.isEmpty else { return }
      try ActivityLog.record(
        db, "callbacks.\(isRemoved ? "remove" : "register")", on: "callbacks/\(type.recordType.rawValue)", by: caller, at: now,
        summary: "\(type.recordType.rawValue) callback\(id.map { " #\($0)" } ?? ""): \(change)")
    }
  }

  /// - Parameter done: the settings that the registrations now match.
  private func finish(_ done: CallbackSettings?, error: String) async throws {
    let now = clock.now()
    try await store.write { db in
      var settings = try CallbackSettings.current(db)
      settings.checkTime = now
      settings.checkError = error
      // All callbacks at the former URL were moved or removed, unless the settings changed meanwhile.
      if let done, settings.site == done.site, settings.url == done.url { settings.formerURL = "" }
      try settings.save(db)
    }
  }

  /// Adds the permissions that callbacks require.
  private static func status(_ error: ConnectWiseError, doing: String) -> DomainError {
    var error = error
    if error.kind == .forbidden { error.remedy = "give the API member's role System: API Callbacks add, edit, inquire" }
    return DomainError(error, doing: doing)
  }
}

extension RegistrationRules.Finding {
  /// Identifies it among the findings of another listing.
  fileprivate var key: String { entry.map { "#\($0.id)" } ?? "\(type.map { $0.recordType.rawValue } ?? "")" }
}

extension RegistrationRules.Step {
  fileprivate var doing: String {
    switch self {
    case .register(let type): "register the \(type.recordType.rawValue) callback"
    case .repair(let id, _, _, _): "change callback #\(id)"
    case .remove(let id): "remove callback #\(id)"
    }
  }
}
