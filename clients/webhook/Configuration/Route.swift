import ServiceSupport

/// A path that accepts deliveries, the action they trigger, and how they are verified.
struct Route: Sendable, Equatable {
  static let longestPath = 48

  var path: String
  var action: RouteAction
  var verification: RouteVerification

  init(_ value: ConfigurationValue) throws(ConfigurationError) {
    let members = try value.members("path", "action", "verification")
    guard let path = members["path"], let action = members["action"], let verification = members["verification"] else {
      throw value.error("path, action and verification are required")
    }
    self.path = try Self.path(path)
    self.action = try RouteAction(action)
    self.verification = try RouteVerification(verification)
    switch (self.action, self.verification) {
    case (.connectWiseCallback, .connectWise): break
    case (.connectWiseCallback, _): throw verification.error("must be connectWise for the action connectWiseCallback")
    case (_, .connectWise): throw verification.error("connectWise is allowed for the action connectWiseCallback only")
    default: break
    }
  }

  /// Whether a recorded delivery, sent again under another id, takes effect again.
  var canBeReplayed: Bool {
    guard case .hubSignature256 = verification else { return false }
    switch action {
    case .sendNow, .sendAllNow, .syncCustomer: return true
    // Their bodies identify what they report.
    case .reportCounts, .reportMailFigures, .reportDeviceFigures, .raiseEvents, .connectWiseCallback: return false
    }
  }

  /// Only characters that no proxy rewrites, and short enough for the daemon's request_id.
  private static func path(_ value: ConfigurationValue) throws(ConfigurationError) -> String {
    let path = try value.text()
    let plain = path.utf8.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."): true
      default: false
      }
    }
    let segments = path.split(separator: "/", omittingEmptySubsequences: false)
    guard plain, segments.count >= 2, segments[0].isEmpty, !segments.dropFirst().contains(where: { ["", ".", ".."].contains($0) }) else {
      throw value.error("'\(path)' is not a valid path; use the form /hooks/counts, with letters, digits, -, _ and .")
    }
    guard path.utf8.count <= longestPath else { throw value.error("is \(path.utf8.count) characters long; the limit is \(longestPath)") }
    guard path != HealthCheck.path else { throw value.error("\(path) is reserved for the receiver's health check") }
    return path
  }
}

/// The daemon call that a delivery triggers.
enum RouteAction: Sendable, Equatable {
  /// Sends the billing e-mail of one customer; nil: of the customer that the body names.
  case sendNow(customer: String?)
  case sendAllNow
  case reportCounts
  case reportMailFigures
  case reportDeviceFigures
  case raiseEvents
  /// Reads a customer's company and agreements from ConnectWise again; nil: of the customer that the body names.
  case syncCustomer(customer: String?)
  case connectWiseCallback

  /// "reportCounts", or `{ "sendNow": { "customer": "acme" } }`.
  init(_ value: ConfigurationValue) throws(ConfigurationError) {
    let name: String
    var settings: ConfigurationValue?
    if let text = value.textIfAny {
      name = text
    } else {
      let choice = try value.choice(
        "sendNow", "sendAllNow", "reportCounts", "reportMailFigures", "reportDeviceFigures", "raiseEvents", "syncCustomer",
        "connectWiseCallback")
      name = choice.name
      settings = choice.value
    }
    switch name {
    case "sendNow": self = .sendNow(customer: try settings?.members("customer")["customer"]?.text())
    case "syncCustomer": self = .syncCustomer(customer: try settings?.members("customer")["customer"]?.text())
    case "sendAllNow": self = .sendAllNow
    case "reportCounts": self = .reportCounts
    case "reportMailFigures": self = .reportMailFigures
    case "reportDeviceFigures": self = .reportDeviceFigures
    case "raiseEvents": self = .raiseEvents
    case "connectWiseCallback": self = .connectWiseCallback
    default:
      throw value.error(
        "'\(name)' is unknown; must be one of sendNow, sendAllNow, reportCounts, reportMailFigures, reportDeviceFigures, raiseEvents, syncCustomer, connectWiseCallback"
      )
    }
    switch self {
    case .sendNow, .syncCustomer: break
    default: _ = try settings?.members()
    }
  }
}
