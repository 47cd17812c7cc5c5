import Glibc

/// A temporary directory, removed on deinit.
public final class TemporaryDirectory: Sendable {
  public let path: String

  public init() throws {
    var template = Array("/tmp/cwlink-test-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw SetUpFailure(description: "mkdtemp: errno \(errno)") }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit { remove(path) }

  private func remove(_ directory: String) {
    if let entries = opendir(directory) {
      while let entry = readdir(entries) {
        let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
        guard name != ".", name != ".." else { continue }
        if unlink("\(directory)/\(name)") != 0 { remove("\(directory)/\(name)") }
      }
      closedir(entries)
    }
    rmdir(directory)
  }
}

/// A failure to set up a test.
public struct SetUpFailure: Error, CustomStringConvertible {
  public let description: String
}
