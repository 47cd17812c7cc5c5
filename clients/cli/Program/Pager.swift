import Glibc

/// The program that shows long output page by page.
enum Pager {
  /// `CWLINK_PAGER`, else `PAGER`, else less, which shows colors and ends by itself if the text fits. Nil if an empty one, or cat, turns it off.
  static func command(_ context: ProcessContext) -> String? {
    if context.variable("TERM") == "dumb" { return nil }
    let command = context.variable("CWLINK_PAGER") ?? context.variable("PAGER") ?? "less"
    return command.isEmpty || command == "cat" ? nil : command
  }

  /// Shows the text and waits until the pager ends, which may be before it has read everything. False if it could not be started; nothing was shown then.
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
    try? FileDescriptorSink(descriptor: ends[1], name: "the pager").write(text)
    close(ends[1])
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 && errno == EINTR {}
    // The shell's status for a program that does not exist or cannot be executed.
    return ![126, 127].contains((status >> 8) & 0xFF) || status & 0x7F != 0
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
