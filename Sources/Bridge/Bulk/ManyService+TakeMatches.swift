import BridgeAccounts
import BridgeCore
import GRDB
import LocalRPC

extension ManyService {
  /// Links customers to companies, or makes customers of companies; each is verified, saved and synced. No choices means every certain proposal.
  ///
  /// Doing it again does what is left: who is linked and synced is unchanged. Throws INVALID_ARGUMENT before anything is done, or what
  /// `proposeMatches` throws.
  func takeMatches(
    _ choices: [MatchChoice], _ scope: MatchScope, enable: Bool, by caller: Caller,
    tell: @escaping @Sendable (BulkProgress) async throws -> Void
  ) async throws {
    try scope.check()
    guard choices.isEmpty || scope.agreementType.isEmpty else {
      throw RPCStatus.invalid("agreement_type", "chooses among all proposals; leave it empty where proposals are given")
    }
    try MatchChoice.violations(of: choices).throwIfAny()
    let taken =
      choices.isEmpty ? try await proposeMatches(scope, minimumScore: 0).proposals.filter(\.certain).map(MatchChoice.init) : choices
    try await BulkWork.perform(
      taken.map { choice in
        BulkTask(object: choice.customerID) { try await take(choice, isNew: scope.newCustomers, enable: enable, by: caller) }
      }, tell: tell)
  }

  private func take(_ choice: MatchChoice, isNew: Bool, enable: Bool, by caller: Caller) async throws -> String {
    let (known, linked) = try await store.read { db in
      (try Customer.fetchOne(db, key: choice.customerID), try Customer.linked(db, to: choice))
    }
    if let other = linked.first(where: { $0.id != choice.customerID }) {
      throw RPCStatus.unmet(
        "COMPANY_LINKED",
        "the company '\(choice.companyIdentifier)' is linked to '\(other.id)' already; to link it to both all the same: "
          + "cwlink customers set \(choice.customerID) --company \(Shell.quoted(choice.companyIdentifier))")
    }
    guard let known else {
      guard isNew else { throw RPCStatus.missing("customer", choice.customerID, see: "cwlink customers list") }
      let name = choice.customerName.isEmpty ? choice.customerID : choice.customerName
      let change = CustomerChange(
        displayName: name, enabled: enable, companyIdentifier: choice.companyIdentifier, expectedCompanyID: choice.expectedID)
      let made = try await customers.create(choice.customerID, change, request: nil, validateOnly: false, by: caller)
      return try ManyService.told("made", made, linked: true)
    }
    return try await link(known, choice, isNew: isNew, enable: enable, by: caller)
  }

  private func link(_ known: Customer, _ choice: MatchChoice, isNew: Bool, enable: Bool, by caller: Caller) async throws -> String {
    let isLinked = !known.companyIdentifier.isEmpty
    if isLinked, !known.companyIdentifier.sameText(as: choice.companyIdentifier) {
      throw RPCStatus.unmet(
        "CUSTOMER_LINKED",
        "the customer is linked to '\(known.companyIdentifier)' already; to link it to another: "
          + "cwlink customers set \(known.id) --company \(Shell.quoted(choice.companyIdentifier))")
    }
    if isNew, !isLinked { throw RPCStatus.exists("customer", known.id, mend: "cwlink customers matches list, without --new") }
    if isLinked, known.enabled || !enable {
      if known.syncTime != nil { return BulkProgress.unchanged }
      let outcome = try await customers.sync(known.id, by: caller)
      return "synced, \(Plural.of(outcome.detail.agreementCount, "agreement"))"
    }
    let change = CustomerChange(
      enabled: enable ? true : nil, companyIdentifier: isLinked ? nil : choice.companyIdentifier,
      expectedCompanyID: choice.expectedID)
    let detail = try await customers.update(known.id, change, etag: known.etag, validateOnly: false, by: caller)
    return try ManyService.told(isLinked ? "enabled" : "", detail, linked: true)
  }
}

extension Customer {
  /// The customers that the chosen company is linked to.
  fileprivate static func linked(_ db: Database, to choice: MatchChoice) throws -> [Customer] {
    let byIdentifier = filter(Column("company_identifier").collating(.nocase) == choice.companyIdentifier)
    let byID = filter(Column("company_id") == choice.companyID)
    return try byIdentifier.fetchAll(db) + (choice.companyID == 0 ? [] : byID.fetchAll(db))
  }
}
