import ArgumentParser
import CwlinkAPI

struct StatusCommand: ClientCommand {
  static let configuration = CommandConfiguration(commandName: "status", abstract: "The daemon at a glance.")

  @OptionGroup var global: GlobalOptions

  func run(in session: Session) async throws {
    try session.show(try await session.system.getStatus(GetStatusRequest(), session.call))
  }
}

extension Status: Showable {
  var facts: Facts {
    var facts = Facts()
    facts.add("daemon", "\(version), running since \(LocalTime.text(startTime))")
    facts.add("you", "\(callerName), role \(callerRole)")
    if integrationConfigured {
      facts.add("integration", "\(site), \(integrationEnabled ? "enabled" : "disabled")", integrationEnabled ? .good : .warning)
    } else {
      facts.add("integration", "not configured: cwlink integration set", .warning)
    }
    facts.add("customers", "\(customers), \(customersEnabled) enabled")
    facts.add(
      "deliveries", "\(deliveriesPending) pending, \(deliveriesWaiting) waiting for a person", deliveriesWaiting > 0 ? .warning : .plain)
    facts.add("ConnectWise", breakerWords, breaker == "open" ? .bad : .plain)
    if schedulePaused { facts.add("schedule", "paused, nothing runs by itself: cwlink schedule list, cwlink schedule resume", .warning) }
    facts.add("time zone", timeZone)
    if demonstrationClock { facts.add("clock", "\(LocalTime.text(time)), for demonstrations", .warning) }
    return facts
  }

  private var breakerWords: String {
    switch breaker {
    case "closed": "requests flow"
    case "open": "does not answer; next try at \(LocalTime.text(breakerRetryTime))"
    case "half-open": "is being tried again"
    default: breaker
    }
  }
}
