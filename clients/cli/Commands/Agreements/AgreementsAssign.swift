import ArgumentParser
import CwlinkAPI

extension AgreementsCommand {
  struct Assign: ClientCommand {
    static let configuration = CommandConfiguration(
      commandName: "assign",
      abstract: "Choose the agreement that a product is billed on: a type first, then an agreement of that type.",
      usage: """
        cwlink agreements assign <customer> <product> --type <type> --name <name>
        cwlink agreements assign <customer> <product> --id <id>
        """)

    @Argument(help: "The customer's id.")
    var customer: String

    @Argument(help: "The product's id.")
    var product: String

    @Option(help: ArgumentHelp("The agreement's type.", valueName: "type"))
    var type: String?

    @Option(help: ArgumentHelp("The agreement's name.", valueName: "name"))
    var name: String?

    @Option(help: ArgumentHelp("The agreement's id, where names repeat.", valueName: "id"))
    var id: Int64?

    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws {
      let answer = try await session.agreements.assignAgreement(
        AssignAgreementRequest(
          customerID: customer, productID: product, agreementType: type ?? "", agreementName: name ?? "", agreementID: id ?? 0),
        session.call
      )
      try session.list([answer], of: answer)
    }

    func validate() throws {
      if id == nil && (type == nil || name == nil) { throw ValidationError("Give --type and --name, or --id.") }
      if let id, id <= 0 { throw ValidationError("--id is a number above 0.") }
    }
  }

  struct Clear: ClientCommand {
    static let configuration = CommandConfiguration(
      commandName: "clear",
      abstract: "Take a product's own choice back; Default applies again where there is one.")

    @Argument(help: "The customer's id.")
    var customer: String

    @Argument(help: "The product's id.")
    var product: String

    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws {
      let answer = try await session.agreements.clearAssignment(
        ClearAssignmentRequest(customerID: customer, productID: product), session.call)
      try session.list([answer], of: answer)
    }
  }
}
