import BridgeAccounts

/// A customer and a company that seem to be the same.
struct MatchProposal: Sendable, Equatable {
  var customerID: String
  var customerName: String
  var company: Company
  /// 0 to 100; 100 means that the normalised names are the same, or that the company's ID is the customer's id or name.
  var score: Int
  /// Exact, and unique among customers and companies: it is taken without a word (rule 13).
  var certain = false
  var reason: String

  /// The certain first, then by score.
  static func ordered(_ proposals: [MatchProposal]) -> [MatchProposal] {
    proposals.sorted { ($0.certain ? 0 : 1, -$0.score, $0.customerID) < ($1.certain ? 0 : 1, -$1.score, $1.customerID) }
  }
}

/// What was found for all customers, or for all companies.
struct MatchFindings: Sendable, Equatable {
  var proposals: [MatchProposal] = []
  /// Customers for which no company was found.
  var unmatchedCustomerIDs: [String] = []
  /// How many companies were looked at.
  var companyCount = 0
}
