import Foundation
import Glibc

/// A temporary directory, removed on deinit.
public final class TemporaryDirectory: Sendable {
  public let path: String

  public init() throws {
    var template = Array("/tmp/cwlink-test-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw SetUpFailure(description: "mkdtemp: errno \(errno)") }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  public static func with<Value>(_ body: (TemporaryDirectory) throws -> Value) throws -> Value {
    let directory = try TemporaryDirectory()
    return try withExtendedLifetime(directory) { try body(directory) }
  }

  /// Writes a file with these permissions and returns its path.
  public func write(_ name: String, _ text: String, mode: Int = 0o600) throws -> String {
    let file = "\(path)/\(name)"
    try Data(text.utf8).write(to: URL(filePath: file))
    guard chmod(file, mode_t(mode)) == 0 else { throw SetUpFailure(description: "chmod \(file): errno \(errno)") }
    return file
  }
}

/// A failure to set up a test.
public struct SetUpFailure: Error, CustomStringConvertible {
  public let description: String
}
