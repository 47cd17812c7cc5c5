import ArgumentParser
import Glibc

/// Reads a secret from the terminal without echo. Keys are read one by one, so that the terminal can be restored on an interrupt.
enum HiddenPrompt {
  static func ask(_ prompt: String) throws -> String {
    let sink = FileDescriptorSink(descriptor: STDERR_FILENO, name: "standard error")
    var saved = termios()
    guard tcgetattr(STDIN_FILENO, &saved) == 0 else { throw CommandError.failed(to: "hide the input of", "standard input") }
    var hidden = saved
    hidden.c_lflag &= ~tcflag_t(ECHO | ICANON | ISIG)
    guard tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden) == 0 else { throw CommandError.failed(to: "hide the input of", "standard input") }
    defer {
      tcsetattr(STDIN_FILENO, TCSAFLUSH, &saved)
      try? sink.write([UInt8(ascii: "\n")])
    }
    // Prompt only after echo is off, so that an immediate answer is not echoed either.
    try sink.write(Array(prompt.utf8))
    let source = FileDescriptorSource(descriptor: STDIN_FILENO, name: "standard input")
    var line = HiddenLine()
    defer { line.erase() }
    while true {
      guard let key = try source.read(upTo: 1).first else { return line.text }
      switch line.press(key) {
      case .more: continue
      case .done: return line.text
      case .interrupted: throw ExitCode(ProgramStatus.interrupted.rawValue)
      }
    }
  }
}

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

  /// Overwrites the line in memory.
  mutating func erase() {
    bytes.withUnsafeMutableBytes { if let start = $0.baseAddress { explicit_bzero(start, $0.count) } }
    bytes.removeAll()
  }

  /// Removes the last character with all of its UTF-8 bytes.
  private mutating func eraseCharacter() {
    while let last = bytes.popLast(), last & 0xC0 == 0x80 {}
  }
}
