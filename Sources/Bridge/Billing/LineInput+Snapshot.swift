import BridgeAccounts
import BridgeCore
import BridgeDelivery
import ConnectWise
import Foundation

extension LineInput {
  /// Joins stored data with data read from ConnectWise.
  ///
  /// - Parameter covered: The additions that lines write to, also those outside the plan.
  init(
    _ candidate: PlanCandidate, _ site: SiteSnapshot, period: Period, today: Day, reference: Instant, covered: Set<PlanRules.Target> = [],
    late: [String: CollectionFacts.LateSource] = [:], vendorCharge: VendorCharge? = nil, settings: GuardPolicy
  ) {
    let late = candidate.lateSource(late)
    self.init(
      customerID: candidate.customer.id, customerName: candidate.customer.displayName, unreadable: Self.unreadable(candidate, site),
      company: Self.company(candidate.customer, site), mapped: candidate.mapped,
      uncovered: Self.uncovered(candidate, site, covered, period), laterMappingID: candidate.laterMappingID,
      product: Self.product(candidate.product, site), period: period, today: today, count: candidate.count,
      agreement: Self.agreement(candidate, site, today: today), billed: candidate.billed,
      billedOtherwise: candidate.billedOtherwise, openDeliveryID: candidate.openDeliveryID, reference: reference, lateSource: late?.source,
      lateSourceID: late?.id, currency: Self.currency(candidate, site), vendorCharge: vendorCharge, settings: settings,
      contractTerms: candidate.contractTerms)
  }

  private static func uncovered(
    _ candidate: PlanCandidate, _ site: SiteSnapshot, _ covered: Set<PlanRules.Target>, _ period: Period
  ) -> [String] {
    let places = candidate.mapped.map { Set($0.sources.compactMap(\.place)).subtracting(covered) } ?? []
    return places.flatMap { place -> [String] in
      guard case .value(let known)? = site.additions[place.agreementID] else { return [] }
      let name = if case .value(let agreement)? = site.agreements[place.agreementID] { agreement.name } else { "#\(place.agreementID)" }
      return known.additions.filter { $0.catalogItemID == place.catalogItemID && $0.correction == nil && $0.bills(period) }
        .map { "#\($0.id) of the agreement \(name) with \($0.quantityText)" }
    }
    .sorted()
  }

  private static func currency(_ candidate: PlanCandidate, _ site: SiteSnapshot) -> String {
    if let id = candidate.assignment.agreementID, case .value(let agreement)? = site.agreements[id], let code = agreement.currency?.code {
      return code
    }
    if let id = candidate.customer.companyID, case .value(let company)? = site.companies[id] { return company.currency?.code ?? "" }
    return ""
  }

  private static func unreadable(_ candidate: PlanCandidate, _ site: SiteSnapshot) -> String? {
    if let id = candidate.customer.companyID, case .failed(let why)? = site.companies[id] {
      return "the company \(candidate.customer.companyIdentifier) could not be read: \(why)"
    }
    if let id = candidate.product.catalogItemID, case .failed(let why)? = site.catalog[id] {
      return "the catalog product \(candidate.product.catalogIdentifier) could not be read: \(why)"
    }
    return nil
  }

  /// The company as read from ConnectWise, or as last synced if it cannot be read.
  private static func company(_ customer: Customer, _ site: SiteSnapshot) -> Company? {
    guard let synced = customer.company else { return nil }
    switch site.companies[synced.id] {
    case .value(let company)?:
      return Company(id: synced.id, identifier: company.identifier, isDeleted: company.isDeleted, isInactive: company.isInactive)
    case .missing?: return Company(id: synced.id, identifier: synced.identifier, isDeleted: true, isInactive: false)
    case .failed?, nil:
      return Company(id: synced.id, identifier: synced.identifier, isDeleted: synced.deleted, isInactive: synced.inactive)
    }
  }

  private static func product(_ product: Product, _ site: SiteSnapshot) -> ProductFacts {
    var facts = ProductFacts(
      id: product.id, name: product.displayName, catalog: nil, creationPolicy: product.creationPolicy, changePolicy: product.changePolicy,
      costPolicy: product.effectiveCostPolicy, effectiveDate: product.effectiveDatePolicy,
      effectiveDay: product.effectiveDay ?? 0, proration: product.effectiveProration)
    guard let id = product.catalogItemID else { return facts }
    facts.catalog = CatalogFacts(
      id: id, identifier: product.catalogIdentifier, isBundle: product.catalogClass == "Bundle", isInactive: false)
    switch site.catalog[id] {
    case .value(let item)?:
      facts.catalog = CatalogFacts(
        id: id, identifier: item.identifier, isBundle: item.productClass == .bundle, isInactive: item.inactiveFlag ?? false,
        price: item.price.flatMap { Decimal(json: $0) }, cost: item.cost.flatMap { Decimal(json: $0) })
    case .missing?: facts.catalog?.isInactive = true
    case .failed?, nil: break
    }
    return facts
  }

  private static func agreement(_ candidate: PlanCandidate, _ site: SiteSnapshot, today: Day) -> Agreement {
    let assignment = candidate.assignment
    guard let id = assignment.agreementID else {
      return .none(
        message: assignment.message,
        remedy: Remedy(.agreementsAssign, candidate.customer.id, candidate.product.id).command)
    }
    let name = assignment.agreementName
    var facts = AgreementFacts(
      id: id, name: assignment.agreement?.name ?? name, obstacleToday: assignment.agreement?.billingObstacle(on: today),
      startDay: assignment.agreement?.startDay,
      invoices: InvoiceTerms(
        billingCycle: assignment.agreement?.billingCycle ?? "", nextInvoiceDay: assignment.agreement?.nextInvoiceDay,
        answer: candidate.timings.answer(agreement: id, type: assignment.agreement?.typeName ?? "")), additions: [])
    switch site.agreements[id] {
    case .value(let fresh)?:
      facts = AgreementFacts(
        fresh, companyID: candidate.customer.companyID, today: today,
        answer: candidate.timings.answer(agreement: id, type: fresh.type?.name ?? ""))
    case .missing?: facts.isMissing = true
    case .failed(let why)?: return .unreadable(message: "the agreement '\(name)' (#\(id)) could not be read: \(why)")
    case nil: break
    }
    switch site.additions[id] {
    case .value(let known)?:
      // A correction bills once, for another month.
      facts.additions = known.additions.filter { $0.correction == nil }
      facts.dataTime = known.readTime
    case .failed(let why)?: return .unreadable(message: "the additions of '\(name)' (#\(id)) could not be read: \(why)")
    case .missing?, nil: break
    }
    return .chosen(facts)
  }
}

extension LineInput.AgreementFacts {
  /// From an agreement as read from ConnectWise, without its additions. `companyID` is the customer's company.
  init(_ fresh: ConnectWise.Agreement, companyID: Int?, today: Day, answer: InvoiceTerms.Answer? = nil) {
    let agreement = BridgeAccounts.Agreement(fresh, customer: "", company: companyID ?? 0, at: Instant(milliseconds: 0))
    self.init(
      id: agreement.id, name: agreement.name, isMoved: companyID.map { agreement.companyID != $0 } ?? false,
      obstacleToday: agreement.billingObstacle(on: today), startDay: agreement.startDay,
      invoices: InvoiceTerms(fresh, answer: answer), additions: [])
  }
}
