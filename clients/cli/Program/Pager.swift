import Glibc

/// The program that shows long output page by page.
enum Pager {
  /// `CWLINK_PAGER`, else `PAGER`, else less, which shows colors and ends by itself if the text fits. Nil if a blank one, or cat, turns it off.
  static func command(_ context: ProcessContext) -> String? {
    if context.variable("TERM") == "dumb" { return nil }
    let command = context.variable("CWLINK_PAGER") ?? context.variable("PAGER") ?? "less"
    let words = command.split(whereSeparator: \.isWhitespace)
    return words.isEmpty || words == ["cat"] ? nil : command
  }

  /// Shows the text and waits until the pager ends, which may be before it has read everything. False if it could not be started, or failed before it
  /// had read anything; nothing was shown then.
  static func show(_ text: [UInt8], with command: String) -> Bool {
    var ends: [Int32] = [-1, -1]
    guard Glibc.pipe(&ends) == 0 else { return false }
    // The pager reads to the end only if it does not hold the other end itself.
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    // Ctrl-C is for the pager, and leaving the pager early does not end the command.
    let signals = [SIGINT, SIGQUIT, SIGPIPE]
    let previous = signals.map { signal($0, SIG_IGN) }
    defer { for (number, handler) in zip(signals, previous) { signal(number, handler) } }
    guard let process = start(command, input: ends[0], signals) else {
      close(ends[0])
      close(ends[1])
      return false
    }
    close(ends[0])
    let sent = send(text, to: ends[1])
    // Opened only now: with a reader in this process, `send` would wait for ever for a pager that has ended.
    let rest = open("/proc/self/fd/\(ends[1])", O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    defer { if rest >= 0 { close(rest) } }
    close(ends[1])
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 && errno == EINTR {}
    // The shell's status for a program that does not exist or cannot be executed.
    if status & 0x7F == 0, [126, 127].contains((status >> 8) & 0xFF) { return false }
    return status == 0 || unread(rest) != sent
  }

  /// Returns how many bytes the pipe took; fewer than all if the pager ended.
  private static func send(_ text: [UInt8], to descriptor: Int32) -> Int {
    text.withUnsafeBytes { bytes in
      var sent = 0
      while sent < bytes.count {
        let count = write(descriptor, bytes.baseAddress?.advanced(by: sent), bytes.count - sent)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { break }
        sent += count
      }
      return sent
    }
  }

  /// The bytes in a pipe that nobody has read; nil if that is not known.
  private static func unread(_ descriptor: Int32) -> Int? {
    var count: Int32 = 0
    return ioctl(descriptor, UInt(FIONREAD), &count) == 0 ? Int(count) : nil
  }

  private static func start(_ command: String, input: Int32, _ signals: [Int32]) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var defaults = sigset_t()
    sigemptyset(&defaults)
    for signal in signals { sigaddset(&defaults, signal) }
    posix_spawnattr_setsigdefault(&attributes, &defaults)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    // F: end if the text fits; R: show colors; X: leave the text on the screen.
    setenv("LESS", "FRX", 0)
    var words: [UnsafeMutablePointer<CChar>?] = (["/bin/sh", "-c", command] as [String]).map { strdup($0) } + [nil]
    defer { words.forEach { free($0) } }
    var process = pid_t()
    return posix_spawn(&process, "/bin/sh", &actions, &attributes, &words, environ) == 0 ? process : nil
  }
}
