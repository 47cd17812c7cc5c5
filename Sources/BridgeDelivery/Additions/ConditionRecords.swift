import BridgeCore
import ConnectWise

/// The conditions of several changes, read in at most three requests.
struct ConditionRecords: Sendable {
  /// How old they may be when a line is decided. A pause of the site ends their use at once.
  static let maximumAge = Duration.seconds(30)
  /// Products that were read this recently are not read again for the next changes, and stay valid until these are decided.
  private static let productAge = Duration.seconds(15)
  /// The most requests of the initializer.
  static let requests = 3

  let basis: ReadBasis
  private let productBasis: ReadBasis
  private let read: (agreements: Set<Int>, products: Set<Int>, companies: Set<Int>)
  private let agreements: [Int: ConnectWise.Agreement]
  private let companies: [Int: ConnectWise.Company]
  private let products: [Int: ConnectWise.CatalogItem]

  /// Reads what `changes` depend on. Many changes are of few products, so that those in `earlier` need not be read again.
  init(
    of changes: [AdditionChange], _ client: ConnectWiseClient, into basis: ReadBasis, reusing earlier: ConditionRecords? = nil
  ) async throws(ConnectWiseError) {
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
    if let earlier, earlier.read.products.isSuperset(of: productIDs), client.isFresh(earlier.productBasis, within: Self.productAge) {
      products = earlier.products
      productBasis = earlier.productBasis
      read = (agreementIDs, earlier.read.products, companyIDs)
    } else {
      products = Dictionary(
        try await reader.catalogItems(matching: Self.ids(productIDs)).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
      productBasis = basis
      read = (agreementIDs, productIDs, companyIDs)
    }
    self.basis = basis
  }

  private static func ids(_ ids: Set<Int>) -> Condition { .isIn("id", ids.sorted().map { .int($0) }) }

  /// Whether they were read for `change`, recently and without a pause since.
  func serve(_ change: AdditionChange, _ client: ConnectWiseClient) -> Bool {
    read.agreements.contains(change.agreementID) && read.products.contains(change.catalogItemID)
      && change.companyID.map(read.companies.contains) ?? true && client.isFresh(basis, within: Self.maximumAge)
      && client.isFresh(productBasis, within: Self.maximumAge)
  }

  func conditions(of change: AdditionChange) -> SiteConditions {
    let agreement = agreements[change.agreementID]
    return SiteConditions(
      agreement: agreement, company: (change.companyID ?? agreement?.company?.id).flatMap { companies[$0] },
      product: products[change.catalogItemID])
  }
}
