import ArgumentParser
import CwlinkAPI

extension SettingsCommand {
  struct Set: ClientCommand {
    static let configuration = CommandConfiguration(
      commandName: "set", abstract: "Change the monthly billing, the time of day, or where tickets with figures go.",
      discussion: """
        Only what is given changes. A customer that has no billing of its own begins with the general one. The board and what belongs to it are \
        looked up in ConnectWise first.
        """)

    @Flag(inversion: .prefixedNo, help: "Bill by itself, every month.")
    var billing: Bool?

    @Option(help: ArgumentHelp("The day of the month, 1 to 31; a shorter month has it on its last day.", valueName: "day"))
    var billingDay: Int32?

    @Flag(inversion: .prefixedNo, help: "Send the month's billing by e-mail as well.")
    var billingMail: Bool?

    @Option(
      help: ArgumentHelp(
        "When on its day everything is sent, as in 06:00, in the integration's time zone; '' for 06:00.", valueName: "hh:mm"))
    var timeOfDay: String?

    @OptionGroup(title: "Tickets with figures") var route: ReportRouteOptions

    @OptionGroup var target: SettingsTarget
    var global: GlobalOptions { target.global }

    func validate() throws {
      if target.customer != nil && (timeOfDay != nil || !route.isEmpty) {
        throw ValidationError("--time-of-day and --report-… are the same for every customer; give them without --customer.")
      }
      if billing == nil && billingDay == nil && billingMail == nil && timeOfDay == nil && route.isEmpty {
        throw ValidationError("Nothing to change; give at least one option that changes something.")
      }
    }

    func run(in session: Session) async throws {
      try await session.change(target) { edit in
        if billing != nil || billingDay != nil || billingMail != nil {
          edit.set("billing", \.billing, try billing(over: edit.part(\.billing)))
        }
        if let timeOfDay { edit.set("time_of_day", \.timeOfDay, timeOfDay) }
        if !route.isEmpty { edit.set("report_route", \.reportRoute, route.applied(to: edit.general.reportRoute ?? TicketRoute())) }
      }
    }

    /// To give a day to billing that nobody set yet is to want it.
    private func billing(over old: BillingSettings?) throws -> BillingSettings {
      guard let day = billingDay ?? old?.day else {
        throw CommandError(.usage, "no day of billing is set yet", remedy: "give --billing-day too")
      }
      return BillingSettings(enabled: billing ?? old?.enabled ?? true, day: day, mail: billingMail ?? old?.mail ?? false)
    }
  }
}

/// Where tickets with mail-security figures go.
struct ReportRouteOptions: ParsableArguments {
  @Option(name: .customLong("report-board"), help: ArgumentHelp("The service board; '' for none.", valueName: "name"))
  var board: String?

  @Option(name: .customLong("report-type"), help: ArgumentHelp("The type on that board; '' for its own choice.", valueName: "name"))
  var type: String?

  @Option(name: .customLong("report-subtype"), help: ArgumentHelp("The subtype of the type.", valueName: "name"))
  var subtype: String?

  @Option(name: .customLong("report-item"), help: ArgumentHelp("The item of the subtype.", valueName: "name"))
  var item: String?

  @Option(name: .customLong("report-status"), help: ArgumentHelp("The status of a new ticket.", valueName: "name"))
  var status: String?

  @Option(name: .customLong("report-priority"), help: ArgumentHelp("The priority.", valueName: "name"))
  var priority: String?

  @Option(name: .customLong("report-source"), help: ArgumentHelp("The source.", valueName: "name"))
  var source: String?

  var isEmpty: Bool { [board, type, subtype, item, status, priority, source].allSatisfy { $0 == nil } }

  /// Another board has other types and statuses: those of the old one go, unless they are given. No board at all leaves no route.
  func applied(to old: TicketRoute) -> TicketRoute {
    var route = old
    if let board, board != old.board {
      route = board.isEmpty ? TicketRoute() : TicketRoute(board: board, priority: old.priority, source: old.source)
    }
    type.map { route.type = $0 }
    subtype.map { route.subtype = $0 }
    item.map { route.item = $0 }
    status.map { route.status = $0 }
    priority.map { route.priority = $0 }
    source.map { route.source = $0 }
    return route
  }
}
