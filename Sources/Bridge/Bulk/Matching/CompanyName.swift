import Foundation

/// A company's name, normalized for comparison (rule 13).
///
/// Ignores case, diacritics of Latin letters, punctuation, white space, width ("ＡＢＣ"), a leading "The" and legal forms ("Inc", "GmbH",
/// "株式会社"); "&" is "and". Kana keep their voicing marks, which tell words apart.
struct CompanyName: Sendable, Hashable {
  /// The words separated by single spaces; empty if the name has no letters or digits.
  let normalized: String
  let words: [String]
  /// The letters without spaces, and the same with sorted words: calculated once, since a name is compared with many.
  let letters: [Unicode.Scalar]
  let orderedLetters: [Unicode.Scalar]

  init(_ name: some StringProtocol) {
    words = LegalForms.stripped(CompanyName.words(of: CompanyName.folded(LegalForms.separated(CompanyName.compatible(String(name))))))
    normalized = words.joined(separator: " ")
    letters = words.flatMap(\.unicodeScalars)
    orderedLetters = words.sorted().flatMap(\.unicodeScalars)
  }

  static func == (a: CompanyName, b: CompanyName) -> Bool { a.normalized == b.normalized }

  func hash(into hasher: inout Hasher) { hasher.combine(normalized) }

  /// Compatibility form in lower case: full width becomes half width, "㈱" becomes "(株)", "ﬁ" becomes "fi".
  private static func compatible(_ name: String) -> String {
    name.precomposedStringWithCompatibilityMapping.lowercased()
  }

  /// Removes the diacritics of Latin, Greek and Cyrillic letters.
  private static func folded(_ name: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in name.decomposedStringWithCanonicalMapping.unicodeScalars where !(0x300...0x36F).contains(scalar.value) {
      if let plain = plainLetters[scalar] { scalars.append(contentsOf: plain.unicodeScalars) } else { scalars.append(scalar) }
    }
    return String(scalars).precomposedStringWithCanonicalMapping
  }

  /// Letters that do not decompose into a base letter and a mark.
  private static let plainLetters: [Unicode.Scalar: String] = [
    "ß": "ss", "ø": "o", "æ": "ae", "œ": "oe", "đ": "d", "ð": "d", "ł": "l", "þ": "th", "ı": "i", "ħ": "h",
  ]

  /// Dots and apostrophes join ("S.A.", "O'Neil"); all other characters except letters and digits separate; consecutive single letters form one word
  /// ("A B C").
  private static func words(of name: String) -> [String] {
    var text = ""
    for character in name {
      if character == "&" || character == "+" {
        text += " and "
      } else if character.isLetter || character.isNumber {
        text.append(character)
      } else if !".'’‘`´".contains(character) {
        text.append(" ")
      }
    }
    var words: [String] = []
    var isInitials = false
    for word in text.split(separator: " ") {
      let isInitial = word.utf8.count == 1
      if isInitial, isInitials, let last = words.indices.last { words[last] += word } else { words.append(String(word)) }
      isInitials = isInitial
    }
    return words
  }
}
