import Foundation
import Glibc

/// A temporary directory, removed after use.
struct TemporaryDirectory: Sendable {
  let path: String

  static func with<Value>(_ body: (TemporaryDirectory) throws -> Value) throws -> Value {
    let directory = try make()
    defer { directory.remove() }
    return try body(directory)
  }

  static func make() throws -> TemporaryDirectory {
    var template = Array("/tmp/cwlink-webhook-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw POSIXError(.EIO) }
    return TemporaryDirectory(path: String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self))
  }

  func remove() { try? FileManager.default.removeItem(atPath: path) }

  /// The file's path.
  func write(_ name: String, _ text: String, mode: Int) throws -> String {
    let file = "\(path)/\(name)"
    try Data(text.utf8).write(to: URL(fileURLWithPath: file))
    guard chmod(file, mode_t(mode)) == 0 else { throw POSIXError(.EPERM) }
    return file
  }
}
