import CwlinkAPI

extension DeleteCustomerResponse {
  /// "acme (Acme Dental)".
  var title: String { displayName.isEmpty || displayName == customerID ? customerID : "\(customerID) (\(displayName))" }

  /// What goes with the customer, one line each.
  var removed: [String] {
    var lines: [String] = []
    func add(_ isRemoved: Bool, _ line: String) { if isRemoved { lines.append("  " + line) } }
    add(agreements > 0, "\(counted(agreements, "agreement")), as synced from ConnectWise")
    add(assignments > 0, "\(counted(assignments, "assignment")) of products to agreements")
    add(targetMappings > 0, counted(targetMappings, "target mapping"))
    add(contractTerms > 0, "contract terms for \(counted(contractTerms, "product"))")
    add(customSettings, "its custom settings")
    add(notificationSettings, "its notification settings")
    add(
      openNotifications > 0,
      counted(openNotifications, "open notification") + ": tickets stay open in ConnectWise, and are no longer updated")
    add(keptEvents > 0, "\(counted(keptEvents, "kept event")), not sent yet")
    add(unsentMailEvents > 0, "\(counted(unsentMailEvents, "event")) waiting for the next e-mail")
    return lines.isEmpty ? ["nothing else is removed with it"] : ["removed with it:"] + lines
  }
}
