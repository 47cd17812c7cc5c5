import ArgumentParser
import CwlinkAPI
import LocalRPC

/// The tables that can be exported and imported, each with a line for every customer.
enum TableKindName: String, ExpressibleByArgument, CaseIterable {
  case customers, assignments, settings, notifications

  var kind: TableKind {
    switch self {
    case .customers: .customers
    case .assignments: .assignments
    case .settings: .settings
    case .notifications: .notifications
    }
  }

  static let columns = """
    customers: customer, name, company, enabled, products, recipients; assignments: customer, product, agreement_type, agreement_name, \
    agreement_id; settings: customer, settings (general or custom), and a column for each value, such as billing_day and \
    executive_summary_cadence (daily, weekly monday, monthly 31); notifications: customer, action_required_ticket, \
    action_required_recipients, the same for warning and information, subject_prefix.
    """
}

extension CustomersCommand {
  struct Export: ClientCommand {
    static let configuration = CommandConfiguration(
      .export,
      abstract: "Export a table of all customers as CSV.",
      discussion: """
        \(TableKindName.columns) Importing an exported table changes nothing. Cells that a spreadsheet would evaluate as a formula are \
        prefixed with an apostrophe, which import removes.
        """)

    static let fields = FieldNames(ExportTableRequest.self, ["table": "<kind>"])

    @Argument(help: "The table to export.")
    var kind: TableKindName

    @Argument(
      help: "The file; standard output for - or if omitted. An existing file is replaced when the export is complete.", completion: .file())
    var file: String = "-"

    @Flag(help: "Begin with a byte order mark, which Excel needs to recognise UTF-8.")
    var byteOrderMark = false

    @OptionGroup var global: GlobalOptions

    func validate() throws {
      if global.json {
        throw ValidationError(
          "Tables are CSV. For JSON: cwlink customers list --json or cwlink agreements assignments list CUSTOMER --json.")
      }
    }

    func run(in session: Session) async throws {
      let pieces = try await session.bulk.exportTable(ExportTableRequest(table: kind.kind), session.openEndedCall)
      let mark: [UInt8] = byteOrderMark ? [0xEF, 0xBB, 0xBF] : []
      if file == "-" {
        try session.context.output.write(mark)
        for try await piece in pieces { try session.context.output.write(piece.data) }
      } else {
        var size = mark.count
        let replacement = try FileReplacement(file)
        try replacement.write(mark)
        for try await piece in pieces {
          try replacement.write(piece.data)
          size += piece.data.count
        }
        try replacement.commit()
        try session.note("\(kind.rawValue): \(counted(size, "byte")) written to \(file.plain)")
      }
    }
  }

  struct Import: ChangingCommand {
    static let configuration = CommandConfiguration(
      .import,
      abstract: "Import a table of customers from a CSV file.",
      discussion: """
        \(TableKindName.columns) If a line is invalid, nothing is changed; the first 50 problems are shown, and all of them with --json. A missing column leaves the values \
        unchanged; an empty cell clears the value. Values of a list are separated by spaces or semicolons. Missing customers are created. \
        Repeating the command processes the rest. Exits with 8 if a line failed.
        """)

    static let fields = FieldNames(ImportTableRequest.self, ["table": "<kind>", "data": "<file>"])

    @Argument(help: "The table to import.")
    var kind: TableKindName

    @OptionGroup var source: ImportFile
    @OptionGroup var change: ChangeOptions

    func run(in session: Session) async throws {
      let upload = try FileUpload(source.file, session.context)
      let first = ImportTableRequest(table: kind.kind, validateOnly: change.dryRun)
      let verb = change.dryRun ? "to change" : "changed"
      try await session.bulk.importTable(session.openEndedCall) { writer, progress in
        try await session.follow(verb) { show in
          try await upload.exchange(writer, progress, first: first, data: \.data) { try show($0) }
        }
      }
    }
  }
}
