import FoundationEssentials

/// Base64 as mail uses it.
enum Base64 {
  /// The bytes; line ends and other foreign characters are passed over. Nil where what is left is no base64.
  static func bytes(_ text: String) -> [UInt8]? {
    Data(base64Encoded: text, options: .ignoreUnknownCharacters).map(Array.init)
  }

  /// The bytes of a whole word as UTF-8; nil where it is neither.
  static func text(_ word: String) -> String? {
    if word == "=" { return "" }
    return Data(base64Encoded: word).flatMap { String(validating: $0, as: UTF8.self) }
  }
}
