import BridgeCore
import GRDB

/// The tables of everything per customer; the numbers are the API's.
enum TableKind: Int, Sendable, CaseIterable {
  case customers = 1
  case assignments
  case settings
  case notifications
}

/// A table that goes out as CSV and comes in again. What went out changes nothing as it comes in.
///
/// An empty cell means empty; a column that is not there leaves the value as it is.
protocol ManyTable: Sendable {
  associatedtype Column: RawRepresentable<String> & CaseIterable & Hashable & Sendable

  /// Columns without which a line means nothing.
  var needed: [Column] { get }

  /// A record for each line, with every column in order.
  func rows(_ db: Database) throws -> [[String]]

  /// What each line is to do, and what is wrong; nothing is done yet.
  func check(_ records: [CSVRow<Column>], by caller: Caller) async throws -> (changes: [TableChange], problems: [LineProblem])
}

/// What a checked line does.
struct TableChange: Sendable {
  /// "acme", "acme/wfbs".
  var object: String
  /// In words: "would change name", "unchanged".
  var preview: String
  /// Does it; answers in words what was done. It looks at what is there again.
  var perform: @Sendable () async throws -> String
}

extension ManyTable {
  var header: [String] { Column.allCases.map(\.rawValue) }

  /// Each line that repeats an earlier one's key.
  func repetitions(_ records: [CSVRow<Column>], by key: [Column]) -> [LineProblem] {
    var first: [[String]: Int] = [:]
    return records.compactMap { record in
      let values = key.map { record[$0] ?? "" }
      guard let earlier = first[values] else {
        first[values] = record.line
        return nil
      }
      return LineProblem(
        line: record.line, column: key.last?.rawValue ?? "", message: "'\(values.joined(separator: "/"))' is in line \(earlier) already")
    }
  }
}
