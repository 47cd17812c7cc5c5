import BridgeAccounts

/// What runs by itself.
enum JobKind: Sendable, Hashable {
  /// The monthly run.
  case billing
  case mailFigures(FigureProduct)
  case executiveSummary

  /// The API's number.
  var number: Int {
    switch self {
    case .billing: 1
    case .mailFigures: 2
    case .executiveSummary: 3
    }
  }

  /// Of mail-security figures, else empty.
  var productID: String {
    if case .mailFigures(let product) = self { product.rawValue } else { "" }
  }

  /// As a table of the store has it; nil where that is no kind.
  init?(number: Int, productID: String) {
    switch (number, FigureProduct(rawValue: productID)) {
    case (1, nil) where productID.isEmpty: self = .billing
    case (2, let product?): self = .mailFigures(product)
    case (3, nil) where productID.isEmpty: self = .executiveSummary
    default: return nil
    }
  }

  /// In the order of the API's numbers.
  static let all: [JobKind] = [.billing] + FigureProduct.allCases.map(JobKind.mailFigures) + [.executiveSummary]
}
