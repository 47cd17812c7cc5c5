import Glibc

/// The descriptors 0, 1 and 2. A program may be started with some of them closed; the next file that it opens would then get such a number, and
/// its output would be written into a socket or a database.
public enum StandardDescriptors {
  /// Opens /dev/null for each of them that is closed, the wrong way around, so that reading and writing still fail. Call it before anything else
  /// is opened. Ends the process if /dev/null cannot be opened.
  public static func fill() {
    for descriptor: Int32 in 0...2 where fcntl(descriptor, F_GETFD) < 0 && errno == EBADF {
      guard open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY) == descriptor else { _exit(1) }
    }
  }

  /// Writes to standard error. A failure is ignored: there is nowhere to report it.
  public static func writeError(_ text: String) { try? write(text, to: STDERR_FILENO) }

  /// Writes to standard output. Throws the errno: a full disk or a closed descriptor is not a success.
  public static func writeOutput(_ text: String) throws(OutputFailure) { try write(text, to: STDOUT_FILENO) }

  private static func write(_ text: String, to descriptor: Int32) throws(OutputFailure) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw OutputFailure(code: errno) }
      bytes = bytes.dropFirst(count)
    }
  }
}

/// Standard output cannot be written to.
public struct OutputFailure: Error, CustomStringConvertible {
  public let code: Int32

  public var description: String { "cannot write to standard output: \(String(cString: strerror(code)))" }
}
