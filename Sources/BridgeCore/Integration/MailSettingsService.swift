import CurlTransport
import Foundation
import GRDB

/// Reads and changes the settings of the SMTP server.
package struct MailSettingsService: Sendable {
  package let store: Store
  package let sealer: Sealer
  package let clock: any BridgeClock

  package init(store: Store, sealer: Sealer, clock: any BridgeClock) {
    self.store = store
    self.sealer = sealer
    self.clock = clock
  }

  package func get() async throws -> MailSettings {
    try await store.read(MailSettings.current)
  }

  /// Throws INVALID_ARGUMENT with the violations, ABORTED if `etag` is outdated.
  package func update(_ change: MailSettingsChange, etag: String, by caller: Caller) async throws -> MailSettings {
    let now = clock.now()
    let sealed = try change.password.map { try sealer.seal($0, for: MailSettings.passwordPurpose) }
    return try await store.write { db in
      let old = try MailSettings.current(db)
      guard etag.isEmpty || etag == old.etag else { throw DomainError.stale("the mail settings", see: Remedy(.integrationMailShow)) }
      var new = change.applied(to: old)
      if let sealed { new.sealedPassword = sealed }
      if sealed != nil, new.user.isEmpty {
        throw DomainError.invalid("password", "belongs to a user, and none is set; give mail_settings.user too")
      }
      // Without a user the password is removed.
      if new.user.isEmpty { new.sealedPassword = nil }
      try MailSettingsRules.violations(of: new) { FileManager.default.isReadableFile(atPath: $0) }.throwIfAny()
      new.updateTime = now
      new.revision = old.revision + 1
      try new.save(db)
      try ActivityLog.record(
        db, "mail.update", on: "mail", by: caller, at: now, summary: "changed the mail settings",
        before: old.revision == 0 ? nil : MailRecord(old),
        after: MailRecord(new))
      return new
    }
  }
}
