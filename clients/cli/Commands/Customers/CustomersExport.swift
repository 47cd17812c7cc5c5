import ArgumentParser
import CwlinkAPI

extension CustomersCommand {
  struct Export: ClientCommand {
    static let configuration = CommandConfiguration(
      commandName: "export",
      abstract: "Write a table of every customer as CSV.",
      discussion: """
        \(TableName.columns) Imported again, it changes nothing. Cells that a spreadsheet would run as a formula begin with an apostrophe, which \
        import takes away.
        """)

    @Argument(help: "The table: \(TableName.allCases.map(\.rawValue).joined(separator: ", ")).")
    var table: TableName

    @Argument(
      help: "The file, - or nothing for standard output. A file that is there is replaced once the table is whole.", completion: .file())
    var file: String = "-"

    @Flag(help: "Begin with a byte order mark: without one Excel takes UTF-8 for something else.")
    var byteOrderMark = false

    @OptionGroup var global: GlobalOptions

    func validate() throws {
      if global.json {
        throw ValidationError("A table is CSV; for JSON: cwlink customers list --json, cwlink agreements assignments --json.")
      }
    }

    func run(in session: Session) async throws {
      let pieces = try await session.many.exportTable(ExportTableRequest(table: table.kind), session.openEndedCall)
      let mark: [UInt8] = byteOrderMark ? [0xEF, 0xBB, 0xBF] : []
      if file == "-" {
        try session.surroundings.output.write(mark)
        for try await piece in pieces { try session.surroundings.output.write(piece.data) }
      } else {
        var size = mark.count
        let replacement = try FileReplacement(file)
        try replacement.write(mark)
        for try await piece in pieces {
          try replacement.write(piece.data)
          size += piece.data.count
        }
        try replacement.commit()
        try session.note("\(table.rawValue): \(size) bytes written to \(file.plain)")
      }
    }
  }
}
