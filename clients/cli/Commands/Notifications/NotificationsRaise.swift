import ArgumentParser
import CwlinkAPI

extension NotificationsCommand {
  struct Raise: ClientCommand {
    static let configuration = CommandConfiguration(commandName: "raise", abstract: "Report that something happened to a customer.")

    @Argument(help: "The customer's id.")
    var customer: String

    @Argument(help: "What kind of thing it is: 1 to 64 of a-z 0-9 . _ -: malware.outbreak")
    var type: String

    @Argument(help: "What happened, in words.")
    var text: String

    @Option(help: "How bad it is.")
    var severity = SeverityName.warning

    @OptionGroup var source: EventOptions
    var global: GlobalOptions { source.global }

    func run(in session: Session) async throws {
      try await session.report(
        source.event(Event(customerID: customer, type: type, severity: severity.value, state: .open, text: text)))
    }
  }

  struct Recover: ClientCommand {
    static let configuration = CommandConfiguration(
      commandName: "recover", abstract: "Report that it is well again: its ticket is resolved.")

    @Argument(help: "The customer's id.")
    var customer: String

    @Argument(help: "The type that was raised.")
    var type: String

    @Option(help: "What is said of the recovery.")
    var text: String?

    @OptionGroup var source: EventOptions
    var global: GlobalOptions { source.global }

    func run(in session: Session) async throws {
      try await session.report(source.event(Event(customerID: customer, type: type, state: .recovered, text: text ?? "")))
    }
  }
}

/// What an event is of, and where it comes from.
struct EventOptions: ParsableArguments {
  @Option(help: ArgumentHelp("What it happened to: a computer, a mailbox; otherwise the customer as a whole.", valueName: "name"))
  var object: String?

  @Option(help: ArgumentHelp("Your own key of this report: a retry with the same one changes nothing.", valueName: "key"))
  var sourceKey: String?

  @Option(
    help: ArgumentHelp(
      "When it happened; otherwise now.", discussion: "2026-11-30T18:04 in this machine's zone, or with a zone: 2026-11-30T18:04:00Z.",
      valueName: "time"))
  var time: TimeArgument?

  @OptionGroup var global: GlobalOptions

  func event(_ event: Event) -> Event {
    var event = event
    event.object = object ?? ""
    event.sourceKey = sourceKey ?? ""
    event.time = time?.timestamp
    return event
  }
}

extension Session {
  fileprivate func report(_ event: Event) async throws {
    let answer = try await notifications.reportEvents(ReportEventsRequest(events: [event]), call)
    try report(answer, answer.words)
    if answer.kept > 0 { try note("it is kept for now; to see why: cwlink\(again) notifications events --customer \(event.customerID)") }
  }
}

extension ReportEventsResponse {
  var words: String { "\(accepted) accepted, \(unchanged) known already" + (kept > 0 ? ", \(kept) kept" : "") }
}
