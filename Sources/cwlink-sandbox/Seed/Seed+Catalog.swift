/// The products of every seed.
enum SeedProduct: Int, CaseIterable {
  case wfbs = 50
  case emailStandard, emailAdvanced, cloudAppSecurity, hostedEmail, bundle, old

  var identifier: String {
    switch self {
    case .wfbs: "TM-WFBS"
    case .emailStandard: "TM-TMES-STD"
    case .emailAdvanced: "TM-TMES-ADV"
    case .cloudAppSecurity: "TM-CAS"
    case .hostedEmail: "TM-HES"
    case .bundle: "TM-BUNDLE"
    case .old: "TM-OLD"
    }
  }

  var description: String {
    switch self {
    case .wfbs: "Worry-Free Business Security Services, per seat"
    case .emailStandard: "Trend Micro Email Security Standard, per mailbox"
    case .emailAdvanced: "Trend Micro Email Security Advanced, per mailbox"
    case .cloudAppSecurity: "Cloud App Security, per user"
    case .hostedEmail: "Hosted Email Security, per mailbox"
    case .bundle: "Worry-Free with Email Security, bundle"
    case .old: "OfficeScan, per seat (no longer sold)"
    }
  }

  /// Per unit and month, in the site's currency.
  var price: Double {
    switch self {
    case .wfbs: 3.5
    case .emailStandard: 2
    case .emailAdvanced: 3
    case .cloudAppSecurity: 2.5
    case .hostedEmail: 1.5
    case .bundle: 5
    case .old: 4
    }
  }

  var reference: JSON { ["id": .integer(rawValue), "identifier": .string(identifier), "serializedFlag": false] }
}

extension Seed {
  func addFixedCatalog(to state: inout SiteState) {
    for product in SeedProduct.allCases {
      state[.catalog].insert(
        Self.catalogItem(
          product.identifier, product.description, productClass: product == .bundle ? "Bundle" : "Agreement", price: product.price,
          isInactive: product == .old), id: product.rawValue)
    }
    state[.catalog].startGeneratedIDs(at: 100)
  }

  static func catalogItem(_ identifier: String, _ description: String, productClass: String, price: Double, isInactive: Bool = false)
    -> JSONObject
  {
    [
      "identifier": .string(identifier), "description": .string(description), "inactiveFlag": .bool(isInactive),
      "subcategory": reference(3, "Security"), "type": reference(2, "Subscription"), "productClass": .string(productClass),
      "serializedFlag": false, "serializedCostFlag": false, "phaseProductFlag": false, "unitOfMeasure": reference(1, "Each"),
      "price": .number(price), "cost": .number(price / 2), "taxableFlag": true, "dropShipFlag": false, "specialOrderFlag": false,
      "customerDescription": .string(description), "recurringFlag": .bool(productClass == "Agreement"),
      "category": reference(1, "Software"),
      "billableOption": "Billable", "_info": ["lastUpdated": "2026-01-05T09:00:00Z", "updatedBy": "Admin1"],
    ]
  }
}
