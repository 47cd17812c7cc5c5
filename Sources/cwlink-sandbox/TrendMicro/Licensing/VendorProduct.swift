/// A product, with its code as in `licenses[].product_id`.
enum VendorProduct: String, Sendable, CaseIterable {
  case worryFree = "WFSBWXE3X"
  case emailStandard = "EMSSTDE3X"
  case emailAdvanced = "EMSADVE3X"
  case cloudAppSecurity = "CASUSRE3X"

  var code: String { rawValue }

  var name: String {
    switch self {
    case .worryFree: "Worry-Free Services"
    case .emailStandard: "Trend Micro Email Security Standard"
    case .emailAdvanced: "Trend Micro Email Security Advanced"
    case .cloudAppSecurity: "Cloud App Security"
    }
  }

  private var shortName: String {
    switch self {
    case .worryFree: "WFS"
    case .emailStandard: "TMES Standard"
    case .emailAdvanced: "TMES Advanced"
    case .cloudAppSecurity: "CAS"
    }
  }

  func planName(isTrial: Bool) -> String { "\(shortName) \(isTrial ? "trial" : "monthly")" }

  /// The product's id in the bodies of reports.
  var id: String { "c0de0000-0000-4000-8000-\(String(repeating: "0", count: 11))\(Self.allCases.firstIndex(of: self).map { $0 + 1 } ?? 0)" }
}

struct ServicePlan: Sendable {
  let id: String
  let product: VendorProduct
  let isTrial: Bool

  var name: String { product.planName(isTrial: isTrial) }
}
