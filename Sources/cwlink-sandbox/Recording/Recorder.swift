import Glibc
import Synchronization

/// Appends one line per exchange to a file; the line is written before the response is sent.
final class Recorder: Sendable {
  private let descriptor: Mutex<CInt>

  /// Creates the file with mode 0600 if it does not exist.
  init(path: String) throws(StartError) {
    let descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw StartError(
        "cannot write the record \(path): \(String(cString: strerror(errno))); use a --record file in a writable directory")
    }
    self.descriptor = Mutex(descriptor)
  }

  deinit { descriptor.withLock { _ = close($0) } }

  /// False if the line could not be written.
  @discardableResult
  func append(_ exchange: Exchange) -> Bool {
    let line = Array((exchange.json.serialized + "\n").utf8)
    return descriptor.withLock { descriptor in
      var written = 0
      while written < line.count {
        let count = line[written...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return false }
        written += count
      }
      return true
    }
  }
}
