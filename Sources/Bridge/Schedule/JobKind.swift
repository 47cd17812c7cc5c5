import BridgeAccounts

/// The kind of a scheduled job.
enum JobKind: Sendable, Hashable {
  /// The monthly billing.
  case billing
  case mailFigures(FigureProduct)
  case executiveSummary

  /// The API's enum value.
  var number: Int {
    switch self {
    case .billing: 1
    case .mailFigures: 2
    case .executiveSummary: 3
    }
  }

  /// The product of mail-security figures, otherwise empty.
  var productID: String {
    if case .mailFigures(let product) = self { product.rawValue } else { "" }
  }

  /// From the stored columns; nil if they are invalid.
  init?(number: Int, productID: String) {
    switch (number, FigureProduct(rawValue: productID)) {
    case (1, nil) where productID.isEmpty: self = .billing
    case (2, let product?): self = .mailFigures(product)
    case (3, nil) where productID.isEmpty: self = .executiveSummary
    default: return nil
    }
  }

  /// In the order of the API's enum values.
  static let all: [JobKind] = [.billing] + FigureProduct.allCases.map(JobKind.mailFigures) + [.executiveSummary]
}
