import ArgumentParser
import CwlinkAPI

extension NotificationsCommand {
  struct List: ClientCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List what is or was wrong with each object, newest first, and its ticket.")

    @Option(help: ArgumentHelp("Only this customer's.", valueName: "id"))
    var customer: String?

    @Option(help: ArgumentHelp("Only this type.", valueName: "type"))
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

  struct View: ClientCommand {
    static let configuration = CommandConfiguration(commandName: "view", abstract: "Show one notification, its ticket and its route.")

    @Argument(help: "The notification's id, as list shows it.")
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
      Cell(id), Cell(customerID), Cell(type), Cell(memberCount > 0 ? "(\(memberCount) gathered)" : object),
      Cell(severity.word, severity.tone),
      Cell(state.word, stateTone), Cell(eventCount), Cell(ticketWords), Cell(LocalTime.text(lastEventTime)), Cell(text),
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

  fileprivate var ticketWords: String {
    if !groupID.isEmpty { return "gathered" }
    guard ticketID > 0 else { return reference.isEmpty ? "" : "to be made" }
    return "#\(ticketID)" + (ticketStatus.isEmpty ? "" : " \(ticketStatus)")
  }
}

extension Notification: Showable {
  var facts: Facts {
    var facts = Facts()
    facts.add("id", id)
    facts.add("customer", customerID)
    facts.add("type", type)
    facts.addIfPresent("object", object)
    facts.add("severity", severity.word, severity.tone)
    facts.add("state", state.word, stateTone)
    facts.add("text", text)
    facts.add("events", String(eventCount))
    if untoldRepeats > 0 { facts.add("untold", "\(untoldRepeats), to be told \(LocalTime.text(nextNoteTime))") }
    facts.addIfPresent("ticket", ticketWords)
    facts.addIfPresent("ticket status since", ticketStatusTime.map(LocalTime.text) ?? "")
    facts.addIfPresent("reference", reference)
    facts.addIfPresent("gathered in", groupID)
    if memberCount > 0 { facts.add("gathered", String(memberCount)) }
    if let route { facts.add("route", route.words) }
    facts.add("opened", LocalTime.text(openTime))
    facts.addIfPresent("recovered", recoverTime.map(LocalTime.text) ?? "")
    facts.add("last event", LocalTime.text(lastEventTime))
    return facts
  }
}
