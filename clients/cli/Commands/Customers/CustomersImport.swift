import ArgumentParser
import CwlinkAPI
import LocalRPC

extension CustomersCommand {
  struct Import: ClientCommand {
    static let configuration = CommandConfiguration(
      commandName: "import",
      abstract: "Take a table of customers in from a CSV file: each line as for one customer.",
      discussion: """
        \(TableName.columns) Where lines are wrong, each is named and nothing is changed. A column that the file does not have leaves the values as \
        they are; an empty cell empties them. Values of a list have spaces or ; between. A customer that is not there yet is made. Imported again, \
        it does what is left. Exits with 8 where a line failed.
        """)

    @Argument(help: "The table: \(TableName.allCases.map(\.rawValue).joined(separator: ", ")).")
    var table: TableName

    @Argument(help: "The file, - for standard input.", completion: .file(extensions: ["csv"]))
    var file: String

    @Flag(help: "Check every line and say what it would do; change nothing.")
    var dryRun = false

    @OptionGroup var global: GlobalOptions

    static let pieceSize = 262_144

    func run(in session: Session) async throws {
      let input = try session.surroundings.open(file)
      let first = ImportTableRequest(table: table.kind, validateOnly: dryRun)
      let verb = dryRun ? "would change" : "changed"
      try await session.many.importTable(session.openEndedCall) { writer, progress in
        var request = first
        var isFirst = true
        while true {
          request.data = try input.read(upTo: Self.pieceSize)
          // An empty file is sent too: the daemon says what is wrong with it.
          if request.data.isEmpty && !isFirst { break }
          try await writer.write(request)
          if request.data.isEmpty { break }
          isFirst = false
          request = ImportTableRequest()
        }
        writer.finish()
        try await session.follow(progress, verb)
      }
    }
  }
}
