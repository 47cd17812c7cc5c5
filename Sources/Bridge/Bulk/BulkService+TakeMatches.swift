import BridgeAccounts
import BridgeCore
import GRDB

extension BulkService {
  /// Links customers to companies, or creates customers from companies; each is verified, saved and synced. No choices means every certain proposal.
  ///
  /// Repeating it does the rest: linked and synced customers are unchanged. Throws INVALID_ARGUMENT before anything is done, or the errors of
  /// `proposeMatches`.
  func takeMatches(
    _ choices: [MatchChoice], _ scope: MatchScope, enable: Bool, by caller: Caller,
    report: @escaping @Sendable (BulkProgress) async throws -> Void
  ) async throws {
    try scope.check()
    guard choices.isEmpty || scope.agreementType.isEmpty else {
      throw DomainError.invalid("agreement_type", "chooses among all proposals; leave it empty where proposals are given")
    }
    try MatchChoice.violations(of: choices).throwIfAny()
    let taken =
      choices.isEmpty ? try await proposeMatches(scope, minimumScore: 0).proposals.filter(\.certain).map(MatchChoice.init) : choices
    try await BulkWork.perform(
      taken.map { choice in
        BulkTask(object: choice.customerID) { try await take(choice, isNew: scope.newCustomers, enable: enable, by: caller) }
      }, report: report)
  }

  private func take(_ choice: MatchChoice, isNew: Bool, enable: Bool, by caller: Caller) async throws -> BulkOutcome {
    let (known, linked) = try await store.read { db in
      (try Customer.fetchOne(db, key: choice.customerID), try Customer.linked(db, to: choice))
    }
    if let other = linked.first(where: { $0.id != choice.customerID }) {
      throw DomainError.unmet(
        "COMPANY_LINKED",
        "the company '\(choice.companyIdentifier)' is already linked to '\(other.id)'",
        remedy: Remedy(.customersSetCompany, choice.customerID, choice.companyIdentifier))
    }
    guard let known else {
      guard isNew else { throw DomainError.missing("customer", choice.customerID, see: Remedy(.customersList)) }
      let name = choice.customerName.isEmpty ? choice.customerID : choice.customerName
      let change = CustomerChange(
        displayName: name, enabled: enable, companyIdentifier: choice.companyIdentifier, expectedCompanyID: choice.expectedID)
      let created = try await customers.create(choice.customerID, change, request: nil, validateOnly: false, by: caller)
      return .changed(try BulkService.summary("created", created, linked: true))
    }
    return try await link(known, choice, isNew: isNew, enable: enable, by: caller)
  }

  private func link(_ known: Customer, _ choice: MatchChoice, isNew: Bool, enable: Bool, by caller: Caller) async throws -> BulkOutcome {
    let isLinked = !known.companyIdentifier.isEmpty
    if isLinked, !known.companyIdentifier.sameText(as: choice.companyIdentifier) {
      throw DomainError.unmet(
        "CUSTOMER_LINKED",
        "the customer is already linked to '\(known.companyIdentifier)'",
        remedy: Remedy(.customersSetCompany, known.id, choice.companyIdentifier))
    }
    if isNew, !isLinked { throw DomainError.exists("customer", known.id, change: Remedy(.customersMatchesList)) }
    if isLinked, known.enabled || !enable {
      if known.syncTime != nil { return .unchanged }
      let outcome = try await customers.sync(known.id, by: caller)
      return .changed("synced, \(Plural.of(outcome.detail.agreementCount, "agreement"))")
    }
    let change = CustomerChange(
      enabled: enable ? true : nil, companyIdentifier: isLinked ? nil : choice.companyIdentifier,
      expectedCompanyID: choice.expectedID)
    let detail = try await customers.update(known.id, change, etag: known.etag, validateOnly: false, by: caller)
    return .changed(try BulkService.summary(isLinked ? "enabled" : "", detail, linked: true))
  }
}

extension Customer {
  /// The customers linked to the chosen company.
  fileprivate static func linked(_ db: Database, to choice: MatchChoice) throws -> [Customer] {
    let byIdentifier = filter(Column("company_identifier").collating(.nocase) == choice.companyIdentifier)
    let byID = filter(Column("company_id") == choice.companyID)
    return try byIdentifier.fetchAll(db) + (choice.companyID == 0 ? [] : byID.fetchAll(db))
  }
}
