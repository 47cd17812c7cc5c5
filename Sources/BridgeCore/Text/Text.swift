extension String {
  /// ConnectWise compares names without regard to case, and so do people.
  package func sameText(as other: String) -> Bool {
    lowercased() == other.lowercased()
  }

  package var firstUppercased: String { prefix(1).uppercased() + dropFirst() }

  package var hasControlCharacters: Bool {
    unicodeScalars.contains { $0.value < 0x20 || (0x7f...0x9f).contains($0.value) }
  }

  /// Fit to stand as text or in a quoted attribute.
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
  /// Without spaces and tabs at either end.
  package var trimmed: String {
    let isSpace: (Character) -> Bool = { $0 == " " || $0 == "\t" }
    return String(drop(while: isSpace).reversed().drop(while: isSpace).reversed())
  }
}

extension Array where Element: Hashable {
  /// Without repetitions, in the order of first appearance.
  package func uniqued() -> [Element] {
    var seen = Set<Element>()
    return filter { seen.insert($0).inserted }
  }
}
