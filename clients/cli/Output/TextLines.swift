/// Breaks text into lines.
enum TextLines {
  /// The text in lines of at most `width` columns, broken at spaces. A longer word has a line of its own, and a day is not separated from its time.
  static func wrapped(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in words(of: text) {
      if !line.isEmpty, DisplayWidth.of(line) + 1 + DisplayWidth.of(word) > width {
        lines.append(line)
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    return line.isEmpty ? lines : lines + [line]
  }

  /// The words, with "2026-11-30 18:04" as one.
  static func words(of text: String) -> [String] {
    text.split(separator: " ", omittingEmptySubsequences: true).reduce(into: []) { words, word in
      if let last = words.last, isDay(last[...]), isTime(word) {
        words[words.count - 1] = last + " " + word
      } else {
        words.append(String(word))
      }
    }
  }

  /// Whether a person may want to copy it into a shell, which a line break would prevent.
  static func hasCommand(_ text: String) -> Bool { text.contains("cwlink ") || text.contains("systemctl ") }

  private static func isDay(_ word: Substring) -> Bool {
    let parts = word.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return parts.map(\.count) == [4, 2, 2] && parts.allSatisfy { $0.allSatisfy(isDigit) }
  }

  private static func isTime(_ word: Substring) -> Bool {
    let bytes = Array(word.utf8)
    return bytes.count >= 5 && bytes[2] == UInt8(ascii: ":") && [0, 1, 3, 4].allSatisfy { isDigit(bytes[$0]) }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
