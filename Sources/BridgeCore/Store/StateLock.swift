import Foundation
import Glibc

/// The right to a state directory: two daemons on one database would each deliver the same change.
///
/// A lock on the file `cwlink.lock` in it, which the kernel drops when its holder dies. Held until the last reference goes.
package final class StateLock: Sendable {
  private let descriptor: Int32

  /// Makes the directory, mode 0700, where it is missing. Throws where somebody else has the lock.
  package init(directory: String) throws {
    try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let path = directory + "/cwlink.lock"
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
          ? "another cwlinkd uses it; stop that one first, or give another directory"
          : "\(path) cannot be locked: \(String(cString: strerror(reason)))")
    }
  }

  deinit { close(descriptor) }
}

/// Why a state directory cannot be had.
package struct StateLockError: Error, CustomStringConvertible {
  package let directory: String
  package let reason: String

  package var description: String { "the state directory \(directory): \(reason)" }
}
