/// Creates the initial state: the same for the same seed and day.
struct Seed: Sendable {
  let seed: UInt64
  let today: Timestamp
  /// True for setup tables only.
  let isEmpty: Bool

  func state() -> SiteState {
    var state = SiteState(seed: seed)
    addSetup(to: &state)
    addServiceDesk(to: &state)
    guard !isEmpty else { return state }
    addFixedCatalog(to: &state)
    addManagementSolutions(to: &state)
    addFixedCompanies(to: &state)
    addFixedAgreements(to: &state)
    addFixedTickets(to: &state)
    var random = SplitMix64(seed: seed)
    addGenerated(to: &state, &random)
    return state
  }

  /// The first day of the month that is `months` after the current one.
  func monthStart(_ months: Int = 0) -> Timestamp {
    let day = today.civil
    let index = day.year * 12 + day.month - 1 + months
    return Timestamp(year: index / 12, month: index % 12 + 1, day: 1)
  }

  static func reference(_ id: Int, _ name: String) -> JSON { ["id": .integer(id), "name": .string(name)] }
}

/// The agreement types of every seed.
enum SeedType: Int, CaseIterable {
  case managedService = 1
  case managementSolution, blockTime, backupService, managedServiceBranch, hardwareLease, securitySubscription

  var name: String {
    switch self {
    case .managedService: "Managed Service"
    case .managementSolution: "TMRM Management Solution"
    case .blockTime: "Block Time"
    case .backupService: "Backup Service"
    case .managedServiceBranch: "Managed Service Branch"
    case .hardwareLease: "Hardware Lease"
    case .securitySubscription: "Security Subscription"
    }
  }

  var reference: JSON { Seed.reference(rawValue, name) }
}

enum SeedStatus: Int, CaseIterable {
  case active = 1
  case inactive, notApproved, prospect

  var name: String {
    switch self {
    case .active: "Active"
    case .inactive: "Inactive"
    case .notApproved: "Not-Approved"
    case .prospect: "Prospect"
    }
  }

  var reference: JSON { Seed.reference(rawValue, name) }
}

extension Seed {
  static let companyTypes = ["Client", "Prospect", "Vendor", "Owner"]

  func addSetup(to state: inout SiteState) {
    for status in SeedStatus.allCases {
      state[.companyStatuses].insert(
        [
          "name": .string(status.name), "defaultFlag": .bool(status == .active), "inactiveFlag": .bool(status == .inactive),
          "notifyFlag": false, "disallowSavingFlag": false, "customNoteFlag": false, "cancelOpenTracksFlag": false,
        ], id: status.rawValue)
    }
    for (index, name) in Self.companyTypes.enumerated() {
      state[.companyTypes].insert(
        ["name": .string(name), "defaultFlag": .bool(index == 0), "vendorFlag": .bool(name == "Vendor"), "serviceAlertFlag": false],
        id: index + 1)
    }
    for type in SeedType.allCases {
      state[.agreementTypes].insert(
        [
          "name": .string(type.name), "defaultFlag": .bool(type == .managedService), "inactiveFlag": .bool(type == .hardwareLease),
          "prePaymentFlag": .bool(type == .blockTime), "employeeCompRate": "Actual", "employeeCompNotExceed": "Billing",
          "invoicingCycle": "CalendarYear", "billTime": "Billable", "billExpenses": "Billable", "billProducts": "Billable",
          "billingCycle": Self.reference(2, "Monthly"), "prorateFlag": false,
        ], id: type.rawValue)
    }
  }

  func addManagementSolutions(to state: inout SiteState) {
    state[.managementSolutions].insert(
      [
        "name": "TMRM", "managementItSolutionType": "Custom", "managementSolutionName": "Trend Micro Remote Manager",
        "globalLoginFlag": false, "usingSslFlag": true, "noDisplayFlag": false,
      ], id: 1)
    state[.managementSolutions].insert(
      ["name": "N-able", "managementItSolutionType": "NAble", "globalLoginFlag": false, "usingSslFlag": true, "noDisplayFlag": false], id: 2
    )
    for type in [SeedType.managedService, .managementSolution, .securitySubscription] {
      state[.managementProducts].insert([
        "agreementType": type.reference, "serverProduct": SeedProduct.wfbs.reference, "workstationProduct": SeedProduct.wfbs.reference,
        "spamStatsProduct": SeedProduct.emailStandard.reference, "parentId": 1,
      ])
    }
  }
}
