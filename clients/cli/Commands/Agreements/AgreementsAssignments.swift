import ArgumentParser
import CwlinkAPI

extension AgreementsCommand {
  struct Assignments: ClientCommand {
    static let configuration = CommandConfiguration(
      commandName: "assignments",
      abstract: "Show which agreement each product of a customer is billed on, or why it has none.")

    @Argument(help: "The customer's id.")
    var customer: String

    @OptionGroup var list: ListOptions
    var global: GlobalOptions { list.global }

    func run(in session: Session) async throws {
      let answer = try await session.agreements.listAssignments(ListAssignmentsRequest(customerID: customer), session.call)
      try session.list(answer.assignments, of: answer, quiet: list.quiet)
    }
  }
}

extension Assignment: Listable {
  static var columns: [Column] { ["PRODUCT", "CHOICE", "TYPE", "AGREEMENT", .number("ID"), "STATE"] }

  var row: [Cell] {
    let choice: Cell =
      switch source {
      case .default: "Default"
      case .ambiguous: Cell(source.word, .warning)
      case .own, .noneValue, .unspecified, .unrecognized: Cell(source.word)
      }
    return [
      Cell(productID), choice, Cell(agreementType), Cell(agreementName), agreementID == 0 ? "-" : Cell(agreementID),
      Cell(state.word, state == .usable ? .good : .warning),
    ]
  }

  var quietForm: String { productID }

  var notes: [String] {
    var notes = message.isEmpty ? [] : [message]
    if successorID != 0 { notes.append("looks like its renewal: \(successorName) (#\(successorID))") }
    return notes
  }
}
