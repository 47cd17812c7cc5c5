import BridgeTestSupport
import TestSupport
import Testing

@testable import Bridge
@testable import BridgeAccounts
@testable import BridgeCore
@testable import BridgeDelivery

@Suite("Guards of a line")
struct GuardedLineTests {
  /// Lines that raise exactly one adjustable guard each.
  private static let raising: [(code: Guard.Code, input: @Sendable () -> LineInput)] = [
    (.changeOverThreshold, { .sample(count: 50, additions: [.sample(quantity: 10)]) }),
    (.dropToZero, { .sample(count: 0, additions: [.sample(quantity: 5)]) }),
    (.largeCreation, { .sample(count: 101, additions: [], creation: .create) }),
    (
      .staleCount,
      {
        var input = LineInput.sample(count: 12, additions: [.sample(quantity: 10)])
        input.reference = input.reference.adding(.seconds(40 * 86_400))
        return input
      }
    ),
    (
      .sourcesDisagree,
      {
        var input = LineInput.sample(count: 12, additions: [.sample(quantity: 10)])
        input.count?.others = [.init(source: "other", quantity: 13)]
        return input
      }
    ),
    (.additionCancelled, { .sample(count: 12, additions: [.sample(quantity: 10, cancelled: "2026-11-10")], creation: .create) }),
    (
      .periodBilled,
      {
        var input = LineInput.sample(count: 12, additions: [.sample(quantity: 10)])
        input.billed = .init(quantity: 4, runID: "run-1")
        return input
      }
    ),
    (
      .periodInvoiced,
      {
        var input = LineInput.sample(count: 12, additions: [.sample(quantity: 10)])
        input.mapAgreement { $0.invoices = InvoiceTerms("Monthly", "Undefined", next: "2026-12-01") }
        return input
      }
    ),
    (
      .additionUncovered,
      {
        var input = LineInput.sample(count: 12, additions: [.sample(quantity: 10)])
        let never = Instant(milliseconds: 0)
        let mapping = TargetMapping(
          id: "fee", kind: .lines, customerID: nil, productIDs: ["wfbs"], targets: [Target(id: "seats")], createTime: never,
          updateTime: never)
        input.mapped = MappedTarget(
          mapping: mapping, target: mapping.targets[0], sources: [.init(productID: "wfbs", productName: "WFBS", count: input.count)])
        input.uncovered = ["#31 of the agreement Managed Security with quantity 10"]
        return input
      }
    ),
    (
      .lineAtLoss,
      {
        var addition = AdditionRules.Current.sample(quantity: 10)
        addition.terms.unitCost = 4
        return .sample(count: 12, additions: [addition])
      }
    ),
  ]

  @Test("each does what its setting says, and names the setting")
  func modes() throws {
    for (code, make) in Self.raising {
      for mode in code.possibleModes {
        var input = make()
        input.settings = GuardPolicy(productID: "wfbs", product: GuardSettings(modes: [code: mode]))
        let line = PlanRules.line(input)
        switch mode {
        case .off:
          #expect(line.isApplicable && line.guards.isEmpty && line.guardsOff == [code], "\(code)")
          #expect(line.reason.contains("not stopped by \(code.name): off (product wfbs)"), "\(line.reason)")
        case .ask:
          #expect(line.needsConfirmation && line.guards.map(\.code) == [code] && line.guardsOff == nil, "\(code)")
        case .block:
          #expect(line.action == .blocked && line.guards.map(\.code) == [code] && line.guards[0].blocks, "\(code)")
          #expect(line.reason == line.guards[0].message && line.guards[0].remedy.contains("settings guards set --ask \(code.name)"))
        }
        if mode != .off { #expect(line.guards.first?.setting?.hasPrefix("\(code.name): \(mode.name) (product wfbs)") == true) }
      }
    }
    // Only a plan of corrections raises the other.
    #expect(Set(Self.raising.map(\.code)) == Set(Guard.Code.adjustable).subtracting([.lateCorrection]))
  }

  @Test("generated: what was shown is applied, unless a setting became stricter")
  func stricter() {
    var random = SeededGenerator(#function)
    func settings() -> GuardSettings {
      var made = GuardSettings(
        changePercent: random.pick([0, 20, 50, 200]), changeSeats: random.pick([0, 10, 40]), creationSeats: random.pick([0, 100]),
        staleDays: random.pick([0, 10, 60]))
      for code in Guard.Code.adjustable { made.modes[code] = random.pick(code.possibleModes) }
      return made
    }
    var compared = 0
    for _ in 0..<4_000 {
      var input = Bool.random(using: &random) ? random.pick(Self.raising).input() : LineInput.random(&random)
      if Bool.random(using: &random) { input.reference = input.reference.adding(.seconds(20 * 86_400)) }
      let (before, after) = (GuardPolicy(general: settings()), GuardPolicy(general: settings()))
      input.settings = before
      let shown = PlanRules.line(input)
      guard shown.isApplicable else { continue }
      compared += 1
      #expect(GuardRules.stricter(shown, before, reference: input.reference).isEmpty, "the same settings stop nothing that was shown")
      input.settings = after
      let now = PlanRules.line(input)
      let isStricter = now.action == .blocked || !Set(now.guards.map(\.code)).isSubset(of: Set(shown.guards.map(\.code)))
      let stops = !GuardRules.stricter(shown, after, reference: input.reference).isEmpty
      #expect(stops || !isStricter, "\(shown.guards) \(now.guards)")
      // Whether its source delivers is not in the plan: a stale count stays one.
      let wasStale = shown.guards.contains { $0.code == .staleCount } || shown.guardsOff?.contains(.staleCount) == true
      #expect(!stops || isStricter || wasStale, "\(shown.guards) \(now.guards)")
    }
    #expect(compared > 1_000)
  }
}
