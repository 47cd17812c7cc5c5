import BridgeCore
import BridgeAccounts
import GRDB

/// The reason why a customer's events are kept (rule 12).
enum NotificationObstacle {
  /// With the command that fixes it; nil if events are processed.
  static func of(_ customer: Customer, _ settings: NotificationSettings) -> String? {
    let id = customer.id
    if !settings.isConfigured {
      return "the notification settings of '\(id)' are not configured; run: \(Remedy(.notificationsSettingsSet, id))"
    }
    if customer.companyIdentifier.isEmpty {
      return "customer '\(id)' is linked to no ConnectWise company; run: \(Remedy(.customersSetCompany, id))"
    }
    if customer.companyID == nil { return "the company of customer '\(id)' was never read; run: \(Remedy(.customersSync, id))" }
    return customer.enabled ? nil : "customer '\(id)' is disabled; run: \(Remedy(.customersEnable, id))"
  }

  /// The obstacles to a customer's notifications, with the number of kept events (rule 12).
  package static func obstacles(_ db: Database, _ customer: Customer) throws -> [String] {
    func waiting(_ count: Int) -> String { count == 0 ? "" : count == 1 ? "1 event is kept: " : "\(count) events are kept: " }
    let kept = try NotificationCounts.keptEvents(db, customerID: customer.id)
    if let obstacle = of(customer, try NotificationSettings.current(db, customer.id)) { return [waiting(kept) + obstacle] }
    let unrouted = kept - (try NotificationCounts.releasedEvents(db, customerID: customer.id))
    return unrouted == 0
      ? []
      : [
        waiting(unrouted)
          + "no routing rule names a board for them; run: \(Remedy(.notificationsRoutesAddCustomer, nil, customer.id))"
      ]
  }
}
