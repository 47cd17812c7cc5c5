import ConnectWise
import TestSupport
import Testing

@testable import Bridge
@testable import BridgeAccounts
@testable import BridgeCore
@testable import BridgeDelivery

@Suite("Callback registrations")
struct RegistrationRulesTests {
  static let url = "https://hooks.example.com/cw?recordId="
  static let former = "https://old.example.com/cw?recordId="

  private static func entry(
    _ id: Int, _ type: String, _ url: String = url, active: Bool = true, level: String = "Owner", objectID: Int? = 1,
    description: String? = nil
  ) -> CallbackEntry {
    CallbackEntry(
      id: id, description: description, url: url, objectId: objectID, type: .init(rawValue: type), level: .init(rawValue: level),
      inactiveFlag: !active)
  }

  private static func steps(_ entries: [CallbackEntry], url: String? = url, ids: [CallbackType: Int] = [:]) -> [RegistrationRules.Step] {
    RegistrationRules.findings(url: url, ours: [Self.url, former], ids: ids, descriptions: ["ours", "earlier"], in: entries).compactMap(
      \.step)
  }

  @Test("without registrations, one of each type is registered")
  func empty() {
    #expect(Self.steps([]) == [.register(.company), .register(.agreement), .register(.ticket)])
  }

  @Test("a deactivated callback is activated; one with another URL or scope is changed")
  func repaired() {
    let found = [
      Self.entry(1, "company", active: false), Self.entry(2, "Agreement", Self.former),
      Self.entry(3, "Ticket", level: "Board", objectID: 7),
    ]
    #expect(
      Self.steps(found) == [
        .repair(id: 1, .company, wasSwitchedOff: true, differs: false), .repair(id: 2, .agreement, wasSwitchedOff: false, differs: true),
        .repair(id: 3, .ticket, wasSwitchedOff: false, differs: true),
      ])
    let moved = [Self.entry(1, "Company", "https://somewhere.example/else", active: false, description: "ours")]
    #expect(Self.steps(moved, ids: [.company: 1]).first == .repair(id: 1, .company, wasSwitchedOff: true, differs: true))
  }

  @Test("of several callbacks of a type the known one is kept, otherwise an active one, and the others are deleted")
  func surplus() {
    let twice = [Self.entry(5, "Company", active: false), Self.entry(6, "Company"), Self.entry(7, "Company")]
    #expect(Self.steps(twice).filter { $0 != .register(.agreement) && $0 != .register(.ticket) } == [.remove(id: 5), .remove(id: 7)])
    let known = Self.steps(twice, ids: [.company: 7])
    #expect(known.contains(.remove(id: 5)) && known.contains(.remove(id: 6)) && !known.contains(.remove(id: 7)))
  }

  @Test("other integrations' callbacks are never changed, even of our types; disabling deletes only ours")
  func foreign() {
    let others = [Self.entry(1, "Company", "https://other.example/x"), Self.entry(2, "Invoice"), Self.entry(3, "Ticket", "https://b")]
    #expect(Self.steps(others) == Self.steps([]))
    let findings = RegistrationRules.findings(
      url: nil, ours: [Self.url], ids: [.ticket: 9, .company: 1], descriptions: ["ours", "earlier"],
      in: others + [Self.entry(9, "Ticket", "https://moved.example/y", description: "earlier")])
    #expect(findings.compactMap(\.step) == [.remove(id: 9)])
    #expect(findings.filter { $0.state == .foreign }.compactMap(\.entry?.id) == [1, 2, 3])
  }

  /// Applies a step to the callbacks in ConnectWise.
  private static func take(_ step: RegistrationRules.Step, _ entries: inout [CallbackEntry], _ ids: inout [CallbackType: Int], learns: Bool)
  {
    switch step {
    case .register(let type):
      let id = (entries.map(\.id).max() ?? 0) + 1
      entries.append(CallbackEntry(id: id, url: url, type: type.recordType))
      if learns { ids[type] = id }
    case .repair(let id, let type, _, _):
      for index in entries.indices where entries[index].id == id {
        entries[index] = CallbackEntry(id: id, url: url, type: entries[index].type)
      }
      if learns { ids[type] = id }
    case .remove(let id): entries.removeAll { $0.id == id }
    }
  }

  @Test(
    "generated: from any state and with any responses lost, there is finally one active callback of each type, and others are unchanged")
  func converges() {
    var generator = SeededGenerator("registration")
    for _ in 0..<2_000 {
      var entries: [CallbackEntry] = (0..<Int.random(in: 0...9, using: &generator)).map { number in
        Self.entry(
          number + 1, generator.pick(["Company", "company", "Agreement", "Ticket", "Invoice"]),
          generator.pick([Self.url, Self.former, "https://other.example/x"]), active: generator.chance(2),
          level: generator.pick(["Owner", "owner", "Board"]), objectID: generator.pick([1, 2, nil]))
      }
      let foreign = entries.filter { $0.url == "https://other.example/x" || $0.type.rawValue == "Invoice" }
      var ids: [CallbackType: Int] = [:]
      for round in 0..<6 {
        let steps = Self.steps(entries, ids: ids)
        if round == 5 { #expect(steps.isEmpty, "\(entries)") }
        // Each pass may end early, and each response may be lost after its request took effect.
        let count = round < 3 ? Int.random(in: 0...steps.count, using: &generator) : steps.count
        for step in steps.prefix(count) { Self.take(step, &entries, &ids, learns: round >= 3 || !generator.chance(2)) }
      }
      for type in CallbackType.allCases {
        let ours = entries.filter { CallbackType(named: $0.type.rawValue) == type && ($0.url == Self.url || $0.url == Self.former) }
        #expect(ours.count == 1 && ours[0].isActive && ours[0].url == Self.url, "\(entries)")
      }
      #expect(entries.filter { entry in foreign.contains { $0.id == entry.id } } == foreign)
    }
  }
}
