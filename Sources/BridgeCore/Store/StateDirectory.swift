import Escaping
import Foundation
import Glibc

/// The state directory and the files in it, which nobody but the daemon's own user and root may change: whoever can replace the database or the
/// master key decides what is billed, and where the secrets are sent.
package enum StateDirectory {
  /// The database's files: the write-ahead log and the shared memory have names of their own.
  static let databaseFiles = ["cwlink.db", "cwlink.db-wal", "cwlink.db-shm", "cwlink.db-journal"]

  /// Creates the directory (mode 0700) if it is missing.
  ///
  /// Throws `StateDirectoryError` if it belongs to another user, or other users may write to it.
  package static func prepare(_ path: String) throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    var information = stat()
    guard stat(path, &information) == 0 else { throw StateDirectoryError.unreadable(path, errno) }
    guard isTrusted(information.st_uid) else { throw StateDirectoryError.foreignOwner(path, information.st_uid) }
    guard information.st_mode & 0o022 == 0 else { throw StateDirectoryError.writableByOthers(path) }
  }

  /// Creates the database's file (mode 0600) if it is missing, before SQLite opens it: SQLite gives the files beside it the same mode.
  ///
  /// Throws `StateDirectoryError` if one of them is a symbolic link, not a regular file, or another user's. Takes away the rights of others.
  static func prepareDatabase(in directory: String) throws {
    UnnamedFile.removeLeftovers(in: directory)
    for name in databaseFiles {
      let path = directory + "/" + name
      let creates = name == databaseFiles[0] ? O_CREAT : 0
      let descriptor = open(path, O_RDWR | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC | creates, 0o600)
      guard descriptor >= 0 else {
        switch errno {
        case ENOENT: continue
        case ELOOP: throw StateDirectoryError.symbolicLink(path)
        case let code: throw StateDirectoryError.unreadable(path, code)
        }
      }
      defer { close(descriptor) }
      var information = stat()
      guard fstat(descriptor, &information) == 0 else { throw StateDirectoryError.unreadable(path, errno) }
      guard information.st_mode & S_IFMT == S_IFREG else { throw StateDirectoryError.notAFile(path) }
      guard isTrusted(information.st_uid) else { throw StateDirectoryError.foreignOwner(path, information.st_uid) }
      if information.st_mode & 0o077 != 0 { fchmod(descriptor, 0o600) }
    }
  }

  /// Whether files of this user are as good as our own.
  static func isTrusted(_ owner: uid_t) -> Bool { owner == geteuid() || owner == 0 }
}

/// Why the state directory, or a file in it, is not used.
package enum StateDirectoryError: Error, CustomStringConvertible {
  case unreadable(String, Int32)
  case writableByOthers(String)
  case foreignOwner(String, UInt32)
  case symbolicLink(String)
  case notAFile(String)

  package var description: String {
    switch self {
    case .unreadable(let path, let code): "\(path) cannot be opened: \(String(cString: strerror(code)))"
    case .writableByOthers(let path):
      "other users may write to the state directory \(path); run: chmod go-w \(Shell.quoted(path)), and check the files in it"
    case .foreignOwner(let path, let owner):
      "\(path) belongs to the user \(owner), and not to the daemon's user \(geteuid()); run: chown \(geteuid()) \(Shell.quoted(path))"
    case .symbolicLink(let path): "\(path) is a symbolic link; move the file itself to this place"
    case .notAFile(let path): "\(path) is not a regular file"
    }
  }
}
