/// An entry of a list: its columns, its row, and its `--quiet` form.
protocol Listable {
  static var columns: [Column] { get }
  /// One cell per column.
  var row: [Cell] { get }
  var quietForm: String { get }
  /// Lines below the row.
  var notes: [String] { get }
}

extension Listable {
  var notes: [String] { [] }
}

struct Column: Sendable, ExpressibleByStringLiteral {
  var title: String
  /// Numbers are right-aligned.
  var isNumber = false
  /// Free text may be broken at spaces where the terminal is narrow; everything else is an ID, a time or a short word, and stays whole.
  var isText: Bool

  init(stringLiteral title: String) {
    self.title = title
    isText = Self.texts.contains(title)
  }

  /// A title means the same in every list.
  private static let texts: Set = [
    "AGREEMENT", "COMPANY NAME", "CUSTOMER IDS", "DESCRIPTION", "FINDING", "HERE", "MESSAGE", "NAME", "PARENT", "POSSIBLE", "PRODUCTS",
    "REASON", "ROUTE", "SEVERITIES", "SUMMARY", "TARGETS", "TERMS", "TEXT", "TITLE", "TYPE", "TYPES", "VALUE",
  ]

  static func number(_ title: String) -> Column {
    var column = Column(stringLiteral: title)
    column.isNumber = true
    column.isText = false
    return column
  }
}

struct Cell: Sendable, Equatable, ExpressibleByStringLiteral {
  var text: String
  var tone: Tone

  /// An empty text is shown as "-", so that rows can be split at white space.
  init(_ text: some StringProtocol, _ tone: Tone = .plain) {
    let plain = text.plain
    self.text = plain.isEmpty ? "-" : plain
    self.tone = tone
  }

  init(_ number: some BinaryInteger, _ tone: Tone = .plain) {
    self.init(String(number), tone)
  }

  /// "-" for a number that is missing, which is not 0.
  init(_ number: (some BinaryInteger)?, _ tone: Tone = .plain) {
    if let number { self.init(number, tone) } else { self.init("", tone) }
  }

  init(stringLiteral text: String) {
    self.init(text)
  }
}

/// The meaning of a color. It only repeats what the text says.
enum Tone: Sendable {
  case plain, good, warning, bad, faint, heading

  func apply(to text: String) -> String {
    switch self {
    case .plain: text
    case .good: "\u{1B}[32m\(text)\u{1B}[0m"
    case .warning: "\u{1B}[33m\(text)\u{1B}[0m"
    case .bad: "\u{1B}[31m\(text)\u{1B}[0m"
    case .faint: "\u{1B}[2m\(text)\u{1B}[0m"
    case .heading: "\u{1B}[1m\(text)\u{1B}[0m"
    }
  }
}

/// One item with its properties: "name   value", one per line.
struct Facts {
  private(set) var facts: [(name: String, value: Cell)] = []

  mutating func add(_ name: String, _ value: Cell) {
    facts.append((name, value))
  }

  mutating func add(_ name: String, _ value: some StringProtocol, _ tone: Tone = .plain) {
    add(name, Cell(value, tone))
  }

  /// Omits the line if the value is empty.
  mutating func addIfPresent(_ name: String, _ value: some StringProtocol, _ tone: Tone = .plain) {
    if !value.isEmpty { add(name, value, tone) }
  }

  /// In lines of at most `width` columns; nil means any length. Values are broken at spaces, but not within a command.
  func render(width: Int?, colored: Bool) -> String {
    let indent = (facts.map { DisplayWidth.of($0.name) }.max() ?? 0) + 2
    return facts.flatMap { fact in
      let text = fact.value.text
      var lines = [text]
      if let width, indent + DisplayWidth.of(text) > width {
        lines = TextLines.wrapped(text, width: max(width - indent, 20), keepingCommands: true)
      }
      return lines.enumerated().map { number, line in
        let name = number == 0 ? fact.name : ""
        return name + String(repeating: " ", count: indent - DisplayWidth.of(name)) + (colored ? fact.value.tone.apply(to: line) : line)
      }
    }.joined(separator: "\n")
  }
}

/// An item that can be shown as facts.
protocol Showable {
  var facts: Facts { get }
}
