import ArgumentParser
import CwlinkAPI

extension ReportsCommand {
  struct Report: ClientCommand {
    static let configuration = CommandConfiguration(
      commandName: "report", abstract: "Report a product's mail-security figures of one day.",
      discussion:
        "A day is told whole: what is not given counts 0, and replaces what was reported for the day before. The same again changes nothing."
    )

    @Argument(help: "The customer's id.")
    var customer: String

    @Argument(help: "The product's id: hes, tmes-standard or tmes-advanced.")
    var product: String

    @Argument(help: "The day, as in 2026-11-20, in the integration's time zone.")
    var day: String

    @OptionGroup var counts: MailCounts

    @Option(help: ArgumentHelp("Who says so.", valueName: "name"))
    var source = "manual"

    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws {
      var figures = counts.figures
      (figures.customerID, figures.productID, figures.day, figures.source) = (customer, product, day, source)
      let answer = try await session.reports.reportMailFigures(ReportMailFiguresRequest(figures: [figures]), session.call)
      try session.report(answer, answer.words)
    }
  }

  /// A day's mail-security figures.
  struct MailCounts: ParsableArguments {
    @Option(help: "Messages received.") var received: Int64?
    @Option(help: "Messages delivered.") var delivered: Int64?
    @Option(help: "Spam.") var spam: Int64?
    @Option(help: "Phishing.") var phishing: Int64?
    @Option(help: "Malware.") var malware: Int64?
    @Option(help: "Ransomware.") var ransomware: Int64?
    @Option(help: "Business e-mail compromise.") var businessEmailCompromise: Int64?
    @Option(help: "Content filtering and data loss prevention.") var policy: Int64?
    @Option(help: "Sandbox detections.") var sandbox: Int64?

    func validate() throws {
      let given = [received, delivered, spam, phishing, malware, ransomware, businessEmailCompromise, policy, sandbox]
      if given.allSatisfy({ $0 == nil }) { throw ValidationError("nothing is counted: give at least one figure, as in --received 120.") }
    }

    var figures: MailFigures {
      MailFigures(
        received: received ?? 0, delivered: delivered ?? 0, spam: spam ?? 0, phishing: phishing ?? 0, malware: malware ?? 0,
        ransomware: ransomware ?? 0, businessEmailCompromise: businessEmailCompromise ?? 0, policy: policy ?? 0, sandbox: sandbox ?? 0)
    }
  }
}

extension ReportFiguresResponse {
  var words: String { "\(accepted) accepted, \(replaced) of them corrections, \(unchanged) known already" }
}
