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
  /// Throws `StateDirectoryError` if it cannot be created, belongs to another user, or other users may write to it.
  package static func prepare(_ path: String) throws {
    for path in missing(path).reversed() {
      guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw StateDirectoryError.uncreatable(path, errno) }
    }
    var information = stat()
    guard stat(path, &information) == 0 else { throw StateDirectoryError.unreadable(path, errno) }
    guard information.st_mode & S_IFMT == S_IFDIR else { throw StateDirectoryError.notADirectory(path) }
    // No change of its rights would help.
    if access(path, W_OK) != 0, errno == EROFS { throw StateDirectoryError.readOnly(path) }
    guard isTrusted(information.st_uid) else { throw StateDirectoryError.foreignOwner(path, information.st_uid) }
    guard information.st_mode & 0o022 == 0 else { throw StateDirectoryError.writableByOthers(path) }
  }

  /// The directory and those above it that do not exist, the innermost first.
  static func missing(_ path: String) -> [String] {
    var (missing, path): ([String], String) = ([], path)
    var information = stat()
    while !path.isEmpty, path != "/", stat(path, &information) != 0, errno == ENOENT {
      missing.append(path)
      path = (path as NSString).deletingLastPathComponent
    }
    return missing
  }

  /// Creates the database's file (mode 0600) if it is missing, before SQLite opens it: SQLite gives the files beside it the same mode.
  ///
  /// Throws `StateDirectoryError` if one of them is a symbolic link, not a regular file, or another user's. Takes away the rights of others.
  static func prepareDatabase(in directory: String) throws {
    UnnamedFile.removeLeftovers(in: directory)
    removeRestoreDrafts(in: directory)
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

  /// The beginning of the names of directories in which a backup is restored.
  static let restoreDraftPrefix = ".cwlink-restore-"

  /// Removes what a killed restoration left. Whoever calls it holds the directory's lock.
  static func removeRestoreDrafts(in directory: String) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? []
    for name in names where name.hasPrefix(restoreDraftPrefix) { try? FileManager.default.removeItem(atPath: "\(directory)/\(name)") }
  }

  /// Whether files of this user are as good as our own.
  static func isTrusted(_ owner: uid_t) -> Bool { owner == geteuid() || owner == 0 }
}

/// Why the state directory, or a file in it, is not used.
package enum StateDirectoryError: Error, CustomStringConvertible {
  case uncreatable(String, Int32)
  case unreadable(String, Int32)
  case notADirectory(String)
  case readOnly(String)
  case writableByOthers(String)
  case foreignOwner(String, UInt32)
  case symbolicLink(String)
  case notAFile(String)

  package var description: String {
    switch self {
    case .uncreatable(let path, let code): "the directory \(path) cannot be created: \(String(cString: strerror(code)))"
    case .notADirectory(let path): "\(path) is not a directory; name the state directory"
    case .readOnly(let path): "\(path) is on a file system that is mounted read-only; use another directory, or mount it for writing"
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
