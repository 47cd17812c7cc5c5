import BridgeCore
import CurlTransport
import Foundation

/// A file with the passphrase of a backup.
enum PassphraseFile {
  private static let longest = 65_536

  /// The file's text without the line ends at its end. Throws `BackupError`, without any of it.
  static func read(_ path: String) throws -> Secret {
    guard let file = FileHandle(forReadingAtPath: path) else {
      throw BackupError.unreadable("\(path): \(String(cString: strerror(errno)))")
    }
    defer { try? file.close() }
    var bytes = try file.read(upToCount: longest + 1) ?? Data()
    defer { bytes.resetBytes(in: bytes.startIndex..<bytes.endIndex) }
    while let last = bytes.last, last == UInt8(ascii: "\n") || last == UInt8(ascii: "\r") { bytes.removeLast() }
    guard !bytes.isEmpty, bytes.count <= longest, let text = String(validating: bytes, as: UTF8.self) else {
      throw BackupError.unreadable("\(path) does not have a passphrase in UTF-8")
    }
    return Secret(text)
  }
}
