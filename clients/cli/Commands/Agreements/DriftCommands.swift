import ArgumentParser
import CwlinkAPI

extension AgreementsCommand {
  struct Drift: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "drift", abstract: "Additions that were changed in ConnectWise by somebody else.",
      subcommands: [List.self, Show.self, Accept.self])
  }
}

extension AgreementsCommand.Drift {
  struct List: ClientCommand {
    static let configuration = CommandConfiguration(
      .list, abstract: "List what was changed elsewhere since it was last written or read.",
      discussion:
        "The daemon reads additions in the background, within a number of requests a day. A read that agrees with what is expected removes an entry."
    )

    static let fields = FieldNames(ListDriftFindingsRequest.self, ["customer_id": "--customer"])

    @Option(help: ArgumentHelp("Only this customer.", valueName: "id"), completion: .customers)
    var customer: String?

    @OptionGroup var paging: PageOptions
    var global: GlobalOptions { paging.list.global }

    func run(in session: Session) async throws {
      try await session.list(paging) { size, token in
        try await session.drift.listDriftFindings(
          ListDriftFindingsRequest(customerID: customer ?? "", pageSize: size, pageToken: token), session.call)
      }
    }
  }

  struct Show: ClientCommand {
    static let configuration = CommandConfiguration(.show, abstract: "Show how many agreements were read in this month.")

    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws {
      try session.show(try await session.drift.getDriftProgress(GetDriftProgressRequest(), session.call))
    }
  }

  struct Accept: ChangingCommand {
    static let configuration = CommandConfiguration(
      .accept, abstract: "Accept what was found on agreements: later reads are compared with it.",
      discussion: "Changes nothing in ConnectWise.")

    static let fields = FieldNames(AcceptDriftRequest.self, ["agreement_id": "<agreements>", "addition_id": "--addition"])

    @Argument(help: "The IDs of the agreements in ConnectWise.")
    var agreements: [Int64]

    @Option(help: ArgumentHelp("Only this addition of the agreement.", valueName: "id"))
    var addition: Int64?

    @OptionGroup var change: ChangeOptions

    func validate() throws {
      if addition != nil, agreements.count > 1 { throw ValidationError("--addition goes with one agreement.") }
      if let addition, addition <= 0 { throw ValidationError("--addition must be a positive number.") }
    }

    func run(in session: Session) async throws {
      for id in agreements {
        let response = try await session.drift.acceptDrift(
          AcceptDriftRequest(agreementID: id, additionID: addition ?? 0, validateOnly: change.dryRun), session.call)
        try session.report(response, "accepted the additions of agreement #\(id)")
      }
    }
  }
}

extension ListDriftFindingsResponse: PagedResponse {
  var items: [DriftFinding] {
    get { driftFindings }
    set { driftFindings = newValue }
  }
}

extension DriftFinding.Kind: LabeledEnum { static var prefix: String { "KIND_" } }

extension DriftFinding: Listable {
  static var columns: [Column] { ["CUSTOMER", .number("AGREEMENT"), .number("ADDITION"), "CHANGED", "EXPECTED", "FOUND", "SINCE"] }

  var row: [Cell] {
    [
      Cell(customerID), Cell(agreementID), Cell(additionID), Cell(kind.label, .warning), Cell(expected), Cell(found),
      Cell(LocalTime.text(findTime)),
    ]
  }

  var quietForm: String { String(additionID) }
}

extension DriftProgress: Showable {
  var facts: Facts {
    var facts = Facts()
    facts.add("changed elsewhere", counted(findings, "change"), findings > 0 ? .warning : .plain)
    facts.add("requests", requestsPerDay == 0 ? "none: turned off" : "\(requestsToday) of \(requestsPerDay) today")
    facts.add("agreements", "\(agreementsRead) of \(agreements) read in this month", sufficient || requestsPerDay == 0 ? .plain : .warning)
    if agreementsFailed > 0 { facts.add("failed", "\(agreementsFailed): \(lastError)", .warning) }
    if oldestReadTime != nil { facts.add("oldest read", LocalTime.text(oldestReadTime)) }
    return facts
  }

  /// "3 changes, 12 of 40 agreements read in this month"
  var summary: String {
    let read = requestsPerDay == 0 ? "no background reads" : "\(agreementsRead) of \(counted(agreements, "agreement")) read in this month"
    return
      "\(findings == 0 ? "no addition changed elsewhere" : "\(counted(findings, "change")) made elsewhere: cwlink agreements drift list"); \(read)"
  }
}
