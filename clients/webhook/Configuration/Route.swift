/// A path that deliveries come to, what they do, and how they prove who sent them.
struct Route: Sendable, Equatable {
  static let longestPath = 48

  var path: String
  var action: RouteAction
  var verification: RouteVerification

  init(_ value: ConfigurationValue) throws(ConfigurationProblem) {
    let members = try value.members("path", "action", "verification")
    guard let path = members["path"], let action = members["action"], let verification = members["verification"] else {
      throw value.problem("needs path, action and verification")
    }
    self.path = try Self.path(path)
    self.action = try RouteAction(action)
    self.verification = try RouteVerification(verification)
    switch (self.action, self.verification) {
    case (.connectWiseCallback, .connectWise): break
    case (.connectWiseCallback, _): throw verification.problem("of the action connectWiseCallback must be connectWise")
    case (_, .connectWise): throw verification.problem("connectWise is for the action connectWiseCallback only")
    default: break
    }
  }

  /// Whether a delivery that was seen can be sent again under another id and have its effect again.
  var canBeReplayed: Bool {
    guard case .hubSignature256 = verification else { return false }
    switch action {
    case .sendNow, .sendAllNow, .syncCustomer: return true
    // Their bodies say what they are about.
    case .reportCounts, .reportMailFigures, .reportDeviceFigures, .raiseEvents, .connectWiseCallback: return false
    }
  }

  /// Letters that no proxy rewrites, and few enough for the daemon's request_id.
  private static func path(_ value: ConfigurationValue) throws(ConfigurationProblem) -> String {
    let path = try value.text()
    let plain = path.utf8.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."): true
      default: false
      }
    }
    let segments = path.split(separator: "/", omittingEmptySubsequences: false)
    guard plain, segments.count >= 2, segments[0].isEmpty, !segments.dropFirst().contains(where: { ["", ".", ".."].contains($0) }) else {
      throw value.problem("'\(path)' is no path; write it as /hooks/counts, of letters, digits, - _ and .")
    }
    guard path.utf8.count <= longestPath else { throw value.problem("has \(path.utf8.count) characters, at most \(longestPath) are taken") }
    guard path != HealthCheck.path else { throw value.problem("\(path) is the receiver's own") }
    return path
  }
}
