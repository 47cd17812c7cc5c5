package import BridgeCore
package import GRDB

/// What billing needs to know of the sources that counts are collected from (rules 43 and 44).
package struct CollectionFacts: Sendable {
  /// A source whose counts are stale.
  package struct LateSource: Sendable, Equatable {
    /// When the last successful pull began; nil if none did.
    package var lastSuccess: Instant?
    /// "nothing was delivered since 2026-11-20: …"
    package var reason: String

    package init(lastSuccess: Instant?, reason: String) {
      self.lastSuccess = lastSuccess
      self.reason = reason
    }
  }

  /// The late sources by id.
  package var late: @Sendable (Database, Instant) throws -> [String: LateSource]
  /// What is not billed because its customer or product is not mapped: "1 customer of lmpi is not mapped: 7 seats are not billed".
  package var unmapped: @Sendable (Database) throws -> [String]

  package init(
    late: @escaping @Sendable (Database, Instant) throws -> [String: LateSource],
    unmapped: @escaping @Sendable (Database) throws -> [String]
  ) {
    self.late = late
    self.unmapped = unmapped
  }

  /// Nothing is collected.
  package static let none = CollectionFacts(late: { _, _ in [:] }, unmapped: { _ in [] })
}
