import ArgumentParser
import CwlinkAPI

extension NotificationsCommand {
  struct Events: ClientCommand {
    static let configuration = CommandConfiguration(
      commandName: "events", abstract: "List the events as they were reported, newest first, and what became of each.")

    @Option(help: ArgumentHelp("Only this customer's.", valueName: "id"))
    var customer: String?

    @Option(help: ArgumentHelp("Only this type.", valueName: "type"))
    var type: String?

    @Option(help: ArgumentHelp("Only those of this notification.", valueName: "id"))
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
      Cell(id), Cell(LocalTime.text(time)), Cell(customerID), Cell(type), Cell(object), Cell(severity.word, severity.tone),
      Cell(state.word),
      Cell(text),
    ]
  }

  var quietForm: String { String(id) }
  var notes: [String] { outcome.isEmpty ? [] : [outcome] }
}
