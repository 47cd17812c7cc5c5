import ArgumentParser
import CwlinkAPI

extension CustomersCommand {
  struct Verify: ClientCommand {
    static let configuration = CommandConfiguration(
      .verify,
      abstract: "Check that a company exists in ConnectWise. Saves nothing.",
      discussion: "Exits with 3 if the company does not exist, with 8 if it is deleted or inactive.")

    static let fields = FieldNames(VerifyCompanyRequest.self, ["company_identifier": "<company>"])

    @Argument(help: "The company's identifier in ConnectWise.")
    var company: String

    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws {
      let response = try await session.customers.verifyCompany(VerifyCompanyRequest(companyIdentifier: company), session.call)
      try session.show(response)
      switch response.verdict {
      case .found: return
      case .notFound: throw ExitCode(ProgramStatus.notFound.rawValue)
      case .deleted, .inactive, .unspecified, .unrecognized: try session.endWithProblems()
      }
    }
  }

  struct Sync: ChangingCommand {
    static let configuration = CommandConfiguration(
      .sync, abstract: "Read customers' companies and all their agreements from ConnectWise again.")

    static let fields = FieldNames(SyncCustomerRequest.self, ["customer_id": "<customers>"])

    @Argument(help: "The customers' IDs.", completion: .customers)
    var customers: [String] = []

    @Flag(help: "Sync every enabled customer, several at a time. Exits with 8 if one failed.")
    var all = false

    @OptionGroup var change: ChangeOptions

    func validate() throws {
      if customers.isEmpty && !all { throw ValidationError("Specify at least one customer, or --all.") }
      if !customers.isEmpty && all { throw ValidationError("--all excludes customer IDs.") }
    }

    func run(in session: Session) async throws {
      if all {
        return try await session.follow(
          try await session.bulk.syncCustomers(SyncCustomersRequest(validateOnly: change.dryRun), session.openEndedCall),
          change.dryRun ? "to change" : "changed")
      }
      for customer in customers {
        let response = try await session.customers.syncCustomer(
          SyncCustomerRequest(customerID: customer, validateOnly: change.dryRun), session.call)
        if session.json {
          try session.printJSONLine(response)
        } else {
          try session.report(
            response,
            "\(customer): \(counted(response.customer?.agreementCount ?? 0, "agreement")), \(response.agreementsAdded) added, "
              + "\(response.agreementsChanged) changed, \(response.agreementsRemoved) removed")
        }
      }
    }
  }
}

extension CompanyVerification: Showable {
  var facts: Facts {
    var facts = Facts()
    facts.add("verdict", verdict.label, verdict == .found ? .good : .bad)
    if let company { facts.add("company", "\(company.identifier) (\(company.summary))") }
    facts.addIfPresent("message", message)
    facts.addIfPresent("similar", similarIdentifiers.joined(separator: ", "))
    return facts
  }
}

extension Company {
  /// "Alder Dental, #12, Active"
  var summary: String {
    let state = deleted ? "deleted" : inactive ? "inactive" : status
    return [name, "#\(id)", state].filter { !$0.isEmpty }.joined(separator: ", ")
  }
}
