import ArgumentParser
import CwlinkAPI
import LocalRPC

extension ReportsCommand {
  struct Import: ClientCommand {
    static let configuration = CommandConfiguration(
      commandName: "import", abstract: "Import figures from a CSV file: every line, or none.",
      discussion: """
        Mail: the header names the columns customer, product and day, and any of received, delivered, spam, phishing, malware, ransomware, \
        business_email_compromise, policy, sandbox. Devices: customer and day, and any of workstations, servers, servers_offline, \
        viruses_removed, spyware_removed, fully_patched. A line tells a whole day: a column that is left out counts 0. Where lines are \
        wrong, each is named and nothing is imported.
        """)

    enum Subject: String, CaseIterable, ExpressibleByArgument {
      case mail, devices
    }

    @Argument(help: "What the file has figures of: mail or devices.")
    var subject: Subject

    @Argument(help: "The file, - for standard input.", completion: .file(extensions: ["csv"]))
    var file: String

    @Option(help: ArgumentHelp("Who says so (default: csv).", valueName: "name"))
    var source: String?

    @Flag(name: [.customLong("dry-run"), .customLong("validate-only")], help: "Check every line, import nothing.")
    var dryRun = false

    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws {
      let upload = try FileUpload(file, session.surroundings)
      let first = ImportFiguresRequest(validateOnly: dryRun, source: source ?? "")
      let send: @Sendable (MessageWriter<ImportFiguresRequest>) async throws -> Void = { writer in
        try await upload.send(to: writer, first: first, data: \.data)
      }
      let answer =
        switch subject {
        case .mail: try await session.reports.importMailFigures(session.openEndedCall, send)
        case .devices: try await session.reports.importDeviceFigures(session.openEndedCall, send)
        }
      try upload.progress.end()
      try session.report(answer, (dryRun ? "would import: " : "") + answer.words)
    }
  }
}
