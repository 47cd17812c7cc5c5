import ArgumentParser
import CwlinkAPI

extension ContractsCommand {
  struct Set: ChangingCommand {
    static let configuration = CommandConfiguration(
      .set, abstract: "Change the contract terms of a product, or of one of its customers.",
      discussion: """
        Unspecified terms stay unchanged. Quantities have at most four decimal places. A cap cannot be less than the minimum. An override holds \
        for the months that end up to its last day; plans mention it when it ends soon and when it has ended.

        cwlink contracts set wfbs --customer alder --minimum 40 --no-deductions
        cwlink contracts set wfbs --customer alder --override 30 --reason pilot --until 2026-12-31

        A change does not reach plans that were made before: a line that the new terms would change is left out when such a plan is applied.
        """)

    static let fields = FieldNames(
      UpdateContractTermsRequest.self,
      [
        "contract_terms.product_id": "<product>", "contract_terms.customer_id": "--customer", "contract_terms.license": "--license",
        "contract_terms.included": "--included", "contract_terms.minimum": "--minimum", "contract_terms.cap": "--cap",
        "contract_terms.deductions": "--deduct/--no-deductions", "contract_terms.deductions.items": "--deduct",
        "contract_terms.deductions.items.quantity": "--deduct", "contract_terms.deductions.items.reason": "--deduct",
        "contract_terms.quantity_override": "--override", "contract_terms.quantity_override.quantity": "--override",
        "contract_terms.quantity_override.reason": "--reason", "contract_terms.quantity_override.end_date": "--until",
        "contract_terms.etag": "--etag", "update_mask": "--default",
      ])

    @Argument(help: "The product's ID.", completion: .products)
    var product: String

    @Option(
      help: ArgumentHelp("Change the terms of this customer. Default: of every customer without its own.", valueName: "id"),
      completion: .customers)
    var customer: String?

    @Option(help: "A license that is not for resale, or a trial, is never billed.")
    var license: License?

    @Option(
      name: .customLong("deduct"),
      help: ArgumentHelp(
        "What is not billed and why, for example \"2 shared mailboxes\"; repeatable. Replaces all deductions.", valueName: "quantity reason"
      ),
      transform: DeductionArgument.parse)
    var deductions: [ContractTerms.Deduction] = []

    @Flag(help: "Nothing is deducted.")
    var noDeductions = false

    @Option(help: ArgumentHelp("Seats that bill nothing.", valueName: "quantity"))
    var included: String?

    @Option(help: ArgumentHelp("At least this is billed.", valueName: "quantity"))
    var minimum: String?

    @Option(help: ArgumentHelp("At most this is billed.", valueName: "quantity"))
    var cap: String?

    @Option(
      name: .customLong("override"),
      help: ArgumentHelp(
        "This is billed, whatever the count and the other terms say. Requires --reason and --until.", valueName: "quantity"))
    var override: String?

    @Option(help: ArgumentHelp("Why --override.", valueName: "text"))
    var reason: String?

    @Option(help: ArgumentHelp("The last day of --override, for example 2026-12-31.", valueName: "day"))
    var until: String?

    @Option(
      name: .customLong("default"),
      help: "A term that is not set here any more, so that the product's applies, or none; repeatable.")
    var inherited: [Term] = []

    @Option(help: ArgumentHelp("Reject the change unless the terms still have this etag.", valueName: "etag"))
    var etag: String?

    @OptionGroup var change: ChangeOptions

    enum License: String, ExpressibleByArgument, CaseIterable {
      case paid
      case notForResale = "not-for-resale"
      case trial

      var value: ContractTerms.License {
        switch self {
        case .paid: .paid
        case .notForResale: .notForResale
        case .trial: .trial
        }
      }
    }

    enum Term: String, ExpressibleByArgument, CaseIterable {
      case license, deductions, included, minimum, cap, override

      var path: String { self == .override ? "quantity_override" : rawValue }
    }

