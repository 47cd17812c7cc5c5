/// The line being typed at a hidden prompt, key by key.
struct HiddenLine {
  enum Outcome { case more, done, interrupted }

  private var bytes: [UInt8] = []

  var text: String { String(decoding: bytes, as: UTF8.self) }

  mutating func press(_ key: UInt8) -> Outcome {
    switch key {
    case 0x03, 0x1C: return .interrupted  // Ctrl-C, Ctrl-\
    case 0x04, 0x0A, 0x0D: return .done  // Ctrl-D, Return
    case 0x08, 0x7F: eraseCharacter()
    case 0x15: bytes.removeAll()  // Ctrl-U
    default: bytes.append(key)
    }
    return .more
  }

  /// Takes the last character back, all of its UTF-8 bytes.
  private mutating func eraseCharacter() {
    while let last = bytes.popLast(), last & 0xC0 == 0x80 {}
  }
}
