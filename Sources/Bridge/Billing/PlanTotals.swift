import Foundation

/// The totals of a plan.
struct PlanTotals: Sendable, Equatable, Codable {
  var unchanged = 0
  var updates = 0
  var creates = 0
  var blocked = 0
  var reported = 0
  /// The updates and creates that need confirmation.
  var needsConfirmation = 0
  /// The sum over all updates and creates per billing cycle, in the site's currency.
  var priceEffect: Decimal = 0

  init(_ lines: [PlanLine]) {
    for line in lines {
      switch line.action {
      case .none: unchanged += 1
      case .update: updates += 1
      case .create: creates += 1
      case .blocked: blocked += 1
      case .report: reported += 1
      }
      if line.needsConfirmation { needsConfirmation += 1 }
      if line.isApplicable { priceEffect += line.priceEffect ?? 0 }
    }
  }
}
