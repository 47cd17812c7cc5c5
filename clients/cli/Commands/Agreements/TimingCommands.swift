import ArgumentParser
import CwlinkAPI
import Escaping

extension AgreementsCommand {
  struct Timing: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "timing", abstract: "Whether agreements are invoiced in advance or in arrears, where ConnectWise does not say.",
      subcommands: [List.self, Set.self, Remove.self])
  }
}

/// An agreement, or all agreements of a type.
struct TimingTarget: ParsableArguments {
  @Option(help: ArgumentHelp("The agreement's ID.", valueName: "id"), completion: .agreements)
  var agreement: Int64?

  @Option(help: ArgumentHelp("Every agreement of this type.", valueName: "name"))
  var type: String?

  func validate() throws {
    if (agreement == nil) == (type == nil) { throw ValidationError("Specify either --agreement or --type.") }
    if let agreement, agreement <= 0 { throw ValidationError("--agreement must be a positive number.") }
    if let type, type.isEmpty { throw ValidationError("--type must not be empty.") }
  }

  var title: String { agreement.map { "agreement #\($0)" } ?? "agreements of type \(type ?? "")" }
}

extension AgreementsCommand.Timing {
  struct List: ClientCommand {
    static let configuration = CommandConfiguration(.list, abstract: "List what was said, for types and for agreements.")

    @OptionGroup var paging: PageOptions
    var global: GlobalOptions { paging.list.global }

    func run(in session: Session) async throws {
      try await session.list(paging) { size, token in
        try await session.agreements.listInvoiceTimings(ListInvoiceTimingsRequest(pageSize: size, pageToken: token), session.call)
      }
    }
  }

  struct Set: ChangingCommand {
    static let configuration = CommandConfiguration(
      .set, abstract: "Say whether invoices cover the billing cycle that begins, or the one that has ended.",
      discussion: """
        Used where the agreement's period type does not say it in ConnectWise, so that billing does not ask. That of an agreement precedes \
        that of its type.
        """)

    static let fields = FieldNames(
      SetInvoiceTimingRequest.self,
      [
        "invoice_timing.timing": "<timing>", "invoice_timing.agreement_id": "--agreement", "invoice_timing.agreement_type": "--type",
      ])

    @Argument(help: "When invoices are made.")
    var timing: When

    @OptionGroup var target: TimingTarget

    @OptionGroup var change: ChangeOptions

    enum When: String, ExpressibleByArgument, CaseIterable {
      case inAdvance = "in-advance"
      case inArrears = "in-arrears"
    }

    func run(in session: Session) async throws {
      let saved = try await session.agreements.setInvoiceTiming(
        SetInvoiceTimingRequest(
          invoiceTiming: InvoiceTiming(
            agreementID: target.agreement ?? 0, agreementType: target.type ?? "", timing: timing == .inAdvance ? .inAdvance : .inArrears),
          validateOnly: change.dryRun), session.call)
      try session.list([saved], of: saved)
    }
  }

  struct Remove: RemovingCommand {
    static let configuration = CommandConfiguration(
      .remove, abstract: "Remove what was said, so that billing asks again.", discussion: "Prompts; non-interactive use requires --yes.")

    static let fields = FieldNames(ClearInvoiceTimingRequest.self, ["agreement_id": "--agreement", "agreement_type": "--type"])

    @OptionGroup var target: TimingTarget

    @OptionGroup var confirmation: ConfirmOption

    @OptionGroup var change: ChangeOptions

    func run(in session: Session) async throws {
      var request = ClearInvoiceTimingRequest(
        agreementID: target.agreement ?? 0, agreementType: target.type ?? "", validateOnly: true)
      if isAsking {
        _ = try await session.agreements.clearInvoiceTiming(request, session.call)
        try requireConfirmation("Remove the timing of \(target.title)?", in: session)
      }
      request.validateOnly = change.dryRun
      let response = try await session.agreements.clearInvoiceTiming(request, session.call)
      try session.report(response, "removed the timing of \(target.title)")
    }
  }
}

extension ListInvoiceTimingsResponse: PagedResponse {
  var items: [InvoiceTiming] {
    get { invoiceTimings }
    set { invoiceTimings = newValue }
  }
}

extension InvoiceTiming.Timing: LabeledEnum { static var prefix: String { "TIMING_" } }

extension InvoiceTiming: Listable {
  static var columns: [Column] { ["AGREEMENT", "TIMING", "CHANGED", "BY"] }

  var row: [Cell] { [Cell(title), Cell(timing.label), Cell(LocalTime.text(updateTime)), Cell(updatedBy)] }

  var quietForm: String { title }

  private var title: String { agreementID == 0 ? "type \(agreementType)" : "#\(agreementID)" }
}
