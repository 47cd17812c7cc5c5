import ArgumentParser
import CwlinkAPI
import LocalRPC

struct ReportsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reports", abstract: "Mail-security and device figures, and the tickets, e-mails and summaries made from them.",
    subcommands: [Preview.self, Send.self, Import.self, Mail.self, Devices.self])

  struct Mail: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "mail", abstract: "Mail-security figures.", subcommands: [List.self, Report.self])
  }

  struct Devices: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "devices", abstract: "Device figures, for executive summaries.", subcommands: [List.self, Report.self])
  }
}

extension ReportsCommand {
  struct Import: ChangingCommand {
    static let configuration = CommandConfiguration(
      .import, abstract: "Import figures from a CSV file.",
      discussion: """
        mail: the header names the columns customer, product, day, received, delivered, spam, phishing, malware, ransomware, \
        business_email_compromise, policy and sandbox. devices: customer, day, workstations, servers, servers_offline, \
        viruses_removed, spyware_removed and fully_patched. Every column is required: write 0 if there were none. If a line is invalid, \
        nothing is imported; the first 50 problems are shown, and all of them with --json.
        """)

    static let fields =
      FieldNames(ImportMailFiguresRequest.self, ["data": "<file>", "source": "--source"])
      + FieldNames(ImportDeviceFiguresRequest.self, ["data": "<file>", "source": "--source"])

    enum Kind: String, CaseIterable, ExpressibleByArgument {
      case mail, devices
    }

    @Argument(help: "The figures to import.")
    var kind: Kind

    @OptionGroup var csv: ImportFile

    @Option(help: ArgumentHelp("The source of the figures (default: csv).", valueName: "name"))
    var source: String?

    @OptionGroup var change: ChangeOptions

    func run(in session: Session) async throws {
      let upload = try FileUpload(csv.file, session.context)
      @Sendable func show(_ response: ImportFiguresResponse) throws { try session.report(response, response.summary) }
      switch kind {
      case .mail:
        let first = ImportMailFiguresRequest(validateOnly: change.dryRun, source: source ?? "")
        try await session.reports.importMailFigures(session.openEndedCall) { writer, responses in
          try await upload.exchange(writer, responses, first: first, data: \.data, show)
        }
      case .devices:
        let first = ImportDeviceFiguresRequest(validateOnly: change.dryRun, source: source ?? "")
        try await session.reports.importDeviceFigures(session.openEndedCall) { writer, responses in
          try await upload.exchange(writer, responses, first: first, data: \.data, show)
        }
      }
    }
  }

  /// Throws an error that lists all options without a value; the parser itself names only the first.
  static func requireAll(_ options: KeyValuePairs<String, Int64?>) throws {
    let missing = options.filter { $0.value == nil }.map(\.key)
    guard missing.isEmpty else {
      throw ValidationError("Specify every figure, 0 if there were none. Missing: \(missing.joined(separator: ", ")).")
    }
  }

  /// Which days to list.
  struct DayRange: ParsableArguments {
    @Option(help: ArgumentHelp("Only this day and later.", valueName: "day"))
    var from: String?

    @Option(help: ArgumentHelp("Only this day and earlier.", valueName: "day"))
    var to: String?
  }
}

extension ReportFiguresResponse {
  var summary: String { figuresSummary(accepted, unchanged, replaced) }
}

extension ImportFiguresResponse {
  fileprivate var summary: String { figuresSummary(accepted, unchanged, replaced) }
}

private func figuresSummary(_ accepted: Int64, _ unchanged: Int64, _ replaced: Int64) -> String {
  "\(accepted) accepted (\(counted(replaced, "correction"))), \(unchanged) unchanged"
}
