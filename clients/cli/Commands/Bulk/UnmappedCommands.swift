import ArgumentParser
import CwlinkAPI

extension CustomersCommand {
  struct Unmapped: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "unmapped", abstract: "Customers and products that are not yet mapped to ConnectWise.", subcommands: [List.self])
  }
}

extension CustomersCommand.Unmapped {
  struct List: ClientCommand {
    static let configuration = CommandConfiguration(
      .list,
      abstract:
        "List customers without a company, products without a catalog product, and enabled customers' products without an agreement.",
      discussion: "Each is listed with the command that fixes it.")

    static let fields = FieldNames(ListUnmappedRequest.self, ["companies": "--companies"])

    @Flag(help: "Include companies that have agreements but no customer, as read from ConnectWise now.")
    var companies = false

    @OptionGroup var paging: PageOptions
    var global: GlobalOptions { paging.list.global }

    func run(in session: Session) async throws {
      try await session.list(paging) { size, token in
        try await session.bulk.listUnmapped(
          ListUnmappedRequest(companies: companies, pageSize: size, pageToken: token), companies ? session.openEndedCall : session.call)
      }
    }
  }
}

extension ListUnmappedResponse: PagedResponse {}

extension UnmappedItem: Listable {
  static var columns: [Column] { ["KIND", "OBJECT", "MESSAGE"] }

  var row: [Cell] { [Cell(kind.label), Cell(object), Cell(message)] }

  var quietForm: String { object }
  var notes: [String] { ["fix: \(remedy)"] }
}

extension UnmappedItem.Kind: LabeledEnum { static var prefix: String { "KIND_" } }
