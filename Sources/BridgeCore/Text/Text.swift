extension String {
  /// Case-insensitive comparison, as ConnectWise compares names.
  package func sameText(as other: String) -> Bool {
    lowercased() == other.lowercased()
  }

  package var firstUppercased: String { prefix(1).uppercased() + dropFirst() }

  package var hasControlCharacters: Bool {
    unicodeScalars.contains { $0.value < 0x20 || (0x7f...0x9f).contains($0.value) }
  }

  /// Escaped for text and quoted attributes.
  package var escapedForHTML: String {
    reduce(into: "") { text, character in
      switch character {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      case "'": text += "&#39;"
      default: text.append(character)
      }
    }
  }
}

extension StringProtocol {
  /// Without leading and trailing spaces and tabs.
  package var trimmed: String {
    let isSpace: (Character) -> Bool = { $0 == " " || $0 == "\t" }
    return String(drop(while: isSpace).reversed().drop(while: isSpace).reversed())
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

package enum Shell {
  /// A word quoted for a shell, for commands in messages. Names and ids in ConnectWise can contain spaces and quotes.
  package static func quoted(_ word: String) -> String {
    let isSafe = word.unicodeScalars.allSatisfy {
      $0.isASCII && ($0.properties.isAlphabetic || ("0"..."9").contains($0) || "@%+=:,./-_".unicodeScalars.contains($0))
    }
    guard !isSafe || word.isEmpty else { return word }
    return "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }
}
