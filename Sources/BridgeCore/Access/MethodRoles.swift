import CwlinkAPI

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
