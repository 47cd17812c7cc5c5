/// What a delivery writes into a company's management summary report: absolute figures, so that doing it twice is doing it once.
struct SummaryChange: Sendable, Equatable, Codable {
  var companyID: Int
  /// What the report is found again by, up to 100 characters.
  var groupIdentifier: String
  var counters: SummaryCounters
  /// The ConnectWise that it is for.
  var site: SiteIdentity
  /// A request that may have created the report left.
  var createSent = false
}

/// ConnectWise's own counters. Nil leaves one as it is.
struct SummaryCounters: Sendable, Equatable, Codable {
  var totalWorkstations: Int?
  var totalServers: Int?
  var totalManagedMachines: Int?
  var serversOffline: Int?
  var virusesRemoved: Int?
  var spywareItemsRemoved: Int?
  var fullyPatchedMachines: Int?
  var totalNotifications: Int?
  /// In words: "2 action required, 5 warnings".
  var alertsGenerated: String?
}
