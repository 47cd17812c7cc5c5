package import BridgeCore
package import GRDB

/// The figures a delivery writes into a company's management summary report. They are absolute, so that the delivery is idempotent.
package struct SummaryChange: Sendable, Equatable, Codable {
  package var companyID: Int
  /// Identifies the report, up to 100 characters.
  package var groupIdentifier: String
  package var counters: SummaryCounters
  /// The ConnectWise site of the report.
  package var site: SiteIdentity
  /// Whether a create request was sent.
  var createSent = false

  package init(companyID: Int, groupIdentifier: String, counters: SummaryCounters, site: SiteIdentity, createSent: Bool = false) {
    self.companyID = companyID
    self.groupIdentifier = groupIdentifier
    self.counters = counters
    self.site = site
    self.createSent = createSent
  }
}

/// The counters of a ConnectWise report. Nil leaves a counter unchanged.
package struct SummaryCounters: Sendable, Equatable, Codable {
  package var totalWorkstations: Int?
  package var totalServers: Int?
  package var totalManagedMachines: Int?
  package var serversOffline: Int?
  package var virusesRemoved: Int?
  package var spywareItemsRemoved: Int?
  package var fullyPatchedMachines: Int?
  package var totalNotifications: Int?
  /// Text, such as "2 action required, 5 warnings".
  package var alertsGenerated: String?

  package init(
    totalWorkstations: Int? = nil, totalServers: Int? = nil, totalManagedMachines: Int? = nil, serversOffline: Int? = nil,
    virusesRemoved: Int? = nil, spywareItemsRemoved: Int? = nil, fullyPatchedMachines: Int? = nil, totalNotifications: Int? = nil,
    alertsGenerated: String? = nil
  ) {
    self.totalWorkstations = totalWorkstations
    self.totalServers = totalServers
    self.totalManagedMachines = totalManagedMachines
    self.serversOffline = serversOffline
    self.virusesRemoved = virusesRemoved
    self.spywareItemsRemoved = spywareItemsRemoved
    self.fullyPatchedMachines = fullyPatchedMachines
    self.totalNotifications = totalNotifications
    self.alertsGenerated = alertsGenerated
  }
}

extension SummaryChange {
  /// Enqueues the change; see `TicketDraft.enqueue`.
  package func enqueue(_ db: Database, customerID: String, key: String, line: String, at now: Instant) throws -> Delivery {
    if let earlier = try DeliveryStore.find(db, key: key) { return earlier }
    var delivery = Delivery(
      key: key, kind: .summaryReport, customerID: customerID, agreementID: nil, reference: "\(companyID)/\(groupIdentifier)",
      payload: try Payload.encode(self), summary: line, at: now)
    try delivery.insert(db)
    return delivery
  }
}
