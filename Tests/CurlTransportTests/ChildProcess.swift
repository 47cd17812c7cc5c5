import Foundation

/// A child process with pipes. Foundation's `Process` may wait forever for a process that has already ended.
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
    // Otherwise another child would keep this one's pipes open.
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

  /// The wait status; 0 is success.
  func wait() -> Int32 {
    var status: Int32 = 0
    while waitpid(id, &status, 0) < 0 && errno == EINTR {}
    return status
  }

  /// Kills the process and reaps it.
  func end() {
    kill(id, SIGKILL)
    _ = wait()
  }
}
