import ArgumentParser
import CwlinkAPI

/// A customer or a product as a vendor names it.
struct VendorItemArguments: ParsableArguments {
  @Argument(help: "The source, or the import profile.", completion: .sources)
  var source: String

  @Argument(help: "Whether it is a customer or a product.")
  var kind: VendorKind

  @Argument(help: "Its ID at the vendor; its name, if the vendor gives none.")
  var vendorID: String
}

enum VendorKind: String, ExpressibleByArgument, CaseIterable {
  case customer, product

  var value: VendorItem.Kind { self == .customer ? .customer : .product }
}

extension SourcesCommand {
  struct Unmapped: ClientCommand {
    static let configuration = CommandConfiguration(
      .unmapped, abstract: "List the vendors' customers and products that are not mapped, and what is not billed because of them.",
      discussion: """
        Map each, create the customer, or exclude it permanently:
        cwlink sources map SOURCE product VENDOR-ID PRODUCT
        cwlink sources map SOURCE customer VENDOR-ID --create --company COMPANY
        cwlink sources exclude SOURCE customer VENDOR-ID --reason TEXT
        """)

    static let fields = FieldNames(ListVendorItemsRequest.self, ["source_id": "<source>"])

    @Argument(help: "Only those of this source, or of this import profile.", completion: .sources)
    var source: String?

    @OptionGroup var paging: PageOptions
    var global: GlobalOptions { paging.list.global }

    func run(in session: Session) async throws {
      let response = try await session.list(paging) { size, token in
        try await session.sources.listVendorItems(
          ListVendorItemsRequest(sourceID: source ?? "", state: .unmapped, pageSize: size, pageToken: token), session.call)
      }
      if !session.json {
        try session.note(
          response.items.isEmpty
            ? "everything is mapped"
            : "not mapped: \(counted(response.unmappedCustomers, "customer")), \(counted(response.unmappedProducts, "product")); "
              + "not billed: \(response.unmappedQuantity)")
      }
    }
  }

