import BridgeCore
import BridgeDelivery

/// Guards that depend on the dates of the product's additions (rule 38).
extension GuardRules {
  static func noAddition(_ input: LineInput, _ agreement: LineInput.AgreementFacts, cancelled: AdditionWindow?) -> Guard {
    let product = input.product.catalog?.identifier ?? "it"
    let what =
      cancelled.map { "the addition of \(product) on the agreement \(agreement.name) was cancelled (\($0))" }
      ?? "the agreement \(agreement.name) has no addition of \(product)"
    return Guard(
      code: .noAddition, blocks: true, message: "\(what), and the product's policy is to update only",
      remedy: "\(Remedy(.productsCreate, input.product.id)), or add it in ConnectWise")
  }

  /// Somebody cancelled the product inside the period, and it still has a count.
  static func cancelledInside(_ raised: inout RaisedGuards, _ input: LineInput, _ cancelled: AdditionWindow, from day: Day) {
    raised.raise(
      .additionCancelled, "the addition \(cancelled) ended inside \(input.period); a new one would begin on \(day)",
      remedy: confirmation(input))
  }

  static func beginsLater(_ input: LineInput, _ agreement: LineInput.AgreementFacts, _ later: AdditionWindow) -> Guard {
    let period = later.from.map { Period($0) } ?? input.period.next
    return Guard(
      code: .additionBeginsLater, blocks: true,
      message:
        "the agreement \(agreement.name) has an addition of \(input.product.catalog?.identifier ?? "it") that begins after \(input.period) (\(later)); "
        + "another one would overlap it",
      remedy: "change its effective date in ConnectWise, or bill it from then on: \(Remedy(.billingPlanPeriod, period))")
  }

  static func replacementOverlaps(_ input: LineInput, _ window: AdditionWindow, _ other: AdditionWindow) -> Guard {
    Guard(
      code: .additionBeginsLater, blocks: true,
      message: "the replacement of the addition #\(window.additionID), which would have no end, would overlap the addition \(other)",
      remedy: "\(Remedy(.productsChangeInPlace, input.product.id)), or change the dates in ConnectWise")
  }
}
