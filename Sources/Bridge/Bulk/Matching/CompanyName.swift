import Foundation

/// A company's name without what people write differently and mean the same by (rule 13).
///
/// Left out are case, diacritics of Latin letters, punctuation, white space, width ("ＡＢＣ"), a leading "The" and legal forms ("Inc", "GmbH",
/// "株式会社"); "&" is "and". Kana keep their voicing marks, which tell words apart.
struct CompanyName: Sendable, Hashable {
  /// Words with single spaces between them; empty where the name has no letter and no digit.
  let normalized: String
  let words: [String]
  /// The letters without spaces, and so with the words in order: made once, since a name is compared with many.
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

  /// Full width as half width, "㈱" as "(株)", "ﬁ" as "fi", all in lower case.
  private static func compatible(_ name: String) -> String {
    name.precomposedStringWithCompatibilityMapping.lowercased()
  }

  /// Without the diacritics of Latin, Greek and Cyrillic letters.
  private static func folded(_ name: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in name.decomposedStringWithCanonicalMapping.unicodeScalars where !(0x300...0x36F).contains(scalar.value) {
      if let plain = plainLetters[scalar] { scalars.append(contentsOf: plain.unicodeScalars) } else { scalars.append(scalar) }
    }
    return String(scalars).precomposedStringWithCanonicalMapping
  }

  /// Letters that are no other letter with a mark.
  private static let plainLetters: [Unicode.Scalar: String] = [
    "ß": "ss", "ø": "o", "æ": "ae", "œ": "oe", "đ": "d", "ð": "d", "ł": "l", "þ": "th", "ı": "i", "ħ": "h",
  ]

  /// Dots and apostrophes join ("S.A.", "O'Neil"), everything else that is no letter or digit separates; single letters in a row are one word
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
