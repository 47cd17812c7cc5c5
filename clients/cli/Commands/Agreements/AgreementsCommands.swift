import ArgumentParser
import CwlinkAPI

struct AgreementsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agreements", abstract: "ConnectWise agreements, and which agreement each product is billed on.",
    subcommands: [List.self, Assign.self, Unassign.self, Types.self, Assignments.self, Timing.self, Drift.self])

  struct Types: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "types", abstract: "The types of a customer's agreements.", subcommands: [List.self])
  }

  struct Assignments: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "assignments", abstract: "The agreement that each product of a customer is billed on.", subcommands: [List.self])
  }
}

extension AgreementsCommand {
  struct List: ClientCommand {
    static let configuration = CommandConfiguration(
      .list, abstract: "List the agreements of a customer's company as of the last sync, child agreements included.")

    static let fields = FieldNames(
      ListAgreementsRequest.self, ["customer_id": "<customer>", "type_name": "--type", "billable_only": "--billable"])

    @Argument(help: "The customer's ID.", completion: .customers)
    var customer: String

    @Option(help: ArgumentHelp("Only agreements of this type.", valueName: "name"), completion: .agreementTypes)
    var type: String?

    @Flag(help: "Only agreements that can be billed today.")
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
}

extension AgreementsCommand.Types {
  struct List: ClientCommand {
    static let configuration = CommandConfiguration(.list, abstract: "List the types of a customer's agreements.")

    static let fields = FieldNames(ListAgreementTypesRequest.self, ["customer_id": "<customer>"])

    @Argument(help: "The customer's ID.", completion: .customers)
    var customer: String

    @OptionGroup var paging: PageOptions
    var global: GlobalOptions { paging.list.global }

    func run(in session: Session) async throws {
      try await session.list(paging) { size, token in
        try await session.agreements.listAgreementTypes(
          ListAgreementTypesRequest(customerID: customer, pageSize: size, pageToken: token), session.call)
      }
    }
  }
}

extension ListAgreementsResponse: PagedResponse {
  var items: [Agreement] {
    get { agreements }
    set { agreements = newValue }
  }
}

extension ListAgreementTypesResponse: PagedResponse {
  var items: [AgreementType] {
    get { agreementTypes }
    set { agreementTypes = newValue }
  }
}

extension Agreement: Listable {
  static var columns: [Column] { [.number("ID"), "NAME", "TYPE", "STATUS", "START", "END", "PARENT", "BILLABLE"] }

  var row: [Cell] {
    [
      Cell(id), Cell(name), Cell(typeName), Cell(status.label), Cell(startDate), Cell(noEndingDate ? "open" : endDate), Cell(parentName),
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
