import ArgumentParser
import CwlinkAPI
import Escaping

extension NotificationsCommand {
  struct Events: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "events", abstract: "The events as they were reported.", subcommands: [List.self])
  }

  struct Raise: ChangingCommand {
    static let configuration = CommandConfiguration(.raise, abstract: "Report an event of a customer.")

    static let fields =
      EventOptions.fields + FieldNames(ReportEventsRequest.self, ["events.severity": "--severity", "events.text": "<text>"])

    @Argument(help: "The customer's ID.", completion: .customers)
    var customer: String

    @Argument(help: "The event type, for example malware.outbreak: 1 to 64 of a-z 0-9 . _ -.")
    var type: String

    @Argument(help: "A description of the event.")
    var text: String

    @Option(help: "The severity.")
    var severity = SeverityName.warning

    @OptionGroup var source: EventOptions
    var change: ChangeOptions { source.change }

    func run(in session: Session) async throws {
      try await session.report(
        source.event(Event(customerID: customer, type: type, severity: severity.value, state: .open, text: text)), dryRun: change.dryRun)
    }
  }

  struct Recover: ChangingCommand {
    static let configuration = CommandConfiguration(.recover, abstract: "Report a recovery: the ticket is resolved.")

    static let fields = EventOptions.fields + FieldNames(ReportEventsRequest.self, ["events.text": "--text"])

    @Argument(help: "The customer's ID.", completion: .customers)
    var customer: String

    @Argument(help: "The event type that was raised.")
    var type: String

    @Option(help: "A description of the recovery.")
    var text: String?

    @OptionGroup var source: EventOptions
    var change: ChangeOptions { source.change }

    func run(in session: Session) async throws {
      try await session.report(
        source.event(Event(customerID: customer, type: type, state: .recovered, text: text ?? "")), dryRun: change.dryRun)
    }
  }
}

/// The properties of an event.
struct EventOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The affected object, such as a computer or a mailbox. Default: the customer.", valueName: "name"))
  var object: String?

  @Option(help: ArgumentHelp("Your key of this report: a retry with the same key changes nothing.", valueName: "key"))
  var sourceKey: String?

  @Option(
    help: ArgumentHelp(
      "The time of the event. Default: now.", discussion: "2026-11-30T18:04 in the local time zone, or with a zone: 2026-11-30T18:04:00Z.",
      valueName: "time"))
  var time: TimeArgument?

  @OptionGroup var change: ChangeOptions

  static let fields = FieldNames(
    ReportEventsRequest.self,
    [
      "events.customer_id": "<customer>", "events.type": "<type>", "events.object": "--object", "events.source_key": "--source-key",
      "events.time": "--time",
    ])

  func event(_ event: Event) -> Event {
    var event = event
    event.object = object ?? ""
    event.sourceKey = sourceKey ?? ""
    event.time = time?.timestamp
    return event
  }
}

extension Session {
  fileprivate func report(_ event: Event, dryRun: Bool) async throws {
    let response = try await notifications.reportEvents(ReportEventsRequest(events: [event], validateOnly: dryRun), call)
    try report(response, response.summary)
    if response.kept > 0 {
      try note("the event is kept; reason: cwlink notifications events list --customer \(Shell.quoted(event.customerID))\(socketOption)")
    }
  }
}

extension ReportEventsResponse {
  fileprivate var summary: String { "\(accepted) accepted, \(unchanged) unchanged" + (kept > 0 ? ", \(kept) kept" : "") }
}

extension NotificationsCommand.Events {
  struct List: ClientCommand {
    static let configuration = CommandConfiguration(.list, abstract: "List the reported events and their outcomes, newest first.")

    static let fields = FieldNames(
      ListEventsRequest.self, ["customer_id": "--customer", "type": "--type", "notification_id": "--notification"])

    @Option(help: ArgumentHelp("Only events of this customer.", valueName: "id"), completion: .customers)
    var customer: String?

    @Option(help: ArgumentHelp("Only events of this type.", valueName: "type"))
    var type: String?

    @Option(help: ArgumentHelp("Only events of this notification.", valueName: "id"), completion: .notifications)
    var notification: String?

    @OptionGroup var paging: PageOptions
    var global: GlobalOptions { paging.list.global }

    func run(in session: Session) async throws {
      try await session.list(paging) { size, token in
        try await session.notifications.listEvents(
          ListEventsRequest(
            customerID: customer ?? "", type: type ?? "", notificationID: notification ?? "", pageSize: size, pageToken: token),
          session.call)
      }
    }
  }
}

extension ListEventsResponse: PagedResponse {
  var items: [Event] {
    get { events }
    set { events = newValue }
  }
}

extension Event: Listable {
  static var columns: [Column] { [.number("ID"), "TIME", "CUSTOMER", "TYPE", "OBJECT", "SEVERITY", "STATE", "TEXT"] }

  var row: [Cell] {
    [
      Cell(id), Cell(LocalTime.text(time)), Cell(customerID), Cell(type), Cell(object), Cell(severity.label, severity.tone),
      Cell(state.label),
      Cell(text),
    ]
  }

  var quietForm: String { String(id) }
  var notes: [String] { outcome.isEmpty ? [] : [outcome] }
}

/// The severity of an event.
enum SeverityName: String, ExpressibleByArgument, CaseIterable {
  case information, warning
  case actionRequired = "action-required"

  var value: EventSeverity {
    switch self {
    case .information: .information
    case .warning: .warning
    case .actionRequired: .actionRequired
    }
  }
}

extension EventSeverity {
  var tone: Tone {
    switch self {
    case .actionRequired: .bad
    case .warning: .warning
    case .information, .unspecified, .unrecognized: .plain
    }
  }

  /// The name on the command line: "action-required".
  var name: String { String(label.map { $0 == " " ? "-" : $0 }) }
}
