import BridgeCore
import GRDB

/// The CSV tables; raw values are the API's.
enum TableKind: Int, Sendable, CaseIterable {
  case customers = 1
  case assignments
  case settings
  case notifications
}

/// A table that can be exported and imported as CSV. Importing an unmodified export changes nothing.
///
/// An empty cell means an empty value; a missing column leaves the value unchanged.
protocol BulkTable: Sendable {
  associatedtype Column: RawRepresentable<String> & CaseIterable & Hashable & Sendable

  /// The required columns.
  var needed: [Column] { get }

  /// One record per line, with all columns in order.
  func rows(_ db: Database) throws -> [[String]]

  /// Checks all lines and returns their changes and problems, without applying anything.
  func check(_ records: [CSVRow<Column>], by caller: Caller) async throws -> (changes: [TableChange], problems: [LineProblem])
}

/// The change of a checked line.
struct TableChange: Sendable {
  /// "acme", "acme/wfbs".
  var object: String
  /// What `perform` would do: "would change name".
  var preview: BulkOutcome
  /// Applies the change to the current state.
  var perform: @Sendable () async throws -> BulkOutcome
}

extension BulkTable {
  var header: [String] { Column.allCases.map(\.rawValue) }

  /// The lines that repeat the key of an earlier one.
  func repetitions(_ records: [CSVRow<Column>], by key: [Column]) -> [LineProblem] {
    var first: [[String]: Int] = [:]
    return records.compactMap { record in
      let values = key.map { record[$0] ?? "" }
      guard let earlier = first[values] else {
        first[values] = record.line
        return nil
      }
      return LineProblem(
        line: record.line, column: key.last?.rawValue ?? "", message: "'\(values.joined(separator: "/"))' is already in line \(earlier)")
    }
  }
}
