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
