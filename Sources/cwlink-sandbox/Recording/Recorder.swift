import Glibc
import Synchronization

/// Appends one line per exchange to a file; a line is on its way to the disk before the exchange is answered.
final class Recorder: Sendable {
  private let descriptor: Mutex<CInt>

  /// Creates the file with mode 0600 where it is missing. The error says what could not be opened and why.
  init(path: String) throws(StartError) {
    let descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw StartError(
        "cannot write the record \(path): \(String(cString: strerror(errno))); give --record a file in a directory that you may write to")
    }
    self.descriptor = Mutex(descriptor)
  }

  deinit { descriptor.withLock { _ = close($0) } }

  /// False where the disk did not take the line.
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
