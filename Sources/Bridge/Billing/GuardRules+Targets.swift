import BridgeAccounts
import BridgeCore
import ExactDecimal

/// Guards of target mappings (rules 68 and 69).
extension GuardRules {
  /// Why the target gets no quantity; nil if it gets one, or if the product alone has no count.
  static func target(_ input: LineInput) -> Guard? {
    guard let mapped = input.mapped else { return nil }
    let show = Remedy(.targetsShow, mapped.mapping.id)
    do throws(MappedTarget.Obstacle) {
      _ = try mapped.part()
      return nil
    } catch {
      switch error {
      case .withoutCount(let sources): return withoutCount(input, mapped, sources)
      case .sitesUnknown(let sum):
        let count = mapped.total.map(String.init(describing:)) ?? "the count"
        return Guard(
          code: .sitesUnknown, blocks: true,
          message: "the mapping '\(mapped.mapping.id)' divides \(input.product.name) by site, "
            + (sum.map {
              "and the sites of the newest count add up to \($0), not to \(input.count?.calculation?.unrounded.description ?? count)"
            }
              ?? "and the count of \(count) does not say what each site has"),
          remedy: sum == nil ? "\(show), and divide it by percent or quantity" : Remedy(.productsSetLatest, input.product.id).command)
      case .siteWithoutTarget(let sites):
        return Guard(
          code: .siteWithoutTarget, blocks: true,
          message: "no target of the mapping '\(mapped.mapping.id)' names the "
            + (sites.count == 1 ? "site " : "sites ") + sites.map(\.text).joined(separator: ", ") + ", and it has no remainder",
          remedy: "\(show), and add a target for it, or a remainder")
      case .tooLarge(let text):
        return Guard(
          code: .quantityTooLarge, blocks: true, message: "\(text) is more than an addition can have: \(QuantityRange.text)",
          remedy: show.command)
      }
    }
  }

  /// A product of the mapping would be billed twice: by the targets, and where it was billed before the mapping.
  static func uncovered(_ raised: inout RaisedGuards, _ input: LineInput) {
    guard !input.uncovered.isEmpty, let mapped = input.mapped else { return }
    let additions = input.uncovered.count == 1 ? "the addition" : "the additions"
    raised.raise(
      .additionUncovered,
      "no line covers \(additions) \(input.uncovered.joined(separator: ", ")): what the mapping '\(mapped.mapping.id)' bills would be billed twice",
      remedy: "cancel \(input.uncovered.count == 1 ? "it" : "them") in ConnectWise, or \(confirmation(input))")
  }

  private static func withoutCount(_ input: LineInput, _ mapped: MappedTarget, _ sources: [MappedTarget.Source]) -> Guard? {
    // A product alone has NO_COUNT.
    guard mapped.mapping.kind == .sum else { return nil }
    let reasons = sources.map { source in
      source.isBilled
        ? "no count of \(source.productName) was reported up to the end of \(input.period)" + withoutCount(source.terms)
        : "\(source.productName) is not among the customer's products"
    }
    let counted = sources.first(where: \.isBilled)
    return Guard(
      code: .partWithoutCount, blocks: true,
      message: "\(reasons.joined(separator: "; ")), so that the sum '\(mapped.mapping.id)' is not known",
      remedy: counted.map { Remedy(.usageReport, input.customerID, $0.productID).command }
        ?? Remedy(.targetsShow, mapped.mapping.id).command)
  }

  /// The period was billed by other lines of the same product: one of them would bill it a second time.
  static func billedOtherwise(_ input: LineInput) -> Guard? {
    guard let other = input.billedOtherwise else { return nil }
    return Guard(
      code: .billedByOtherTarget, blocks: true,
      message:
        "\(input.period) was billed with \(other.quantity) by the line \(other.lineID) of run \(other.runID), which does not bill the "
        + "product now: a second line would bill it twice",
      remedy:
        "take it back with: \(Remedy(.billingUndo, other.runID)), or bill the next period: \(Remedy(.billingPlanPeriod, input.period.next))"
    )
  }
}
