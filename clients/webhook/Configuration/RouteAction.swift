/// What a delivery does: one call of the daemon.
enum RouteAction: Sendable, Equatable {
  /// The billing e-mail of one customer; nil: of the one that the body names.
  case sendNow(customer: String?)
  case sendAllNow
  case reportCounts
  case reportMailFigures
  case reportDeviceFigures
  case raiseEvents
  /// Reads a customer's company and agreements again; nil: of the one that the body names.
  case syncCustomer(customer: String?)
  case connectWiseCallback

  /// "reportCounts", or `{ "sendNow": { "customer": "acme" } }`.
  init(_ value: ConfigurationValue) throws(ConfigurationProblem) {
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
      throw value.problem(
        "'\(name)' is no action; write one of sendNow, sendAllNow, reportCounts, reportMailFigures, reportDeviceFigures, raiseEvents, syncCustomer, connectWiseCallback"
      )
    }
    switch self {
    case .sendNow, .syncCustomer: break
    default: _ = try settings?.members()
    }
  }
}
