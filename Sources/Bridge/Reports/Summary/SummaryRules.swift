import BridgeDelivery

/// What is written into ConnectWise's management summary report of a month (rule 24).
enum SummaryRules {
  /// The latest device figures tell the machines; the removals of the month's days are added up, those in mail among the viruses. Where there are no
  /// device figures the seats stand for the machines. What is not known is nil, and stays in ConnectWise as it is.
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
      counters.alertsGenerated = notifications.words
    }
    return counters
  }

  /// Whether there is anything to tell: no figures, no seats and no notification is nothing.
  static func isWorthTelling(_ facts: SummaryFacts) -> Bool {
    !facts.devices.isEmpty || !facts.mail.isEmpty || facts.seats != nil || (facts.notifications?.total ?? 0) > 0
  }

  /// ConnectWise keeps 32 bits; more is told as the most.
  private static func count(_ number: Int64) -> Int { Int(min(number, Int64(Int32.max))) }
}
