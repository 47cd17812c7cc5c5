/// Breaks text into lines.
enum TextLines {
  /// The text in lines of at most `width` columns, broken at spaces. A longer word has a line of its own, and a day is not separated from its time.
  ///
  /// - Parameter keepingCommands: Whether a command stays whole too, because a person may want to copy it into a shell.
  static func wrapped(_ text: String, width: Int, keepingCommands: Bool = false) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in keepingCommands ? joiningCommands(words(of: text)) : words(of: text) {
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

  private static let programs: Set = ["cwlink", "cwlinkd", "cwlink-webhook", "systemctl", "journalctl"]

  /// The same with each command as one word. A command ends at a comma, a semicolon or a closing parenthesis outside quotes, or with the text.
  private static func joiningCommands(_ words: [String]) -> [String] {
    var joined: [String] = []
    var isInside = false
    var isQuoted = false
    for (index, word) in words.enumerated() {
      if isInside {
        joined[joined.count - 1] += " " + word
      } else {
        joined.append(word)
        // At the end of a text it is the name of the program, which begins no command.
        isInside = index + 1 < words.count && programs.contains(String(word.drop { $0 == "(" || $0 == "`" }))
        isQuoted = false
      }
      guard isInside else { continue }
      if word.utf8.count(where: { $0 == UInt8(ascii: "'") }) % 2 == 1 { isQuoted.toggle() }
      if !isQuoted, let last = word.last, ",;)".contains(last) { isInside = false }
    }
    return joined
  }

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
