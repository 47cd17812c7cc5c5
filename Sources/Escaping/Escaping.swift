/// Escaping by Unicode scalar, in one place.
///
/// Swift compares text by grapheme cluster: `<` with a combining mark after it, or U+0600 before it, is another Character than `<`, but an HTML
/// parser, a shell and a spreadsheet see `<`. So nothing here, and nothing that uses it, compares Characters.
extension StringProtocol {
  /// The text with each scalar for which `replacement` returns one replaced.
  public func replacingScalars(_ replacement: (Unicode.Scalar) -> String?) -> String {
    var text = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if let replaced = replacement(scalar) { text.append(contentsOf: replaced.unicodeScalars) } else { text.append(scalar) }
    }
    return String(text)
  }

  /// The parts between scalars for which `isSeparator` holds, without empty ones.
  public func split(atScalars isSeparator: (Unicode.Scalar) -> Bool) -> [String] {
    unicodeScalars.split(whereSeparator: isSeparator).map { String(String.UnicodeScalarView($0)) }
  }

  /// The lines, at LF, CR LF, CR and the other line ends of Unicode.
  public var lines: [String] {
    var lines: [String] = []
    var line = String.UnicodeScalarView()
    var afterReturn = false
    for scalar in unicodeScalars {
      if afterReturn, scalar == "\n" {
        afterReturn = false
        continue
      }
      afterReturn = scalar == "\r"
      if scalar.isLineEnd {
        lines.append(String(line))
        line = String.UnicodeScalarView()
      } else {
        line.append(scalar)
      }
    }
    return lines + [String(line)]
  }

  /// The number of scalars. A limit counts these: one Character can have any number of combining marks.
  public var scalarCount: Int { unicodeScalars.count }

  /// The longest prefix of at most `units` UTF-16 code units. It does not cut a Character, unless that is longer than any that people write.
  public func cut(toUTF16 units: Int) -> String { cut(to: units) { UTF16.width($0) } }

  /// The longest prefix of at most `count` scalars, like `cut(toUTF16:)`.
  public func cut(toScalars count: Int) -> String { cut(to: count) { _ in 1 } }

  private func cut(to limit: Int, _ size: (Unicode.Scalar) -> Int) -> String {
    var kept = String.UnicodeScalarView()
    var left = limit
    for character in self {
      let needed = character.unicodeScalars.reduce(0) { $0 + size($1) }
      if needed > left, needed <= 32 { break }
      for scalar in character.unicodeScalars {
        left -= size(scalar)
        if left < 0 { return String(kept) }
        kept.append(scalar)
      }
    }
    return String(kept)
  }
}

extension Unicode.Scalar {
  /// LF, VT, FF, CR, NEL, and the line and paragraph separators.
  public var isLineEnd: Bool { (0x0A...0x0D).contains(value) || value == 0x85 || value == 0x2028 || value == 0x2029 }

  /// C0, DEL and C1 controls, line separators, and bidirectional controls: they move the cursor, begin a line, or reorder the text around them.
  public var isControl: Bool {
    switch value {
    case 0..<0x20, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}

/// HTML.
public enum HTMLText {
  /// Escaped for text and quoted attributes.
  public static func escaped(_ text: some StringProtocol) -> String {
    text.replacingScalars { scalar in
      switch scalar {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      case "\"": "&quot;"
      case "'": "&#39;"
      default: nil
      }
    }
  }
}

/// Words of shell commands, for commands in messages. Names and ids in ConnectWise can contain spaces and quotes.
public enum Shell {
  /// A word, quoted unless it is plain.
  public static func quoted(_ word: String) -> String {
    guard word.isEmpty || !word.utf8.allSatisfy(isPlain) else { return word }
    return "'" + word.replacingScalars { $0 == "'" ? "'\\''" : nil } + "'"
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
    default: "@%+=:,./-_".utf8.contains(byte)
    }
  }
}
