import BridgeCore

/// A proposal to apply.
struct MatchChoice: Sendable, Equatable {
  var customerID: String
  /// The name of a new customer; empty means its id.
  var customerName: String
  /// The company's record id as shown to the caller; 0 if unknown. A company that has taken over the identifier meanwhile is not linked.
  var companyID: Int
  var companyIdentifier: String

  init(customerID: String, customerName: String = "", companyID: Int = 0, companyIdentifier: String) {
    self.customerID = customerID
    self.customerName = customerName
    self.companyID = companyID
    self.companyIdentifier = companyIdentifier
  }

  init(_ proposal: MatchProposal) {
    self.init(
      customerID: proposal.customerID, customerName: proposal.customerName, companyID: proposal.company.id,
      companyIdentifier: proposal.company.identifier)
  }

  var expectedID: Int? { companyID == 0 ? nil : companyID }

  /// Conflicts among the choices: two customers linked to one company would bill the same additions.
  static func violations(of choices: [MatchChoice]) -> FieldViolations {
    var found = FieldViolations()
    found.requireDistinct(choices.map(\.customerID), "proposals", member: "customer_id")
    // An identifier that a company had before and its present one are the same company.
    let byIdentifier = Repetition.positions(choices.map { $0.companyIdentifier.lowercased() })
    let byID = Repetition.positions(choices.enumerated().map { $1.companyID == 0 ? "unknown \($0)" : String($1.companyID) })
    for (index, earlier) in byIdentifier + byID.filter({ pair in !byIdentifier.contains { $0.index == pair.index } }) {
      found.add(
        "proposals[\(index)].company_identifier",
        "'\(choices[index].companyIdentifier)' is already the company of `proposals[\(earlier)]`; choose one customer for it")
    }
    for (index, choice) in choices.enumerated() {
      let field = "proposals[\(index)]"
      found.require(!choice.customerID.isEmpty, "\(field).customer_id", "is empty; give the customer's id")
      found.require(!choice.companyIdentifier.isEmpty, "\(field).company_identifier", "is empty; give the company's ID in ConnectWise")
      found.require(choice.companyID >= 0, "\(field).company_id", "\(choice.companyID) is not a company id")
    }
    return found
  }
}
