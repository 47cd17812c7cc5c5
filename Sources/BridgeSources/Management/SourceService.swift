package import BridgeCore
package import CurlTransport
import Foundation
package import GRDB

/// Creates, changes and removes sources. Secrets are stored encrypted, and sent only to the server that they were entered for (rule 46).
package struct SourceService: Sendable {
  package let store: Store
  package let sealer: Sealer
  package let clock: any BridgeClock
  /// Wakes the puller.
  package let changed: @Sendable () -> Void

  package init(store: Store, sealer: Sealer, clock: any BridgeClock, changed: @escaping @Sendable () -> Void) {
    self.store = store
    self.sealer = sealer
    self.clock = clock
    self.changed = changed
  }

  package func get(_ id: String) async throws -> SourceDetail {
    let now = clock.now()
    return try await store.read { db in try SourceDetail.read(db, Source.require(db, id), at: now) }
  }

  /// Sorted by id.
  package func list(_ page: Page) async throws -> (sources: [SourceDetail], nextToken: String) {
    let now = clock.now()
    return try await store.read { db in
      let rows = try Source.filter(Column("id") > (page.after ?? "")).order(Column("id")).limit(page.size + 1).fetchAll(db)
      let (sources, nextToken) = try page.cut(rows, key: \.id)
      return (try sources.map { try SourceDetail.read(db, $0, at: now) }, nextToken)
    }
  }

  /// Throws INVALID_ARGUMENT with the violations, or ALREADY_EXISTS.
  package func create(
    _ id: String, _ kind: Source.Kind, _ wanted: SourceChange, secret: Secret, request: RequestKey?, by caller: Caller
  ) async throws -> SourceDetail {
    let now = clock.now()
    var draft = Source(id: id, kind: kind, at: now)
    draft.baseURL = VendorServer.standard(kind)
    draft = wanted.applied(to: draft)
    var violations = SourceRules.violations(of: draft)
    violations.require(!secret.isEmpty, "secret", "is empty; give the \(SourceRules.secretName(kind))")
    SourceRules.check(secret, draft, &violations)
    try violations.throwIfAny()
    draft.sealedSecret = try sealer.seal(secret, for: draft.secretPurpose)
    draft.secretDestination = draft.destination.text
    let source = draft
    let detail = try await store.write { db in
      if let earlier = try RequestLedger.outcome(db, request, as: String.self) {
        return try SourceDetail.read(db, Source.require(db, earlier), at: now)
      }
      if try Source.exists(db, key: id) { throw DomainError.exists("source", id, change: Remedy(.sourcesSetName, id)) }
      if try ImportProfileRecord.exists(db, id) {
        throw DomainError.invalid("source.id", "'\(id)' is an import profile; counts name their source, so choose another id")
      }
      guard try VendorItemStore.items(db, id, .customer).isEmpty else {
        throw DomainError.invalid(
          "source.id", "'\(id)' was an import profile, whose customers and products are kept; choose another id")
      }
      try SourceRules.requireReferences(db, source)
      try source.insert(db)
      try ActivityLog.record(
        db, "source.create", on: "sources/\(id)", by: caller, at: now, summary: "created source \(id)", after: SourceRecord(source))
      try RequestLedger.record(db, request, outcome: id, at: now)
      return try SourceDetail.read(db, source, at: now)
    }
    changed()
    return detail
  }

  /// Throws INVALID_ARGUMENT with the violations, NOT_FOUND, or ABORTED if `etag` is outdated.
  package func update(_ id: String, _ wanted: SourceChange, secret: Secret?, etag: String, by caller: Caller) async throws -> SourceDetail {
    let now = clock.now()
    let detail = try await store.write { [sealer] db in
      let old = try Source.require(db, id)
      guard etag.isEmpty || etag == old.etag else { throw DomainError.stale("the source '\(id)'", see: Remedy(.sourcesShow, id)) }
      var new = wanted.applied(to: old)
      var violations = SourceRules.violations(of: new)
      if let secret { SourceRules.check(secret, new, &violations) }
      try violations.throwIfAny()
      if let secret {
        new.sealedSecret = try sealer.seal(secret, for: new.secretPurpose)
        new.secretDestination = new.destination.text
      }
      guard new.sealedSecret == nil || new.secretDestination == new.destination.text else {
        throw DomainError.invalid(
          "secret", "must be entered again for another server: a stored secret is sent only to the server that it was entered for")
      }
      try SourceRules.requireReferences(db, new)
      // Figures that were counted for one customer are not given to another one.
      if let field = Self.fixedField(old, new) {
        throw DomainError.invalid(
          field, "cannot be changed, because the logs that were counted belong to it; remove the source, and add another one")
      }
      new.updateTime = now
      new.revision = old.revision + 1
      try new.update(db)
      try ActivityLog.record(
        db, "source.update", on: "sources/\(id)", by: caller, at: now, summary: "changed source \(id)", before: SourceRecord(old),
        after: SourceRecord(new))
      return try SourceDetail.read(db, new, at: now)
    }
    changed()
    return detail
  }

  /// What must not change once logs were counted.
  private static func fixedField(_ old: Source, _ new: Source) -> String? {
    guard old.kind == .emailSecurity else { return nil }
    if old.customerID != new.customerID { return "source.customer_id" }
    return old.productID == new.productID ? nil : "source.product_id"
  }

  /// Counts and figures that it delivered are kept.
  package func delete(_ id: String, etag: String, by caller: Caller) async throws {
    let now = clock.now()
    try await store.write { db in
      let source = try Source.require(db, id)
      guard etag.isEmpty || etag == source.etag else { throw DomainError.stale("the source '\(id)'", see: Remedy(.sourcesShow, id)) }
      try PullStore.forget(db, sourceID: id)
      try Correction.forget(db, sourceID: id)
      try LogStore.forget(db, sourceID: id)
      try VendorItemStore.forget(db, sourceID: id)
      try source.delete(db)
      try ActivityLog.record(
        db, "source.delete", on: "sources/\(id)", by: caller, at: now, summary: "removed source \(id)", before: SourceRecord(source))
    }
    changed()
  }
}

extension Source {
  /// Whether a secret of a source is encrypted with the master key.
  package static func hasSecrets(_ db: Database) throws -> Bool { try !filter(Column("secret") != nil).isEmpty(db) }
}
