import Glibc

/// The exclusive lock of a state directory, since two daemons on one database would deliver changes twice.
///
/// Locks the file `cwlink.lock`, which the kernel unlocks when the process ends. Held until deinitialized.
package final class StateLock: Sendable {
  /// Its name in the state directory.
  static let fileName = "cwlink.lock"

  private let descriptor: Int32

  /// Creates the directory (mode 0700) if it is missing. Throws if another process has the lock, `StateDirectoryError` if others can change it.
  package init(directory: String) throws {
    try StateDirectory.prepare(directory)
    let path = directory + "/" + Self.fileName
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else {
      throw StateLockError(directory: directory, reason: "\(path) cannot be opened: \(String(cString: strerror(errno)))")
    }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let reason = errno
      close(descriptor)
      throw StateLockError(
        directory: directory,
        reason: reason == EWOULDBLOCK
          ? "in use by another cwlinkd; stop it first, or use another directory"
          : "\(path) cannot be locked: \(String(cString: strerror(reason)))")
    }
  }

  deinit { close(descriptor) }
}

/// The error if a state directory cannot be locked.
package struct StateLockError: Error, CustomStringConvertible {
  package let directory: String
  package let reason: String

  package var description: String { "the state directory \(directory): \(reason)" }
}
