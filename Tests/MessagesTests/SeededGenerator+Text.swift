import TestSupport

extension SeededGenerator {
  /// Letters, controls, and characters of every UTF-8 length; never a NUL.
  mutating func text(mayBeEmpty: Bool) -> String {
    let count = Int.random(in: (mayBeEmpty ? 0 : 1)..<24, using: &self)
    let ranges: [ClosedRange<UInt32>] = [0x61...0x7a, 0x01...0x7f, 0x80...0x7ff, 0x800...0xd7ff, 0xe000...0xffff, 0x10000...0x10ffff]
    var text = ""
    for _ in 0..<count {
      let range = ranges[Int.random(in: 0..<ranges.count, using: &self)]
      if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &self)) { text.unicodeScalars.append(scalar) }
    }
    return text.isEmpty && !mayBeEmpty ? "x" : text
  }

  /// A field mask's path.
  mutating func path() -> String {
    ["customer", "display_name", "company.name", "mail_recipients", "a.b_c.d"].randomElement(using: &self) ?? "id"
  }
}
