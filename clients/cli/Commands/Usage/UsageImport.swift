import ArgumentParser
import CwlinkAPI
import LocalRPC

extension UsageCommand {
  struct Import: ClientCommand {
    static let configuration = CommandConfiguration(
      commandName: "import", abstract: "Import counts from a CSV file: every line, or none.",
      discussion: """
        The header names the columns customer, product and quantity, and as_of and source where wanted. Where lines are wrong, each is \
        named and nothing is imported.
        """)

    @Argument(help: "The file, - for standard input.", completion: .file(extensions: ["csv"]))
    var file: String

    @Option(help: ArgumentHelp("The source of lines that name none (default: csv).", valueName: "name"))
    var source: String?

    @Flag(help: "Check every line, import nothing.")
    var validateOnly = false

    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws {
      let upload = try FileUpload(file, session.surroundings)
      let first = ImportCountsRequest(validateOnly: validateOnly, source: source ?? "")
      let answer = try await session.usage.importCounts(session.openEndedCall) { writer in
        try await upload.send(to: writer, first: first, data: \.data)
      }
      try upload.progress.end()
      try session.report(answer, (validateOnly ? "would import: " : "") + answer.words)
    }
  }
}
