import Glibc

/// A file that takes another's place once it is whole; given up, it leaves nothing and the earlier one as it was. A pipe or a device is written to
/// as it is.
final class FileReplacement {
  private let path: String
  /// Nil where what is there is no file.
  private var temporary: String?
  private var descriptor: Int32

  init(_ path: String) throws {
    self.path = path
    var status = stat()
    if stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
      descriptor = open(path, O_WRONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw CommandError.failed(to: "write to", path) }
      return
    }
    var template = Array("\(path).XXXXXX".utf8CString)
    descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw CommandError.failed(to: "write to", path) }
    temporary = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    // As open would have made it.
    let mask = umask(0)
    umask(mask)
    fchmod(descriptor, 0o666 & ~mask)
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
