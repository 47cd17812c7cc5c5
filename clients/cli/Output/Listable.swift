/// A thing that declares how it is listed: its columns, its row, and the one word that `--quiet` prints.
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
  /// Numbers stand right.
  var isNumber = false

  init(stringLiteral title: String) {
    self.title = title
  }

  static func number(_ title: String) -> Column {
    var column = Column(stringLiteral: title)
    column.isNumber = true
    return column
  }
}

struct Cell: Sendable, Equatable, ExpressibleByStringLiteral {
  var text: String
  var tone: Tone

  /// An empty text is shown as "-", so that a row can be cut into columns by white space.
  init(_ text: some StringProtocol, _ tone: Tone = .plain) {
    let plain = text.plain
    self.text = plain.isEmpty ? "-" : plain
    self.tone = tone
  }

  init(_ number: some BinaryInteger, _ tone: Tone = .plain) {
    self.init(String(number), tone)
  }

  init(stringLiteral text: String) {
    self.init(text)
  }
}
