import BridgeDelivery

/// Decides the content of ConnectWise's management summary report of a month (rule 24).
enum SummaryRules {
  /// The machine counts are the latest device figures. Removals are summed over the month; malware in mail counts as viruses. Without
  /// device figures, the seats are used as machines. Unknown counters are nil and stay unchanged in ConnectWise.
  static func counters(_ facts: SummaryFacts) -> SummaryCounters {
    var counters = SummaryCounters()
    if let latest = facts.devices.max(by: { $0.day < $1.day })?.counts {
      counters.totalWorkstations = count(latest[.workstations])
      counters.totalServers = count(latest[.servers])
      counters.totalManagedMachines = count(latest[.workstations] + latest[.servers])
      counters.serversOffline = count(latest[.serversOffline])
      counters.fullyPatchedMachines = count(latest[.fullyPatched])
      counters.spywareItemsRemoved = count(facts.devices.reduce(0) { $0 + $1.counts[.spywareRemoved] })
    } else {
      counters.totalManagedMachines = facts.seats.map(count)
    }
    if !facts.devices.isEmpty || !facts.mail.isEmpty {
      let ofDevices = facts.devices.reduce(0) { $0 + $1.counts[.virusesRemoved] }
      counters.virusesRemoved = count(facts.mail.reduce(ofDevices) { $0 + $1.counts[.malware] + $1.counts[.ransomware] })
    }
    if let notifications = facts.notifications {
      counters.totalNotifications = count(Int64(notifications.total))
      counters.alertsGenerated = notifications.text
    }
    return counters
  }

  /// Whether there is anything to report: figures, seats or notifications.
  static func hasContent(_ facts: SummaryFacts) -> Bool {
    !facts.devices.isEmpty || !facts.mail.isEmpty || facts.seats != nil || (facts.notifications?.total ?? 0) > 0
  }

  /// ConnectWise stores 32 bits; larger numbers are clamped.
  private static func count(_ number: Int64) -> Int { Int(min(number, Int64(Int32.max))) }
}
