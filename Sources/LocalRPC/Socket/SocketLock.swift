internal import CSocketShims
internal import Glibc
internal import Synchronization

/// The ownership of a socket's path: a lock on the file `PATH.lock`, which the kernel releases when its holder dies.
final class SocketLock: Sendable {
  private let path: String
  private let fd: Mutex<Int32>

  /// Throws FAILED_PRECONDITION if another process holds it.
  init(path socket: String) throws(RPCStatus) {
    path = socket + ".lock"
    while true {
      let fd = lrpc_open_lock(path)
      guard fd >= 0 else {
        throw RPCStatus(errno == EACCES ? .permissionDenied : .internal, "Cannot open the lock file \(path): \(SystemError.text()).")
      }
      guard flock(fd, LOCK_EX | LOCK_NB) == 0 else {
        let reason = errno
        close(fd)
        if reason == EINTR { continue }
        guard reason == EWOULDBLOCK else { throw RPCStatus(.internal, "Cannot lock \(path): \(SystemError.text(reason)).") }
        throw RPCStatus(
          .failedPrecondition, "Another process is serving \(socket) (it holds \(path)); stop it first or choose another path.")
      }
      // A former holder may have removed the file after it was opened here; then the lock is void.
      if SocketLock.isSame(fd, path) {
        self.fd = Mutex(fd)
        return
      }
      close(fd)
    }
  }

  private static func isSame(_ fd: Int32, _ path: String) -> Bool {
    var opened = stat()
    var named = stat()
    return fstat(fd, &opened) == 0 && lstat(path, &named) == 0 && opened.st_ino == named.st_ino && opened.st_dev == named.st_dev
  }

  /// Removes the file if it is still this lock's, then releases the lock.
  func release() {
    fd.withLock { fd in
      guard fd >= 0 else { return }
      if SocketLock.isSame(fd, path) { unlink(path) }
      close(fd)
      fd = -1
    }
  }
}

enum SocketDirectory {
  /// Creates the missing parent directories of a socket with mode 0750.
  static func makeParent(of path: String) throws(RPCStatus) {
    guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else { return }
    let parent = String(path[..<slash])
    var info = stat()
    if stat(parent, &info) == 0 {
      guard info.st_mode & S_IFMT == S_IFDIR else { throw RPCStatus(.failedPrecondition, "\(parent) is not a directory.") }
      return
    }
    try makeParent(of: parent)
    guard mkdir(parent, 0o750) == 0 || errno == EEXIST else {
      throw RPCStatus(errno == EACCES ? .permissionDenied : .internal, "Cannot create the directory \(parent): \(SystemError.text()).")
    }
  }
}
