public import Foundation

/// A child process with pipes. Foundation's `Process` may wait forever for a process that has already ended.
public final class ChildProcess: Sendable {
  /// The standard input.
  public let input: FileHandle
  /// What the process writes to the descriptors that are read.
  public let output: FileHandle
  private let id: pid_t

  public struct Failure: Error, CustomStringConvertible {
    public let program: String
    public let code: Int32
    public var description: String { "\(program): \(String(cString: strerror(code)))" }
  }

  /// `read`: the descriptors that `output` reads, of 1 and 2; the others are discarded. `environment` is added to that of this process.
  public init(_ arguments: [String], read: Set<Int32> = [1], environment: [String: String] = [:], directory: String? = nil) throws {
    let (toChild, fromChild) = (Pipe(), Pipe())
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, toChild.fileHandleForReading.fileDescriptor, 0)
    for descriptor: Int32 in [1, 2] {
      if read.contains(descriptor) {
        posix_spawn_file_actions_adddup2(&actions, fromChild.fileHandleForWriting.fileDescriptor, descriptor)
      } else {
        posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_WRONLY, 0)
      }
    }
    // Otherwise this child, or another one, would keep the pipes open.
    for pipe in [toChild, fromChild] {
      for handle in [pipe.fileHandleForReading, pipe.fileHandleForWriting] { _ = fcntl(handle.fileDescriptor, F_SETFD, FD_CLOEXEC) }
    }
    let arguments = (directory.map { ["env", "-C", $0] } ?? []) + arguments
    var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    let merged = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    var variables: [UnsafeMutablePointer<CChar>?] = merged.map { strdup("\($0)=\($1)") } + [nil]
    defer { (words + variables).forEach { free($0) } }
    var id = pid_t()
    let code = posix_spawnp(&id, arguments[0], &actions, nil, &words, &variables)
    guard code == 0 else { throw Failure(program: arguments[0], code: code) }
    try toChild.fileHandleForReading.close()
    try fromChild.fileHandleForWriting.close()
    self.id = id
    input = toChild.fileHandleForWriting
    output = fromChild.fileHandleForReading
  }

  /// Runs a program to its end. Returns its exit status, or the negated number of the signal that ended it, and what was read. Blocks the thread.
  public static func run(
    _ arguments: [String], read: Set<Int32> = [1], environment: [String: String] = [:], directory: String? = nil
  ) throws -> (status: Int32, output: String) {
    let process = try ChildProcess(arguments, read: read, environment: environment, directory: directory)
    try process.input.close()
    let output = process.output.readDataToEndOfFile()
    let raw = process.wait()
    return (raw & 0x7f == 0 ? (raw >> 8) & 0xff : -(raw & 0x7f), String(decoding: output, as: UTF8.self))
  }

  /// The wait status; 0 is success.
  public func wait() -> Int32 {
    var status: Int32 = 0
    while waitpid(id, &status, 0) < 0 && errno == EINTR {}
    return status
  }

  /// Kills the process and reaps it.
  public func end() {
    kill(id, SIGKILL)
    _ = wait()
  }
}
