import Glibc

extension Surroundings {
  /// The process's own.
  static var process: Surroundings {
    let outputIsTerminal = isatty(STDOUT_FILENO) == 1
    return Surroundings(
      output: FileDescriptorSink(descriptor: STDOUT_FILENO, name: "standard output"),
      diagnostics: FileDescriptorSink(descriptor: STDERR_FILENO, name: "standard error"),
      input: FileDescriptorSource(descriptor: STDIN_FILENO, name: "standard input"),
      inputIsTerminal: isatty(STDIN_FILENO) == 1,
      outputIsTerminal: outputIsTerminal,
      diagnosticsAreTerminal: isatty(STDERR_FILENO) == 1,
      width: outputIsTerminal ? terminalWidth() : nil,
      variable: { name in getenv(name).map { String(cString: $0) } },
      askHidden: { prompt in try HiddenPrompt.ask(prompt) })
  }

  private static func terminalWidth() -> Int {
    var size = winsize()
    if ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return Int(size.ws_col) }
    return getenv("COLUMNS").flatMap { Int(String(cString: $0)) }.flatMap { $0 > 0 ? $0 : nil } ?? 80
  }
}
