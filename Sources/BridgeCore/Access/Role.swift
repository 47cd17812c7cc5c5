/// The permissions of a caller. Each role includes the previous ones (rule 32).
package enum Role: Int, Sendable, Comparable, CaseIterable, Codable {
  /// Read everything except secrets.
  case read = 1
  /// Send now; report counts and events.
  case trigger
  /// Change customers, assignments and products; create and apply plans.
  case operate
  /// Change the integration, keys and mail settings.
  case administer

  package var name: String { String(describing: self) }

  package static func < (a: Role, b: Role) -> Bool { a.rawValue < b.rawValue }
}
