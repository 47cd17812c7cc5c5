import BridgeAccounts
import BridgeCore
import BridgeDelivery
import GRDB

extension NotificationService {
  /// Checks the given rules, or the saved ones: the policy's, those of one customer or of all, and the report route. Writes nothing.
  func checkRouting(customerID: String, rules: [RoutingRule]) async throws -> [RouteVerdict] {
    guard rules.isEmpty else {
      try RoutingRules.violations(of: rules, path: "rules").throwIfAny()
      return try await routes.check(Self.named(rules, "rule"))
    }
    let saved = try await store.read { db in
      if !customerID.isEmpty { _ = try Customer.require(db, customerID) }
      let settings =
        try customerID.isEmpty
        ? NotificationSettings.order(Column("customer_id")).fetchAll(db) : [NotificationSettings.current(db, customerID)]
      let report = try GeneralSettings.current(db).reportRoute
      return Self.named(try NotificationPolicy.current(db).rules, "policy rule")
        + settings.flatMap { Self.named($0.rules, "customers/\($0.customerID) rule") }
        + (report == TicketRoute() ? [] : [NamedRoute(subject: "report_route", route: report)])
    }
    return saved.isEmpty ? [] : try await routes.check(saved)
  }

  /// Throws INVALID_ARGUMENT for each name that does not exist in ConnectWise ("policy.rules[0].route.status"), or the error of
  /// `RouteChecking.check`. Routes in `known` were checked before.
  func requireRoutes(_ rules: [RoutingRule], path: String, known: [RoutingRule]) async throws {
    let checked = Set(known.map { $0.route.names.map(\.name) })
    let named = rules.enumerated().filter { !checked.contains($0.element.route.names.map(\.name)) }.map { index, rule in
      NamedRoute(subject: "\(path)[\(index)].route", route: rule.route)
    }
    guard !named.isEmpty else { return }
    var found = FieldViolations()
    for verdict in try await routes.check(named) where verdict.outcome == .failed {
      let choices = verdict.choices.isEmpty ? "" : "; ConnectWise has: \(verdict.choices.joined(separator: ", "))"
      found.add("\(verdict.subject).\(verdict.field)", verdict.message + choices)
    }
    try found.throwIfAny()
  }

  private static func named(_ rules: [RoutingRule], _ subject: String) -> [NamedRoute] {
    rules.enumerated().map { NamedRoute(subject: "\(subject) \($0 + 1)", route: $1.route) }
  }
}
