import Foundation

/// Texts that are compared as people read them.
enum HeaderText {
  /// For header names and labels: without case, accents and width, and only letters, digits, "%" and "#".
  static func key(_ text: String) -> String {
    let folded = text.folding(options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
    return String(
      String.UnicodeScalarView(
        folded.unicodeScalars.filter { $0.properties.isAlphabetic || isNumber($0) || "%#".unicodeScalars.contains($0) }))
  }

  /// For ids, names and filters: without case and repeated or surrounding spaces.
  static func folded(_ text: String) -> String {
    text.unicodeScalars.split { $0.properties.isWhitespace }.map { String(String.UnicodeScalarView($0)) }.joined(separator: " ")
      .folding(options: .caseInsensitive, locale: nil)
  }

  /// Without surrounding white space.
  static func trimmed(_ text: String) -> String {
    let isSpace = { (scalar: Unicode.Scalar) in scalar.properties.isWhitespace || scalar == "\u{FEFF}" }
    let scalars = text.unicodeScalars.drop(while: isSpace).reversed().drop(while: isSpace).reversed()
    return String(String.UnicodeScalarView(scalars))
  }

  private static func isNumber(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.numericType != nil }
}

/// ISO 4217 codes, by their form.
enum Currency {
  static func isValid(_ text: String) -> Bool {
    text.utf8.count == 3 && text.utf8.allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
  }
}
