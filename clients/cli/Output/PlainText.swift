extension StringProtocol {
  /// Fit for a line of a terminal: control characters, which could move the cursor or change what was shown, become spaces.
  var plain: String {
    guard unicodeScalars.contains(where: \.isControl) else { return String(self) }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: unicodeScalars.map { $0.isControl ? " " : $0 })
    return String(text)
  }
}

extension Unicode.Scalar {
  /// C0, DEL and C1 controls, line separators, and what turns the direction of text around.
  fileprivate var isControl: Bool {
    value < 0x20 || (0x7F...0x9F).contains(value) || (0x2028...0x202E).contains(value) || (0x2066...0x2069).contains(value)
  }
}
