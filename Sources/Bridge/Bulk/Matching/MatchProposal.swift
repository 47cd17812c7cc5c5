import BridgeAccounts

/// A proposed pair of customer and company.
struct MatchProposal: Sendable, Equatable {
  var customerID: String
  var customerName: String
  var company: Company
  /// 0 to 100; 100 means that the normalized names are equal, or that the company's ID is the customer's id or name.
  var score: Int
  /// Exact, and unique among customers and companies: it can be applied without confirmation (rule 13).
  var certain = false
  var reason: String

  /// Certain proposals first, then by score.
  static func ordered(_ proposals: [MatchProposal]) -> [MatchProposal] {
    proposals.sorted { ($0.certain ? 0 : 1, -$0.score, $0.customerID) < ($1.certain ? 0 : 1, -$1.score, $1.customerID) }
  }
}

/// The result of matching all customers or all companies.
struct MatchFindings: Sendable, Equatable {
  var proposals: [MatchProposal] = []
  /// Customers without a matching company.
  var unmatchedCustomerIDs: [String] = []
  /// The number of companies considered.
  var companyCount = 0
}
