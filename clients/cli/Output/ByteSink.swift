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
///
/// Until then the content has no name where the file system supports that, so that nothing is left of it however the program ends.
final class FileReplacement {
  private let path: String
  /// False for a pipe or a device.
  private let isReplaced: Bool
  /// The name of the content, once it has one.
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
    isReplaced = !exists || type == S_IFREG
    if !isReplaced {
      descriptor = open(path, O_WRONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw CommandError.failed(to: "write to", path) }
      return
    }
    descriptor = Self.openUnnamed(beside: self.path)
    if descriptor < 0 {
      var template = Array("\(self.path).XXXXXX".utf8CString)
      descriptor = mkstemp(&template)
      guard descriptor >= 0 else { throw CommandError.failed(to: "write to", path) }
      temporary = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
    let mask = umask(0)
    umask(mask)
    fchmod(descriptor, mode ?? (0o666 & ~mask))
  }

  /// O_TMPFILE, whose definition Swift does not import. File systems without it refuse to open a directory for writing.
  private static let unnamed = 0o20_000_000 | O_DIRECTORY

  /// Opens a file without a name, which `name` can link later. Below 0 if the file system does not support that, or /proc is not mounted.
  private static func openUnnamed(beside path: String) -> Int32 {
    let directory = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    let descriptor = open(directory, unnamed | O_WRONLY | O_CLOEXEC, 0o600)
    guard descriptor >= 0, access(link(to: descriptor), F_OK) != 0 else { return descriptor }
    close(descriptor)
    return -1
  }

  private static func link(to descriptor: Int32) -> String { "/proc/self/fd/\(descriptor)" }

  /// Gives the content a name beside the file: a link does not replace another file, only renaming does.
  private func name() throws -> String {
    while true {
      let name = "\(path).\(String(UInt32.random(in: 0...(.max)), radix: 36))"
      if linkat(AT_FDCWD, Self.link(to: descriptor), AT_FDCWD, name, AT_SYMLINK_FOLLOW) == 0 { return name }
      guard errno == EEXIST else { throw CommandError.failed(to: "write to", path) }
    }
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
    guard isReplaced else { return }
    guard fsync(descriptor) == 0 else { throw CommandError.failed(to: "write to", path) }
    let named = try temporary ?? name()
    temporary = named
    guard rename(named, path) == 0 else { throw CommandError.failed(to: "write to", path) }
    temporary = nil
  }
}
