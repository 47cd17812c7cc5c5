import ArgumentParser
import CwlinkAPI

extension NotificationsCommand.Routes {
  struct Check: ClientCommand {
    static let configuration = CommandConfiguration(
      .check,
      abstract: "Check the board, status, type, subtype, item, priority and source of every route in ConnectWise. Changes nothing.",
      discussion: "Exits with 8 if a name does not exist in ConnectWise.")

    static let fields = FieldNames(CheckRoutingRequest.self, ["customer_id": "--customer"])

    @Option(
      help: ArgumentHelp("Check only the rules of this customer and the policy. Default: those of all customers.", valueName: "id"),
      completion: .customers)
    var customer: String?

    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws {
      let response = try await session.notifications.checkRouting(CheckRoutingRequest(customerID: customer ?? ""), session.call)
      try session.list(response.verdicts, of: response)
      if response.verdicts.isEmpty && !session.json {
        try session.note("no rules; add one: cwlink notifications routes add --board NAME")
      }
      if !response.passed { try session.endWithProblems() }
    }
  }
}

extension RouteVerdict: Listable {
  static var columns: [Column] { ["ROUTE", "FIELD", "NAME", "RESULT", "MESSAGE"] }

  var row: [Cell] {
    let tone: Tone =
      switch outcome {
      case .passed: .good
      case .failed: .bad
      case .warning: .warning
      case .unspecified, .unrecognized: .faint
      }
    return [Cell(subject), Cell(field.label), Cell(value), Cell(outcome.label, tone), Cell(message)]
  }

  var quietForm: String { subject }
  var notes: [String] { choices.isEmpty ? [] : ["available in ConnectWise: \(choices.joined(separator: ", "))"] }
}
