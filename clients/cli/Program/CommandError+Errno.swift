import Glibc

extension CommandError {
  /// A system call on `subject` failed: what was tried, on what, and why not.
  static func failed(to action: String, _ subject: String, errno code: Int32 = errno) -> CommandError {
    var buffer = [CChar](repeating: 0, count: 256)
    let known = strerror_r(code, &buffer, buffer.count) == 0
    let reason = known ? String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self) : "error \(code)"
    return CommandError(.refused, "cannot \(action) \(subject): \(reason)")
  }
}
