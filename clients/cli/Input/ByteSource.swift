import Glibc

/// Bytes from a file or a pipe, in pieces.
protocol ByteSource: Sendable {
  /// At most `limit` bytes; empty at the end. Blocks until there are some.
  func read(upTo limit: Int) throws -> [UInt8]
}

final class FileDescriptorSource: ByteSource {
  private let descriptor: Int32
  private let name: String
  private let owned: Bool

  init(descriptor: Int32, name: String, owned: Bool = false) {
    self.descriptor = descriptor
    self.name = name
    self.owned = owned
  }

  deinit {
    if owned { close(descriptor) }
  }

  func read(upTo limit: Int) throws -> [UInt8] {
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
      var got = Glibc.read(descriptor, buffer.baseAddress, limit)
      while got < 0 && errno == EINTR { got = Glibc.read(descriptor, buffer.baseAddress, limit) }
      if got < 0 { failure = errno }
      count = max(0, got)
    }
    if failure != 0 { throw CommandError.failed(to: "read", name, errno: failure) }
    return bytes
  }
}

extension Surroundings {
  /// The file at `path`, or standard input for "-".
  func open(_ path: String) throws -> any ByteSource {
    if path == "-" { return input }
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw CommandError.failed(to: "open", path) }
    return FileDescriptorSource(descriptor: descriptor, name: path, owned: true)
  }
}
