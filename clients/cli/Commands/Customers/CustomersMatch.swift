import ArgumentParser
import CwlinkAPI

extension CustomersCommand {
  struct Match: ClientCommand {
    static let configuration = CommandConfiguration(
      commandName: "match",
      abstract: "Propose a company for each customer that has none, by name; with --take link those that are certain.",
      discussion: """
        Names are compared without case, accents, punctuation and legal forms. Certain is what is exactly the same, once among the \
        customers and once among the companies; everything else is for a person: cwlink customers set ID --company IDENTIFIER. Each taken one is \
        verified, saved and synced. Taken again, it does what is left. Exits with 8 where one failed.
        """)

    @Flag(help: "Link the certain ones. Asks first; where nobody can be asked, --yes is needed.")
    var take = false

    @Flag(help: "Propose new customers, for companies that no customer is linked to.")
    var new = false

    @Option(help: ArgumentHelp("New customers only for companies with an agreement of this type.", valueName: "name"))
    var agreementType: String?

    @Option(help: ArgumentHelp("Show no proposal under this score, 1 to 100 (default: 60).", valueName: "score"))
    var minimumScore: Int32?

    @Flag(help: "Enable the customers as they are linked.")
    var enable = false

    @Flag(help: "Do not ask.")
    var yes = false

    @OptionGroup var list: ListOptions
    var global: GlobalOptions { list.global }

    func validate() throws {
      if agreementType != nil && !new { throw ValidationError("--agreement-type goes with --new.") }
      if minimumScore != nil && new { throw ValidationError("--minimum-score and --new exclude each other: new customers have no score.") }
      if minimumScore != nil && take {
        throw ValidationError("--minimum-score and --take exclude each other: only what is exact is taken.")
      }
      if let minimumScore, !(1...100).contains(minimumScore) { throw ValidationError("--minimum-score is a number from 1 to 100.") }
      if enable && !take { throw ValidationError("--enable goes with --take.") }
      if yes && !take { throw ValidationError("--yes goes with --take.") }
      if list.quiet && take { throw ValidationError("--quiet and --take exclude each other.") }
    }

    func prepare(in surroundings: Surroundings) throws {
      guard !take || yes || surroundings.inputIsTerminal else {
        throw CommandError(
          .usage, "this links customers, and nobody can be asked here",
          remedy: "look at the proposals: cwlink customers match, then give --yes")
      }
    }

    func run(in session: Session) async throws {
      let answer = try await session.many.proposeMatches(
        ProposeMatchesRequest(newCustomers: new, minimumScore: minimumScore ?? 0, agreementType: agreementType ?? ""), session.openEndedCall
      )
      guard take else {
        try session.list(answer.proposals, of: answer, quiet: list.quiet)
        if !session.json && !list.quiet { try session.note(answer.ending(new: new, agreementType: agreementType, again: session.again)) }
        return
      }
      // What was shown is what is taken.
      let certain = answer.proposals.filter(\.certain)
      guard !certain.isEmpty else { return try session.note("nothing is certain; nothing was changed") }
      if !yes { try ask(certain, in: session) }
      try await session.follow(
        try await session.many.takeMatches(
          TakeMatchesRequest(proposals: certain, newCustomers: new, enable: enable), session.openEndedCall),
        new ? "made" : "linked")
    }

    private func ask(_ certain: [MatchProposal], in session: Session) throws {
      try session.note(Table(certain).render(width: session.surroundings.width, colored: false))
      let things = "\(certain.count) customer\(certain.count == 1 ? "" : "s")"
      guard try session.surroundings.confirm(new ? "Make \(things) and link them?" : "Link \(things)?") else {
        throw CommandError(.refused, "not confirmed; nothing was changed")
      }
    }
  }
}

extension ProposeMatchesResponse {
  fileprivate func ending(new: Bool, agreementType: String?, again: String) -> String {
    let certain = proposals.count(where: \.certain)
    var lines = ["\(companyCount) companies: \(proposals.count) proposals, \(certain) certain"]
    if !unmatchedCustomerIDs.isEmpty {
      let shown = unmatchedCustomerIDs.prefix(10).joined(separator: ", ") + (unmatchedCustomerIDs.count > 10 ? ", …" : "")
      lines.append("no company for \(unmatchedCustomerIDs.count) customers: \(shown.plain)")
    }
    if certain > 0 {
      let type = agreementType.map { " --agreement-type \(ShellWord.quote($0))" } ?? ""
      lines.append("to take the certain: cwlink customers match --take\(new ? " --new" : "")\(type)\(again)")
    }
    return lines.joined(separator: "\n")
  }
}
