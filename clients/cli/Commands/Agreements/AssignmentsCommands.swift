import ArgumentParser
import CwlinkAPI

extension AgreementsCommand {
  struct Assign: ChangingCommand {
    static let configuration = CommandConfiguration(
      .assign,
      abstract: "Assign a product to an agreement, by type and name or by ID.",
      usage: """
        cwlink agreements assign <customer> <product> --type <type> --name <name>
        cwlink agreements assign <customer> <product> --id <id>
        """,
      discussion: "An agreement that cannot be billed today is rejected unless --force is given.")

    static let fields = FieldNames(
      AssignAgreementRequest.self,
      [
        "customer_id": "<customer>", "product_id": "<product>", "agreement_type": "--type", "agreement_name": "--name",
        "agreement_id": "--id", "force": "--force",
      ])

    @Argument(help: "The customer's ID.", completion: .customers)
    var customer: String

    @Argument(help: "The product's ID.", completion: .products)
    var product: String

    @Option(help: ArgumentHelp("The agreement's type.", valueName: "type"), completion: .agreementTypes)
    var type: String?

    @Option(help: ArgumentHelp("The agreement's name.", valueName: "name"), completion: .agreementNames)
    var name: String?

    @Option(help: ArgumentHelp("The agreement's ID, if several have the same name.", valueName: "id"), completion: .agreements)
    var id: Int64?

    @Flag(help: "Assign the agreement even if it cannot be billed today.")
    var force = false

    @OptionGroup var change: ChangeOptions

    func validate() throws {
      if id == nil && (type == nil || name == nil) { throw ValidationError("Specify --type and --name, or --id.") }
      if let id, id <= 0 { throw ValidationError("--id must be a positive number.") }
    }

    func run(in session: Session) async throws {
      let response = try await session.agreements.assignAgreement(
        AssignAgreementRequest(
          customerID: customer, productID: product, agreementType: type ?? "", agreementName: name ?? "", agreementID: id ?? 0,
          validateOnly: change.dryRun, force: force),
        session.call
      )
      try session.list([response], of: response)
    }
  }

  struct Unassign: RemovingCommand {
    static let configuration = CommandConfiguration(
      .unassign, abstract: "Remove a product's assignment. The default agreement applies again, if there is one.",
      discussion: "Shows the agreement that would apply and prompts; non-interactive use requires --yes.")

    static let fields = FieldNames(ClearAssignmentRequest.self, ["customer_id": "<customer>", "product_id": "<product>"])

    @Argument(help: "The customer's ID.", completion: .customers)
    var customer: String

    @Argument(help: "The product's ID.", completion: .products)
    var product: String

    @OptionGroup var confirmation: ConfirmOption

    @OptionGroup var change: ChangeOptions

    func run(in session: Session) async throws {
      var request = ClearAssignmentRequest(customerID: customer, productID: product, validateOnly: true)
      if isAsking {
        let preview = try await session.agreements.clearAssignment(request, session.call)
        try session.note("without the assignment:\n" + Table([preview]).render(width: session.context.width, colored: false))
        try requireConfirmation("Remove the assignment of \(product) for customer \(customer)?", in: session)
      }
      request.validateOnly = change.dryRun
      let response = try await session.agreements.clearAssignment(request, session.call)
      try session.list([response], of: response)
    }
  }
}

extension AgreementsCommand.Assignments {
  struct List: ClientCommand {
    static let configuration = CommandConfiguration(
      .list, abstract: "List the agreement that each product of a customer is billed on, or why it has none.")

    static let fields = FieldNames(ListAssignmentsRequest.self, ["customer_id": "<customer>"])

    @Argument(help: "The customer's ID.", completion: .customers)
    var customer: String

    @OptionGroup var paging: PageOptions
    var global: GlobalOptions { paging.list.global }

    func run(in session: Session) async throws {
      try await session.list(paging) { size, token in
        try await session.agreements.listAssignments(
          ListAssignmentsRequest(customerID: customer, pageSize: size, pageToken: token), session.call)
      }
    }
  }
}

extension ListAssignmentsResponse: PagedResponse {
  var items: [Assignment] {
    get { assignments }
    set { assignments = newValue }
  }
}

extension Assignment: Listable {
  static var columns: [Column] { ["PRODUCT", "SOURCE", "TYPE", "AGREEMENT", .number("ID"), "STATE"] }

  var row: [Cell] {
    let sourceCell: Cell =
      switch source {
      case .default: "Default"
      case .ambiguous: Cell(source.label, .warning)
      case .own, .noneValue, .unspecified, .unrecognized: Cell(source.label)
      }
    return [
      Cell(productID), sourceCell, Cell(agreementType), Cell(agreementName), agreementID == 0 ? "-" : Cell(agreementID),
      Cell(state.label, state == .usable ? .good : .warning),
    ]
  }

  var quietForm: String { productID }

  var notes: [String] {
    var notes = message.isEmpty ? [] : [message]
    if successorID != 0 { notes.append("possible renewal: \(successorName) (#\(successorID))") }
    return notes
  }
}
