import ArgumentParser
import CwlinkAPI

extension CustomersCommand {
  struct Verify: ClientCommand {
    static let configuration = CommandConfiguration(
      commandName: "verify",
      abstract: "Say whether a company exists in ConnectWise. Saves nothing.",
      discussion: "Exits with 3 where it does not exist, with 8 where it is deleted or inactive.")

    @Argument(help: "The company's identifier in ConnectWise.")
    var company: String

    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws {
      let answer = try await session.customers.verifyCompany(VerifyCompanyRequest(companyIdentifier: company), session.call)
      try session.show(answer)
      switch answer.verdict {
      case .found: return
      case .notFound: throw ExitCode(ProgramStatus.notFound.rawValue)
      case .deleted, .inactive, .unspecified, .unrecognized: try session.endWithProblems()
      }
    }
  }
}

extension CompanyVerification: Showable {
  var facts: Facts {
    var facts = Facts()
    facts.add("verdict", verdict.word, verdict == .found ? .good : .bad)
    if let company { facts.add("company", "\(company.identifier) (\(company.words))") }
    facts.addIfPresent("message", message)
    facts.addIfPresent("alike", similarIdentifiers.joined(separator: ", "))
    return facts
  }
}