  struct Items: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "items", abstract: "The vendors' customers and products, and what each is here.", subcommands: [List.self])

    struct List: ClientCommand {
      static let configuration = CommandConfiguration(.list, abstract: "List them: the unmapped first, the largest quantity first.")

      static let fields = FieldNames(
        ListVendorItemsRequest.self, ["source_id": "--source", "kind": "--kind", "state": "--state"])

      @Option(help: ArgumentHelp("Only those of this source, or of this import profile.", valueName: "id"), completion: .sources)
      var source: String?

      @Option(help: "Only customers, or only products.")
      var kind: VendorKind?

      @Option(help: "Only those in this state.")
      var state: State?

      @OptionGroup var paging: PageOptions
      var global: GlobalOptions { paging.list.global }

      enum State: String, ExpressibleByArgument, CaseIterable {
        case unmapped, mapped, excluded

        var value: VendorItem.State {
          switch self {
          case .unmapped: .unmapped
          case .mapped: .mapped
          case .excluded: .excluded
          }
        }
      }

      func run(in session: Session) async throws {
        try await session.list(paging) { size, token in
          try await session.sources.listVendorItems(
            ListVendorItemsRequest(
              sourceID: source ?? "", kind: kind?.value ?? .unspecified, state: state?.value ?? .unspecified, pageSize: size,
              pageToken: token), session.call)
        }
      }
    }
  }

  struct Map: ChangingCommand {
    static let configuration = CommandConfiguration(
      .map, abstract: "Say which customer or product a vendor's customer or product is.",
      discussion: "The counts that were read while it was not mapped are stored, so nothing is lost.")

    static let fields = FieldNames(
      MapVendorItemRequest.self,
      [
        "source_id": "<source>", "kind": "<kind>", "vendor_id": "<vendor-id>", "target_id": "<target>", "create_customer": "--create",
        "company_identifier": "--company",
      ])

    @OptionGroup var item: VendorItemArguments

    @Argument(help: "The customer or product here.")
    var target: String?

    @Flag(help: "Create the customer, with the vendor's name. Without a target its ID is made from the name.")
    var create = false

    @Option(
      help: ArgumentHelp("With --create: the customer's company in ConnectWise. Without it the customer is disabled.", valueName: "id"))
    var company: String?

    @OptionGroup var change: ChangeOptions

    func validate() throws {
      if company != nil && !create { throw ValidationError("--company is only for --create.") }
      if target == nil && !create { throw ValidationError("Name the \(item.kind.rawValue) here, or use --create.") }
      if create && item.kind == .product { throw ValidationError("--create is only for customers; add the product first.") }
    }

    func run(in session: Session) async throws {
      let response = try await session.sources.mapVendorItem(
        MapVendorItemRequest(
          sourceID: item.source, kind: item.kind.value, vendorID: item.vendorID, targetID: target ?? "", createCustomer: create,
          companyIdentifier: company ?? "", validateOnly: change.dryRun), session.call)
      let mapped = response.item ?? VendorItem()
      try session.report(
        response,
        "\(response.created ? "created \(mapped.targetID) and mapped" : "mapped") \(mapped.vendorName) to \(mapped.targetID); "
          + "\(counted(response.accepted, "count")) stored"
          + (response.late > 0 ? ", \(response.late) late: for a period that is already billed" : "")
      )
    }
  }

  struct Exclude: ChangingCommand {
    static let configuration = CommandConfiguration(
      .exclude, abstract: "Never bill a vendor's customer or product, for a reason.",
      discussion:
        "For example a trial, a licence that is not for resale, or your own. To take it back: cwlink sources reset SOURCE customer VENDOR-ID."
    )

    static let fields = FieldNames(
      ExcludeVendorItemRequest.self,
      ["source_id": "<source>", "kind": "<kind>", "vendor_id": "<vendor-id>", "reason": "--reason"])

    @OptionGroup var item: VendorItemArguments

    @Option(help: ArgumentHelp("Why it is never billed.", valueName: "text"))
    var reason: String

    @OptionGroup var change: ChangeOptions

    func run(in session: Session) async throws {
      let excluded = try await session.sources.excludeVendorItem(
        ExcludeVendorItemRequest(
          sourceID: item.source, kind: item.kind.value, vendorID: item.vendorID, reason: reason, validateOnly: change.dryRun),
        session.call)
      try session.report(excluded, "excluded \(excluded.vendorName): \(excluded.reason)")
    }
  }

  struct Reset: ChangingCommand {
    static let configuration = CommandConfiguration(
      .reset, abstract: "Take back what was decided about a vendor's customer or product.",
      discussion: "It is unmapped again. Counts that were stored are kept; those of the last day that was read and later are 0.")

    static let fields = FieldNames(
      ResetVendorItemRequest.self, ["source_id": "<source>", "kind": "<kind>", "vendor_id": "<vendor-id>"])

    @OptionGroup var item: VendorItemArguments

    @OptionGroup var change: ChangeOptions

    func run(in session: Session) async throws {
      let reset = try await session.sources.resetVendorItem(
        ResetVendorItemRequest(sourceID: item.source, kind: item.kind.value, vendorID: item.vendorID, validateOnly: change.dryRun),
        session.call)
      try session.report(reset, "\(reset.vendorName) is unmapped")
    }
  }
}

extension ListVendorItemsResponse: PagedResponse {}

extension VendorItem: Listable {
  static var columns: [Column] { ["SOURCE", "KIND", "VENDOR ID", "NAME", .number("QUANTITY"), .number("VALUE"), "STATE", "HERE"] }

  var row: [Cell] {
    let tone: Tone =
      switch state {
      case .unmapped: .warning
      case .mapped: .good
      case .excluded, .unspecified, .unrecognized: .faint
      }
    return [
      Cell(sourceID), Cell(kind.label), Cell(vendorID), Cell(vendorName), Cell(quantity), Cell(value.isEmpty ? "" : "\(value) \(currency)"),
      Cell(state.label, tone), Cell(targetID),
    ]
  }

  var quietForm: String { vendorID }

  var notes: [String] {
    var notes: [String] = []
    if !reason.isEmpty { notes.append("excluded: \(reason)") }
    if state == .unmapped, !proposedID.isEmpty { notes.append("perhaps \(proposedID): \(proposalReason)") }
    return notes
  }
}
