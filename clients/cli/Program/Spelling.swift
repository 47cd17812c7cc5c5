/// Which known word a misspelled one was meant to be.
enum Spelling {
  /// The known words that `word` may be a slip of, the closest first, at most three; among equally close ones in the order of `known`.
  static func suggestions(for word: String, among known: [String]) -> [String] {
    let word = word.lowercased()
    let limit = word.count < 4 ? 1 : word.count < 8 ? 2 : 3
    let found = known.enumerated().compactMap { index, candidate -> (distance: Int, index: Int, word: String)? in
      // Half a word that is typed on purpose: "cust".
      let isBeginning = word.count >= 3 && candidate.hasPrefix(word)
      let distance = isBeginning ? 1 : distance(word, candidate)
      // A short word would otherwise be a slip of every other short word.
      return distance <= limit && distance < candidate.count ? (distance, index, candidate) : nil
    }
    guard let best = found.map(\.distance).min() else { return [] }
    return found.filter { $0.distance == best }.prefix(3).map(\.word)
  }

  /// The number of letters to insert, remove, replace or swap with the next one, to make one word of the other; no letter is changed twice.
  static func distance(_ first: String, _ second: String) -> Int {
    let first = Array(first)
    let second = Array(second)
    guard !first.isEmpty, !second.isEmpty else { return max(first.count, second.count) }
    var before: [Int] = []
    var last = Array(0...second.count)
    for row in 1...first.count {
      var current = [row]
      for column in 1...second.count {
        let isSame = first[row - 1] == second[column - 1]
        var cost = min(last[column] + 1, current[column - 1] + 1, last[column - 1] + (isSame ? 0 : 1))
        if row > 1, column > 1, first[row - 1] == second[column - 2], first[row - 2] == second[column - 1] {
          cost = min(cost, before[column - 2] + 1)
        }
        current.append(cost)
      }
      (before, last) = (last, current)
    }
    return last[second.count]
  }
}
