/// What a caller may do; each role includes the ones before it (rule 32).
package enum Role: Int, Sendable, Comparable, CaseIterable, Codable {
  /// See everything but secrets.
  case read = 1
  /// Send now, report counts and events.
  case trigger
  /// Customers, agreements, products, plans and their application.
  case operate
  /// The integration, keys and mail settings.
  case administer

  package var name: String { String(describing: self) }

  package static func < (a: Role, b: Role) -> Bool { a.rawValue < b.rawValue }
}
