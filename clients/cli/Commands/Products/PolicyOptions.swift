import ArgumentParser
import CwlinkAPI

/// How a product is billed.
struct PolicyOptions: ParsableArguments {
  @Option(help: "Where an agreement has no addition of the catalog product: block its line, create one, or only report.")
  var creationPolicy: Creation?

  @Option(help: "Replace the addition's quantity, or cancel it and add one with the new quantity.")
  var changePolicy: Change?

  @Option(help: "Which of a period's counts is billed.")
  var countBasis: Basis?

  enum Creation: String, ExpressibleByArgument, CaseIterable {
    case updateOnly = "update-only"
    case create
    case reportOnly = "report-only"

    var value: Product.CreationPolicy {
      switch self {
      case .updateOnly: .updateOnly
      case .create: .create
      case .reportOnly: .reportOnly
      }
    }
  }

  enum Change: String, ExpressibleByArgument, CaseIterable {
    case inPlace = "in-place"
    case cancelAndAdd = "cancel-and-add"

    var value: Product.ChangePolicy {
      switch self {
      case .inPlace: .inPlace
      case .cancelAndAdd: .cancelAndAdd
      }
    }
  }

  enum Basis: String, ExpressibleByArgument, CaseIterable {
    case latest, peak, average

    var value: Product.CountBasis {
      switch self {
      case .latest: .latest
      case .peak: .peak
      case .average: .average
      }
    }
  }

  func apply(to changes: inout Changes<Product>) {
    changes.set("creation_policy", \.creationPolicy, creationPolicy?.value)
    changes.set("change_policy", \.changePolicy, changePolicy?.value)
    changes.set("count_basis", \.countBasis, countBasis?.value)
  }
}
