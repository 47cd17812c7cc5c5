import Foundation

/// A program with pipes to it; Foundation's own may wait for ever for a process that has long ended.
final class ChildProcess: Sendable {
  let input: FileHandle
  let output: FileHandle
  private let id: pid_t

  init(_ arguments: [String]) throws {
    let (toChild, fromChild) = (Pipe(), Pipe())
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, toChild.fileHandleForReading.fileDescriptor, 0)
    posix_spawn_file_actions_adddup2(&actions, fromChild.fileHandleForWriting.fileDescriptor, 1)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    // Else another child would keep this one's pipes open.
    for handle in [toChild.fileHandleForWriting, fromChild.fileHandleForReading] { _ = fcntl(handle.fileDescriptor, F_SETFD, FD_CLOEXEC) }
    var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    defer { words.forEach { free($0) } }
    var id = pid_t()
    let code = posix_spawnp(&id, arguments[0], &actions, nil, &words, environ)
    guard code == 0 else { throw FixtureError.failed(arguments[0], code) }
    try toChild.fileHandleForReading.close()
    try fromChild.fileHandleForWriting.close()
    self.id = id
    input = toChild.fileHandleForWriting
    output = fromChild.fileHandleForReading
  }

  /// The exit status, 0 being success.
  func wait() -> Int32 {
    var status: Int32 = 0
    while waitpid(id, &status, 0) < 0 && errno == EINTR {}
    return status
  }

  /// Ends it, and does not leave it behind.
  func end() {
    kill(id, SIGKILL)
    _ = wait()
  }
}
