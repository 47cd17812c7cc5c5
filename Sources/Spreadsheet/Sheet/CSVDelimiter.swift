/// What separates the fields of a CSV file.
public enum CSVDelimiter: String, Sendable, Hashable, CaseIterable, Codable {
  case comma, semicolon, tab, pipe

  public var byte: UInt8 {
    switch self {
    case .comma: UInt8(ascii: ",")
    case .semicolon: UInt8(ascii: ";")
    case .tab: UInt8(ascii: "\t")
    case .pipe: UInt8(ascii: "|")
    }
  }

  /// Those that are detected. Spreadsheets write a semicolon where the comma is the decimal separator.
  public static let detected: [CSVDelimiter] = [.comma, .semicolon, .tab]

  init?(byte: UInt8) {
    guard let found = Self.allCases.first(where: { $0.byte == byte }) else { return nil }
    self = found
  }

  /// The one that occurs most often in a header, outside quotes; the comma if none does.
  static func detect(in header: some Sequence<UInt8>) -> CSVDelimiter {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in header {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if !isQuoted { counts[byte, default: 0] += 1 }
    }
    return detected.max { counts[$0.byte, default: 0] < counts[$1.byte, default: 0] } ?? .comma
  }
}
