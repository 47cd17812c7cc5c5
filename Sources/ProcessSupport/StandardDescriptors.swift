import Glibc

/// The descriptors 0, 1 and 2. A program may be started with some of them closed; the next file that it opens would then get such a number, and
/// its output would be written into a socket or a database.
public enum StandardDescriptors {
  /// Opens /dev/null for each of them that is closed: standard input for writing and the others for reading, so that their use still fails. Call it
  /// before anything else is opened. Ends the process if /dev/null cannot be opened.
  public static func fill() {
    for descriptor: Int32 in 0...2 where fcntl(descriptor, F_GETFD) < 0 && errno == EBADF {
      guard open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY) == descriptor else { _exit(1) }
    }
  }

  /// Writes to standard error. A failure is ignored, since it cannot be reported anywhere.
  public static func writeError(_ text: String) { try? write(Array(text.utf8), to: STDERR_FILENO) }

  /// Writes to standard output. Throws the errno: a full disk or a closed descriptor is not a success.
  public static func writeOutput(_ text: String) throws(OutputFailure) { try write(Array(text.utf8), to: STDOUT_FILENO) }

  /// Writes all bytes to a descriptor, which may be non-blocking, as a terminal can be that another program has left so.
  public static func write(_ bytes: [UInt8], to descriptor: Int32) throws(OutputFailure) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      if count < 0, errno == EAGAIN {
        var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        poll(&waiting, 1, -1)
        continue
      }
      guard count > 0 else { throw OutputFailure(code: errno) }
      rest = rest.dropFirst(count)
    }
  }
}

/// A descriptor, such as standard output, cannot be written to.
public struct OutputFailure: Error, CustomStringConvertible {
  public let code: Int32

  public var description: String { "cannot write to standard output: \(String(cString: strerror(code)))" }
}
