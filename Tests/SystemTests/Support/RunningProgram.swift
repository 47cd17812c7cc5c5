import Foundation
import Synchronization
import TestSupport

/// A built program as a process, with its output in files.
final class RunningProgram: Sendable {
  let id: pid_t
  let outputPath: String
  let errorPath: String
  private let status = Mutex<Int32?>(nil)

  /// The directory of the programs: that of the test bundle, or `CWLINK_PROGRAM_DIRECTORY`, for example for the release programs in `bin`.
  static let directory =
    ProcessInfo.processInfo.environment["CWLINK_PROGRAM_DIRECTORY"]
    ?? URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent().path

  /// Whether other users can access the programs' directory.
  static var othersMayRun: Bool {
    sequence(first: URL(fileURLWithPath: directory)) { $0.path == "/" ? nil : $0.deletingLastPathComponent() }.allSatisfy { folder in
      var information = stat()
      return stat(folder.path, &information) == 0 && information.st_mode & 0o001 != 0
    }
  }

  init(_ name: String, _ arguments: [String], environment: [String: String] = [:], in directory: String, input: String? = nil) throws {
    let label = "\(directory)/\(name.split(separator: "/").last ?? "")-\(UUID().uuidString.prefix(8))"
    outputPath = label + ".out"
    errorPath = label + ".err"
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    let inputPath = label + ".in"
    if let input { try input.write(toFile: inputPath, atomically: false, encoding: .utf8) }
    posix_spawn_file_actions_addopen(&actions, 0, input == nil ? "/dev/null" : inputPath, O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, outputPath, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, errorPath, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    let program = name.hasPrefix("/") ? name : "\(Self.directory)/\(name)"
    var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
    let merged = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    var variables: [UnsafeMutablePointer<CChar>?] = merged.map { strdup("\($0)=\($1)") } + [nil]
    defer { (words + variables).forEach { free($0) } }
    var id = pid_t()
    let code = posix_spawn(&id, program, &actions, nil, &words, &variables)
    guard code == 0 else { throw TestProblem("\(program): \(String(cString: strerror(code)))") }
    self.id = id
  }

  var output: String { (try? String(contentsOfFile: outputPath, encoding: .utf8)) ?? "" }
  var errors: String { (try? String(contentsOfFile: errorPath, encoding: .utf8)) ?? "" }

  /// The exit status, or the negated number of the signal that ended it; nil while it runs.
  func poll() -> Int32? {
    status.withLock { status in
      if status != nil { return status }
      var raw: Int32 = 0
      guard waitpid(id, &raw, WNOHANG) == id else { return nil }
      status = raw & 0x7f == 0 ? (raw >> 8) & 0xff : -(raw & 0x7f)
      return status
    }
  }

  func wait() async throws -> Int32 {
    try await eventually("\(id) ends") { self.poll() }
  }

  func signal(_ number: Int32) { if poll() == nil { kill(id, number) } }

  deinit { if poll() == nil { kill(id, SIGKILL); var raw: Int32 = 0; waitpid(id, &raw, 0) } }
}

struct TestProblem: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}
