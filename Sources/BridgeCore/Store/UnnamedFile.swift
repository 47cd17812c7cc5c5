import Foundation
import Glibc

/// An open file without a name, so that it disappears with its last user, also if that is killed.
package final class UnnamedFile: Sendable {
  /// The beginning of the names of temporary files in the state directory, by which a start finds what a killed daemon left.
  static let prefix = ".cwlink-temporary-"

  private let descriptor: Int32
  /// For errors.
  private let path: String

  /// An empty file on the disk of `directory`. Throws as `open`.
  package convenience init(in directory: String) throws {
    let path = Self.path(in: directory)
    try self.init(path, O_RDWR | O_CREAT | O_EXCL)
  }

  /// Opens the file, and takes its name away. Throws as `open`.
  init(_ path: String, _ flags: Int32) throws {
    self.path = path
    descriptor = try Self.open(path, flags)
    unlink(path)
  }

  deinit { close(descriptor) }

  /// A name for a file that somebody else has to open by it.
  static func path(in directory: String) -> String { "\(directory)/\(prefix)\(UUID().uuidString)" }

  /// Throws UNAVAILABLE if the file cannot be opened, RESOURCE_EXHAUSTED if the disk is full.
  static func open(_ path: String, _ flags: Int32) throws -> Int32 {
    let descriptor = Glibc.open(path, flags | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw failure("opened", path) }
    return descriptor
  }

  /// Removes what a daemon left that was killed between making a temporary file and taking its name away.
  static func removeLeftovers(in directory: String) {
    for name in (try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? [] where name.hasPrefix(prefix) {
      unlink("\(directory)/\(name)")
    }
  }

  /// The failure that `errno` names. A full disk is the same failure as for the database, which is on it too.
  private static func failure(_ what: String, _ path: String) -> DomainError {
    let code = errno
    let directory = (path as NSString).deletingLastPathComponent
    if code == ENOSPC || code == EDQUOT { return StorageFailure.full("\(directory)/cwlink.db") }
    return DomainError(
      .unavailable, "a temporary file in \(directory) cannot be \(what): \(String(cString: strerror(code)))", reason: "STORAGE_FAILED",
      advice: "Check the disk, the limits of the process and the permissions.", metadata: ["path": directory])
  }

  /// In bytes. Throws UNAVAILABLE.
  func size() throws -> Int64 {
    var information = stat()
    guard fstat(descriptor, &information) == 0 else { throw Self.failure("read", path) }
    return Int64(information.st_size)
  }

  /// Throws UNAVAILABLE if the bytes cannot be written, RESOURCE_EXHAUSTED if the disk is full.
  package func append(_ bytes: [UInt8]) throws {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress?.advanced(by: written), $0.count - written) }
      guard count > 0 || errno == EINTR else { throw Self.failure("written", path) }
      written += max(count, 0)
    }
  }

  /// Empty at the end. Throws UNAVAILABLE if the file cannot be read.
  package func read(at offset: Int64, upTo limit: Int) throws -> [UInt8] {
    var failed = false
    let bytes = [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
      var got = pread(descriptor, buffer.baseAddress, limit, off_t(offset))
      while got < 0, errno == EINTR { got = pread(descriptor, buffer.baseAddress, limit, off_t(offset)) }
      failed = got < 0
      count = max(0, got)
    }
    if failed { throw Self.failure("read", path) }
    return bytes
  }
}
