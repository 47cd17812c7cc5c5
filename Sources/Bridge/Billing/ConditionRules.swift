import BridgeAccounts
package import BridgeCore
package import BridgeDelivery

/// Decides whether what a plan line depends on still holds when it is sent (rule 37). The plan's guards decided the same from what they saw.
package enum ConditionRules {
  /// The first condition that no longer holds; nil if all do.
  package static func conflict(
    _ change: AdditionChange, _ site: SiteConditions, today: Day, now: Instant
  ) -> AdditionConflict? {
    expired(change, now: now) ?? agreement(change, site, today: today) ?? company(site) ?? product(change, site)
  }

  private static func expired(_ change: AdditionChange, now: Instant) -> AdditionConflict? {
    guard let expireTime = change.expireTime, now >= expireTime else { return nil }
    return AdditionConflict(.planExpired, "the plan expired before the change could be sent; \(again(change))")
  }

  private static func company(_ site: SiteConditions) -> AdditionConflict? {
    guard let company = site.company else { return AdditionConflict(.companyDeleted, "the company no longer exists in ConnectWise") }
    if company.isDeleted { return AdditionConflict(.companyDeleted, "the company \(company.identifier) is deleted in ConnectWise") }
    if company.isInactive { return AdditionConflict(.companyInactive, "the company \(company.identifier) is inactive in ConnectWise") }
    return nil
  }

  private static func agreement(_ change: AdditionChange, _ site: SiteConditions, today: Day) -> AdditionConflict? {
    guard let fresh = site.agreement else {
      return AdditionConflict(.agreementMissing, "the agreement #\(change.agreementID) \(AgreementObstacle.missing.text)")
    }
    let facts = LineInput.AgreementFacts(fresh, companyID: change.companyID, today: today, answer: change.conditions?.invoices.answer)
    if let obstacle = facts.obstacle(to: change.period) {
      return AdditionConflict(.init(obstacle), "the agreement \(facts.title) \(obstacle.text)")
    }
    if change.correction != nil { return correction(change, facts) }
    // A guard that only asks was confirmed for the invoices that the plan showed.
    let isNew = change.conditions.map { !$0.invoices.agrees(with: facts.invoices) } ?? false
    if let invoiced = GuardRules.invoiced(change.period, facts), invoiced.blocks || isNew {
      return AdditionConflict(.periodInvoiced, invoiced.message)
    }
    return nil
  }

  /// A correction is made for the next invoice that the plan showed.
  private static func correction(_ change: AdditionChange, _ facts: LineInput.AgreementFacts) -> AdditionConflict? {
    guard let planned = change.conditions?.invoices, !planned.agrees(with: facts.invoices) else { return nil }
    let next = facts.invoices.nextInvoiceDay.map { "on \($0)" } ?? "not known"
    return AdditionConflict(
      .periodInvoiced,
      "the invoices of the agreement \(facts.title) are no longer as planned (the next one is \(next)), so that another one would take the "
        + "correction; nothing was written; plan it again: \(Remedy(.billingCorrect, change.period))")
  }

  private static func product(_ change: AdditionChange, _ site: SiteConditions) -> AdditionConflict? {
    // An addition of a product that was inactive already was planned knowingly.
    if change.conditions?.isProductInactive == true { return nil }
    guard let product = site.product else {
      return AdditionConflict(.productInactive, "the product #\(change.catalogItemID) no longer exists in the catalog")
    }
    if product.productClass == .bundle {
      return AdditionConflict(.productIsBundle, "\(product.identifier) is now of class Bundle, which an addition cannot have")
    }
    if product.inactiveFlag == true { return AdditionConflict(.productInactive, "\(product.identifier) is inactive in the catalog") }
    return nil
  }

  private static func again(_ change: AdditionChange) -> String {
    "nothing was written; create a new one: \(Remedy(change.correction == nil ? .billingPlanPeriod : .billingCorrect, change.period))"
  }
}

extension AdditionConflict.Reason {
  fileprivate init(_ obstacle: AgreementObstacle) {
    self =
      switch obstacle {
      case .missing: .agreementMissing
      case .moved: .agreementMoved
      case .today(.cancelled): .agreementCancelled
      case .today(.expired), .today(.ended): .agreementEnded
      case .today(.notActive): .agreementNotActive
      case .today(.begins), .beginsAfter: .agreementNotStarted
      }
  }
}
