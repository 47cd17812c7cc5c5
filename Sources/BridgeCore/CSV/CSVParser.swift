/// An incremental CSV (RFC 4180) parser that tracks line numbers.
///
/// The delimiter is detected in the header: comma, semicolon (used by spreadsheets if the comma is the decimal separator) or tab. A byte
/// order mark is skipped.
package struct CSVParser {
  package struct Record: Equatable {
    /// The line on which the record begins, from 1.
    package var line: Int
    package var fields: [String]
  }

  package enum Problem: Error, Equatable {
    case notUTF8(line: Int)
    case unclosedQuote(line: Int)
    case textAfterQuote(line: Int)
  }

  private enum State { case fieldStart, plain, quoted, quoteInQuoted, carriageReturn }

  private var state = State.fieldStart
  private var field: [UInt8] = []
  private var fields: [String] = []
  private var line = 1
  private var recordLine = 1
  private var delimiter: UInt8?
  private var pending: [UInt8] = []

  /// Returns the records that `data` completes.
  package mutating func feed(_ data: some Sequence<UInt8>) throws(Problem) -> [Record] {
    var records: [Record] = []
    if delimiter == nil {
      // The delimiter is unknown until the first line is complete.
      pending.append(contentsOf: data)
      guard let end = pending.firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) else { return [] }
      let held = takePending(headerEnd: end)
      for byte in held { try take(byte, &records) }
    } else {
      for byte in data { try take(byte, &records) }
    }
    return records
  }

  /// Returns the last record if the file does not end with a line break.
  package mutating func finish() throws(Problem) -> [Record] {
    var records: [Record] = []
    if delimiter == nil, !pending.isEmpty {
      let held = takePending(headerEnd: pending.count)
      for byte in held { try take(byte, &records) }
    }
    if state == .quoted { throw .unclosedQuote(line: recordLine) }
    if state != .fieldStart || !fields.isEmpty { try endRecord(&records) }
    return records
  }

  private mutating func takePending(headerEnd: Int) -> [UInt8] {
    let header = pending[..<headerEnd]
    let candidates: [UInt8] = [0x2C, 0x3B, 0x09]
    delimiter = candidates.max { a, b in header.count { $0 == a } < header.count { $0 == b } }
    let held = pending.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(pending.dropFirst(3)) : pending
    pending = []
    return held
  }

  private mutating func take(_ byte: UInt8, _ records: inout [Record]) throws(Problem) {
    if state == .carriageReturn {
      state = .fieldStart
      if byte == 0x0A { return }
    }
    switch (state, byte) {
    case (.quoted, 0x22): state = .quoteInQuoted
    case (.quoted, _):
      if byte == 0x0A { line += 1 }
      field.append(byte)
    case (.quoteInQuoted, 0x22):
      field.append(byte)
      state = .quoted
    case (.fieldStart, 0x22): state = .quoted
    case (_, delimiter):
      try endField()
      // After a delimiter another field follows, which may be empty.
      state = .fieldStart
    case (_, 0x0A), (_, 0x0D):
      if state == .fieldStart && fields.isEmpty {
        // Empty lines are skipped.
      } else {
        try endRecord(&records)
      }
      line += 1
      recordLine = line
      state = byte == 0x0D ? .carriageReturn : .fieldStart
    case (.quoteInQuoted, _): throw .textAfterQuote(line: recordLine)
    default:
      field.append(byte)
      state = .plain
    }
  }

  private mutating func endField() throws(Problem) {
    guard let text = String(validating: field, as: UTF8.self) else { throw .notUTF8(line: recordLine) }
    fields.append(text)
    field.removeAll(keepingCapacity: true)
  }

  private mutating func endRecord(_ records: inout [Record]) throws(Problem) {
    try endField()
    records.append(Record(line: recordLine, fields: fields))
    fields.removeAll(keepingCapacity: true)
    state = .fieldStart
  }
}