    func validate() throws {
      let parts = [override, reason, until]
      if parts.contains(where: { $0 != nil }), parts.contains(where: { $0 == nil }) {
        throw ValidationError("--override, --reason and --until are required together.")
      }
      if noDeductions && !deductions.isEmpty { throw ValidationError("--deduct and --no-deductions are mutually exclusive.") }
      let paths = changes.paths
      if Swift.Set(paths).count != paths.count { throw ValidationError("A term cannot be set and be in --default, or be there twice.") }
      try changes.requireSome()
      // An empty value would remove the term, which --default says.
      for (option, value) in [("--included", included), ("--minimum", minimum), ("--cap", cap)] where value?.isEmpty == true {
        throw ValidationError("\(option) has no value; to remove the term: --default \(option.dropFirst(2))")
      }
    }

    private var changes: Changes<ContractTerms> {
      var changes = Changes(ContractTerms(productID: product, customerID: customer ?? "", etag: etag ?? ""))
      changes.set("license", \.license, license?.value)
      changes.set("included", \.included, included)
      changes.set("minimum", \.minimum, minimum)
      changes.set("cap", \.cap, cap)
      if noDeductions || !deductions.isEmpty {
        changes.set("deductions", \.deductions, ContractTerms.Deductions(items: deductions))
      }
      if let override {
        changes.set(
          "quantity_override", \.quantityOverride,
          ContractTerms.QuantityOverride(quantity: override, reason: reason ?? "", endDate: until ?? ""))
      }
      for term in inherited { changes.add(term.path) }
      return changes
    }

    func run(in session: Session) async throws {
      let changes = changes
      let saved = try await session.contracts.updateContractTerms(
        UpdateContractTermsRequest(contractTerms: changes.message, updateMask: changes.mask, validateOnly: change.dryRun), session.call)
      try session.list(saved.effective, of: saved)
    }
  }

  struct Remove: RemovingCommand {
    static let configuration = CommandConfiguration(
      .remove, abstract: "Remove the contract terms of a product, or of one of its customers.",
      discussion: "Prompts; non-interactive use requires --yes. Nothing changes in ConnectWise until a plan is applied.")

    static let fields = FieldNames(
      DeleteContractTermsRequest.self, ["product_id": "<product>", "customer_id": "--customer", "etag": "--etag"])

    @Argument(help: "The product's ID.", completion: .products)
    var product: String

    @Option(
      help: ArgumentHelp("Remove the terms of this customer, so that the product's apply. Default: those of the product.", valueName: "id"),
      completion: .customers)
    var customer: String?

    @Option(help: ArgumentHelp("Reject the removal unless the terms still have this etag.", valueName: "etag"))
    var etag: String?

    @OptionGroup var confirmation: ConfirmOption

    @OptionGroup var change: ChangeOptions

    private var title: String { "the contract terms of \(product)" + (customer.map { " for \($0)" } ?? "") }

    func run(in session: Session) async throws {
      var request = DeleteContractTermsRequest(productID: product, customerID: customer ?? "", etag: etag ?? "", validateOnly: true)
      if isAsking {
        _ = try await session.contracts.deleteContractTerms(request, session.call)
        try requireConfirmation("Remove \(title)?", in: session)
      }
      request.validateOnly = change.dryRun
      let response = try await session.contracts.deleteContractTerms(request, session.call)
      try session.report(response, "removed \(title)")
    }
  }
}

/// A deduction on the command line: "2 shared mailboxes".
enum DeductionArgument {
  /// The daemon checks the quantity. Throws an error that says what a deduction is; the parser puts the option and the value before it.
  static func parse(_ text: String) throws -> ContractTerms.Deduction {
    let parts = text.split(separator: " ", maxSplits: 1)
    guard parts.count == 2, parts[0].first?.isNumber == true else {
      throw ValidationError("A deduction is a quantity and a reason: \"2 shared mailboxes\".")
    }
    return ContractTerms.Deduction(quantity: String(parts[0]), reason: String(parts[1]))
  }
}
