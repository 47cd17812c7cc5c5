/// Why a file could not be read. Nothing of it should be used.
public struct SpreadsheetError: Error, Sendable, Hashable, CustomStringConvertible {
  public enum Kind: Sendable, Hashable {
    /// The file is damaged, or not what it claims to be.
    case malformed
    /// The file is larger than what is read, or built to become so.
    case tooLarge
    /// The file is of a kind that is not read, or is encrypted.
    case unsupported
    /// The workbook does not have the sheet.
    case noSuchSheet
    /// No sheet has data.
    case empty
  }

  public var kind: Kind
  /// The sheet's name; empty for CSV, and where the whole file is concerned.
  public var sheet: String
  /// The row or line, from 1.
  public var row: Int?
  /// "C", as spreadsheets name it.
  public var column: String
  /// What is wrong and what to do, without the place.
  public var message: String

  public init(_ kind: Kind, _ message: String, sheet: String = "", row: Int? = nil, column: String = "") {
    self.kind = kind
    self.message = message
    self.sheet = sheet
    self.row = row
    self.column = column
  }

  /// "sheet 'Usage', row 7, column C"; empty if the whole file is concerned.
  public var place: String {
    let parts = [
      sheet.isEmpty ? "" : "sheet '\(sheet)'", row.map { sheet.isEmpty ? "line \($0)" : "row \($0)" } ?? "",
      column.isEmpty ? "" : "column \(column)",
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  public var description: String { place.isEmpty ? message : "\(place): \(message)" }
}
