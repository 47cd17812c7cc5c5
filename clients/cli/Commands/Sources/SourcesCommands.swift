import ArgumentParser
import CwlinkAPI

struct SourcesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sources", abstract: "The systems of Trend Micro that counts and mail figures are pulled from.",
    subcommands: [
      List.self, Show.self, Add.self, Test.self, Set.self, Pull.self, History.self, Unmapped.self, Map.self, Exclude.self, Reset.self,
      Items.self, Corrections.self, Remove.self,
    ])
}

extension SourcesCommand {
  struct List: ClientCommand {
    static let configuration = CommandConfiguration(.list, abstract: "List the sources, and whether each was pulled as planned.")

    @OptionGroup var paging: PageOptions
    var global: GlobalOptions { paging.list.global }

    func run(in session: Session) async throws {
      try await session.list(paging) { size, token in
        try await session.sources.listSources(ListSourcesRequest(pageSize: size, pageToken: token), session.call)
      }
    }
  }

  struct Show: ClientCommand {
    static let configuration = CommandConfiguration(.show, abstract: "Show a source. The secret is never shown.")

    static let fields = FieldNames(GetSourceRequest.self, ["source_id": "<source>"])

    @Argument(help: "The source's ID.", completion: .sources)
    var source: String

    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws {
      try session.show(try await session.sources.getSource(GetSourceRequest(sourceID: source), session.call))
    }
  }

  struct Test: ClientCommand {
    static let configuration = CommandConfiguration(
      .test, abstract: "Test step by step whether a source can be pulled. Changes nothing.",
      discussion: "Exits with 8 if a check failed.")

    static let fields = FieldNames(TestSourceRequest.self, ["source_id": "<source>"])

    @Argument(help: "The source's ID.", completion: .sources)
    var source: String

    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws {
      let response = try await session.sources.testSource(TestSourceRequest(sourceID: source), session.call)
      try session.list(response.verdicts, of: response)
      if !response.passed { try session.endWithProblems() }
    }
  }

  struct History: ClientCommand {
    static let configuration = CommandConfiguration(.history, abstract: "List the pulls and imports, newest first.")

    static let fields = FieldNames(ListPullsRequest.self, ["source_id": "<source>"])

    @Argument(help: "Only pulls of this source, or imports by this profile.", completion: .sources)
    var source: String?

    @OptionGroup var paging: PageOptions
    var global: GlobalOptions { paging.list.global }

    func run(in session: Session) async throws {
      try await session.list(paging) { size, token in
        try await session.sources.listPulls(
          ListPullsRequest(sourceID: source ?? "", pageSize: size, pageToken: token), session.call)
      }
    }
  }

  struct Corrections: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "corrections", abstract: "Differences between closed months as the vendor reports them and the counts.",
      subcommands: [List.self])

    struct List: ClientCommand {
      static let configuration = CommandConfiguration(
        .list, abstract: "List the differences. They are never applied by themselves.")

      static let fields = FieldNames(ListCorrectionsRequest.self, ["source_id": "--source", "period": "--period"])

      @Option(help: ArgumentHelp("Only differences of this source.", valueName: "id"), completion: .sources)
      var source: String?

      @Option(help: ArgumentHelp("Only differences of this month, for example 2026-11.", valueName: "month"))
      var period: String?

      @OptionGroup var paging: PageOptions
      var global: GlobalOptions { paging.list.global }

      func run(in session: Session) async throws {
        try await session.list(paging) { size, token in
          try await session.sources.listCorrections(
            ListCorrectionsRequest(sourceID: source ?? "", period: period ?? "", pageSize: size, pageToken: token), session.call)
        }
      }
    }
  }
}

extension ListSourcesResponse: PagedResponse {
  var items: [Source] {
    get { sources }
    set { sources = newValue }
  }
}

extension ListPullsResponse: PagedResponse {
  var items: [Pull] {
    get { pulls }
    set { pulls = newValue }
  }
}

extension ListCorrectionsResponse: PagedResponse {
  var items: [Correction] {
    get { corrections }
    set { corrections = newValue }
  }
}

extension Source: Listable, Showable {
  static var columns: [Column] { ["ID", "NAME", "KIND", "STATE", "LAST PULL", "NEXT PULL"] }

  private var stateCell: Cell {
    let tone: Tone =
      switch state {
      case .ok: .good
      case .failed, .paused: .warning
      case .late: .bad
      case .new, .unspecified, .unrecognized: .plain
      }
    return Cell(state.label, tone)
  }

  var row: [Cell] {
    [
      Cell(id), Cell(displayName), Cell(kind.label), stateCell, Cell(lastSuccessTime.map { LocalTime.text($0) } ?? "never"),
      Cell(nextPullTime.map { LocalTime.text($0) } ?? "-"),
    ]
  }

