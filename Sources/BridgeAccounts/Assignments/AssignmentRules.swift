import BridgeCore

/// Determines the agreement on which a product is billed: the assigned one, "Default", or none.
enum AssignmentRules {
  /// Agreement types whose only billable agreement is the "Default". Case-insensitive.
  static let defaultTypes = ["TMRM Management Solution", "Managed Service"]

  /// `agreements` are all agreements of the customer. `customer` and `product` are ids, used in the commands of messages. `catalogItemID` is the
  /// catalog product to which the product is mapped; `solutions` are the management solutions in ConnectWise.
  static func resolve(
    own: OwnAssignment?, agreements: [Agreement], today: Day, customer: String, product: String, catalogItemID: Int? = nil,
    solutions: [ManagementProduct] = []
  ) -> AssignmentResolution {
    let assign = AssignCommand(customer: customer, product: product)
    if let own { return resolve(own: own, agreements: agreements, today: today, assign: assign) }
    var resolution = resolveDefault(agreements: agreements, solutions: solutions, today: today, assign: assign)
    if resolution.source == .byDefault, let agreement = resolution.agreement {
      ManagementSolutionRules.explain(
        &resolution, agreement: agreement, product: product, catalogItemID: catalogItemID, solutions: solutions, assign: assign)
    }
    return resolution
  }

  private static func resolve(own: OwnAssignment, agreements: [Agreement], today: Day, assign: AssignCommand) -> AssignmentResolution {
    let agreement = agreements.first { $0.id == own.agreementID }
    let successor = SuccessorRules.successor(of: own, now: agreement, among: agreements, today: today)
    var resolution = AssignmentResolution(
      source: .own, state: .usable, agreementType: own.agreementType, agreementName: own.agreementName, agreementID: own.agreementID,
      agreement: agreement, successor: successor, message: "")
    let advice =
      successor.map { renewal in
        let from = renewal.startDay.flatMap { $0 > today ? " from \($0) on" : nil } ?? ""
        return "agreement \(renewal.title) looks like its renewal; to use it\(from), run: \(assign.byID(renewal.id))"
      }
      ?? "choose another; run: \(assign.byName)"
    if let agreement {
      if let obstacle = agreement.obstacle(on: today) {
        resolution.state = .notBillable
        resolution.message = "agreement \(agreement.title) \(obstacle); \(advice)"
      } else if successor != nil {
        resolution.message = "agreement \(agreement.title) ends on \(agreement.endDay?.description ?? "an unknown day"); \(advice)"
      } else if agreement.name != own.agreementName {
        resolution.message = "the agreement chosen as '\(own.agreementName)' is called '\(agreement.name)' now"
      }
    } else {
      resolution.state = .gone
      resolution.message = "agreement '\(own.agreementName)' (#\(own.agreementID)) no longer exists in ConnectWise; \(advice)"
    }
    return resolution
  }

  private static func resolveDefault(
    agreements: [Agreement], solutions: [ManagementProduct], today: Day, assign: AssignCommand
  ) -> AssignmentResolution {
    let candidates = defaultCandidates(agreements, solutions: solutions, today: today)
    if let only = candidates.first, candidates.count == 1 {
      return AssignmentResolution(
        source: .byDefault, state: .usable, agreementType: only.typeName, agreementName: only.name, agreementID: only.id, agreement: only,
        message: "")
    }
    if candidates.isEmpty {
      let lapsed = agreements.filter { isOfDefaultType($0, solutions) }.sorted { $0.id < $1.id }.map {
        "\($0.title) \($0.obstacle(on: today) ?? "is a child")"
      }
      let types = defaultTypes + ManagementSolutionRules.typeNames(solutions)
      let why =
        lapsed.isEmpty ? "no agreement of type \(types.map { "'\($0)'" }.joined(separator: " or "))" : lapsed.joined(separator: ", ")
      return AssignmentResolution(
        source: .noAgreement, state: .unassigned,
        message: "no agreement is chosen, and there is no default (\(why)); choose one; run: \(assign.byName)")
    }
    let names = candidates.map(\.title).joined(separator: ", ")
    return AssignmentResolution(
      source: .ambiguous, state: .unassigned,
      message: "several agreements qualify as the default: \(names); choose one; run: \(assign.byID(nil))")
  }

  /// The billable agreements of a default type, sorted by id. Fixed default types and those of management solutions are equivalent. A child is
  /// skipped if its parent is a candidate too, since it is billed with its parent.
  static func defaultCandidates(_ agreements: [Agreement], solutions: [ManagementProduct], today: Day) -> [Agreement] {
    let fitting = agreements.filter { isOfDefaultType($0, solutions) && $0.isBillable(on: today) }
    let ids = Set(fitting.map(\.id))
    return fitting.filter { agreement in agreement.parentID.map { !ids.contains($0) } ?? true }.sorted { $0.id < $1.id }
  }

  private static func isOfDefaultType(_ agreement: Agreement, _ solutions: [ManagementProduct]) -> Bool {
    isPlainDefault(agreement) || solutions.contains { $0.bills(agreement) }
  }

  static func isPlainDefault(_ agreement: Agreement) -> Bool {
    defaultTypes.contains { $0.sameText(as: agreement.typeName) }
  }
}

/// The commands that choose an agreement for one customer and product.
struct AssignCommand {
  var customer: String
  var product: String

  var byName: Remedy { Remedy(.agreementsAssign, customer, product) }

  func byID(_ id: Int?) -> Remedy { Remedy(.agreementsAssignID, customer, product, id) }
}
