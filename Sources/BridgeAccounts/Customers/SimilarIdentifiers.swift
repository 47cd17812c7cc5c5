/// Suggests company identifiers for a mistyped one.
package enum SimilarIdentifiers {
  package static let most = 5

  /// The `candidates` (identifier and name) most similar to `wanted`, the most similar first. Dissimilar ones are omitted.
  package static func rank(_ wanted: String, _ candidates: [(identifier: String, name: String)]) -> [String] {
    let target = key(wanted)
    guard !target.isEmpty else { return [] }
    return
      candidates.map { candidate in
        (candidate.identifier, min(distance(target, key(candidate.identifier)), distance(target, key(candidate.name)) + 1))
      }
      .filter { $0.1 <= max(2, target.count / 2) }
      .sorted { ($0.1, $0.0) < ($1.1, $1.0) }
      .prefix(most).map(\.0)
  }

  /// The search terms for ConnectWise: the first letters of `wanted`, and its first word.
  static func fragments(of wanted: String) -> [String] {
    let words = wanted.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    let start = String(wanted.prefix { $0.isLetter || $0.isNumber }.prefix(3))
    return ([start] + words.prefix(1)).filter { $0.count >= 2 }.uniqued()
  }

  private static func key(_ text: String) -> [Character] {
    text.lowercased().filter { $0.isLetter || $0.isNumber }.prefix(160).map(\.self)
  }

  /// The Levenshtein distance, except that a prefix counts as near: "alder" matches "AlderDental".
  private static func distance(_ a: [Character], _ b: [Character]) -> Int {
    if b.starts(with: a), a.count >= 3 { return 1 }
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
