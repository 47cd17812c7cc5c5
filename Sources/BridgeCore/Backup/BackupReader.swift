import Crypto
import Foundation
import Glibc
import ProcessSupport

/// Reads a backup once from its beginning to its end, so that it may come from a pipe.
final class BackupReader {
  private let descriptor: Int32
  private let interruption: Interruption?

  /// Does not close the descriptor. With an `interruption`, reading ends with `BackupError.interrupted` when there is one.
  init(_ descriptor: Int32, interruption: Interruption? = nil) {
    self.descriptor = descriptor
    self.interruption = interruption
  }

  /// Call once, first. Throws `BackupError` for what is not a whole, unchanged head.
  func head() throws(BackupError) -> BackupHead {
    let fixed = try read(exactly: BackupHead.fixedLength)
    return try BackupHead(fixed: fixed, rest: try read(exactly: try BackupHead.remainingLength(fixed)))
  }

  /// Copies the database to a new file, mode 0600, and makes it durable. Throws `BackupError` unless it is what the manifest says, and all that follows.
  func copyDatabase(_ content: BackupManifest.Content, to path: String) throws(BackupError) {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else { throw .unwritable(path, String(cString: strerror(errno))) }
    defer { close(file) }
    var digest = SHA256()
    var rest = content.size
    while rest > 0 {
      let bytes = try read(upTo: Int(min(rest, 1 << 20)))
      guard !bytes.isEmpty else { throw .truncated }
      digest.update(data: bytes)
      try write(bytes, to: file, path)
      rest -= Int64(bytes.count)
    }
    guard try read(upTo: 1).isEmpty else { throw .damaged("bytes follow its end") }
    guard Data(digest.finalize()).hexadecimal == content.sha256.lowercased() else { throw .damaged("its database") }
    guard fsync(file) == 0 else { throw .unwritable(path, String(cString: strerror(errno))) }
  }

  /// Fewer bytes only at the end.
  private func read(exactly count: Int) throws(BackupError) -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < count {
      let more = try read(upTo: count - bytes.count)
      if more.isEmpty { break }
      bytes += more
    }
    return bytes
  }

  /// Empty at the end.
  private func read(upTo limit: Int) throws(BackupError) -> [UInt8] {
    interruption?.waitForInput(descriptor)
    if interruption?.signal != nil { throw .interrupted }
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
      var got = Glibc.read(descriptor, buffer.baseAddress, limit)
      while got < 0, errno == EINTR { got = Glibc.read(descriptor, buffer.baseAddress, limit) }
      if got < 0 { failure = errno }
      count = max(0, got)
    }
    guard failure == 0 else { throw .unreadable(String(cString: strerror(failure))) }
    return bytes
  }

  private func write(_ bytes: [UInt8], to file: Int32, _ path: String) throws(BackupError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw .unwritable(path, String(cString: strerror(errno))) }
      rest = rest.dropFirst(count)
    }
  }
}
