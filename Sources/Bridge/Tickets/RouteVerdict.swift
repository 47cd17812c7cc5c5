/// A route, and whose it is: "policy rule 1", "report_route".
public struct NamedRoute: Sendable, Equatable {
  var subject: String
  var route: TicketRoute
}

/// Whether ConnectWise has one name of a route.
public struct RouteVerdict: Sendable, Equatable {
  /// The numbers are the API's.
  enum Outcome: Int, Sendable, CaseIterable {
    case passed = 1
    case failed
    /// ConnectWise cannot say beforehand.
    case warning
  }

  var subject: String
  /// "board", "status", "resolved_status", "type", "subtype", "item", "priority" or "source".
  var field: String
  var value: String
  var outcome: Outcome
  var message: String
  /// Names that ConnectWise has, where this one is not among them.
  var choices: [String] = []
}

/// Looks routes up in ConnectWise. Writes nothing.
public protocol RouteChecking: Sendable {
  /// In the order of the routes. Throws UNAVAILABLE or FAILED_PRECONDITION where ConnectWise cannot say.
  func check(_ routes: [NamedRoute]) async throws -> [RouteVerdict]
}
