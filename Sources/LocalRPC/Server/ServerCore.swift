internal import CNghttp2
internal import Glibc

/// The resources in use by one user.
final class UserUsage {
  let uid: UInt32
  var connections = 0
  var calls = 0
  var bufferedBytes = 0

  init(uid: UInt32) {
    self.uid = uid
  }
}

/// The server's state. Unchecked because it is confined to the loop's thread.
final class ServerCore: @unchecked Sendable {
  enum State { case running, draining, stopped }

  let loop: EventLoop
  let configuration: ServerConfiguration
  let methods: MethodTable
  let limits: ServerLimits
  var state = State.running
  var listeners: [Listener] = []
  var connections: [ObjectIdentifier: ServerConnection] = [:]
  var users: [UInt32: UserUsage] = [:]
  var calls = 0
  /// The number of handlers that have not returned, even if their calls have ended.
  var runningHandlers = 0
  var stopWaiters: [UnsafeContinuation<Void, Never>] = []

  init(loop: EventLoop, configuration: ServerConfiguration, methods: MethodTable) {
    self.loop = loop
    self.configuration = configuration
    self.methods = methods
    limits = configuration.limits
  }

  func admit(_ user: UserUsage) throws(RPCStatus) {
    loop.assertOnLoop()
    guard calls < limits.maximumCalls else {
      throw RPCStatus(.resourceExhausted, "\(calls) calls are in progress, which is the limit. Try again later.")
    }
    guard user.calls < limits.maximumCallsPerUser else {
      throw RPCStatus(
        .resourceExhausted, "\(user.calls) calls of user \(user.uid) are in progress, which is the limit. Try again later.")
    }
    calls += 1
    user.calls += 1
  }

  func release(_ user: UserUsage) {
    loop.assertOnLoop()
    calls -= 1
    user.calls -= 1
    forget(user)
  }

  func accept(_ fd: Int32) {
    loop.assertOnLoop()
    guard state == .running, let peer = Peer(socket: fd) else {
      close(fd)
      return
    }
    let user = users[peer.uid] ?? UserUsage(uid: peer.uid)
    guard connections.count < limits.maximumConnections else {
      return Refusal.send("\(connections.count) connections are open, which is the limit.", to: fd)
    }
    guard user.connections < limits.maximumConnectionsPerUser else {
      return Refusal.send("\(user.connections) connections of user \(peer.uid) are open, which is the limit.", to: fd)
    }
    let connection = ServerConnection(core: self, fd: fd, peer: peer, user: user)
    guard connection.start() else { return }
    users[peer.uid] = user
    user.connections += 1
    connections[ObjectIdentifier(connection)] = connection
  }

  func didClose(_ connection: ServerConnection) {
    loop.assertOnLoop()
    guard connections.removeValue(forKey: ObjectIdentifier(connection)) != nil else { return }
    connection.user.connections -= 1
    forget(connection.user)
    stopIfDone()
  }

  func handlerDidEnd() {
    loop.assertOnLoop()
    if state == .stopped, runningHandlers == 0 { loop.stop() }
    if state == .draining { stopIfDone() }
  }

  private func forget(_ user: UserUsage) {
    if user.connections == 0, user.calls == 0 { users[user.uid] = nil }
  }
}
