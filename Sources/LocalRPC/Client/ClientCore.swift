internal import CSocketShims
internal import Glibc

/// The client's state. Unchecked because it is confined to the loop's thread.
final class ClientCore: @unchecked Sendable {
  let loop: EventLoop
  let path: String
  let configuration: ClientConfiguration
  private var connection: ClientConnection?
  private var isClosed = false

  init(loop: EventLoop, path: String, configuration: ClientConfiguration) {
    self.loop = loop
    self.path = path
    self.configuration = configuration
  }

  func adopt(_ fd: Int32) {
    loop.assertOnLoop()
    let connection = ClientConnection(loop: loop, fd: fd)
    if connection.start() { self.connection = connection }
  }

  /// Starts a call, reconnecting first if the connection is lost or going away.
  func start(_ stream: ClientStream) {
    loop.assertOnLoop()
    if isClosed { return stream.closed(RPCStatus(.cancelled, "The client is closed.")) }
    if !(connection?.isUsable ?? false) {
      do throws(RPCStatus) { adopt(try ClientCore.open(path, configuration)) } catch { return stream.closed(error) }
    }
    guard let connection, connection.isUsable else {
      return stream.closed(RPCStatus(.unavailable, "Out of memory or descriptors for a connection."))
    }
    stream.start(on: connection)
  }

  /// Ends every call with CANCELLED, and ends the thread.
  func close() {
    loop.assertOnLoop()
    guard !isClosed else { return }
    isClosed = true
    connection?.leave(RPCStatus(.cancelled, "The client was closed."))
    connection = nil
    loop.stop()
  }

  /// Connects without waiting. Throws UNAVAILABLE with the reason.
  static func open(_ path: String, _ configuration: ClientConfiguration) throws(RPCStatus) -> Int32 {
    try SocketPath.check(path)
    let (fd, reason) = connect(path)
    guard fd >= 0 else { throw failure(reason, path, configuration) }
    return fd
  }

  /// The descriptor, or -1 and the errno.
  static func connect(_ path: String) -> (fd: Int32, reason: Int32) {
    let fd = lrpc_socket()
    guard fd >= 0 else { return (-1, errno) }
    if lrpc_connect(fd, path, path.utf8.count) == 0 { return (fd, 0) }
    let reason = errno
    Glibc.close(fd)
    return (-1, reason)
  }

  static func failure(_ reason: Int32, _ path: String, _ configuration: ClientConfiguration) -> RPCStatus {
    RPCStatus(.unavailable, "Cannot reach \(path): \(SystemError.text(reason)). \(advice(reason, path, configuration.serverName))")
  }

  static func advice(_ reason: Int32, _ path: String, _ server: String) -> String {
    switch reason {
    case ENOENT: "The socket does not exist: is \(server) running, and is the path correct?"
    case ECONNREFUSED: "The socket is stale: is \(server) running?"
    case EACCES where geteuid() == 0, EPERM where geteuid() == 0:
      "root is refused too: a directory of the path is on a file system that excludes root, or a container or a security module denies it "
        + "(namei -l \(path))."
    case EACCES, EPERM: "Permission denied: the user must be a member of the socket's group (ls -l \(path))."
    case EAGAIN: "\(server) has too many pending connections; try again."
    case ENOTSOCK, EPROTOTYPE, ENOTDIR: "It is not a socket of \(server); check the path."
    default: "Is \(server) running?"
    }
  }
}
