/// The resources in use by one user. Confined to the loop's thread.
final class UserUsage {
  let uid: UInt32
  /// Whether the user is root or the server's own user, for whom places are reserved.
  let isPrivileged: Bool
  var connections = 0
  var calls = 0
  var bufferedBytes = 0
  /// Bytes of responses that the user has not read.
  var unreadBytes = 0
  /// Connections that were ended because of a flood.
  var floods: RateWindow
  /// Where the user's handlers run.
  let queue: JobQueue
  /// Whether a timer will forget the user.
  var isForgetScheduled = false
  private var turn: UInt64 = 0
  private var receivedBytes = 0

  /// The number of bytes after which a user's connections are read on in the next turn of the loop.
  static let bytesPerTurn = 64 * 1024

  init(uid: UInt32, isPrivileged: Bool, floodSeconds: Int, loop: EventLoop) {
    self.uid = uid
    self.isPrivileged = isPrivileged
    floods = RateWindow(seconds: floodSeconds)
    queue = JobQueue(loop: loop)
  }

  /// Whether another of the user's connections may be read in this turn of the loop.
  func mayRead(in turn: UInt64) -> Bool {
    if turn != self.turn {
      self.turn = turn
      receivedBytes = 0
    }
    return receivedBytes < Self.bytesPerTurn
  }

  func didRead(_ count: Int) { receivedBytes += count }
}
