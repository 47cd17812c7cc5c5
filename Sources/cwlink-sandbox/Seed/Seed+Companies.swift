/// The companies of every seed.
enum SeedCompany: Int, CaseIterable {
  case trainingCo = 2
  case alder = 20
  case birch, cedar, gone, sleepy, elm, elmAgain, maybe, unapproved, firHotel

  var identifier: String {
    switch self {
    case .trainingCo: "TrainingCo"
    case .alder: "AlderDental"
    case .birch: "BirchLegal"
    case .cedar: "CedarClinic"
    case .gone: "Gone"
    case .sleepy: "Sleepy"
    case .elm: "ElmPartners"
    case .elmAgain: "ElmPartners2"
    case .maybe: "MaybeLater"
    case .unapproved: "NewHere"
    case .firHotel: "FirHotel"
    }
  }

  var name: String {
    switch self {
    case .trainingCo: "Training Company"
    case .alder: "Alder Dental"
    case .birch: "Birch Legal \"LLP\" & Sons"
    case .cedar: "Cédre Clinique – 杉医院"
    case .gone: "Gone and Forgotten Ltd"
    case .sleepy: "Sleepy Hollow Inn"
    case .elm, .elmAgain: "Elm & Partners"
    case .maybe: "Maybe Later Inc"
    case .unapproved: "New Here GmbH"
    case .firHotel: "Fir Hotel"
    }
  }

  var status: SeedStatus {
    switch self {
    case .sleepy: .inactive
    case .maybe: .prospect
    case .unapproved: .notApproved
    default: .active
    }
  }

  /// Index in `Seed.companyTypes`.
  var type: Int {
    switch self {
    case .trainingCo: 3
    case .maybe: 1
    default: 0
    }
  }
}

extension Seed {
  func addFixedCompanies(to state: inout SiteState) {
    for company in SeedCompany.allCases {
      var row = Self.company(company.identifier, company.name, company.status, type: company.type)
      if company == .gone { Self.delete(&row) }
      state[.companies].insert(row, id: company.rawValue)
    }
    state[.companies].startGeneratedIDs(at: 100)
  }

  /// Of every company, unless an agreement says another.
  static let currency: JSON = ["id": 1, "symbol": "$", "currencyCode": "USD", "name": "US Dollar"]

  static func delete(_ company: inout JSONObject) {
    company["deletedFlag"] = true
    company["dateDeleted"] = "2025-06-30T00:00:00Z"
    company["deletedBy"] = "Admin1"
  }

  static func company(_ identifier: String, _ name: String, _ status: SeedStatus, type: Int = 0, city: String = "Tampa") -> JSONObject {
    [
      "identifier": .string(identifier), "name": .string(name), "status": status.reference,
      "addressLine1": "1 Main Street", "city": .string(city), "state": "FL", "zip": "33602",
      "country": ["id": 1, "identifier": "US", "name": "United States"], "phoneNumber": "8135550100",
      "leadFlag": false, "unsubscribeFlag": false, "deletedFlag": false, "isVendorFlag": false,
      "types": [reference(type + 1, companyTypes[type])], "site": reference(1, "Main"), "currency": currency,
      "_info": ["lastUpdated": "2026-01-05T09:00:00Z", "updatedBy": "Admin1"],
    ]
  }
}
