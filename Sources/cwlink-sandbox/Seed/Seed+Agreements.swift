extension Seed {
  /// The properties that differ between the seeded agreements.
  struct Agreement {
    enum Standing { case active, expired, cancelled, inactive }
    var name: String
    var type: SeedType
    var standing = Standing.active
    var parent: Int?
  }

  func addFixedAgreements(to state: inout SiteState) {
    add(Agreement(name: "Managed Security", type: .managedService), 201, of: .alder, to: &state)
    add(Agreement(name: "Managed Security – Branch", type: .managedServiceBranch, parent: 201), 202, of: .alder, to: &state)
    add(Agreement(name: "Old Security", type: .managedService, standing: .expired), 203, of: .alder, to: &state)
    add(Agreement(name: "Backup", type: .backupService, standing: .expired), 204, of: .alder, to: &state)
    add(Agreement(name: "Backup", type: .backupService), 205, of: .alder, to: &state)
    add(Agreement(name: "Managed Security East", type: .managedService), 211, of: .birch, to: &state)
    add(Agreement(name: "Managed Security West", type: .managedService), 212, of: .birch, to: &state)
    add(Agreement(name: "Gold", type: .blockTime), 213, of: .birch, to: &state)
    add(Agreement(name: "TMRM", type: .managementSolution), 221, of: .cedar, to: &state)
    add(Agreement(name: "Managed Security", type: .managedService), 231, of: .gone, to: &state)
    add(Agreement(name: "Managed Security", type: .managedService), 241, of: .sleepy, to: &state)
    add(Agreement(name: "Support", type: .blockTime), 251, of: .elm, to: &state)
    add(Agreement(name: "Support", type: .blockTime), 252, of: .elm, to: &state)
    add(Agreement(name: "Given Up", type: .managedService, standing: .cancelled), 253, of: .elm, to: &state)
    add(Agreement(name: "Not Begun", type: .managedService, standing: .inactive), 254, of: .elm, to: &state)
    add(Agreement(name: "Fir Security", type: .securitySubscription), 261, of: .firHotel, to: &state)
    state[.agreements].startGeneratedIDs(at: 1000)

    addAddition(.wfbs, quantity: 10, price: 3.5, id: 3001, under: 201, to: &state)
    addAddition(.emailStandard, quantity: 25, price: 2, id: 3002, under: 201, to: &state)
    addAddition(.wfbs, quantity: 4, price: 3.5, id: 3011, under: 213, to: &state)
    addAddition(.wfbs, quantity: 6, price: 3.5, id: 3012, under: 213, to: &state)
    state[.additions].startGeneratedIDs(at: 10_000)
  }

  private func add(_ agreement: Agreement, _ id: Int, of company: SeedCompany, to state: inout SiteState) {
    guard let company = state[.companies][company.rawValue] else { return }
    let parent = agreement.parent.flatMap { state[.agreements][$0] }
    state[.agreements].insert(row(agreement, of: company, parent: parent), id: id)
  }

  /// Agreements start on 2024-01-01; those that have ended did so at the end of the month before last.
  func row(_ agreement: Agreement, of company: JSONObject, parent: JSONObject? = nil) -> JSONObject {
    let ended = monthStart(-1).adding(days: -1)
    let reference = Companies.reference(company)
    var row: JSONObject = [
      "name": .string(agreement.name), "type": agreement.type.reference, "company": reference, "contact": Self.reference(1, "Front Desk"),
      "site": Self.reference(1, "Main"), "startDate": "2024-01-01T00:00:00Z", "noEndingDateFlag": .bool(agreement.standing != .expired),
      "cancelledFlag": .bool(agreement.standing == .cancelled), "billingCycle": Self.reference(2, "Monthly"),
      "invoicingCycle": "CalendarYear", "billToCompany": reference, "billAmount": 0.0, "prorateFlag": false,
      "employeeCompRate": "Actual", "billTime": "Billable", "billExpenses": "Billable", "billProducts": "Billable", "periodType": "Current",
      "nextInvoiceDate": .string(monthStart().text), "_info": ["lastUpdated": "2026-01-05T09:00:00Z", "updatedBy": "Admin1"],
    ]
    if let parent {
      row["parentAgreement"] = Agreements.reference(parent)
    }
    switch agreement.standing {
    case .active: row["agreementStatus"] = "Active"
    case .inactive: row["agreementStatus"] = "Inactive"
    case .expired:
      row["agreementStatus"] = "Expired"
      row["endDate"] = .string(ended.text)
    case .cancelled:
      row["agreementStatus"] = "Cancelled"
      row["dateCancelled"] = .string(ended.text)
      row["reasonCancelled"] = "Moved elsewhere"
    }
    return row
  }

  private func addAddition(
    _ product: SeedProduct, quantity: Double, price: Double, id: Int, under agreement: Int, to state: inout SiteState
  ) {
    guard let item = state[.catalog][product.rawValue] else { return }
    state[.additions].insert(Self.addition(of: item, quantity: quantity, price: price, under: agreement), id: id)
  }

  static func addition(of item: JSONObject, quantity: Double, price: Double, under agreement: Int) -> JSONObject {
    [
      "product": ["id": item["id"] ?? .null, "identifier": item["identifier"] ?? .null, "serializedFlag": false],
      "quantity": .number(quantity), "lessIncluded": 0.0, "unitPrice": .number(price), "unitCost": .number(price / 2),
      "billCustomer": "Billable", "effectiveDate": "2024-01-01T00:00:00Z", "taxableFlag": true,
      "invoiceDescription": item["customerDescription"] ?? "", "agreementId": .integer(agreement), "description": item["description"] ?? "",
      "sequenceNumber": 1.0, "prorateCurrentPeriodFlag": false, "_info": ["lastUpdated": "2026-01-05T09:00:00Z", "updatedBy": "Admin1"],
    ]
  }
}
