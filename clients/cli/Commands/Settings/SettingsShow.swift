import ArgumentParser
import CwlinkAPI

extension SettingsCommand {
  struct Show: ClientCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Show the general settings, or a customer's own.",
      discussion: "What applies to a customer in the end: cwlink customers show CUSTOMER --effective")

    @Option(help: ArgumentHelp("The customer whose own settings are shown.", valueName: "id"))
    var customer: String?

    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws {
      if let customer {
        try session.show(try await session.customerSettings(customer))
      } else {
        try session.show(try await session.generalSettings())
      }
    }
  }
}

extension GeneralSettings: Showable {
  var facts: Facts {
    var facts = Facts()
    facts.add(sending ?? SendingSettings(), unset: "not set: nothing is sent by itself")
    facts.add("time of day", timeOfDay)
    let route = reportRoute ?? TicketRoute()
    facts.add("report board", route.board.isEmpty ? "none: no figures go into tickets" : route.board, route.board.isEmpty ? .faint : .plain)
    for (name, value) in [
      ("report type", route.type), ("report subtype", route.subtype), ("report item", route.item), ("report status", route.status),
      ("report priority", route.priority), ("report source", route.source),
    ] {
      facts.addIfPresent(name, value)
    }
    facts.add("changed", updateTime.map(LocalTime.text) ?? "never")
    facts.add("etag", etag)
    return facts
  }
}

extension CustomerSettings: Showable {
  var facts: Facts {
    var facts = Facts()
    facts.add("customer", customerID)
    facts.add("in use", useCustom ? "custom" : "general")
    facts.add(sending ?? SendingSettings(), unset: "not set: the general one applies")
    facts.add("etag", etag)
    return facts
  }
}
