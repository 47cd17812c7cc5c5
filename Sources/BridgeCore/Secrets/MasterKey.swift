import Crypto
import Foundation
import Glibc

/// The key that encrypts all secrets: from a systemd credential, or else from `master.key` (mode 0600) in the state directory.
package enum MasterKey {
  /// The credential's name in `$CREDENTIALS_DIRECTORY`.
  static let credentialName = "cwlink-master-key"

  /// Reads the key, or creates one if the state directory has none and nothing is encrypted yet.
  ///
  /// `hasSecrets`: whether the database contains something encrypted. A key that was lost is not replaced, because what it encrypted would be lost
  /// silently with it. Throws if the key does not have 32 bytes or its file is readable by other users.
  package static func load(stateDirectory: String, credentialsDirectory: String?, hasSecrets: Bool = false) throws -> Sealer {
    if let credentialsDirectory, access("\(credentialsDirectory)/\(credentialName)", F_OK) == 0 {
      let credential = "\(credentialsDirectory)/\(credentialName)"
      guard let data = FileManager.default.contents(atPath: credential) else { throw MasterKeyError.unreadable(credential, errno) }
      return Sealer(key: try key(data, from: "the systemd credential \(credentialName)"))
    }
    let path = stateDirectory + "/master.key"
    if !FileManager.default.fileExists(atPath: path) {
      if hasSecrets { return Sealer(missing: path) }
      try create(path)
    }
    var information = stat()
    guard stat(path, &information) == 0 else { throw MasterKeyError.unreadable(path, errno) }
    guard information.st_mode & 0o077 == 0 else { throw MasterKeyError.readableByOthers(path) }
    guard let data = FileManager.default.contents(atPath: path) else { throw MasterKeyError.unreadable(path, errno) }
    return Sealer(key: try key(data, from: path))
  }

  private static func key(_ data: Data, from place: String) throws -> SymmetricKey {
    guard data.count == 32 else { throw MasterKeyError.wrongSize(place, data.count) }
    return SymmetricKey(data: data)
  }

  /// Writes the key to a temporary file and links it into place, so that a key is never incomplete and never overwritten.
  private static func create(_ path: String) throws {
    let fresh = SymmetricKey(size: .bits256).withUnsafeBytes { Data($0) }
    let draft = path + ".\(getpid())"
    // Left behind by a crashed process with the same pid.
    unlink(draft)
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw MasterKeyError.unwritable(draft, errno) }
    defer { unlink(draft) }
    let written = fresh.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    let synced = fsync(descriptor)
    close(descriptor)
    guard written == fresh.count, synced == 0 else { throw MasterKeyError.unwritable(draft, errno) }
    guard link(draft, path) == 0 || errno == EEXIST else { throw MasterKeyError.unwritable(path, errno) }
    try syncDirectory(of: path)
  }

  /// Makes the directory entry durable before anything is encrypted with the key.
  private static func syncDirectory(of path: String) throws {
    let directory = (path as NSString).deletingLastPathComponent
    let descriptor = open(directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw MasterKeyError.unwritable(directory, errno) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw MasterKeyError.unwritable(directory, errno) }
  }
}

enum MasterKeyError: Error, CustomStringConvertible {
  case wrongSize(String, Int)
  case readableByOthers(String)
  case unreadable(String, Int32)
  case unwritable(String, Int32)

  var description: String {
    switch self {
    case .wrongSize(let place, let count): "the master key in \(place) has \(count) bytes, not 32; restore the right one from a backup"
    case .readableByOthers(let path): "others may read the master key \(path); run: chmod 600 \(path)"
    case .unreadable(let path, let code): "the master key \(path) cannot be read: \(String(cString: strerror(code)))"
    case .unwritable(let path, let code): "the master key \(path) cannot be written: \(String(cString: strerror(code)))"
    }
  }
}
