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

  /// A changed host, port, security or CA file requires the password again (rule 46). Refusals are recorded in the activity log.
  ///
  /// Throws INVALID_ARGUMENT with the violations, ABORTED if `etag` is outdated.
  package func update(_ change: MailSettingsChange, etag: String, by caller: Caller) async throws -> MailSettings {
    try await ActivityLog.recordingRefusal(store, of: "mail.update", changing: change.fieldNames, on: "mail", by: caller, at: clock) {
      try await saved(change, etag: etag, by: caller)
    }
  }

  private func saved(_ change: MailSettingsChange, etag: String, by caller: Caller) async throws -> MailSettings {
    let now = clock.now()
    let sealed = try change.password.map { try sealer.seal($0, for: MailSettings.passwordPurpose) }
    return try await store.write { db in
      let old = try MailSettings.current(db)
      guard etag.isEmpty || etag == old.etag else { throw DomainError.stale("the mail settings", see: Remedy(.integrationMailShow)) }
      var new = change.applied(to: old)
      if let sealed {
        new.sealedPassword = sealed
        new.passwordDestination = new.destination.text
      }
      if sealed != nil, new.user.isEmpty {
        throw DomainError.invalid("password", "belongs to a user, and none is set; specify `mail_settings.user` too")
      }
      // Without a user the password is removed.
      if new.user.isEmpty {
        new.sealedPassword = nil
        new.passwordDestination = SecretDestination.none.text
      }
      try MailSettingsRules.violations(of: new) { FileManager.default.isReadableFile(atPath: $0) }.throwIfAny()
      guard new.sealedPassword == nil || new.passwordDestination == new.destination.text else {
        throw DomainError.invalid(
          "password",
          "must be entered again for another host, port, security or CA file: a stored password is sent only to the server that it was "
            + "entered for")
      }
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
