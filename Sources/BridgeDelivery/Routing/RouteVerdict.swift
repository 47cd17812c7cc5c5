/// A route, and whose it is: "policy rule 1", "report_route".
package struct NamedRoute: Sendable, Equatable {
  package var subject: String
  package var route: TicketRoute

  package init(subject: String, route: TicketRoute) {
    self.subject = subject
    self.route = route
  }
}

/// Whether ConnectWise has one name of a route.
package struct RouteVerdict: Sendable, Equatable {
  /// The numbers are the API's.
  package enum Outcome: Int, Sendable, CaseIterable {
    case passed = 1
    case failed
    /// ConnectWise cannot say beforehand.
    case warning
  }

  package var subject: String
  /// "board", "status", "resolved_status", "type", "subtype", "item", "priority" or "source".
  package var field: String
  package var value: String
  package var outcome: Outcome
  package var message: String
  /// Names that ConnectWise has, where this one is not among them.
  package var choices: [String] = []
}

/// Looks routes up in ConnectWise. Writes nothing.
package protocol RouteChecking: Sendable {
  /// In the order of the routes. Throws UNAVAILABLE or FAILED_PRECONDITION where ConnectWise cannot say.
  func check(_ routes: [NamedRoute]) async throws -> [RouteVerdict]
}
