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

    static let pieceSize = 262_144

    func run(in session: Session) async throws {
      let input = try session.surroundings.open(file)
      let progress = ProgressLine(session.surroundings)
      let first = ImportCountsRequest(validateOnly: validateOnly, source: source ?? "")
      let answer = try await session.usage.importCounts(session.openEndedCall) { writer in
        var request = first
        var sent = 0
        repeat {
          request.data = try input.read(upTo: Self.pieceSize)
          // An empty file is sent too: the daemon says what is wrong with it.
          if request.data.isEmpty && sent > 0 { break }
          try await writer.write(request)
          sent += request.data.count
          try progress.show("\(sent / 1024) KiB sent")
          request = ImportCountsRequest()
        } while sent > 0
      }
      try progress.end()
      try session.report(answer, (validateOnly ? "would import: " : "") + answer.words)
    }
  }
}
