import CwlinkAPI

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

/// The role that each method requires, from the option `required_role` in its proto file.
enum MethodRoles {
  /// The role that `method`, as "package.Service/Method", requires. Nil for the health and reflection services, which anyone may call.
  ///
  /// A method of our package that is missing in the table requires the strongest role.
  static func role(for method: String) -> Role? {
    guard method.hasPrefix("cwlink.v1.") else { return nil }
    return CwlinkAPIMethods.requiredRole[method].flatMap { Role(rawValue: Int($0.rawValue)) } ?? .administer
  }
}
