/// The figures of one group of a company's machines, from which ConnectWise makes its executive summary (CompanyManagementSummary).
public struct ManagementSummaryReport: Codable, Sendable, Equatable, Identifiable {
  public var id: Int
  /// What the reporting product calls the group.
  public var groupIdentifier: String
  /// WorkstationsAndServers, BackupStats, Servers or Workstations.
  public var deviceType: String?
  public var managementSolution: Reference?
  public var agreement: Reference?
  public var totalWorkstations: Int?
  public var totalServers: Int?
  public var totalManagedMachines: Int?
  public var serversOffline: Int?
  public var totalNotifications: Int?
  public var virusesRemoved: Int?
  public var spywareItemsRemoved: Int?
  public var fullyPatchedMachines: Int?
  /// A text in ConnectWise, unlike the other counts.
  public var alertsGenerated: String?

  public init(
    id: Int, groupIdentifier: String, deviceType: String? = nil, managementSolution: Reference? = nil, agreement: Reference? = nil,
    totalWorkstations: Int? = nil, totalServers: Int? = nil, totalManagedMachines: Int? = nil, serversOffline: Int? = nil,
    totalNotifications: Int? = nil, virusesRemoved: Int? = nil, spywareItemsRemoved: Int? = nil, fullyPatchedMachines: Int? = nil,
    alertsGenerated: String? = nil
  ) {
    self.id = id
    self.groupIdentifier = groupIdentifier
    self.deviceType = deviceType
    self.managementSolution = managementSolution
    self.agreement = agreement
    self.totalWorkstations = totalWorkstations
    self.totalServers = totalServers
    self.totalManagedMachines = totalManagedMachines
    self.serversOffline = serversOffline
    self.totalNotifications = totalNotifications
    self.virusesRemoved = virusesRemoved
    self.spywareItemsRemoved = spywareItemsRemoved
    self.fullyPatchedMachines = fullyPatchedMachines
    self.alertsGenerated = alertsGenerated
  }
}

extension ManagementSummaryReport {
  static func listPath(companyID: Int) -> String { "\(Company.listPath)/\(companyID)/managementSummaryReports" }
  static let listFields = [
    "id", "groupIdentifier", "deviceType", "managementSolution", "agreement", "totalWorkstations", "totalServers", "totalManagedMachines",
    "serversOffline", "totalNotifications", "virusesRemoved", "spywareItemsRemoved", "fullyPatchedMachines", "alertsGenerated",
  ]
}
