/// Divides places, such as connections, among users. Pure.
///
/// A user may hold at most as many places as are still free, so that a few users cannot take them all; the reserved ones are only for root and
/// the server's own user.
struct UserShare {
  let total: Int
  let perUser: Int
  let reserved: Int

  init(total: Int, perUser: Int, reserved: Int) {
    self.total = total
    self.perUser = perUser
    self.reserved = min(reserved, total / 4)
  }

  /// Whether a user who holds `held` of all `used` places gets another one.
  func hasRoom(held: Int, used: Int, isPrivileged: Bool) -> Bool {
    guard held < perUser else { return false }
    return isPrivileged ? used < total : held < total - reserved - used
  }
}

/// Limits the bytes that are held for users: per user and in all, where each user gets a guaranteed number whatever the others hold. Pure.
struct ByteLimit {
  let perUser: Int
  let total: Int
  let guaranteed: Int
  private var used = 0

  init(perUser: Int, total: Int, guaranteed: Int) {
    self.perUser = perUser
    self.total = total
    self.guaranteed = guaranteed
  }

  /// Adds `delta` bytes to those that a user holds. False if more bytes exceed a limit.
  mutating func charge(_ delta: Int, held: inout Int) -> Bool {
    held += delta
    used += delta
    return delta <= 0 || !isExceeded(held: held)
  }

  func isExceeded(held: Int) -> Bool { held > perUser || used > total && held > guaranteed }
}
