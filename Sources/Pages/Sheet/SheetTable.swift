import Escaping

/// A table for spreadsheets: typed cells with a header, as CSV or as a sheet of a workbook.
package struct SheetTable: Sendable, Equatable {
  package enum Kind: Sendable, Equatable {
    case text
    /// A decimal number with up to four places.
    case quantity
    case money
    /// Money with a sign. In CSV it is two columns, of which one is empty, so that no cell begins with a minus sign.
    case signedMoney(increase: String, decrease: String)
    case day
    case time
  }

  package struct Column: Sendable, Equatable {
    /// The name in CSV: "customer_name".
    package var name: String
    package var kind: Kind

    package init(_ name: String, _ kind: Kind = .text) {
      self.name = name
      self.kind = kind
    }

    /// "Customer name".
    package var title: String {
      let words = name.replacingScalars { $0 == "_" ? " " : nil }
      return words.prefix(1).uppercased() + words.dropFirst()
    }
  }

  package enum Value: Sendable, Equatable {
    case none
    case text(String)
    /// A decimal number as text: "12.50".
    case number(String)
    case day(Date)
    case time(Date, hour: Int, minute: Int)

    /// Nothing if the text is empty.
    package static func known(_ text: String) -> Value { text.isEmpty ? .none : .text(text) }
    package static func decimal(_ text: String?) -> Value { text.map { $0.isEmpty ? .none : .number($0) } ?? .none }
  }

  /// A calendar day.
  package struct Date: Sendable, Equatable {
    package var year: Int
    package var month: Int
    package var day: Int

    package init(_ year: Int, _ month: Int, _ day: Int) {
      self.year = year
      self.month = month
      self.day = day
    }

    fileprivate var text: String { "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))" }
  }

  /// The name of the sheet.
  package var name: String
  package var columns: [Column]
  /// One value per column.
  package var rows: [[Value]]

  package init(_ name: String, columns: [Column], rows: [[Value]]) {
    self.name = name
    self.columns = columns
    self.rows = rows
  }

  /// RFC 4180 in UTF-8. No cell can be interpreted as a formula.
  package var csv: String { CSVWriter.text([columns.flatMap(\.names)] + rows.map { zip(columns, $0).flatMap(Self.fields) }) }

  private static func fields(_ column: Column, _ value: Value) -> [String] {
    guard case .signedMoney = column.kind else { return [value.text] }
    let text = value.text
    return text.utf8.first == UInt8(ascii: "-") ? ["", String(text.dropFirst())] : [text, ""]
  }
}

extension SheetTable.Column {
  fileprivate var names: [String] {
    if case .signedMoney(let increase, let decrease) = kind { [increase, decrease] } else { [name] }
  }
}

extension SheetTable.Value {
  fileprivate var text: String {
    switch self {
    case .none: ""
    case .text(let text), .number(let text): text
    case .day(let date): date.text
    case .time(let date, let hour, let minute): "\(date.text) \(padded(hour, 2)):\(padded(minute, 2))"
    }
  }
}

private func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
