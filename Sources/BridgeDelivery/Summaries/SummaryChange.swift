package import BridgeCore
package import GRDB

/// What a delivery writes into a company's management summary report: absolute figures, so that doing it twice is doing it once.
package struct SummaryChange: Sendable, Equatable, Codable {
  package var companyID: Int
  /// What the report is found again by, up to 100 characters.
  package var groupIdentifier: String
  package var counters: SummaryCounters
  /// The ConnectWise that it is for.
  package var site: SiteIdentity
  /// A request that may have created the report left.
  var createSent = false

  package init(companyID: Int, groupIdentifier: String, counters: SummaryCounters, site: SiteIdentity, createSent: Bool = false) {
    self.companyID = companyID
    self.groupIdentifier = groupIdentifier
    self.counters = counters
    self.site = site
    self.createSent = createSent
  }
}

/// ConnectWise's own counters. Nil leaves one as it is.
package struct SummaryCounters: Sendable, Equatable, Codable {
  package var totalWorkstations: Int?
  package var totalServers: Int?
  package var totalManagedMachines: Int?
  package var serversOffline: Int?
  package var virusesRemoved: Int?
  package var spywareItemsRemoved: Int?
  package var fullyPatchedMachines: Int?
  package var totalNotifications: Int?
  /// In words: "2 action required, 5 warnings".
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
  /// As `TicketDraft.enqueue`.
  package func enqueue(_ db: Database, customerID: String, key: String, line: String, at now: Instant) throws -> Delivery {
    if let earlier = try DeliveryStore.find(db, key: key) { return earlier }
    var delivery = Delivery(
      key: key, kind: .summaryReport, customerID: customerID, agreementID: nil, reference: "\(companyID)/\(groupIdentifier)",
      payload: try Payload.encode(self), summary: line, at: now)
    try delivery.insert(db)
    return delivery
  }
}
