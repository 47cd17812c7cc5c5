internal import CSocketShims
internal import Glibc

/// Accepts connections from one listening socket. Confined to the loop's thread.
final class Listener: EventHandler {
  private static let acceptsPerTurn = 16
  /// The pause after the process has run out of descriptors.
  private static let pause = Duration.milliseconds(100)

  private let socket: ListeningSocket
  private unowned let core: ServerCore
  private var token: UInt64?

  init(socket: ListeningSocket, core: ServerCore) {
    self.socket = socket
    self.core = core
  }

  func start() throws(RPCStatus) {
    core.loop.assertOnLoop()
    token = core.loop.watch(socket.fd, self)
    if token == nil { throw RPCStatus(.internal, "Cannot watch \(socket.name): \(SystemError.text())") }
  }

  func ready(readable: Bool, writable: Bool) {
    core.loop.assertOnLoop()
    for _ in 0..<Self.acceptsPerTurn {
      let fd = lrpc_accept(socket.fd)
      if fd >= 0 {
        core.accept(fd)
      } else if errno == EMFILE || errno == ENFILE || errno == ENOBUFS || errno == ENOMEM {
        return rest()
      } else if errno != EINTR, errno != ECONNABORTED {
        return
      }
    }
  }

  private func rest() {
    guard let token else { return }
    core.loop.change(socket.fd, token, readable: false, writable: false)
    core.loop.schedule(after: Self.pause) { [weak self] in
      guard let self, let token = self.token else { return }
      self.core.loop.change(self.socket.fd, token, readable: true, writable: false)
    }
  }

  /// Stops accepting and removes the socket's file; the lock is kept.
  func stop() {
    core.loop.assertOnLoop()
    guard let token else { return }
    core.loop.unwatch(socket.fd, token)
    self.token = nil
    socket.close()
  }

  /// Releases the lock, so that a successor can listen.
  func release() { socket.release() }
}
