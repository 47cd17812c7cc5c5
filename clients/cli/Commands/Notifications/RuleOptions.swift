import ArgumentParser
import CwlinkAPI

/// A routing rule, option by option.
struct RuleOptions: ParsableArguments {
  @Option(
    name: .customLong("severity"), help: ArgumentHelp("For this severity; repeat for several, leave out for all.", valueName: "severity"))
  var severities: [SeverityName] = []

  @Option(
    name: .customLong("type"),
    help: ArgumentHelp(
      "For this type of event, or those that begin so: 'license.*'; repeat for several, leave out for all.", valueName: "type"))
  var types: [String] = []

  @Option(help: ArgumentHelp("The service board.", valueName: "name"))
  var board: String

  @Option(help: ArgumentHelp("The tickets' type on that board.", valueName: "name"))
  var ticketType: String?

  @Option(help: ArgumentHelp("Their subtype.", valueName: "name"))
  var subtype: String?

  @Option(help: ArgumentHelp("Their item.", valueName: "name"))
  var item: String?

  @Option(help: ArgumentHelp("The status of new ones and of those opened again; otherwise the board's own.", valueName: "name"))
  var status: String?

  @Option(help: ArgumentHelp("The status on recovery; otherwise a recovery leaves the status.", valueName: "name"))
  var resolvedStatus: String?

  @Option(help: ArgumentHelp("Their priority.", valueName: "name"))
  var priority: String?

  @Option(help: ArgumentHelp("Their source.", valueName: "name"))
  var source: String?

  var rule: RoutingRule {
    RoutingRule(
      severities: severities.map(\.value), types: types,
      route: TicketRoute(
        board: board, type: ticketType ?? "", subtype: subtype ?? "", item: item ?? "", status: status ?? "",
        resolvedStatus: resolvedStatus ?? "", priority: priority ?? "", source: source ?? ""))
  }
}
