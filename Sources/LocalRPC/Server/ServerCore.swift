internal import CNghttp2
internal import Glibc

/// The server's state. Unchecked because it is confined to the loop's thread.
final class ServerCore: @unchecked Sendable {
  enum State { case running, draining, stopped }

  let loop: EventLoop
  let configuration: ServerConfiguration
  let methods: MethodTable
  let limits: ServerLimits
  private let connectionShare: UserShare
  private let callShare: UserShare
  var state = State.running
  var listeners: [Listener] = []
  var connections: [ObjectIdentifier: ServerConnection] = [:]
  var users: [UInt32: UserUsage] = [:]
  var calls = 0
  private var buffered: ByteLimit
  private var unread: ByteLimit
  /// The number of handlers that have not returned, even if their calls have ended.
  var runningHandlers = 0
  var stopWaiters: [UnsafeContinuation<Void, Never>] = []

  init(loop: EventLoop, configuration: ServerConfiguration, methods: MethodTable) {
    self.loop = loop
    self.configuration = configuration
    self.methods = methods
    limits = configuration.limits
    connectionShare = UserShare(
      total: limits.maximumConnections, perUser: limits.maximumConnectionsPerUser, reserved: limits.reservedConnections)
    buffered = ByteLimit(
      perUser: limits.maximumBufferedBytesPerUser, total: limits.maximumBufferedBytes, guaranteed: limits.guaranteedBytes)
    unread = ByteLimit(perUser: limits.maximumUnreadBytesPerUser, total: limits.maximumUnreadBytes, guaranteed: limits.guaranteedBytes)
    callShare = UserShare(total: limits.maximumCalls, perUser: limits.maximumCallsPerUser, reserved: limits.reservedCalls)
  }

  func admit(_ user: UserUsage) throws(RPCStatus) {
    loop.assertOnLoop()
    guard callShare.hasRoom(held: user.calls, used: calls, isPrivileged: user.isPrivileged) else {
      throw RPCStatus(
        .resourceExhausted,
        "\(calls) calls are in progress, \(user.calls) of them of user \(user.uid); the limits are \(limits.maximumCalls) and "
          + "\(limits.maximumCallsPerUser), and a user's share of what is free. Try again later.")
    }
    if unread.isExceeded(held: user.unreadBytes) { throw ServerCore.unread(user) }
    calls += 1
    user.calls += 1
  }

  func release(_ user: UserUsage) {
    loop.assertOnLoop()
    calls -= 1
    user.calls -= 1
    forget(user)
  }

  /// Charges the user for buffered request bytes. False if a limit is exceeded.
  func charge(buffered delta: Int, to user: UserUsage) -> Bool { buffered.charge(delta, held: &user.bufferedBytes) }

  /// The same for response bytes that wait to be read.
  func charge(unread delta: Int, to user: UserUsage) -> Bool { unread.charge(delta, held: &user.unreadBytes) }

  static func unread(_ user: UserUsage) -> RPCStatus {
    RPCStatus(
      .resourceExhausted, "Unread responses of user \(user.uid) hold \(user.unreadBytes) bytes, which is over the limit. Read them first.")
  }

  func accept(_ fd: Int32) {
    loop.assertOnLoop()
    guard state == .running, let peer = configuration.identify(fd) else {
      close(fd)
      return
    }
    let user =
      users[peer.uid]
      ?? UserUsage(
        uid: peer.uid, isPrivileged: peer.isPrivileged, floodSeconds: limits.floodSeconds, loop: loop)
    if connections.count >= limits.maximumConnections / 4 * 3 { closeIdleConnections() }
    if let reason = refusal(of: user) {
      Refusal.send(reason, to: fd)
      return configuration.connectionEnded(peer, reason)
    }
    let connection = ServerConnection(core: self, fd: fd, peer: peer, user: user)
    guard connection.start() else { return }
    users[peer.uid] = user
    user.connections += 1
    connections[ObjectIdentifier(connection)] = connection
  }

  private func refusal(of user: UserUsage) -> String? {
    if user.floods.total(at: loop.now) >= limits.maximumFloodsPerUser {
      return "Connections of user \(user.uid) were ended because of floods. Try again in \(limits.floodSeconds) seconds."
    }
    if connectionShare.hasRoom(held: user.connections, used: connections.count, isPrivileged: user.isPrivileged) { return nil }
    return "\(connections.count) connections are open, \(user.connections) of them of user \(user.uid); the limits are "
      + "\(limits.maximumConnections) and \(limits.maximumConnectionsPerUser), and a user's share of what is free."
  }

  private func closeIdleConnections() {
    for connection in connections.values where connection.isIdle(for: limits.idleTime) { connection.closeIdle() }
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
    guard user.connections == 0, user.calls == 0 else { return }
    guard user.floods.total(at: loop.now) > 0 else {
      users[user.uid] = nil
      return
    }
    guard !user.isForgetScheduled else { return }
    user.isForgetScheduled = true
    loop.schedule(after: .seconds(limits.floodSeconds)) { [self] in
      user.isForgetScheduled = false
      if users[user.uid] === user { forget(user) }
    }
  }
}
