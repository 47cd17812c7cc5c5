import Escaping

/// Why a backup is not restored. Nothing was changed.
package enum BackupError: Error, Equatable, CustomStringConvertible {
  case notABackup
  case newerFormat(Int)
  case newerSchema(version: String)
  case truncated
  case damaged(String)
  case unreadable(String)
  case noKey
  case passphraseNeeded
  case wrongPassphrase
  case notEmpty(String)
  case incomplete(String)
  case noRoom(needed: Int64, directory: String)
  case unwritable(String, String)
  /// By a signal.
  case interrupted

  package var description: String {
    switch self {
    case .notABackup: "this is not a backup of cwlink"
    case .newerFormat(let version): "the backup has format \(version), which this cwlinkd does not know; restore it with a newer version"
    case .newerSchema(let version):
      "the backup was made by cwlink \(version), whose database is newer than this cwlinkd's; restore it with that version or a newer one"
    case .truncated: "the backup is incomplete; copy it again, or use another one"
    case .damaged(let what): "the backup is damaged (\(what)); copy it again, or use another one"
    case .unreadable(let reason): "the backup cannot be read: \(reason)"
    case .noKey: "the backup does not contain the master key; omit --passphrase-file, and copy master.key from elsewhere"
    case .passphraseNeeded:
      "the backup contains the master key; give its passphrase with --passphrase-file FILE, or restore without the key: --without-key"
    case .wrongPassphrase:
      "the passphrase does not open the master key in this backup; give the right one, or restore without the key: --without-key"
    case .notEmpty(let directory): "\(directory) is not empty; name a new directory, or move its files away"
    case .incomplete(let reason): "the restored database is not what was backed up: \(reason)"
    case .noRoom(let needed, let directory): "the disk of \(directory) has no room for \((needed >> 20) + 1) MiB; free space on it"
    case .unwritable(let path, let reason): "\(path) cannot be written: \(reason)"
    case .interrupted: "interrupted; nothing was restored"
    }
  }
}
