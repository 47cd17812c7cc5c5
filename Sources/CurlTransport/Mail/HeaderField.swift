/// Header lines: folded at 78 columns, ASCII only; other text is written as encoded words.
enum HeaderField {
  /// Headers that the composer writes itself or that would change how the message is parsed.
  private static let reserved: Set<String> = [
    "from", "to", "cc", "bcc", "reply-to", "sender", "subject", "date", "message-id", "mime-version", "content-type",
    "content-transfer-encoding",
    "content-disposition", "received", "return-path",
  ]

  static func isFree(_ name: String) -> Bool {
    !name.isEmpty && name.utf8.count <= 76 && name.utf8.allSatisfy { (0x21...0x7E).contains($0) && $0 != UInt8(ascii: ":") }
      && !reserved.contains(name.lowercased())
  }

  static func unstructured(_ name: String, _ value: String) throws(MailCompositionError) -> String {
    guard !value.unicodeScalars.contains(where: { ($0.value < 0x20 && $0 != "\t") || $0.value == 0x7F }) else {
      throw .controlCharacter(in: name)
    }
    if value.isEmpty { return "\(name):" }
    if EncodedWord.isNeeded(value) { return fold(name, EncodedWord.words(value)) }
    return fold(name, value.split(separator: " ", omittingEmptySubsequences: false).map(String.init))
  }

  static func addresses(_ name: String, _ addresses: [MailAddress]) -> String {
    var words: [String] = []
    for (index, mailbox) in addresses.enumerated() {
      let comma = index < addresses.count - 1 ? "," : ""
      if let display = mailbox.name, !display.isEmpty {
        words += phrase(display)
        words.append("<\(mailbox.address)>\(comma)")
      } else {
        words.append(mailbox.address + comma)
      }
    }
    return fold(name, words)
  }

  /// `filename="a.csv"`, or the RFC 2231 form if the name is not plain ASCII.
  static func fileName(_ name: String) throws(MailCompositionError) -> String {
    guard !name.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) else {
      throw .controlCharacter(in: "The file name")
    }
    let isPlain = name.utf8.allSatisfy { (0x20..<0x7F).contains($0) && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
    // Some mail programs decode encoded words here too.
    if isPlain && name.utf8.count <= 60 && !name.contains("=?") { return "filename=\"\(name)\"" }
    let hex = Array("0123456789ABCDEF")
    var encoded = ""
    for byte in name.utf8 {
      let scalar = Unicode.Scalar(byte)
      let isSafe =
        scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || "-._".unicodeScalars.contains(scalar))
      encoded += isSafe ? String(scalar) : "%\(hex[Int(byte >> 4)])\(hex[Int(byte & 15)])"
    }
    return continued(encoded)
  }

  /// Split into RFC 2231's numbered segments if it does not fit on one line.
  private static func continued(_ encoded: String) -> String {
    if encoded.utf8.count <= 60 { return "filename*=UTF-8''\(encoded)" }
    var pieces: [String] = []
    var rest = Array(encoded)[...]
    while !rest.isEmpty {
      // An escape such as "%E3" is not split.
      var count = min(54, rest.count)
      if rest.count > count { while rest.prefix(count).suffix(2).contains("%") { count -= 1 } }
      pieces.append("filename*\(pieces.count)*=\(pieces.isEmpty ? "UTF-8''" : "")\(String(rest.prefix(count)))")
      rest = rest.dropFirst(count)
    }
    return pieces.joined(separator: ";\r\n ")
  }

  private static func phrase(_ text: String) -> [String] {
    if EncodedWord.isNeeded(text) { return EncodedWord.words(text) }
    let isAtoms = text.utf8.allSatisfy { byte in
      Unicode.Scalar(byte).properties.isAlphabetic || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == 0x20
        || byte == UInt8(ascii: "-")
    }
    if isAtoms && !text.hasPrefix(" ") && !text.hasSuffix(" ") && !text.contains("  ") {
      return text.split(separator: " ").map(String.init)
    }
    let escaped = text.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined()
    return ["\"\(escaped)\""]
  }

  private static func fold(_ name: String, _ words: [String]) -> String {
    var result = "\(name):"
    var column = result.utf8.count
    for (index, word) in words.enumerated() {
      // The first word stays on the name's line: some parsers read an empty first line as a space in the value.
      if index > 0 && column + 1 + word.utf8.count > 78 {
        result += "\r\n"
        column = 0
      }
      result += " \(word)"
      column += 1 + word.utf8.count
    }
    return result
  }
}
