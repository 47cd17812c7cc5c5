/// The figures of one group of a company's machines, used for ConnectWise's executive summary (CompanyManagementSummary).
public struct ManagementSummaryReport: Codable, Sendable, Equatable, Identifiable {
  public var id: Int
  /// The group's name in the reporting product.
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
  /// A string in ConnectWise, unlike the other counts.
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

/// A management summary report to create. Nil values are not reported.
public struct NewManagementSummaryReport: Encodable, Sendable, Equatable {
  /// In UTF-16 code units, as ConnectWise counts.
  public static let longestGroupIdentifier = 100

  /// Up to `longestGroupIdentifier`; a longer one is rejected, not truncated.
  public var groupIdentifier: String
  /// WorkstationsAndServers, BackupStats, Servers or Workstations. Required by ConnectWise for legacy solutions.
  public var deviceType: String?
  public var managementSolution: Reference?
  public var agreement: Reference?
  /// Counts: 0 to 2,147,483,647.
  public var totalWorkstations: Int?
  public var totalServers: Int?
  public var totalManagedMachines: Int?
  public var serversOffline: Int?
  public var totalNotifications: Int?
  public var virusesRemoved: Int?
  public var spywareItemsRemoved: Int?
  public var fullyPatchedMachines: Int?
  /// A string in ConnectWise, unlike the other counts.
  public var alertsGenerated: String?

  public init(
    groupIdentifier: String, deviceType: String? = nil, managementSolution: Reference? = nil, agreement: Reference? = nil,
    totalWorkstations: Int? = nil, totalServers: Int? = nil, totalManagedMachines: Int? = nil, serversOffline: Int? = nil,
    totalNotifications: Int? = nil, virusesRemoved: Int? = nil, spywareItemsRemoved: Int? = nil, fullyPatchedMachines: Int? = nil,
    alertsGenerated: String? = nil
  ) {
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

extension NewManagementSummaryReport {
  func validate() throws(ConnectWiseError) {
    var problems = FieldProblems("managementSummaryReport")
    problems.requireText(groupIdentifier, "groupIdentifier")
    problems.limit(groupIdentifier, "groupIdentifier", to: Self.longestGroupIdentifier)
    problems.requireTarget(managementSolution, "managementSolution")
    problems.requireTarget(agreement, "agreement")
    let counts: [(String, Int?)] = [
      ("totalWorkstations", totalWorkstations), ("totalServers", totalServers), ("totalManagedMachines", totalManagedMachines),
      ("serversOffline", serversOffline), ("totalNotifications", totalNotifications), ("virusesRemoved", virusesRemoved),
      ("spywareItemsRemoved", spywareItemsRemoved), ("fullyPatchedMachines", fullyPatchedMachines),
    ]
    for case (let field, let count?) in counts where !(0...Int(Int32.max)).contains(count) {
      problems.add(field, "is \(count); it must be between 0 and \(Int32.max)")
    }
    try problems.throwIfAny("The report")
  }
}
