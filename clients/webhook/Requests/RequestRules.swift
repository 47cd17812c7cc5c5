import HTTPTypes

/// Checks of a request before its body is read.
enum RequestRules {
  /// Throws 413 if the declared length is over the limit, and 415 if the body is compressed.
  static func checkBody(_ fields: HTTPFields, limit: Int) throws(Problem) {
    if let length = fields[.contentLength] {
      // Digits only: proxies may disagree about "+5", which allows request smuggling.
      guard length.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let bytes = Int(length) else { throw Problem(.malformedRequest) }
      guard bytes <= limit else { throw tooLarge(limit) }
    }
    if let coding = fields[.contentEncoding], coding.lowercased() != "identity" { throw Problem(.notJSON) }
  }

  static func tooLarge(_ limit: Int) -> Problem { Problem(.bodyTooLarge, "The limit is \(limit) bytes.") }

  /// "application/json", with or without parameters; a charset must be UTF-8.
  static func isJSON(_ fields: HTTPFields) -> Bool {
    guard let value = fields[.contentType] else { return false }
    // By bytes: U+037E is the same character as a semicolon, and a space with a combining mark is another one than a space.
    let parts = value.lowercased().utf8.filter { !" \t\"".utf8.contains($0) }
      .split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) }
    guard parts.first == "application/json" else { return false }
    return parts.dropFirst().allSatisfy { !$0.utf8.starts(with: "charset=".utf8) || $0 == "charset=utf-8" }
  }
}
