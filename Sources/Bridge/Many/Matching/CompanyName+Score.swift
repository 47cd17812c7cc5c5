extension CompanyName {
  static let exact = 100

  /// How alike two names are, 0 to 100, the same in either order. 100 exactly where the normalised names are the same, and not empty.
  ///
  /// Else the best of three, at most 99: the share of letters in words that both have; the edit distance of the names without spaces; and that of
  /// the names with their words in order, since some write "Dental, Alder".
  static func score(_ a: CompanyName, _ b: CompanyName) -> Int {
    guard !a.normalized.isEmpty, !b.normalized.isEmpty else { return 0 }
    if a == b { return exact }
    let (left, right) = (a.words, b.words)
    var best = shared(left, right)
    best = max(best, likeness(left.joined(), right.joined(), above: best))
    best = max(best, likeness(left.sorted().joined(), right.sorted().joined(), above: best))
    return min(exact - 1, Int(best * 100))
  }

  /// Dice's coefficient of the words, each weighing as many letters as it has.
  private static func shared(_ a: [Substring], _ b: [Substring]) -> Double {
    var rest: [Substring: Int] = [:]
    for word in a { rest[word, default: 0] += 1 }
    var common = 0
    for word in b where rest[word, default: 0] > 0 {
      rest[word, default: 0] -= 1
      common += word.count
    }
    let all = (a + b).reduce(0) { $0 + $1.count }
    return all == 0 ? 0 : Double(2 * common) / Double(all)
  }

  /// 1 minus the edit distance as a share of the longer text. It is not looked for where the lengths alone keep it from passing `floor`.
  private static func likeness(_ a: String, _ b: String, above floor: Double) -> Double {
    let (left, right) = (Array(a.unicodeScalars), Array(b.unicodeScalars))
    let longest = max(left.count, right.count)
    guard longest > 0, Double(min(left.count, right.count)) / Double(longest) > floor else { return 0 }
    return 1 - Double(distance(left, right)) / Double(longest)
  }

  /// Levenshtein's.
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
