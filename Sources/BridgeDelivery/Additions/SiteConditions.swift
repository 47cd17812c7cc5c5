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
