/// A trigram index that finds similar names without comparing all of them.
package struct CompanyNameIndex: Sendable {
  /// The maximum number of similar candidates.
  static let mostCandidates = 16

  private var names: [CompanyName] = []
  private var exact: [CompanyName: [Int]] = [:]
  private var postings: [String: [Int]] = [:]

  /// Candidates are identified by their positions in `names`.
  package init(_ names: [CompanyName]) {
    self.names = names
    for (position, name) in names.enumerated() where !name.normalized.isEmpty {
      exact[name, default: []].append(position)
      for part in CompanyNameIndex.parts(of: name) { postings[part, default: []].append(position) }
    }
  }

  /// The positions of equal names, in order.
  func same(as name: CompanyName) -> [Int] { exact[name] ?? [] }

  /// The positions of the most similar names and of all equal ones, in order. Rare trigrams weigh more.
  package func candidates(for name: CompanyName) -> [Int] {
    var weights = [Int](repeating: 0, count: names.count)
    var seen: [Int] = []
    for part in CompanyNameIndex.parts(of: name) {
      guard let positions = postings[part] else { continue }
      let weight = 1_000_000 / positions.count
      for position in positions {
        if weights[position] == 0 { seen.append(position) }
        weights[position] += max(1, weight)
      }
    }
    // Keep only the highest weights, earlier positions first: sorting all of them would cost more.
    var mostSimilar: [Int] = []
    for position in seen.sorted() {
      if mostSimilar.count == CompanyNameIndex.mostCandidates, let last = mostSimilar.last, weights[position] <= weights[last] { continue }
      mostSimilar.insert(position, at: mostSimilar.firstIndex { weights[$0] < weights[position] } ?? mostSimilar.count)
      if mostSimilar.count > CompanyNameIndex.mostCandidates { mostSimilar.removeLast() }
    }
    return Set(mostSimilar + same(as: name)).sorted()
  }

  /// The distinct trigrams; "^" and "$" mark the beginning and end of a word. Short words are kept whole.
  private static func parts(of name: CompanyName) -> Set<String> {
    var parts = Set<String>()
    for word in name.words {
      let letters = Array("^" + word + "$")
      if letters.count <= 4 { parts.insert(String(letters)) }
      guard letters.count > 3 else { continue }
      for start in 0...(letters.count - 3) { parts.insert(String(letters[start..<start + 3])) }
    }
    return parts
  }
}
