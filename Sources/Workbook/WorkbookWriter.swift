import CXlsxWriter
import Escaping
import Foundation
package import Pages

/// Writes workbooks (XLSX) with libxlsxwriter: numbers as numbers, days as days. Text is only ever text: nothing is written as a formula or a link.
package enum WorkbookWriter {
  package struct Failure: Error, CustomStringConvertible {
    package var description: String
  }

  /// The longest text of a cell, in UTF-16 code units; longer texts are cut.
  private static let longestText = 32_767
  /// The rows of a sheet, with the header.
  package static let mostRows = 1_048_576

  /// Blocks while it writes a temporary file.
  package static func bytes(of tables: [SheetTable], title: String) throws(Failure) -> [UInt8] {
    let file = FileManager.default.temporaryDirectory.appending(path: "cwlink-\(UUID().uuidString).xlsx").path
    defer { unlink(file) }
    // Created here, so that nobody else can read it; libxlsxwriter then writes into it.
    let descriptor = open(file, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw Failure(description: "no temporary file can be written: \(String(cString: strerror(errno)))") }
    close(descriptor)
    guard let workbook = workbook_new(file) else { throw Failure(description: "no workbook can be written") }
    title.withMutableCString { text in
      var properties = lxw_doc_properties()
      properties.title = text
      workbook_set_properties(workbook, &properties)
    }
    var written = LXW_NO_ERROR
    for (index, table) in tables.enumerated() {
      guard let sheet = workbook_add_worksheet(workbook, sheetName(table.name, index)) else {
        written = LXW_ERROR_SHEETNAME_ALREADY_USED
        break
      }
      written = SheetWriter(workbook: workbook, sheet: sheet).write(table)
      if written != LXW_NO_ERROR { break }
    }
    let closed = workbook_close(workbook)
    for error in [written, closed] where error != LXW_NO_ERROR {
      throw Failure(description: "the workbook cannot be written: \(String(cString: lxw_strerror(error)))")
    }
    guard let data = FileManager.default.contents(atPath: file) else { throw Failure(description: "the workbook cannot be read back") }
    return [UInt8](data)
  }

  /// At most 31 characters, without those that the format forbids.
  private static func sheetName(_ name: String, _ index: Int) -> String {
    let plain = PageText.clean(name).replacingScalars { "[]:*?/\\'".unicodeScalars.contains($0) ? " " : nil }
    let cut = plain.cut(toUTF16: 28)
    return cut.isEmpty ? "Sheet \(index + 1)" : cut
  }

  /// As it is shown: without what XML cannot contain.
  ///
  /// A text such as "_x000D_" is the format's notation of a character. libxlsxwriter does not write it as the text that it is.
  fileprivate static func text(_ text: String) -> String {
    var scalars = Array(PageText.clean(text).cut(toUTF16: longestText).unicodeScalars)
    for index in scalars.indices.reversed() where scalars[index...].starts(with: "_x".unicodeScalars) {
      let rest = scalars[index...].dropFirst(2)
      guard rest.prefix(4).count(where: { $0.properties.isASCIIHexDigit }) == 4, rest.dropFirst(4).first == "_" else { continue }
      scalars.insert(contentsOf: "_x005F".unicodeScalars, at: index)
    }
    return String(String.UnicodeScalarView(scalars)).cut(toUTF16: longestText)
  }
}

private struct SheetWriter {
  let workbook: UnsafeMutablePointer<lxw_workbook>
  let sheet: UnsafeMutablePointer<lxw_worksheet>

  func write(_ table: SheetTable) -> lxw_error {
    let heading = format { format_set_bold($0) }
    let formats = table.columns.map { column in numberFormat(column.kind).flatMap { code in format { format_set_num_format($0, code) } } }
    for (index, column) in table.columns.enumerated() {
      let error = worksheet_write_string(sheet, 0, lxw_col_t(index), WorkbookWriter.text(column.title), heading)
      guard error == LXW_NO_ERROR else { return error }
      worksheet_set_column(sheet, lxw_col_t(index), lxw_col_t(index), width(column, table.rows.lazy.map { $0[index] }), nil)
    }
    for (row, values) in table.rows.enumerated() {
      for (index, value) in values.enumerated() where index < formats.count {
        let error = write(value, lxw_row_t(row + 1), lxw_col_t(index), formats[index])
        guard error == LXW_NO_ERROR else { return error }
      }
    }
    worksheet_freeze_panes(sheet, 1, 0)
    if !table.columns.isEmpty {
      worksheet_autofilter(sheet, 0, 0, lxw_row_t(table.rows.count), lxw_col_t(table.columns.count - 1))
    }
    return LXW_NO_ERROR
  }

  private func write(
    _ value: SheetTable.Value, _ row: lxw_row_t, _ column: lxw_col_t, _ format: UnsafeMutablePointer<lxw_format>?
  ) -> lxw_error {
    switch value {
    case .none: return LXW_NO_ERROR
    case .text(let text): return worksheet_write_string(sheet, row, column, WorkbookWriter.text(text), nil)
    case .number(let text):
      // What is not a number stays visible.
      guard let number = Double(text), number.isFinite else {
        return worksheet_write_string(sheet, row, column, WorkbookWriter.text(text), nil)
      }
      return worksheet_write_number(sheet, row, column, number, format)
    case .day(let date): return write(date, 0, 0, row, column, format)
    case .time(let date, let hour, let minute): return write(date, hour, minute, row, column, format)
    }
  }

  private func write(
    _ date: SheetTable.Date, _ hour: Int, _ minute: Int, _ row: lxw_row_t, _ column: lxw_col_t,
    _ format: UnsafeMutablePointer<lxw_format>?
  ) -> lxw_error {
    var time = lxw_datetime(
      year: Int32(date.year), month: Int32(date.month), day: Int32(date.day), hour: Int32(hour), min: Int32(minute), sec: 0)
    return worksheet_write_datetime(sheet, row, column, &time, format)
  }

  private func format(_ set: (UnsafeMutablePointer<lxw_format>) -> Void) -> UnsafeMutablePointer<lxw_format>? {
    let format = workbook_add_format(workbook)
    if let format { set(format) }
    return format
  }

  private func numberFormat(_ kind: SheetTable.Kind) -> String? {
    switch kind {
    case .text: nil
    case .quantity: "#,##0.####"
    case .money, .signedMoney: "#,##0.00##"
    case .day: "yyyy-mm-dd"
    case .time: "yyyy-mm-dd hh:mm"
    }
  }

  /// In characters, from the longest value, within what fits on a screen.
  private func width(_ column: SheetTable.Column, _ values: some Sequence<SheetTable.Value>) -> Double {
    switch column.kind {
    case .quantity, .money, .signedMoney: return Double(max(column.title.count + 3, 12))
    case .day, .time: return Double(max(column.title.count + 3, 17))
    case .text:
      var longest = column.title.count + 3
      for case .text(let text) in values { longest = max(longest, min(text.utf8.count, 60)) }
      return Double(longest)
    }
  }
}

extension String {
  fileprivate func withMutableCString(_ body: (UnsafeMutablePointer<CChar>) -> Void) {
    var text = Array(WorkbookWriter.text(self).cut(toUTF16: 200).utf8CString)
    text.withUnsafeMutableBufferPointer { if let start = $0.baseAddress { body(start) } }
  }
}
