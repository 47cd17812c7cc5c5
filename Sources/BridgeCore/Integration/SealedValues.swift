import Foundation
package import GRDB

/// The encrypted values of the database.
package enum SealedValues {
  /// Each with its name for people and the purpose that it was encrypted for.
  static func all(_ db: Database) throws -> [(name: String, sealed: Data, purpose: String)] {
    let settings = try IntegrationSettings.current(db)
    let keys = [("private key", settings.key), ("staged private key", settings.stagedKey), ("previous private key", settings.previousKey)]
    var found = keys.compactMap { name, key in
      key.sealedPrivateKey.map { (name: name, sealed: $0, purpose: IntegrationSettings.privateKeyPurpose) }
    }
    if let password = try MailSettings.current(db).sealedPassword {
      found.append(("mail password", password, MailSettings.passwordPurpose))
    }
    return found
  }

  /// The names of the values that the master key does not open.
  package static func unreadable(_ db: Database, _ sealer: Sealer) throws -> [String] {
    try all(db).filter { value in (try? sealer.open(value.sealed, for: value.purpose)) == nil }.map(\.name)
  }
}

extension Store {
  /// Whether something is encrypted with the master key, here or where `others` looks. Blocks; for the start of the daemon.
  package func hasSecrets(orIn others: (Database) throws -> Bool = { _ in false }) throws -> Bool {
    try pool.read { db in try !SealedValues.all(db).isEmpty || others(db) }
  }
}
