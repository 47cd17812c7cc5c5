import BridgeCore

/// What a management solution says of a "Default" agreement (rule 7).
enum ManagementSolutionRules {
  /// Names the solution that makes the agreement's type a default one, unless the plain types do.
  ///
  /// A solution also names the catalog products that it bills under that type: the spam statistics' for mail security, the workstations' and
  /// servers' for the rest. A product that is mapped to another one keeps its default all the same, and the message says so: the solution bills what
  /// it counts itself, by products of its own, and rule 7 takes only the agreement from it; but who mistyped a mapping sees it here.
  static func explain(
    _ resolution: inout AssignmentResolution, agreement: Agreement, product: String, catalogItemID: Int?, solutions: [ManagementProduct],
    assign: AssignCommand
  ) {
    let billing = solutions.filter { $0.bills(agreement) }
    guard !AssignmentRules.isPlainDefault(agreement), let first = billing.first else { return }
    let fitting = catalogItemID.flatMap { item in billing.first { catalogItems($0, of: product).contains(item) } }
    let solution = fitting ?? first
    resolution.managementSolution = solution.solutionName
    resolution.message =
      "the default by the management solution '\(solution.solutionName)', which bills agreements of type '\(agreement.typeName)'"
    let named = billing.flatMap { catalogItems($0, of: product) }
    if let catalogItemID, fitting == nil, !named.isEmpty {
      resolution.message +=
        "; it bills catalog product \(named.uniqued().map { "#\($0)" }.joined(separator: ", ")) there, and \(product) is mapped to #\(catalogItemID); "
        + "if that is not intended, run: \(Remedy(.productsMap, product)), or \(assign.byName)"
    }
  }

  /// The catalog products that a solution bills what the product counts by.
  private static func catalogItems(_ solution: ManagementProduct, of product: String) -> [Int] {
    let isMailSecurity = FigureProduct(rawValue: product) != nil
    return (isMailSecurity ? [solution.spamStatsProductID] : [solution.workstationProductID, solution.serverProductID]).compactMap { $0 }
  }

  /// The types of agreements that solutions bill, beside the plain ones.
  static func typeNames(_ solutions: [ManagementProduct]) -> [String] {
    solutions.map(\.agreementTypeName).filter { name in
      !name.isEmpty && !AssignmentRules.defaultTypes.contains { $0.sameText(as: name) }
    }.uniqued()
  }
}
