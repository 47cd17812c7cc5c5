import ArgumentParser
import CwlinkAPI

extension NotificationsCommand {
  struct Check: ClientCommand {
    static let configuration = CommandConfiguration(
      commandName: "check",
      abstract: "Look every route's board, status, type, subtype, item, priority and source up in ConnectWise. Writes nothing.",
      discussion: "Exits with 8 where ConnectWise has not what a route names.")

    @Option(help: ArgumentHelp("Only this customer's rules and the policy's.", valueName: "id"))
    var customer: String?

    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws {
      let answer = try await session.notifications.checkRouting(CheckRoutingRequest(customerID: customer ?? ""), session.call)
      try session.list(answer.verdicts, of: answer)
      if answer.verdicts.isEmpty && !session.json {
        try session.note("there is no rule; to add one: cwlink notifications route add --board NAME")
      }
      if !answer.passed { try session.endWithProblems() }
    }
  }
}

extension RouteVerdict: Listable {
  static var columns: [Column] { ["ROUTE", "FIELD", "NAME", "RESULT", "WHAT WAS FOUND"] }

  var row: [Cell] {
    let tone: Tone =
      switch outcome {
      case .passed: .good
      case .failed: .bad
      case .warning: .warning
      case .unspecified, .unrecognized: .faint
      }
    return [Cell(subject), Cell(field), Cell(value), Cell(outcome.word, tone), Cell(message)]
  }

  var quietForm: String { subject }
  var notes: [String] { choices.isEmpty ? [] : ["ConnectWise has: \(choices.joined(separator: ", "))"] }
}
