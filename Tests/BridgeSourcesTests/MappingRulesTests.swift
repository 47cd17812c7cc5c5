import BridgeCore
import Testing

@testable import BridgeSources

@Suite("Which customer or product a vendor's is") struct MappingRulesTests {
  private func item(_ id: String, _ name: String, state: VendorItem.State = .unmapped, target: String = "") -> VendorItem {
    var item = VendorItem(sourceID: "lmpi", kind: .customer, vendorID: id, name: name, firstSeen: Instant(milliseconds: 0))
    item.state = state
    item.targetID = target
    return item
  }

  private func target(_ id: String, _ names: String...) -> MappingRules.Target { MappingRules.Target(id: id, names: names) }

  @Test("An equal id is certain, whatever the names are")
  func id() {
    let found = MappingRules.proposals(
      for: [item("ALDER", "Something else")], among: [target("alder", "Alder Dental"), target("birch", "Something else")])
    #expect(found == ["ALDER": MappingRules.Proposal(targetID: "alder", reason: "the same id", isCertain: true)])
  }

  @Test(
    "A normalised name that is equal and unique on both sides is certain",
    arguments: ["Alder Dental", "ALDER DENTAL LTD", "Alder  Dental, Inc.", "The Alder Dental", "Álder Dental"])
  func name(text: String) {
    let found = MappingRules.proposals(for: [item("1", text), item("2", "Birch Legal")], among: [target("alder", "Alder Dental")])
    #expect(found["1"]?.targetID == "alder" && found["1"]?.isCertain == true)
    #expect(found["2"]?.isCertain != true)
  }

  @Test("A name that several have, here or at the vendor, is for a person to decide")
  func repeated() {
    let two = [target("alder", "Alder Dental"), target("alder-2", "Alder Dental")]
    #expect(MappingRules.proposals(for: [item("1", "Alder Dental")], among: two)["1"]?.isCertain == false)
    let same = MappingRules.proposals(
      for: [item("1", "Alder Dental"), item("2", "ALDER DENTAL")], among: [target("alder", "Alder Dental")])
    #expect(same["1"]?.isCertain == false && same["2"]?.isCertain == false)
  }

  @Test("What another of the vendor's is mapped to is not taken a second time; one that is excluded does not count")
  func taken() {
    let mapped = item("1", "Alder Branch", state: .mapped, target: "alder")
    let found = MappingRules.proposals(for: [mapped, item("2", "Alder Dental")], among: [target("alder", "Alder Dental")])
    #expect(found["2"]?.isCertain == false && found["2"]?.reason.contains("Alder Branch") == true)
    let excluded = item("1", "Alder Dental", state: .excluded)
    #expect(
      MappingRules.proposals(for: [excluded, item("2", "Alder Dental")], among: [target("alder", "Alder Dental")])["2"]?.isCertain == true)
  }

  @Test("By id and by name, two of the vendor's do not take the same counterpart at once")
  func both() {
    let found = MappingRules.proposals(for: [item("alder", "Other"), item("2", "Alder Dental")], among: [target("alder", "Alder Dental")])
    #expect(found.values.allSatisfy { !$0.isCertain })
  }

  @Test("A similar name is proposed, never taken; a different one is not proposed")
  func similar() {
    let found = MappingRules.proposals(
      for: [item("1", "Worry-Free Services"), item("2", "Quartz")], among: [target("wfbs", "Worry-Free Business Security Services")])
    #expect(found["1"]?.targetID == "wfbs" && found["1"]?.isCertain == false)
    #expect(found["2"] == nil)
  }
}
