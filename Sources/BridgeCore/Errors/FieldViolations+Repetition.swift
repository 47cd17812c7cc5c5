/// Finds what a list with keys contains twice. Such a list has each key once: otherwise one of the two would be taken without saying so.
package enum Repetition {
  /// The positions of the elements that repeat an earlier one, each with that one's position.
  package static func positions(_ keys: some Sequence<some Hashable>) -> [(index: Int, earlier: Int)] {
    var first: [AnyHashable: Int] = [:]
    var found: [(index: Int, earlier: Int)] = []
    for (index, key) in keys.enumerated() {
      if let earlier = first[key] { found.append((index, earlier)) } else { first[key] = index }
    }
    return found
  }

  /// "'a@example.com' is in the list twice, as entries 1 and 3"; nil if every value is there once. For lists in one cell of a table.
  package static func problem(in values: [String]) -> String? {
    guard let (index, earlier) = positions(values.map { $0.lowercased() }).first else { return nil }
    return "'\(values[index])' is in the list twice, as entries \(earlier + 1) and \(index + 1)"
  }
}

extension FieldViolations {
  /// Adds "ids[2]: 'acme' is already in `ids[0]`" for each repeated key. `member` is the field of the element that holds the key.
  package mutating func requireDistinct<Key: Hashable & CustomStringConvertible>(_ keys: [Key], _ path: String, member: String = "") {
    let member = member.isEmpty ? "" : ".\(member)"
    for (index, earlier) in Repetition.positions(keys) {
      add("\(path)[\(index)]\(member)", "'\(keys[index])' is already in `\(path)[\(earlier)]`")
    }
  }

  /// The same for names that differ at most in case, such as mail addresses.
  package mutating func requireDistinctText(_ texts: [String], _ path: String) {
    for (index, earlier) in Repetition.positions(texts.map { $0.lowercased() }) {
      add("\(path)[\(index)]", "'\(texts[index])' is already in `\(path)[\(earlier)]`")
    }
  }

  /// Throws INVALID_ARGUMENT if a key is in the list twice.
  package static func checkDistinct<Key: Hashable & CustomStringConvertible>(_ keys: [Key], _ path: String) throws(DomainError) {
    var found = FieldViolations()
    found.requireDistinct(keys, path)
    try found.throwIfAny()
  }
}
