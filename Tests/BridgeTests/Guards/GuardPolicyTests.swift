import BridgeTestSupport
import Foundation
import TestSupport
import Testing

@testable import Bridge
@testable import BridgeCore

@Suite("Guard settings")
struct GuardPolicyTests {
  @Test("the first level that has a value decides: product, all products, configuration file, default")
  func levels() {
    let configuration = GuardSettings(modes: [.dropToZero: .off, .staleCount: .block], changePercent: 20, staleDays: 3)
    let general = GuardSettings(modes: [.staleCount: .ask, .largeCreation: .off], changePercent: 30)
    let product = GuardSettings(modes: [.largeCreation: .block], changeSeats: 2)
    let policy = GuardPolicy(productID: "wfbs", product: product, general: general, configuration: configuration)
    #expect(policy.mode(.largeCreation) == .init(value: .block, level: .product))
    #expect(policy.mode(.staleCount) == .init(value: .ask, level: .general))
    #expect(policy.mode(.dropToZero) == .init(value: .off, level: .configuration))
    #expect(policy.mode(.sourcesDisagree) == .init(value: .ask, level: .usual))
    #expect(policy.mode(.duplicateAdditions).value == .block)
    #expect(policy.changePercent == .init(value: 30, level: .general) && policy.changeSeats == .init(value: 2, level: .product))
    #expect(policy.staleDays == .init(value: 3, level: .configuration) && policy.creationSeats == .init(value: 100, level: .usual))
    #expect(
      policy.text(.changeOverThreshold)
        == "change-over-threshold: ask (default), change-percent: 30 (all products), change-seats: 2 (product wfbs)")
  }

  @Test("generated: the value is that of the first level that has one")
  func generated() {
    var random = SeededGenerator(#function)
    func settings() -> GuardSettings {
      var made = GuardSettings()
      for code in Guard.Code.adjustable where Bool.random(using: &random) { made.modes[code] = random.pick(code.possibleModes) }
      if Bool.random(using: &random) { made.changePercent = ExactDecimalSample.value(&random) }
      if Bool.random(using: &random) { made.staleDays = Int.random(in: 0...40, using: &random) }
      return made
    }
    for _ in 0..<500 {
      let (product, general, configuration) = (settings(), settings(), settings())
      let policy = GuardPolicy(productID: "p", product: product, general: general, configuration: configuration)
      for code in Guard.Code.adjustable {
        #expect(policy.mode(code).value == product.modes[code] ?? general.modes[code] ?? configuration.modes[code] ?? code.usualMode)
      }
      #expect(policy.changePercent.value == product.changePercent ?? general.changePercent ?? configuration.changePercent ?? 50)
      #expect(policy.staleDays.value == product.staleDays ?? general.staleDays ?? configuration.staleDays ?? 10)
    }
  }

  @Test("every guard says which modes it can have; one that protects against billing twice or the wrong company is never off")
  func possible() {
    for code in Guard.Code.allCases {
      #expect(code.possibleModes.contains(.block) && code.possibleModes.contains(.off) == (code.whyNotOff == nil))
      if let usual = code.usualMode { #expect(code.possibleModes.contains(usual)) }
    }
    for code: Guard.Code in [
      .periodBilled, .periodInvoiced, .duplicateAdditions, .additionShared, .deliveryOpen, .companyUnknown, .companyDeleted, .noAgreement,
    ] {
      let found = GuardSettingsRules.violations(of: GuardSettings(modes: [code: .off]))
      #expect(found.all.map(\.field) == ["guard_settings.modes"] && found.all[0].problem.contains("it protects against"), "\(code)")
    }
    #expect(GuardSettingsRules.violations(of: GuardSettings(modes: [.periodBilled: .block, .dropToZero: .off])).all.isEmpty)
  }

  @Test("values outside their ranges are named; the ends are accepted")
  func ranges() {
    let wrong = GuardSettings(changePercent: 10_001, changeSeats: -1, creationSeats: 10_000_001, staleDays: 3_651)
    #expect(
      GuardSettingsRules.violations(of: wrong).all.map(\.field) == [
        "guard_settings.change_percent", "guard_settings.change_seats", "guard_settings.creation_seats",
        "guard_settings.stale_days",
      ])
    for settings in [
      GuardSettings(changePercent: 0, changeSeats: 0, creationSeats: 0, staleDays: 0),
      GuardSettings(
        changePercent: 10_000, changeSeats: 10_000_000, creationSeats: 10_000_000, staleDays: 3_650),
    ] {
      #expect(GuardSettingsRules.violations(of: settings).all.isEmpty)
    }
  }

  @Test("stored settings can be read by a version that does not know one of the guards")
  func laterGuard() throws {
    let text = #"{"modes":{"DROP_TO_ZERO":3,"SOMETHING_NEW":1},"change_percent":"12.5"}"#
    let read = try JSONDecoder().decode(GuardSettings.self, from: Data(text.utf8))
    #expect(read == GuardSettings(modes: [.dropToZero: .block], changePercent: .init("12.5")))
    #expect(try JSONDecoder().decode(GuardSettings.self, from: CanonicalJSON.encoder.encode(read)) == read)
  }
}