  var quietForm: String { id }
  var notes: [String] { problem.isEmpty ? [] : [problem] }

  var facts: Facts {
    var facts = Facts()
    facts.add("ID", id)
    facts.add("name", displayName)
    facts.add("kind", kind.label)
    facts.add("base URL", baseURL)
    facts.add(kind == .emailSecurity ? "login ID" : "access token", accessID)
    facts.add(kind == .emailSecurity ? "API key" : "secret key", secretSet ? "stored" : "none")
    facts.addIfPresent("customer", customerID)
    facts.addIfPresent("product", productID)
    facts.add("pulled every", "\(pullIntervalMinutes ?? 0) minutes")
    facts.add("state", stateCell)
    facts.addIfPresent("problem", problem)
    facts.add("last pull", lastSuccessTime.map { LocalTime.text($0) } ?? "never")
    facts.add("next pull", nextPullTime.map { LocalTime.text($0) } ?? "only on request")
    if let readUntilTime { facts.add("logs read until", LocalTime.text(readUntilTime)) }
    for gap in gaps {
      facts.add(
        "logs missing", "\(LocalTime.text(gap.startTime)) to \(LocalTime.text(gap.endTime)): \(gap.days.joined(separator: ", "))", .warning)
    }
    facts.add("created", LocalTime.text(createTime))
    facts.add("changed", LocalTime.text(updateTime))
    facts.add("etag", etag)
    return facts
  }
}

extension Pull: Listable, Showable {
  static var columns: [Column] {
    ["ID", "SOURCE", "STARTED", "OUTCOME", .number("ROWS"), .number("NEW"), .number("UNCHANGED"), .number("NOT BILLED"), "BY"]
  }

  private var outcomeCell: Cell {
    let tone: Tone =
      switch outcome {
      case .succeeded: .good
      case .failed: .bad
      case .running, .interrupted, .unspecified, .unrecognized: .plain
      }
    return Cell(outcome.label, tone)
  }

  var row: [Cell] {
    [
      Cell(id), Cell(sourceID), Cell(LocalTime.text(startTime)), outcomeCell, Cell(rows), Cell(accepted), Cell(unchanged),
      Cell(unmappedQuantity, unmappedQuantity == "0" || unmappedQuantity.isEmpty ? .plain : .warning),
      Cell(requestedBy.isEmpty ? "schedule" : requestedBy),
    ]
  }

  var quietForm: String { "\(id)" }
  var notes: [String] { error.isEmpty ? [] : [error] }

  var facts: Facts {
    var facts = Facts()
    if id > 0 { facts.add("pull", "\(id)") }
    facts.add("source", sourceID)
    facts.add("outcome", outcomeCell)
    facts.addIfPresent("problem", error, .bad)
    facts.add("rows read", "\(rows)")
    facts.add("new or changed", "\(accepted)")
    facts.add("unchanged", "\(unchanged)")
    if unmappedCustomers > 0 || !["", "0"].contains(unmappedQuantity) {
      facts.add(
        "not billed",
        "\(unmappedQuantity), because customers or products are not mapped: cwlink sources unmapped",
        .warning)
    }
    if unknownTypes > 0 { facts.add("unknown types", "\(unknownTypes): \(unknownTypeNames.joined(separator: ", "))", .warning) }
    for line in notCounted { facts.add("not counted", line, .faint) }
    return facts
  }
}

extension Correction: Listable {
  static var columns: [Column] {
    ["MONTH", "SOURCE", "CUSTOMER", "PRODUCT", .number("COUNTED"), .number("PROVISIONED"), .number("USED")]
  }

  var row: [Cell] {
    [
      Cell(period), Cell(sourceID), Cell(customerID.isEmpty ? vendorCustomer : customerID),
      Cell(productID.isEmpty ? vendorProduct : productID),
      Cell(counted), Cell(provisioned), Cell(used),
    ]
  }

  var quietForm: String { "\(period)/\(sourceID)/\(vendorCustomer)/\(vendorProduct)" }
}

extension SourceVerdict: Listable {
  static var columns: [Column] { ["CHECK", "RESULT", "MESSAGE"] }

  var row: [Cell] {
    let tone: Tone =
      switch outcome {
      case .passed: .good
      case .failed: .bad
      case .warning: .warning
      case .skipped, .unspecified, .unrecognized: .faint
      }
    return [Cell(check), Cell(outcome.label, tone), Cell(message)]
  }

  var quietForm: String { check }
  var notes: [String] { remedy.isEmpty ? [] : ["fix: \(remedy)"] }
}
