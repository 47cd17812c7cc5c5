import BridgeTestSupport
import TestSupport
import Testing

@testable import Bridge
@testable import BridgeAccounts
@testable import BridgeCore
@testable import BridgeDelivery

@Suite("Executive summaries")
struct SummaryRulesTests {
  private func devices(_ day: Day, _ value: (DeviceItem) -> Int64) -> DeviceFigures {
    DeviceFigures(customerID: "a", day: day, counts: Counters(value), received: Instant(milliseconds: 0))
  }

  @Test("generated: machines are counted on the latest day, removals on all days")
  func generated() throws {
    var generator = SeededGenerator("SummaryRules")
    for _ in 0..<300 {
      let days = (0..<30).compactMap { Day.of("2026-11-01").adding(days: $0) }
      let devices = days.filter { _ in generator.chance(3) }.shuffled(using: &generator).map { day in
        self.devices(day) { _ in Int64.random(in: 0...50, using: &generator) }
      }
      let mail = days.filter { _ in generator.chance(3) }.map { day in
        MailFigures(
          customerID: "a", productID: "hes", day: day, counts: Counters { _ in Int64.random(in: 0...50, using: &generator) },
          received: Instant(milliseconds: 0))
      }
      let seats = generator.chance(2) ? Int64.random(in: 0...99, using: &generator) : nil
      let counters = SummaryRules.counters(SummaryFacts(devices: devices, mail: mail, seats: seats))
      let latest = days.last { day in devices.contains { $0.day == day } }.flatMap { day in devices.first { $0.day == day } }
      #expect(counters.totalWorkstations.map(Int64.init) == latest?.counts[.workstations])
      #expect(counters.totalServers.map(Int64.init) == latest?.counts[.servers])
      #expect(counters.serversOffline.map(Int64.init) == latest?.counts[.serversOffline])
      #expect(counters.fullyPatchedMachines.map(Int64.init) == latest?.counts[.fullyPatched])
      let machines = latest.map { $0.counts[.workstations] + $0.counts[.servers] } ?? seats
      #expect(counters.totalManagedMachines.map(Int64.init) == machines)
      var (viruses, spyware): (Int64, Int64) = (0, 0)
      for one in devices { (viruses, spyware) = (viruses + one.counts[.virusesRemoved], spyware + one.counts[.spywareRemoved]) }
      for one in mail { viruses += one.counts[.malware] + one.counts[.ransomware] }
      #expect(counters.virusesRemoved.map(Int64.init) == (devices.isEmpty && mail.isEmpty ? nil : viruses))
      #expect(counters.spywareItemsRemoved.map(Int64.init) == (devices.isEmpty ? nil : spyware))
      #expect(counters.totalNotifications == nil && counters.alertsGenerated == nil, "there is no data about notifications")
    }
  }

  @Test("a value over ConnectWise's maximum is sent as the maximum")
  func clamped() {
    let mail = MailFigures(
      customerID: "a", day: .of("2026-11-01"), counts: Counters { _ in 1_000_000_000_000 }, received: Instant(milliseconds: 0))
    #expect(SummaryRules.counters(SummaryFacts(mail: [mail])).virusesRemoved == Int(Int32.max))
    let most = devices(.of("2026-11-01")) { _ in Int64(Int32.max) }
    #expect(SummaryRules.counters(SummaryFacts(devices: [most])).totalManagedMachines == Int(Int32.max))
  }

  @Test(
    "notifications are counted and described",
    arguments: [(2, 5, 0, "2 action required, 5 warnings"), (0, 1, 3, "1 warning, 3 information"), (0, 0, 0, "none")])
  func notifications(actionRequired: Int, warnings: Int, information: Int, words: String) {
    let notifications = SummaryNotifications(actionRequired: actionRequired, warnings: warnings, information: information)
    let counters = SummaryRules.counters(SummaryFacts(notifications: notifications))
    #expect(counters.totalNotifications == actionRequired + warnings + information && counters.alertsGenerated == words)
    #expect(SummaryRules.hasContent(SummaryFacts(notifications: notifications)) == (notifications.total > 0))
  }
}
