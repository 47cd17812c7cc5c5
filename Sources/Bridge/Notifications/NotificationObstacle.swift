/// Why nothing is notified for a customer (rule 12).
enum NotificationObstacle {
  /// With the command that mends it; nil where notifications flow.
  static func of(_ customer: Customer, _ settings: NotificationSettings) -> String? {
    let id = customer.id
    if !settings.isConfigured {
      return "the notification settings of '\(id)' are not configured; run: cwlink notifications set \(id) --ticket action-required"
    }
    if customer.companyIdentifier.isEmpty {
      return "customer '\(id)' is linked to no ConnectWise company; run: cwlink customers set \(id) --company ID"
    }
    if customer.companyID == nil { return "the company of customer '\(id)' was never read; run: cwlink customers sync \(id)" }
    return customer.enabled ? nil : "customer '\(id)' is disabled; run: cwlink customers set \(id) --enable"
  }
}
