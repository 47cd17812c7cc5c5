/// A route and the setting it comes from, such as "policy rule 1" or "report_route".
package struct NamedRoute: Sendable, Equatable {
  package var subject: String
  package var route: TicketRoute

  package init(subject: String, route: TicketRoute) {
    self.subject = subject
    self.route = route
  }
}

/// The result of checking one name of a route.
package struct RouteVerdict: Sendable, Equatable {
  /// Raw values as in the API.
  package enum Outcome: Int, Sendable, CaseIterable {
    case passed = 1
    case failed
    /// The name cannot be verified in advance.
    case warning
  }

  package var subject: String
  /// "board", "status", "resolved_status", "type", "subtype", "item", "priority" or "source".
  package var field: String
  package var value: String
  package var outcome: Outcome
  package var message: String
  /// The valid names if this one is not valid.
  package var choices: [String] = []
}

/// Checks routes in ConnectWise without writing anything.
package protocol RouteChecking: Sendable {
  /// In the order of the routes. Throws UNAVAILABLE or FAILED_PRECONDITION if ConnectWise cannot be queried.
  func check(_ routes: [NamedRoute]) async throws -> [RouteVerdict]
}
