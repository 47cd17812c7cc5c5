internal import CSocketShims
internal import Glibc
internal import Synchronization

/// A listening socket, and the ownership of its path.
///
/// The path is guarded by a lock file beside it (`PATH.lock`, flock): only the holder of the lock may replace a stale socket. The mode is set
/// without a race: on Linux a socket file gets the mode of its descriptor minus the umask. The descriptor gets the final mode before `bind`,
/// the file gets the bits removed by the umask after it, and only then does the socket listen. At no time is it open to more users than in
/// the end, and the process's umask is not changed.
final class ListeningSocket: Sendable {
  let fd: Int32
  /// The name in error messages.
  let name: String
  private let own: Own?
  private let isOpen = Mutex(true)

  private struct Own {
    let path: String
    let lock: SocketLock
    let device: dev_t
    let inode: ino_t
  }

  private init(fd: Int32, name: String, own: Own?) {
    self.fd = fd
    self.name = name
    self.own = own
  }

  static func make(_ source: ServerConfiguration.Socket, mode: UInt32) throws(RPCStatus) -> [ListeningSocket] {
    switch source {
    case .path(let path): return [try make(path: path, mode: mode)]
    case .inherited(let descriptors):
      guard !descriptors.isEmpty else { throw RPCStatus(.invalidArgument, "No socket was inherited.") }
      var sockets: [ListeningSocket] = []
      for fd in descriptors { sockets.append(try adopt(fd)) }
      return sockets
    }
  }

  private static func adopt(_ fd: Int32) throws(RPCStatus) -> ListeningSocket {
    let answer = lrpc_adopt_listener(fd)
    if answer < 0 { throw RPCStatus(.failedPrecondition, "The inherited descriptor \(fd) cannot be used: \(SystemError.text()).") }
    guard answer == 1 else {
      throw RPCStatus(
        .failedPrecondition, "The inherited descriptor \(fd) is not a listening Unix stream socket; use ListenStream= with a path.")
    }
    return ListeningSocket(fd: fd, name: "inherited descriptor \(fd)", own: nil)
  }

  private static func make(path: String, mode: UInt32) throws(RPCStatus) -> ListeningSocket {
    try SocketPath.check(path)
    try SocketDirectory.makeParent(of: path)
    let lock = try SocketLock(path: path)
    var fd: Int32 = -1
    do throws(RPCStatus) {
      try removeStale(path)
      fd = lrpc_socket()
      guard fd >= 0, fchmod(fd, mode) == 0 else { throw failure("create a socket for", path) }
      guard lrpc_bind(fd, path, path.utf8.count) == 0 else { throw failure("bind", path) }
      guard chmod(path, mode) == 0 else { throw failure("set the mode of", path) }
      var info = stat()
      guard lstat(path, &info) == 0 else { throw failure("inspect", path) }
      guard listen(fd, 512) == 0 else { throw failure("listen on", path) }
      return ListeningSocket(fd: fd, name: path, own: Own(path: path, lock: lock, device: info.st_dev, inode: info.st_ino))
    } catch {
      if fd >= 0 { Glibc.close(fd) }
      lock.release()
      throw error
    }
  }

  /// Removes a stale socket. The lock is held, but a server that does not use lock files may still be listening.
  private static func removeStale(_ path: String) throws(RPCStatus) {
    var info = stat()
    guard lstat(path, &info) == 0 else {
      if errno == ENOENT { return }
      throw failure("inspect", path)
    }
    guard info.st_mode & S_IFMT == S_IFSOCK else {
      throw RPCStatus(.failedPrecondition, "\(path) exists and is not a socket; remove it or choose another path.")
    }
    let probe = lrpc_socket()
    defer { if probe >= 0 { Glibc.close(probe) } }
    guard probe >= 0 else { throw failure("create a socket for", path) }
    if lrpc_connect(probe, path, path.utf8.count) == 0 || errno == EAGAIN {
      throw RPCStatus(.failedPrecondition, "Another server is listening on \(path); stop it first or choose another path.")
    }
    guard errno == ECONNREFUSED else { throw failure("check for a server on", path) }
    guard unlink(path) == 0 || errno == ENOENT else { throw failure("remove the stale socket", path) }
  }

  private static func failure(_ action: String, _ path: String) -> RPCStatus {
    RPCStatus(errno == EACCES || errno == EPERM ? .permissionDenied : .internal, "Cannot \(action) \(path): \(SystemError.text()).")
  }

  /// Stops listening and removes the file if it is still this socket's.
  func close() {
    guard
      isOpen.withLock({ isOpen in
        defer { isOpen = false }
        return isOpen
      })
    else { return }
    Glibc.close(fd)
    guard let own else { return }
    var info = stat()
    if lstat(own.path, &info) == 0, info.st_dev == own.device, info.st_ino == own.inode { unlink(own.path) }
  }

  /// Releases the lock. Call it after `close`.
  func release() { own?.lock.release() }
}
