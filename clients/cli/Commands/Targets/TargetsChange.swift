import ArgumentParser
import CwlinkAPI

extension TargetsCommand {
  struct Set: ChangingCommand {
    static let configuration = CommandConfiguration(
      .set, abstract: "Create a target mapping, or replace it as a whole.",
      usage: """
        cwlink targets set <mapping> --kind sum --product <id> <id> --target catalog=<identifier>
        cwlink targets set <mapping> --kind split --customer <id> --product <id> --target percent=40 --target remainder
        cwlink targets set <mapping> --kind lines --product <id> --target id=seats --target catalog=<identifier>
        """,
      discussion: """
        A target is written as values separated by commas: id=NAME, catalog=IDENTIFIER (default: the product's), agreement=ID (only with \
        --customer; default: the assigned one). In a split it also has a share: quantity=5, percent=60, site=VENDOR-ID or remainder. In \
        lines it can have factor=0.5.

        cwlink targets set alder-wfbs --kind split --customer alder --product wfbs --target id=branch,percent=40 --target id=rest,remainder

        A plan has one line for each target, CUSTOMER/PRODUCT/TARGET. Contract terms are applied to a product's count before it is divided. \
        A mapping that is made after a period was billed applies from the next period on.
        """)

    static let fields = FieldNames(
      UpdateTargetMappingRequest.self,
      [
        "target_mapping.id": "<mapping>", "target_mapping.kind": "--kind", "target_mapping.customer_id": "--customer",
        "target_mapping.product_ids": "--product", "target_mapping.targets": "--target", "target_mapping.targets.id": "--target",
        "target_mapping.targets.agreement_id": "--target", "target_mapping.targets.catalog_identifier": "--target",
        "target_mapping.targets.share": "--target", "target_mapping.targets.quantity": "--target",
        "target_mapping.targets.percent": "--target", "target_mapping.targets.site": "--target",
        "target_mapping.targets.factor": "--target", "target_mapping.etag": "--etag", "force": "--force",
      ])

    @Argument(help: "The mapping's ID: 1 to 64 of a-z 0-9 . _ -.", completion: .targets)
    var mapping: String

    @Option(help: "Several products in one addition, one product over several, or one product as several catalog products.")
    var kind: Kind

    @Option(
      name: .customLong("product"), parsing: .upToNextOption,
      help: ArgumentHelp("The product; for a sum, all of them. The assignment and the policies of the first apply.", valueName: "id"),
      completion: .products)
    var products: [String]

    @Option(help: ArgumentHelp("Only for this customer. Default: all customers.", valueName: "id"), completion: .customers)
    var customer: String?

    @Option(
      name: .customLong("target"),
      help: ArgumentHelp("A target, for example id=branch,agreement=202,percent=40; repeatable.", valueName: "target"),
      transform: TargetArgument.parse)
    var targets: [Target]

    @Flag(help: "Accept agreements that cannot be billed today.")
    var force = false

    @Option(help: ArgumentHelp("Reject the change unless the mapping still has this etag.", valueName: "etag"))
    var etag: String?

    @OptionGroup var change: ChangeOptions

    enum Kind: String, ExpressibleByArgument, CaseIterable {
      case sum, split, lines

      var value: TargetMapping.Kind {
        switch self {
        case .sum: .sum
        case .split: .split
        case .lines: .lines
        }
      }
    }

    func run(in session: Session) async throws {
      try session.show(
        try await session.targets.updateTargetMapping(
          UpdateTargetMappingRequest(
            targetMapping: TargetMapping(
              id: mapping, kind: kind.value, customerID: customer ?? "", productIDs: products, targets: targets, etag: etag ?? ""),
            allowMissing: true, force: force, validateOnly: change.dryRun), session.call))
    }
  }

  struct Remove: RemovingCommand {
    static let configuration = CommandConfiguration(
      .remove, abstract: "Remove a target mapping. Its products are billed on their own again.",
      discussion: "Prompts; non-interactive use requires --yes. Nothing changes in ConnectWise until a plan is applied.")

    static let fields = FieldNames(DeleteTargetMappingRequest.self, ["target_mapping_id": "<mapping>", "etag": "--etag"])

    @Argument(help: "The mapping's ID.", completion: .targets)
    var mapping: String

    @Option(help: ArgumentHelp("Reject the removal unless the mapping still has this etag.", valueName: "etag"))
    var etag: String?

    @OptionGroup var confirmation: ConfirmOption

    @OptionGroup var change: ChangeOptions

    func run(in session: Session) async throws {
      var request = DeleteTargetMappingRequest(targetMappingID: mapping, etag: etag ?? "", validateOnly: true)
      if isAsking {
        _ = try await session.targets.deleteTargetMapping(request, session.call)
        try requireConfirmation("Remove target mapping \(mapping)?", in: session)
      }
      request.validateOnly = change.dryRun
      let response = try await session.targets.deleteTargetMapping(request, session.call)
      try session.report(response, "removed \(mapping)")
    }
  }
}

/// A target on the command line: "id=branch,agreement=202,percent=40".
enum TargetArgument {
  /// Throws an error that says what a target is; the parser puts the option and the value before it.
  static func parse(_ text: String) throws -> Target {
    var target = Target()
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      let value = pair.count == 2 ? pair[1] : ""
      func once(_ isNew: Bool) throws {
        if !isNew { throw ValidationError("\(pair[0]) is given twice, or with another share.") }
        if value.isEmpty, pair[0] != "remainder" { throw ValidationError("\(pair[0]) has no value; write \(pair[0])=…") }
      }
      switch pair[0] {
      case "id":
        try once(target.id.isEmpty)
        target.id = value
      case "catalog":
        try once(target.catalogIdentifier.isEmpty)
        target.catalogIdentifier = value
      case "agreement":
        try once(target.agreementID == 0)
        guard let id = Int64(value), id > 0 else { throw ValidationError("'\(value)' is not the ID of an agreement.") }
        target.agreementID = id
      case "factor":
        try once(target.factor.isEmpty)
        target.factor = value
      case "quantity":
        try once(target.share == .unspecified)
        (target.share, target.quantity) = (.quantity, value)
      case "percent":
        try once(target.share == .unspecified)
        (target.share, target.percent) = (.percent, value)
      case "site":
        try once(target.share == .unspecified)
        (target.share, target.site) = (.site, value)
      case "remainder" where pair.count == 1:
        try once(target.share == .unspecified)
        target.share = .remainder
      default:
        throw ValidationError(
          "'\(part)' is not part of a target: id=, catalog=, agreement=, quantity=, percent=, site=, remainder and factor= are.")
      }
    }
    return target
  }
}
