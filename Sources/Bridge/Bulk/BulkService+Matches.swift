import BridgeCore
import BridgeAccounts

extension BulkService {
  /// The kind of proposals: companies for existing customers, or new customers for companies.
  struct MatchScope: Sendable, Equatable {
    var newCustomers = false
    /// Proposes new customers only for companies with an agreement of this type; empty means every company.
    var agreementType = ""

    /// The agreement type is valid only for new customers.
    func check() throws(DomainError) {
      guard newCustomers || agreementType.isEmpty else {
        throw .invalid("agreement_type", "chooses the companies of new customers only; set `new_customers` too, or leave it empty")
      }
    }
  }

  /// Reads all companies in one listing; writes nothing. Throws INVALID_ARGUMENT, or UNAVAILABLE if ConnectWise cannot be read.
  ///
  /// `minimumScore` is 0 to 100, 0 meaning the default; it must be 0 for new customers.
  func proposeMatches(_ scope: MatchScope, minimumScore: Int) async throws -> MatchFindings {
    try scope.check()
    guard (0...CompanyName.exact).contains(minimumScore) else {
      throw DomainError.invalid("minimum_score", "\(minimumScore) is not 1 to 100 (0 means \(MatchRules.usualMinimum))")
    }
    guard !scope.newCustomers || minimumScore == 0 else {
      throw DomainError.invalid("minimum_score", "is of companies for customers; new customers have no score, leave it 0")
    }
    // Comparing thousands of names must not block the thread that serves other callers.
    return try await withTaskExecutorPreference(globalConcurrentExecutor) {
      let minimum = minimumScore == 0 ? MatchRules.usualMinimum : minimumScore
      async let listing = directory.companies()
      let matching = try await matching(scope)
      let companies = try await listing
      let customers = try await store.read(Customer.all)
      return scope.newCustomers
        ? NewCustomerRules.customers(for: companies, matching: matching, besides: customers)
        : MatchRules.companies(for: customers, among: companies, minimum: minimum)
    }
  }

  private func matching(_ scope: MatchScope) async throws -> Set<Int>? {
    guard !scope.agreementType.isEmpty else { return nil }
    return Set(try await directory.agreementCounts(ofType: scope.agreementType, on: try await today()).keys)
  }
}
