import BridgeCore
import Pages
import Workbook

/// What a document is for.
enum ExportFormat: Int, Sendable, CaseIterable {
  // Raw values are the API's.
  case html = 1
  case csv
  case xlsx
}

/// A plan, run or comparison in every form; the one that is asked for is made.
struct Export {
  var document: () -> Document
  var table: () -> SheetTable
  var title: String

  /// Blocks; for tens of thousands of lines it takes seconds.
  func bytes(_ format: ExportFormat) throws -> [UInt8] {
    switch format {
    case .html: return Array(document().html.utf8)
    case .csv: return Array(table().csv.utf8)
    case .xlsx:
      do throws(WorkbookWriter.Failure) { return try WorkbookWriter.bytes(of: [table()], title: title) } catch {
        throw DomainError(.unavailable, error.description, advice: "Check the space in the daemon's temporary directory.")
      }
    }
  }
}
