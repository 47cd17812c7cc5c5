import BridgeCore
import BridgeDelivery
import Escaping

/// Validates ticket routes.
enum TicketRouteRules {
  /// Longer than any such name in ConnectWise.
  static let longestName = 100

  /// The violations that can be found without ConnectWise, by the API's field paths.
  static func violations(of route: TicketRoute, field prefix: String) -> FieldViolations {
    var found = FieldViolations()
    for (field, name) in route.names {
      found.require(
        name.scalarCount <= longestName && !name.hasControlCharacters, "\(prefix).\(field)",
        "must have at most \(longestName) characters, and no control characters")
    }
    let ofBoard = route.names.dropFirst().filter { !$0.name.isEmpty && boardFields.contains($0.field) }
    if route.board.isEmpty, let first = ofBoard.first {
      found.add("\(prefix).board", "is needed: a \(first.field) belongs to a board")
    }
    return found
  }

  /// The fields that depend on the board.
  private static let boardFields: Set<String> = ["type", "subtype", "item", "status", "resolved_status"]

  /// The names of a route that do not exist in ConnectWise, by the API's field paths, each with the valid names.
  static func violations(of verdicts: [RouteVerdict], field prefix: String) -> FieldViolations {
    var found = FieldViolations()
    for verdict in verdicts where verdict.outcome == .failed {
      let choices = verdict.choices.filter { !verdict.message.contains("'\($0)'") }
      let offer = choices.isEmpty ? "" : "; there are: \(choices.prefix(20).map { "'\($0)'" }.joined(separator: ", "))"
      found.add("\(prefix).\(verdict.field)", verdict.message + offer + (choices.count > 20 ? " and \(choices.count - 20) more" : ""))
    }
    return found
  }
}
