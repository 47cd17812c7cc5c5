import ArgumentParser
import Escaping

/// Which lines of a month a command is about.
struct LineSelection: ParsableArguments {
  @Option(
    name: .customLong("customer"), parsing: .upToNextOption,
    help: ArgumentHelp("Only these customers. Default: every enabled customer.", valueName: "id"), completion: .customers)
  var customers: [String] = []

  @Option(
    name: .customLong("product"), parsing: .upToNextOption,
    help: ArgumentHelp("Only these products. Default: all.", valueName: "id"), completion: .products)
  var products: [String] = []

  var isEmpty: Bool { customers.isEmpty && products.isEmpty }

  /// " --customer alder --product wfbs", as it was given; empty for all lines.
  var text: String {
    func option(_ name: String, _ values: [String]) -> String {
      values.isEmpty ? "" : " \(name) " + values.map { Shell.quoted($0) }.joined(separator: " ")
    }
    return option("--customer", customers) + option("--product", products)
  }
}
