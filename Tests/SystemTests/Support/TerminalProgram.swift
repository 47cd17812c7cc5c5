import Foundation
import Glibc
import Synchronization
import TestSupport

/// A built program on a pseudo-terminal, as a person runs it.
final class TerminalProgram: Sendable {
  private let id: pid_t
  private let terminal: Int32
  private struct State {
    var text = ""
    /// Where the next question is looked for.
    var searched = 0
    var status: Int32?
  }
  private let state = Mutex(State())

  init(
    _ name: String, _ arguments: [String], environment: [String: String], in directory: String, columns: UInt16 = 80, lines: UInt16 = 24
  ) throws {
    let terminal = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var number: Int32 = 0
    var locked: Int32 = 0
    // TIOCSPTLCK and TIOCGPTN, which the C library's functions for this use too.
    guard terminal >= 0, ioctl(terminal, 0x4004_5431, &locked) == 0, ioctl(terminal, 0x8004_5430, &number) == 0 else {
      throw TestProblem("no pseudo-terminal: \(String(cString: strerror(errno)))")
    }
    let path = "/dev/pts/\(number)"
    var size = winsize(ws_row: lines, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(terminal, UInt(TIOCSWINSZ), &size)
    _ = fcntl(terminal, F_SETFL, O_NONBLOCK)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // The first terminal that the leader of a session opens controls it.
    posix_spawn_file_actions_addopen(&actions, 0, path, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setflags(&attributes, 0x80)  // POSIX_SPAWN_SETSID
    let program = "\(RunningProgram.directory)/\(name)"
    var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
    let merged = ProcessInfo.processInfo.environment.merging(["TERM": "xterm", "HOME": directory]) { $1 }.merging(environment) { $1 }
    var variables: [UnsafeMutablePointer<CChar>?] = merged.map { strdup("\($0)=\($1)") } + [nil]
    defer { (words + variables).forEach { free($0) } }
    var id = pid_t()
    let code = posix_spawn(&id, program, &actions, &attributes, &words, &variables)
    guard code == 0 else { throw TestProblem("\(program): \(String(cString: strerror(code)))") }
    self.id = id
    self.terminal = terminal
  }

  deinit {
    if state.withLock({ $0.status }) == nil { kill(id, SIGKILL) }
    close(terminal)
  }

  var output: String {
    read()
    return state.withLock { $0.text }
  }

  private func read() {
    state.withLock { state in
      var buffer = [UInt8](repeating: 0, count: 65_536)
      while case let count = Glibc.read(terminal, &buffer, buffer.count), count > 0 {
        state.text += String(decoding: buffer.prefix(count), as: UTF8.self)
      }
    }
  }

  /// Waits until the program shows the text, after what was waited for before.
  func expect(_ text: String) async throws {
    _ = try await eventually("the terminal shows '\(text)'; it shows: \(output.suffix(600))") {
      read()
      return state.withLock { state -> Bool? in
        let rest = state.text.unicodeScalars.dropFirst(state.searched)
        guard let found = String(String.UnicodeScalarView(rest)).range(of: text) else { return nil }
        let string = String(String.UnicodeScalarView(rest))
        state.searched += string[..<found.upperBound].unicodeScalars.count
        return true
      }
    }
  }

  func type(_ text: String) { _ = text.withCString { Glibc.write(terminal, $0, strlen($0)) } }

  func end() { kill(id, SIGKILL) }

  /// Waits for the question, then types the answer.
  func answer(_ question: String, _ text: String) async throws {
    try await expect(question)
    type(text + "\n")
  }

  /// The exit status, or the negated number of the signal that ended it.
  func wait() async throws -> Int32 {
    try await eventually("the program ends; it shows: \(output.suffix(600))") {
      read()
      return state.withLock { state in
        var status: Int32 = 0
        if state.status == nil, waitpid(id, &status, WNOHANG) == id {
          state.status = status & 0x7F == 0 ? (status >> 8) & 0xFF : -(status & 0x7F)
        }
        return state.status
      }
    }
  }
}

extension World {
  /// Runs `cwlink` on a terminal.
  func terminal(_ arguments: String..., environment: [String: String] = [:], lines: UInt16 = 24) throws -> TerminalProgram {
    try TerminalProgram(
      "cwlink", arguments, environment: environment.merging(["CWLINK_SOCKET": socket]) { given, _ in given }, in: directory, lines: lines)
  }
}
