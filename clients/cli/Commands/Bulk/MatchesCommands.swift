import ArgumentParser
import CwlinkAPI
import Escaping

extension CustomersCommand {
  struct Matches: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "matches", abstract: "Proposed ConnectWise companies for customers, matched by name.",
      discussion: """
        Names are compared without case, accents, punctuation and legal forms. A proposal is certain if the names are equal and unique among \
        customers and among companies.
        """,
      subcommands: [List.self, Accept.self])
  }
}

/// Which matches are proposed.
struct MatchOptions: ParsableArguments {
  @Flag(help: "Propose new customers for companies that no customer is linked to.")
  var new = false

  @Option(help: ArgumentHelp("Propose new customers only for companies with an agreement of this type.", valueName: "name"))
  var agreementType: String?

  func validate() throws {
    if agreementType != nil && !new { throw ValidationError("--agreement-type requires --new.") }
  }
}

extension CustomersCommand.Matches {
  struct List: ClientCommand {
    static let configuration = CommandConfiguration(
      .list, abstract: "Propose a company for each customer without one.",
      discussion: "To accept an uncertain proposal: cwlink customers set ID --company IDENTIFIER.")

    static let fields = FieldNames(
      ProposeMatchesRequest.self,
      ["new_customers": "--new", "minimum_score": "--minimum-score", "agreement_type": "--agreement-type"])

    @OptionGroup var options: MatchOptions

    @Option(help: ArgumentHelp("Only proposals with at least this score, 1 to 100 (default: 60).", valueName: "score"))
    var minimumScore: Int32?

    @OptionGroup var paging: PageOptions
    var global: GlobalOptions { paging.list.global }

    func validate() throws {
      if minimumScore != nil && options.new { throw ValidationError("--minimum-score excludes --new: new customers have no score.") }
      if let minimumScore, !(1...100).contains(minimumScore) { throw ValidationError("--minimum-score must be a number from 1 to 100.") }
    }

    func run(in session: Session) async throws {
      let response = try await session.list(paging) { size, token in
        try await session.proposeMatches(options, minimumScore: minimumScore ?? 0, size, token)
      }
      if !session.json && !paging.list.quiet { try session.note(response.ending(options, session.socketOption)) }
    }
  }

  struct Accept: ConfirmingCommand {
    static let configuration = CommandConfiguration(
      .accept, abstract: "Link each customer to its company where the proposal is certain.",
      discussion: """
        Lists the certain proposals and prompts; non-interactive use requires --yes. Each company is verified, saved and synced. Repeating the \
        command processes the rest. Exits with 8 if one failed.
        """)

    static let fields = FieldNames(
      AcceptMatchesRequest.self, ["new_customers": "--new", "agreement_type": "--agreement-type", "enable": "--enable"])

    @OptionGroup var options: MatchOptions

    @Flag(help: "Enable the customers when they are linked.")
    var enable = false

    @OptionGroup var confirmation: ConfirmOption

    @OptionGroup var change: ChangeOptions

    var consequence: String { "this links customers" }
    var review: String { "review the proposals (cwlink customers matches list)" }

    func run(in session: Session) async throws {
      // Exactly the proposals that were shown are accepted.
      let certain = try await session.allPages { try await session.proposeMatches(options, $0, $1) }.proposals.filter(\.certain)
      guard !certain.isEmpty else { return try session.note("no certain proposals; nothing to change") }
      let customers = counted(certain.count, "customer")
      try requireConfirmation(
        options.new ? "Create and link \(customers)?" : "Link \(customers)?", session.context.lines(of: certain), in: session)
      try await session.follow(
        try await session.bulk.acceptMatches(
          AcceptMatchesRequest(proposals: certain, newCustomers: options.new, enable: enable, validateOnly: change.dryRun),
          session.openEndedCall),
        change.dryRun ? "to change" : options.new ? "created" : "linked")
    }
  }
}

extension Session {
  fileprivate func proposeMatches(_ options: MatchOptions, minimumScore: Int32 = 0, _ size: Int32, _ token: String) async throws
    -> ProposeMatchesResponse
  {
    try await bulk.proposeMatches(
      ProposeMatchesRequest(
        newCustomers: options.new, minimumScore: minimumScore, agreementType: options.agreementType ?? "", pageSize: size, pageToken: token),
      openEndedCall)
  }
}

extension ProposeMatchesResponse: PagedResponse {
  var items: [MatchProposal] {
    get { proposals }
    set { proposals = newValue }
  }

  mutating func append(_ next: ProposeMatchesResponse) {
    proposals += next.proposals
    unmatchedCustomerIDs += next.unmatchedCustomerIDs
  }

  fileprivate func ending(_ options: MatchOptions, _ socketOption: String) -> String {
    let certain = proposals.count(where: \.certain)
    var lines = ["\(counted(companyCount, "company", "companies")): \(counted(proposals.count, "proposal")), \(certain) certain"]
    if !unmatchedCustomerIDs.isEmpty {
      let shown = unmatchedCustomerIDs.prefix(10).joined(separator: ", ") + (unmatchedCustomerIDs.count > 10 ? ", …" : "")
      lines.append("no company for \(counted(unmatchedCustomerIDs.count, "customer")): \(shown.plain)")
    }
    if certain > 0 {
      let type = options.agreementType.map { " --agreement-type \(Shell.quoted($0))" } ?? ""
      lines.append("accept the certain proposals: cwlink customers matches accept\(options.new ? " --new" : "")\(type)\(socketOption)")
    }
    return lines.joined(separator: "\n")
  }
}

extension MatchProposal: Listable {
  static var columns: [Column] { ["CUSTOMER", "NAME", "COMPANY", "COMPANY NAME", .number("SCORE"), "CERTAIN", "REASON"] }

  var row: [Cell] {
    [
      Cell(customerID), Cell(customerName), Cell(companyIdentifier), Cell(companyName), Cell(score),
      Cell(certain ? "yes" : "no", certain ? .good : .faint), Cell(reason),
    ]
  }

  var quietForm: String { customerID }
}
