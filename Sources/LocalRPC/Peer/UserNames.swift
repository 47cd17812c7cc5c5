internal import Glibc
internal import Synchronization

/// A cache of user names by uid.
final class UserNames: Sendable {
  static let shared = UserNames()

  /// The number of entries at which the cache is cleared.
  private static let capacity = 4096
  private let names = Mutex<[UInt32: String]>([:])

  func name(uid: UInt32) -> String {
    if let known = names.withLock({ $0[uid] }) { return known }
    let name = UserNames.lookUp(uid) ?? String(uid)
    names.withLock { names in
      if names.count >= UserNames.capacity { names = [:] }
      names[uid] = name
    }
    return name
  }

  private static func lookUp(_ uid: UInt32) -> String? {
    var size = 1024
    while size <= 1 << 20 {
      let (error, name) = withUnsafeTemporaryAllocation(of: CChar.self, capacity: size) { buffer -> (Int32, String?) in
        guard let start = buffer.baseAddress else { return (ENOMEM, nil) }
        var entry = passwd()
        var found: UnsafeMutablePointer<passwd>?
        let error = getpwuid_r(uid, &entry, start, size, &found)
        guard error == 0, found != nil, let name = entry.pw_name else { return (error, nil) }
        return (0, String(cString: name))
      }
      guard error == ERANGE else { return name }
      size *= 4
    }
    return nil
  }
}
