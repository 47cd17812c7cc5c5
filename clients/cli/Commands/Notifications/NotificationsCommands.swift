import ArgumentParser
import CwlinkAPI

struct NotificationsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "notifications",
    abstract: "Events of the security products, and the tickets and e-mails made from them.",
    discussion: """
      Nothing is sent for a customer until its notifications are configured; until then its events are kept. To configure them: \
      cwlink notifications settings set CUSTOMER --ticket SEVERITY. Tickets require a routing rule with a board (cwlink notifications routes add --board NAME).
      """,
    subcommands: [
      List.self, Show.self, Raise.self, Recover.self, Events.self, Settings.self, Policy.self, Routes.self,
    ])
}

extension NotificationsCommand {
  struct List: ClientCommand {
    static let configuration = CommandConfiguration(
      .list, abstract: "List the notifications, one per affected object, newest first, with their tickets.")

    static let fields = FieldNames(ListNotificationsRequest.self, ["customer_id": "--customer", "type": "--type", "states": "--state"])

    @Option(help: ArgumentHelp("Only notifications of this customer.", valueName: "id"), completion: .customers)
    var customer: String?

    @Option(help: ArgumentHelp("Only notifications of this type.", valueName: "type"))
    var type: String?

    @Option(
      name: .customLong("state"), parsing: .upToNextOption, help: ArgumentHelp("Only notifications in these states.", valueName: "state"))
    var states: [StateName] = []

    @OptionGroup var paging: PageOptions
    var global: GlobalOptions { paging.list.global }

    enum StateName: String, ExpressibleByArgument, CaseIterable {
      case open, recovered
      case closedByPerson = "closed-by-person"

      var value: Notification.State {
        switch self {
        case .open: .open
        case .recovered: .recovered
        case .closedByPerson: .closedByPerson
        }
      }
    }

    func run(in session: Session) async throws {
      try await session.list(paging) { size, token in
        try await session.notifications.listNotifications(
          ListNotificationsRequest(
            customerID: customer ?? "", states: states.map(\.value), type: type ?? "", pageSize: size, pageToken: token), session.call)
      }
    }
  }

  struct Show: ClientCommand {
    static let configuration = CommandConfiguration(.show, abstract: "Show a notification, its ticket and its route.")

    static let fields = FieldNames(GetNotificationRequest.self, ["notification_id": "<notification>"])

    @Argument(help: "The notification's ID.", completion: .notifications)
    var notification: String

    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws {
      try session.show(
        try await session.notifications.getNotification(GetNotificationRequest(notificationID: notification), session.call))
    }
  }
}

extension ListNotificationsResponse: PagedResponse {
  var items: [Notification] {
    get { notifications }
    set { notifications = newValue }
  }
}

extension Notification: Listable {
  static var columns: [Column] {
    ["ID", "CUSTOMER", "TYPE", "OBJECT", "SEVERITY", "STATE", .number("EVENTS"), "TICKET", "LAST EVENT", "TEXT"]
  }

  var row: [Cell] {
    [
      Cell(id), Cell(customerID), Cell(type), Cell(memberCount > 0 ? "(\(memberCount) grouped)" : object),
      Cell(severity.label, severity.tone),
      Cell(state.label, stateTone), Cell(eventCount), Cell(ticketText), Cell(LocalTime.text(lastEventTime)), Cell(text),
    ]
  }

  var quietForm: String { id }

  private var stateTone: Tone {
    switch state {
    case .open: .warning
    case .recovered: .good
    case .closedByPerson, .unspecified, .unrecognized: .faint
    }
  }

  fileprivate var ticketText: String {
    if !groupID.isEmpty { return "grouped" }
    guard ticketID > 0 else { return reference.isEmpty ? "" : "pending" }
    return "#\(ticketID)" + (ticketStatus.isEmpty ? "" : " \(ticketStatus)")
  }
}

extension Notification: Showable {
  var facts: Facts {
    var facts = Facts()
    facts.add("ID", id)
    facts.add("customer", customerID)
    facts.add("type", type)
    facts.addIfPresent("object", object)
    facts.add("severity", severity.label, severity.tone)
    facts.add("state", state.label, stateTone)
    facts.add("text", text)
    facts.add("events", String(eventCount))
    if pendingRepeats > 0 { facts.add("unreported repeats", "\(pendingRepeats), next note at \(LocalTime.text(nextNoteTime))") }
    facts.addIfPresent("ticket", ticketText)
    facts.addIfPresent("ticket status since", ticketStatusTime.map(LocalTime.text) ?? "")
    facts.addIfPresent("reference", reference)
    facts.addIfPresent("grouped in", groupID)
    if memberCount > 0 { facts.add("grouped", String(memberCount)) }
    if let route { facts.add("route", route.summary) }
    facts.add("opened", LocalTime.text(openTime))
    facts.addIfPresent("recovered", recoverTime.map(LocalTime.text) ?? "")
    facts.add("last event", LocalTime.text(lastEventTime))
    return facts
  }
}
