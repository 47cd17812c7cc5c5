import ArgumentParser
import CwlinkAPI

extension SettingsCommand {
  struct Set: ChangingCommand {
    static let configuration = CommandConfiguration(
      .set,
      abstract:
        "Change the monthly billing, the time of day, how long plans are valid, how invoiced months are corrected, or the route of tickets with figures.",
      discussion: """
        Unspecified settings stay unchanged. A customer without billing settings of its own starts with the general ones. The board and its \
        types and statuses are checked in ConnectWise first.
        """)

    static let fields =
      SettingsTarget.fields
      + SettingsTarget.fields(
        [
          "billing.enabled": "--billing/--no-billing", "billing.day": "--billing-day", "billing.mail": "--billing-mail/--no-billing-mail",
        ])
      + FieldNames(
        UpdateGeneralSettingsRequest.self,
        [
          "settings.time_of_day": "--time-of-day", "settings.plan_validity_days": "--plan-validity-days",
          "settings.plan_data_hours": "--plan-data-hours", "settings.late_corrections": "--late-corrections",
          "settings.drift_requests_per_day": "--drift-requests",
          "settings.report_route.board": "--report-board",
          "settings.report_route.type": "--report-type", "settings.report_route.subtype": "--report-subtype",
          "settings.report_route.item": "--report-item", "settings.report_route.status": "--report-status",
          "settings.report_route.priority": "--report-priority", "settings.report_route.source": "--report-source",
        ])

    @Flag(inversion: .prefixedNo, help: "Bill automatically every month.")
    var billing: Bool?

    @Option(help: ArgumentHelp("The day of the month, 1 to 31; the last day in shorter months.", valueName: "day"))
    var billingDay: Int32?

    @Flag(inversion: .prefixedNo, help: "Also send the month's billing by e-mail.")
    var billingMail: Bool?

    @Option(
      help: ArgumentHelp(
        "The time of day for everything that is scheduled, in the integration's time zone; '' for 06:00.", valueName: "hh:mm"))
    var timeOfDay: String?

    @Option(
      help: ArgumentHelp(
        "How long a billing plan can be applied after it was made, in days, 1 to 31 (default: 7).", valueName: "days"))
    var planValidityDays: Int32?

    @Option(
      help: ArgumentHelp(
        "How old the additions may be that a plan of more than 100 agreements does not read again, in hours, 0 to 168 (default: 24).",
        valueName: "hours"))
    var planDataHours: Int32?

    @Option(
      help: ArgumentHelp(
        "How a count that changed after its month was invoiced is corrected: with an addition for the difference, with one that credits everything "
          + "and one that bills everything, or not at all (default: delta)."))
    var lateCorrections: LateCorrections?

    @Option(
      help: ArgumentHelp(
        "How many requests a day are sent in the background to find additions that were changed in ConnectWise by somebody else, 0 to 10000; 0 for "
          + "none (default: 500).", valueName: "requests"))
    var driftRequests: Int32?

    enum LateCorrections: String, ExpressibleByArgument, CaseIterable {
      case delta
      case creditAndRebill = "credit-and-rebill"
      case reportOnly = "report-only"

      var value: GeneralSettings.LateCorrections {
        switch self {
        case .delta: .delta
        case .creditAndRebill: .creditAndRebill
        case .reportOnly: .reportOnly
        }
      }
    }

    @OptionGroup(title: "Tickets with figures") var route: ReportRouteOptions

    @OptionGroup var target: SettingsTarget
    var change: ChangeOptions { target.change }

    func validate() throws {
      let isGeneral =
        timeOfDay != nil || planValidityDays != nil || planDataHours != nil || lateCorrections != nil || driftRequests != nil
        || !route.isEmpty
      if target.customer != nil && isGeneral {
        throw ValidationError(
          "--time-of-day, --plan-validity-days, --plan-data-hours, --late-corrections, --drift-requests and the --report options are general settings: use them "
            + "without --customer."
        )
      }
      if billing == nil && billingDay == nil && billingMail == nil && !isGeneral {
        throw ValidationError("Nothing to change: specify at least one option that changes something.")
      }
    }

    func run(in session: Session) async throws {
      try await session.change(target) { editor in
        if billing != nil || billingDay != nil || billingMail != nil {
          editor.set("billing", \.billing, try billing(over: editor.part(\.billing)))
        }
        if let timeOfDay { editor.set("time_of_day", \.timeOfDay, timeOfDay) }
        if let planValidityDays { editor.set("plan_validity_days", \.planValidityDays, planValidityDays) }
        if let lateCorrections { editor.set("late_corrections", \.lateCorrections, lateCorrections.value) }
        if let planDataHours { editor.set("plan_data_hours", \.planDataHours, planDataHours) }
        if let driftRequests { editor.set("drift_requests_per_day", \.driftRequestsPerDay, driftRequests) }
        if !route.isEmpty { editor.set("report_route", \.reportRoute, route.applied(to: editor.general.reportRoute ?? TicketRoute())) }
      }
    }

    /// Setting the day of billing that is not configured yet enables it.
    private func billing(over old: BillingSettings?) throws -> BillingSettings {
      guard let day = billingDay ?? old?.day else {
        throw CommandError(.usage, "no billing day is set yet", remedy: "specify --billing-day too")
      }
      return BillingSettings(enabled: billing ?? old?.enabled ?? true, day: day, mail: billingMail ?? old?.mail ?? false)
    }
  }
}

/// The route of tickets with mail-security figures.
struct ReportRouteOptions: ParsableArguments {
  @Option(name: .customLong("report-board"), help: ArgumentHelp("The service board; '' for none.", valueName: "name"), completion: .boards)
  var board: String?

  @Option(name: .customLong("report-type"), help: ArgumentHelp("The type on that board; '' for the default.", valueName: "name"))
  var type: String?

  @Option(name: .customLong("report-subtype"), help: ArgumentHelp("The subtype of the type.", valueName: "name"))
  var subtype: String?

  @Option(name: .customLong("report-item"), help: ArgumentHelp("The item of the subtype.", valueName: "name"))
  var item: String?

  @Option(name: .customLong("report-status"), help: ArgumentHelp("The status of new tickets.", valueName: "name"))
  var status: String?

  @Option(name: .customLong("report-priority"), help: ArgumentHelp("The priority.", valueName: "name"))
  var priority: String?

  @Option(name: .customLong("report-source"), help: ArgumentHelp("The source.", valueName: "name"))
  var source: String?

  var isEmpty: Bool { [board, type, subtype, item, status, priority, source].allSatisfy { $0 == nil } }

  /// On another board, the type, subtype, item and status are reset unless they are specified. Without a board there is no route.
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
