import ArgumentParser
import Glibc

/// Reads a secret from the terminal without echo. Keys arrive one by one, so that an interrupt finds the terminal put back as it was.
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
    // Only now: who answers at once is not echoed, either.
    try sink.write(Array(prompt.utf8))
    let source = FileDescriptorSource(descriptor: STDIN_FILENO, name: "standard input")
    var line = HiddenLine()
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
