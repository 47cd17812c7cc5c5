/// Finds the names that may be like a given one without looking at each: by the three-letter parts of words that they share.
struct CompanyNameIndex: Sendable {
  /// How many candidates are looked at closely.
  static let mostCandidates = 16

  private var names: [CompanyName] = []
  private var exact: [CompanyName: [Int]] = [:]
  private var postings: [String: [Int]] = [:]

  /// Candidates are told by their positions in `names`.
  init(_ names: [CompanyName]) {
    self.names = names
    for (position, name) in names.enumerated() where !name.normalized.isEmpty {
      exact[name, default: []].append(position)
      for part in CompanyNameIndex.parts(of: name) { postings[part, default: []].append(position) }
    }
  }

  /// The positions of those that are the same, in their order.
  func same(as name: CompanyName) -> [Int] { exact[name] ?? [] }

  /// The positions of those that share most, and all that are the same, in their order. A part weighs the more the fewer names have it.
  func candidates(for name: CompanyName) -> [Int] {
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
    // The few heaviest, the earlier of equals: to order all of them would cost more than to look at these.
    var likest: [Int] = []
    for position in seen.sorted() {
      if likest.count == CompanyNameIndex.mostCandidates, let last = likest.last, weights[position] <= weights[last] { continue }
      likest.insert(position, at: likest.firstIndex { weights[$0] < weights[position] } ?? likest.count)
      if likest.count > CompanyNameIndex.mostCandidates { likest.removeLast() }
    }
    return Set(likest + same(as: name)).sorted()
  }

  /// Each once. Short words stand for themselves; "^" and "$" mark where a word begins and ends.
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
