extension CompanyName {
  static let exact = 100

  /// The similarity of two names, 0 to 100, symmetric. 100 if and only if the normalized names are equal and not empty.
  ///
  /// Otherwise the best of three, at most 99: the share of letters in common words; the edit distance of the names without spaces; and that of
  /// the names with sorted words, for spellings like "Dental, Alder".
  static func score(_ a: CompanyName, _ b: CompanyName) -> Int {
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
