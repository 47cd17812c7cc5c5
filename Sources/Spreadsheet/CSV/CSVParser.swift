/// An incremental CSV (RFC 4180) parser that tracks line numbers.
///
/// Unless it is given, the delimiter is detected in the first line: comma, semicolon or tab, or the one that a line `sep=;` names, as Excel
/// writes it. A byte order mark is skipped, and so are rows of empty cells, as spreadsheets write them.
public struct CSVParser: Sendable {
  public struct Record: Sendable, Equatable {
    /// The line on which the record begins, from 1.
    public var line: Int
    public var fields: [String]

    public init(line: Int, fields: [String]) {
      self.line = line
      self.fields = fields
    }
  }

  public enum Problem: Error, Equatable {
    case notUTF8(line: Int)
    case unclosedQuote(line: Int)
    case textAfterQuote(line: Int)
    /// A line `sep=` that names something else than a comma, semicolon, tab or vertical bar.
    case unknownDelimiter(line: Int)
    case tooManyFields(line: Int)
  }

  /// The maximum number of fields in a record, that of Excel's columns.
  public static let maximumFields = 16_384

  private enum State { case fieldStart, plain, quoted, quoteInQuoted, carriageReturn }

  private var state = State.fieldStart
  private var field: [UInt8] = []
  private var fields: [String] = []
  private var line = 1
  private var recordLine = 1
  /// What separates the fields; nil until the first line is complete.
  public private(set) var delimiter: CSVDelimiter?
  private let given: CSVDelimiter?
  private var separator: UInt8 = 0
  private var pending: [UInt8] = []

  public init(delimiter: CSVDelimiter? = nil) { given = delimiter }

  /// Returns the records that `data` completes.
  public mutating func feed(_ data: some Sequence<UInt8>) throws(Problem) -> [Record] {
    var records: [Record] = []
    if delimiter == nil {
      // The delimiter is unknown until the first line is complete.
      pending.append(contentsOf: data)
      guard let end = pending.firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) else { return [] }
      let held = try takePending(headerEnd: end)
      for byte in held { try take(byte, &records) }
    } else {
      for byte in data { try take(byte, &records) }
    }
    return records
  }

  /// Returns the last record if the file does not end with a line break.
  public mutating func finish() throws(Problem) -> [Record] {
    var records: [Record] = []
    if delimiter == nil, !pending.isEmpty {
      let held = try takePending(headerEnd: pending.count)
      for byte in held { try take(byte, &records) }
    }
    if state == .quoted { throw .unclosedQuote(line: recordLine) }
    if state != .fieldStart || !fields.isEmpty { try endRecord(&records) }
    return records
  }

  private mutating func takePending(headerEnd: Int) throws(Problem) -> ArraySlice<UInt8> {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let start = pending.starts(with: mark) ? min(mark.count, headerEnd) : 0
    let header = pending[start..<headerEnd]
    let held: ArraySlice<UInt8>
    if let named = Self.named(header) {
      guard let found = CSVDelimiter(byte: named) else { throw .unknownDelimiter(line: 1) }
      delimiter = given ?? found
      // The line's end stays, so that lines are counted.
      held = pending[headerEnd...]
    } else {
      delimiter = given ?? .detect(in: header)
      held = pending[start...]
    }
    separator = delimiter?.byte ?? 0
    pending = []
    return held
  }

  /// The delimiter that a line `sep=;` names, with or without quotes; `\t` is a tab. Nil if it is another line.
  private static func named(_ line: ArraySlice<UInt8>) -> UInt8? {
    var line = line
    if line.count >= 2, line.first == 0x22, line.last == 0x22 { line = line.dropFirst().dropLast() }
    guard line.prefix(4).map({ $0 | ($0 >= 0x41 ? 0x20 : 0) }).elementsEqual("sep=".utf8) else { return nil }
    let rest = line.dropFirst(4)
    if rest.elementsEqual("\\t".utf8) { return 0x09 }
    return rest.count == 1 ? rest.first : nil
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
    case (_, separator):
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
    guard fields.count < Self.maximumFields else { throw .tooManyFields(line: recordLine) }
    fields.append(text)
    field.removeAll(keepingCapacity: true)
  }

  private mutating func endRecord(_ records: inout [Record]) throws(Problem) {
    try endField()
    if fields.contains(where: Self.hasContent) { records.append(Record(line: recordLine, fields: fields)) }
    fields.removeAll(keepingCapacity: true)
    state = .fieldStart
  }

  private static func hasContent(_ field: String) -> Bool { field.utf8.contains { $0 != 0x20 && $0 != 0x09 } }
}
