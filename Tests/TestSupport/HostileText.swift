/// Scalars that join the scalar before or after them in one Character, or are not seen, so that code that compares Characters overlooks what a
/// parser of HTML, CSV or shell commands finds.
public enum HostileText {
  /// After a special scalar.
  public static let joining: [Unicode.Scalar] = [
    "\u{301}", "\u{20E3}", "\u{200D}", "\u{200C}", "\u{FE0F}", "\u{FE0E}", "\u{E0100}", "\u{1F3FB}", "\u{903}", "\u{E0020}",
  ]
  /// Before a special scalar.
  public static let prepending: [Unicode.Scalar] = ["\u{600}", "\u{605}", "\u{6DD}", "\u{70F}", "\u{110BD}"]
  /// Bidirectional controls, line ends, and what is not seen.
  public static let invisible: [Unicode.Scalar] = [
    "\u{202A}", "\u{202E}", "\u{2066}", "\u{2069}", "\u{200E}", "\u{61C}", "\u{FEFF}", "\u{AD}", "\r", "\n", "\u{85}", "\u{2028}",
  ]

  /// A text of letters, `special` scalars and all of these; each special one has some of them around it.
  public static func text(_ special: String, _ random: inout SeededGenerator, longest: Int = 12) -> String {
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...longest, using: &random) {
      switch random.chance(2) {
      case true:
        if random.chance(2) { text.append(random.pick(prepending)) }
        text.append(random.pick(Array(special.unicodeScalars)))
        if random.chance(2) { text.append(random.pick(joining)) }
        if random.chance(4) { text.append("\r"); text.append("\n") }
      case false: text.append(random.pick(invisible + joining + prepending + Array("ab 1é漢".unicodeScalars)))
      }
    }
    return String(text)
  }
}
