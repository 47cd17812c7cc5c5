import Glibc

/// The user that a state directory belongs to.
enum ServiceUser {
  /// What root does in another user's directory it does as that user, so that the files belong to it, and no link in it leads root elsewhere. Has no effect
  /// for other users, or if the directory is missing.
  ///
  /// Throws if the user cannot be changed.
  static func become(ownerOf directory: String) throws {
    var information = stat()
    guard geteuid() == 0, stat(directory, &information) == 0, information.st_uid != 0 else { return }
    guard setgroups(0, nil) == 0, setgid(information.st_gid) == 0, setuid(information.st_uid) == 0 else {
      throw ServiceUserError(user: information.st_uid, reason: String(cString: strerror(errno)))
    }
  }
}

struct ServiceUserError: Error, CustomStringConvertible {
  let user: uid_t
  let reason: String

  var description: String { "cannot continue as user \(user), whose directory it is: \(reason)" }
}
