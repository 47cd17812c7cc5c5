package import BridgeCore
package import ConnectWise

/// The records that a plan line depends on, apart from the additions, as they are now. A record that does not exist is nil.
package struct SiteConditions: Sendable {
  package var agreement: ConnectWise.Agreement?
  package var company: ConnectWise.Company?
  package var product: ConnectWise.CatalogItem?

  package init(agreement: ConnectWise.Agreement?, company: ConnectWise.Company?, product: ConnectWise.CatalogItem?) {
    self.agreement = agreement
    self.company = company
    self.product = product
  }
}

/// Decides whether what a plan line depends on still holds; nil if it does (rule 37).
package typealias AdditionConditions =
  @Sendable (_ change: AdditionChange, _ site: SiteConditions, _ today: Day, _ now: Instant) -> AdditionConflict?

/// The conditions of several changes, read in three requests.
struct ConditionRecords: Sendable {
  /// The number of agreements whose conditions are read together.
  static let batch = 20
  /// How old they may be when a line is decided. A pause of the site ends their use at once.
  static let maximumAge = Duration.seconds(30)
  /// The requests of `read`.
  static let requests = 3

  let basis: ReadBasis
  private let read: (agreements: Set<Int>, products: Set<Int>, companies: Set<Int>)
  private let agreements: [Int: ConnectWise.Agreement]
  private let companies: [Int: ConnectWise.Company]
  private let products: [Int: ConnectWise.CatalogItem]

  /// Reads what `changes` depend on.
  init(of changes: [AdditionChange], _ client: ConnectWiseClient, into basis: ReadBasis) async throws(ConnectWiseError) {
    let reader = client.reading(into: basis)
    let agreementIDs = Set(changes.map(\.agreementID))
    let productIDs = Set(changes.map(\.catalogItemID))
    let found = try await reader.agreements(matching: Self.ids(agreementIDs))
    agreements = Dictionary(found.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let companyIDs = Set(changes.compactMap(\.companyID) + found.compactMap(\.company?.id))
    companies =
      companyIDs.isEmpty
      ? [:]
      : Dictionary(
        try await reader.companies(matching: Self.ids(companyIDs)).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    products = Dictionary(
      try await reader.catalogItems(matching: Self.ids(productIDs)).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    read = (agreementIDs, productIDs, companyIDs)
    self.basis = basis
  }

  private static func ids(_ ids: Set<Int>) -> Condition { .isIn("id", ids.sorted().map { .int($0) }) }

  /// Whether they were read for `change`, recently and without a pause since.
  func serve(_ change: AdditionChange, _ client: ConnectWiseClient) -> Bool {
    read.agreements.contains(change.agreementID) && read.products.contains(change.catalogItemID)
      && change.companyID.map(read.companies.contains) ?? true && client.isFresh(basis, within: Self.maximumAge)
  }

  func conditions(of change: AdditionChange) -> SiteConditions {
    let agreement = agreements[change.agreementID]
    return SiteConditions(
      agreement: agreement, company: (change.companyID ?? agreement?.company?.id).flatMap { companies[$0] },
      product: products[change.catalogItemID])
  }
}
