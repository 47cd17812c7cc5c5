import Foundation

/// A company's name, normalized for comparison (rule 13).
///
/// Ignores case, diacritics of Latin letters, punctuation, white space, width ("ＡＢＣ"), a leading "The" and legal forms ("Inc", "GmbH",
/// "株式会社"); "&" is "and". Kana keep their voicing marks, which tell words apart.
package struct CompanyName: Sendable, Hashable {
  /// The words separated by single spaces; empty if the name has no letters or digits.
  package let normalized: String
  let words: [String]
  /// The letters without spaces, and the same with sorted words: calculated once, since a name is compared with many.
  let letters: [Unicode.Scalar]
  let orderedLetters: [Unicode.Scalar]

  package init(_ name: some StringProtocol) {
    words = LegalForms.stripped(CompanyName.words(of: CompanyName.folded(LegalForms.separated(CompanyName.compatible(String(name))))))
    normalized = words.joined(separator: " ")
    letters = words.flatMap(\.unicodeScalars)
    orderedLetters = words.sorted().flatMap(\.unicodeScalars)
  }

  package static func == (a: CompanyName, b: CompanyName) -> Bool { a.normalized == b.normalized }

  package func hash(into hasher: inout Hasher) { hasher.combine(normalized) }

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

extension CompanyName {
  static let exact = 100

  /// The similarity of two names, 0 to 100, symmetric. 100 if and only if the normalized names are equal and not empty.
  ///
  /// Otherwise the best of three, at most 99: the share of letters in common words; the edit distance of the names without spaces; and that of
  /// the names with sorted words, for spellings like "Dental, Alder".
  package static func score(_ a: CompanyName, _ b: CompanyName) -> Int {
    guard !a.normalized.isEmpty, !b.normalized.isEmpty else { return 0 }
    if a == b { return exact }
    var best = shared(a, b)
    best = max(best, similarity(a.letters, b.letters, above: best))
    best = max(best, similarity(a.orderedLetters, b.orderedLetters, above: best))
    return min(exact - 1, Int(best * 100))
  }

  /// The Dice coefficient of the words, weighted by their number of letters.
  private static func shared(_ a: CompanyName, _ b: CompanyName) -> Double {
    var rest = a.words
    var common = 0
    for word in b.words {
      guard let place = rest.firstIndex(of: word) else { continue }
      rest.remove(at: place)
      common += word.unicodeScalars.count
    }
    return Double(2 * common) / Double(a.letters.count + b.letters.count)
  }

  /// 1 minus the edit distance relative to the longer text. Not calculated if the lengths alone prevent it from exceeding `floor`.
  private static func similarity(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar], above floor: Double) -> Double {
    let longest = max(a.count, b.count)
    guard longest > 0, Double(min(a.count, b.count)) / Double(longest) > floor else { return 0 }
    return 1 - Double(distance(a, b)) / Double(longest)
  }

  /// The Levenshtein distance.
  private static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var row = Array(0...b.count)
    for (i, left) in a.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, right) in b.enumerated() {
        let cost = left == right ? diagonal : min(diagonal, row[j], row[j + 1]) + 1
        diagonal = row[j + 1]
        row[j + 1] = cost
      }
    }
    return row[b.count]
  }
}
