import BridgeCore

/// The effect of management solutions on "Default" agreements (rule 7).
enum ManagementSolutionRules {
  /// Adds the solution that makes the agreement's type a default type, unless it is one of the fixed default types.
  ///
  /// A solution also names the catalog products that it bills under that type: the spam statistics product for mail security, the
  /// workstation and server products for the rest. Rule 7 takes only the agreement from the solution, so a product mapped to a different
  /// catalog product keeps the default; the message mentions the difference because it may be a mapping error.
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

  /// The catalog products under which a solution bills the seats of the product.
  private static func catalogItems(_ solution: ManagementProduct, of product: String) -> [Int] {
    let isMailSecurity = FigureProduct(rawValue: product) != nil
    return (isMailSecurity ? [solution.spamStatsProductID] : [solution.workstationProductID, solution.serverProductID]).compactMap { $0 }
  }

  /// The agreement types billed by solutions, without the fixed default types.
  static func typeNames(_ solutions: [ManagementProduct]) -> [String] {
    solutions.map(\.agreementTypeName).filter { name in
      !name.isEmpty && !AssignmentRules.defaultTypes.contains { $0.sameText(as: name) }
    }.uniqued()
  }
}
