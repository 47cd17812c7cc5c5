import ArgumentParser
import CwlinkAPI

struct NotificationsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "notifications",
    abstract: "Events of the security products, and the tickets and e-mails they become.",
    discussion: """
      Nothing flows for a customer before its settings are configured (cwlink notifications set); until then its events are kept. A ticket \
      needs a routing rule that names its board (cwlink notifications route add).
      """,
    subcommands: [
      List.self, View.self, Events.self, Raise.self, Recover.self, Show.self, Set.self, Policy.self, Route.self, Check.self,
    ])
}

/// How bad an event is, on the command line.
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

  /// As commands take it: "action-required".
  var name: String { String(word.map { $0 == " " ? "-" : $0 }) }
}
