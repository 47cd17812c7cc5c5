import Glibc

/// An error on the client's side of the socket: a file, a terminal, a wrong combination of options.
struct CommandError: Error, Equatable, Sendable {
  var status: ProgramStatus
  var message: String
  /// How to fix it; may be empty.
  var remedy: String

  init(_ status: ProgramStatus, _ message: String, remedy: String = "") {
    self.status = status
    self.message = message
    self.remedy = remedy
  }

  /// A system call on `subject` failed: the action, the subject and the reason.
  static func failed(to action: String, _ subject: String, errno code: Int32 = errno) -> CommandError {
    var buffer = [CChar](repeating: 0, count: 256)
    let known = strerror_r(code, &buffer, buffer.count) == 0
    let reason = known ? String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self) : "error \(code)"
    return CommandError(.refused, "cannot \(action) \(subject): \(reason)")
  }
}
