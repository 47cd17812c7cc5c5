extension String {
  /// Case-insensitive comparison, as ConnectWise compares names.
  package func sameText(as other: String) -> Bool {
    lowercased() == other.lowercased()
  }

  package var firstUppercased: String { prefix(1).uppercased() + dropFirst() }

  package var hasControlCharacters: Bool {
    unicodeScalars.contains { $0.value < 0x20 || (0x7f...0x9f).contains($0.value) }
  }
}

extension StringProtocol {
  /// Without leading and trailing spaces and tabs.
  package var trimmed: String {
    let scalars = Array(unicodeScalars)
    let isText: (Unicode.Scalar) -> Bool = { $0 != " " && $0 != "\t" }
    guard let first = scalars.firstIndex(where: isText), let last = scalars.lastIndex(where: isText) else { return "" }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[first...last])
    return String(text)
  }
}

extension Array where Element: Hashable {
  /// Without duplicates, in the order of first appearance.
  package func uniqued() -> [Element] {
    var seen = Set<Element>()
    return filter { seen.insert($0).inserted }
  }
}

/// Counts with nouns in messages.
package enum Plural {
  /// "1 agreement", "5 agreements".
  package static func of(_ count: Int, _ noun: String, _ plural: String? = nil) -> String {
    "\(count) \(count == 1 ? noun : plural ?? noun + "s")"
  }
}
