import Crypto
import Escaping
import Foundation
import Glibc

/// The key that encrypts all secrets: from a systemd credential, or else from `master.key` (mode 0600) in the state directory.
package enum MasterKey {
  /// The credential's name in `$CREDENTIALS_DIRECTORY`.
  static let credentialName = "cwlink-master-key"
  /// In bytes.
  static let size = 32
  /// Its name in the state directory.
  static let fileName = "master.key"

  /// Reads the key, or creates one if the state directory has none and nothing is encrypted yet.
  ///
  /// `hasSecrets`: whether the database contains something encrypted. A key that was lost is not replaced, because what it encrypted would be lost
  /// silently with it. Throws if the key does not have 32 bytes, its file is readable by other users, or it belongs to another user.
  package static func load(stateDirectory: String, credentialsDirectory: String?, hasSecrets: Bool = false) throws -> Sealer {
    if let credentialsDirectory, access("\(credentialsDirectory)/\(credentialName)", F_OK) == 0 {
      let credential = "\(credentialsDirectory)/\(credentialName)"
      return try read(credential, "the systemd credential \(credentialName)", isCredential: true)
    }
    let path = stateDirectory + "/master.key"
    if !FileManager.default.fileExists(atPath: path) {
      if hasSecrets { return Sealer(missing: path) }
      try write(SymmetricKey(size: .bits256), to: path)
    }
    return try read(path, "\(path)", isCredential: false)
  }

  /// Reads the key from a file. It may be a symbolic link, but the file must be of the daemon's user or root, and readable by nobody else.
  private static func read(_ path: String, _ place: String, isCredential: Bool) throws -> Sealer {
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw MasterKeyError.unreadable(path, errno) }
    defer { close(descriptor) }
    var information = stat()
    guard fstat(descriptor, &information) == 0 else { throw MasterKeyError.unreadable(path, errno) }
    guard StateDirectory.isTrusted(information.st_uid) else { throw MasterKeyError.foreignOwner(path, information.st_uid) }
    // systemd protects credentials by their directory.
    guard isCredential || information.st_mode & 0o077 == 0 else { throw MasterKeyError.readableByOthers(path) }
    guard information.st_size == size else { throw MasterKeyError.wrongSize(place, Int(information.st_size)) }
    var bytes = [UInt8](repeating: 0, count: size)
    defer { bytes.withUnsafeMutableBytes { if let start = $0.baseAddress { explicit_bzero(start, $0.count) } } }
    guard bytes.withUnsafeMutableBytes({ Glibc.read(descriptor, $0.baseAddress, $0.count) }) == size else {
      throw MasterKeyError.unreadable(path, errno)
    }
    return Sealer(key: SymmetricKey(data: bytes))
  }

  /// Writes the key to a temporary file and links it into place, so that a key is never incomplete and never overwritten.
  static func write(_ key: SymmetricKey, to path: String) throws {
    var bytes = key.withUnsafeBytes { Array($0) }
    defer { bytes.withUnsafeMutableBytes { if let start = $0.baseAddress { explicit_bzero(start, $0.count) } } }
    let draft = path + ".\(getpid())"
    // Left behind by a crashed process with the same pid.
    unlink(draft)
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw MasterKeyError.unwritable(draft, errno) }
    defer { unlink(draft) }
    let written = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
    let synced = fsync(descriptor)
    close(descriptor)
    guard written == bytes.count, synced == 0 else { throw MasterKeyError.unwritable(draft, errno) }
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
  case foreignOwner(String, uid_t)
  case unreadable(String, Int32)
  case unwritable(String, Int32)

  var description: String {
    switch self {
    case .wrongSize(let place, let count): "the master key in \(place) has \(count) bytes, not 32; restore the right one from a backup"
    case .readableByOthers(let path): "others may read the master key \(path); run: chmod 600 \(Shell.quoted(path))"
    case .foreignOwner(let path, let owner):
      "the master key \(path) belongs to the user \(owner), who can replace it; run: chown \(geteuid()) \(Shell.quoted(path))"
    case .unreadable(let path, let code): "the master key \(path) cannot be read: \(String(cString: strerror(code)))"
    case .unwritable(let path, let code): "the master key \(path) cannot be written: \(String(cString: strerror(code)))"
    }
  }
}
