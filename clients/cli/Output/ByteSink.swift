import Glibc
import ProcessSupport

/// A destination of bytes.
protocol ByteSink: Sendable {
  /// Writes all bytes, or throws: a full disk is not a success.
  func write(_ bytes: [UInt8]) throws
}

struct FileDescriptorSink: ByteSink {
  let descriptor: Int32
  let name: String

  func write(_ bytes: [UInt8]) throws {
    do { try StandardDescriptors.write(bytes, to: descriptor) } catch {
      errno = error.code
      throw CommandError.failed(to: "write to", name)
    }
  }
}

/// A file that is replaced atomically by `commit`; without it, the previous file stays unchanged. A link keeps pointing to it. A pipe or a device is
/// written to directly; a directory or a socket is refused.
final class FileReplacement {
  private let path: String
  /// Nil for a pipe or a device.
  private var temporary: String?
  private var descriptor: Int32

  /// `mode` is that of a new file; by default the one that open would have given it.
  init(_ path: String, mode: mode_t? = nil) throws {
    var status = stat()
    let exists = stat(path, &status) == 0
    let type = status.st_mode & S_IFMT
    if exists, type == S_IFDIR || type == S_IFSOCK {
      throw CommandError(.refused, "\(path) is a \(type == S_IFDIR ? "directory" : "socket"); name a file")
    }
    self.path = exists && type == S_IFREG ? Self.real(path) : path
    if exists, type != S_IFREG {
      descriptor = open(path, O_WRONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw CommandError.failed(to: "write to", path) }
      return
    }
    var template = Array("\(self.path).XXXXXX".utf8CString)
    descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw CommandError.failed(to: "write to", path) }
    temporary = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let mask = umask(0)
    umask(mask)
    fchmod(descriptor, mode ?? (0o666 & ~mask))
  }

  /// Where links lead to.
  private static func real(_ path: String) -> String {
    guard let found = realpath(path, nil) else { return path }
    defer { free(found) }
    return String(cString: found)
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
    if let temporary { unlink(temporary) }
  }

  func write(_ bytes: [UInt8]) throws { try FileDescriptorSink(descriptor: descriptor, name: path).write(bytes) }

  func commit() throws {
    guard let temporary else { return }
    guard fsync(descriptor) == 0, rename(temporary, path) == 0 else { throw CommandError.failed(to: "write to", path) }
    self.temporary = nil
  }
}
