import ArgumentParser
import CwlinkAPI

extension AgreementsCommand {
  struct List: ClientCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: "List the agreements of a customer's company, child agreements included, as last synced.")

    @Argument(help: "The customer's id.")
    var customer: String

    @Option(help: ArgumentHelp("Only agreements of this type.", valueName: "name"))
    var type: String?

    @Flag(help: "Only what can be billed today.")
    var billable = false

    @OptionGroup var paging: PageOptions
    var global: GlobalOptions { paging.list.global }

    func run(in session: Session) async throws {
      try await session.list(paging) { size, token in
        try await session.agreements.listAgreements(
          ListAgreementsRequest(customerID: customer, typeName: type ?? "", billableOnly: billable, pageSize: size, pageToken: token),
          session.call)
      }
    }
  }

  struct Types: ClientCommand {
    static let configuration = CommandConfiguration(commandName: "types", abstract: "List the types that a customer's agreements have.")

    @Argument(help: "The customer's id.")
    var customer: String

    @OptionGroup var list: ListOptions
    var global: GlobalOptions { list.global }

    func run(in session: Session) async throws {
      let answer = try await session.agreements.listAgreementTypes(ListAgreementTypesRequest(customerID: customer), session.call)
      try session.list(answer.agreementTypes, of: answer, quiet: list.quiet)
    }
  }
}

extension ListAgreementsResponse: PagedResponse {
  var items: [Agreement] {
    get { agreements }
    set { agreements = newValue }
  }
}

extension Agreement: Listable {
  static var columns: [Column] { [.number("ID"), "NAME", "TYPE", "STATUS", "FROM", "TO", "PARENT", "BILLABLE"] }

  var row: [Cell] {
    [
      Cell(id), Cell(name), Cell(typeName), Cell(status), Cell(startDate), Cell(noEndingDate ? "open" : endDate), Cell(parentName),
      Cell(billable ? "yes" : "no", billable ? .good : .warning),
    ]
  }

  var quietForm: String { String(id) }
}

extension AgreementType: Listable {
  static var columns: [Column] { [.number("ID"), "TYPE", .number("AGREEMENTS")] }
  var row: [Cell] { [Cell(id), Cell(name), Cell(agreementCount)] }
  var quietForm: String { name }
}
