import Glibc

/// Where text goes.
protocol ByteSink: Sendable {
  /// Writes all of it, or throws: a full disk is not "done".
  func write(_ bytes: [UInt8]) throws
}

struct FileDescriptorSink: ByteSink {
  let descriptor: Int32
  let name: String

  func write(_ bytes: [UInt8]) throws {
    var sent = 0
    while sent < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in Glibc.write(descriptor, buffer.baseAddress?.advanced(by: sent), buffer.count - sent) }
      if count >= 0 {
        sent += count
      } else if errno != EINTR {
        throw CommandError.failed(to: "write to", name)
      }
    }
  }
}
