/// A management tool (RMM) with which a provider manages customers.
public struct ManagementSolution: Codable, Sendable, Equatable, Identifiable {
  public var id: Int
  public var name: String
  public var managementItSolutionType: String?
  public var managementSolutionName: String?

  public init(id: Int, name: String, managementItSolutionType: String? = nil, managementSolutionName: String? = nil) {
    self.id = id
    self.name = name
    self.managementItSolutionType = managementItSolutionType
    self.managementSolutionName = managementSolutionName
  }
}

/// The products that a management solution bills under one agreement type: the source of "Default" assignments.
public struct ManagementProduct: Codable, Sendable, Equatable, Identifiable {
  public var id: Int
  public var agreementType: Reference?
  public var serverProduct: Reference?
  public var workstationProduct: Reference?
  public var spamStatsProduct: Reference?

  public init(
    id: Int, agreementType: Reference? = nil, serverProduct: Reference? = nil, workstationProduct: Reference? = nil,
    spamStatsProduct: Reference? = nil
  ) {
    self.id = id
    self.agreementType = agreementType
    self.serverProduct = serverProduct
    self.workstationProduct = workstationProduct
    self.spamStatsProduct = spamStatsProduct
  }
}

extension ManagementSolution: ListedEntity {
  static let listPath = "/company/managementItSolutions"
  static let listFields = ["id", "name", "managementItSolutionType", "managementSolutionName"]
}

extension ManagementProduct {
  static func listPath(solutionID: Int) -> String { "/company/managementItSolutions/\(solutionID)/managementProducts" }
  static let listFields = ["id", "agreementType", "serverProduct", "workstationProduct", "spamStatsProduct"]
}
