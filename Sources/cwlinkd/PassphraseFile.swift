import CurlTransport
import Glibc
import ProcessSupport

/// A file with the passphrase of a backup, or standard input. The rules are those of `cwlink backup`.
final class PassphraseFile {
  static let variable = "CWLINK_BACKUP_PASSPHRASE"

  private let descriptor: Int32
  private let name: String

  /// Opens the file; "-" is standard input. Throws `PassphraseFileError`.
  init(_ path: String) throws(PassphraseFileError) {
    let isInput = path == "-"
    name = isInput ? "standard input" : path
    descriptor = isInput ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unreadable(name, errno) }
  }

  deinit {
    if descriptor != STDIN_FILENO { close(descriptor) }
  }

  /// Reads it to its end; a terminal prompts without echo. Throws `PassphraseFileError`, without any of the text, also if it is interrupted.
  func read(_ interruption: Interruption) throws(PassphraseFileError) -> Secret {
    var bytes = isatty(descriptor) == 1 ? try typed(interruption) : try content(interruption)
    do throws(SecretText.Problem) { return Secret(try SecretText.take(&bytes)) } catch { throw .unusable(name, error) }
  }

  private func content(_ interruption: Interruption) throws(PassphraseFileError) -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count <= SecretText.limit {
      let part = try part(interruption)
      if part.isEmpty { break }
      bytes += part
    }
    return bytes
  }

  /// One line, which is not shown.
  private func typed(_ interruption: Interruption) throws(PassphraseFileError) -> [UInt8] {
    var saved = termios()
    guard tcgetattr(descriptor, &saved) == 0 else { throw .unreadable(name, errno) }
    var hidden = saved
    hidden.c_lflag &= ~tcflag_t(ECHO)
    guard tcsetattr(descriptor, TCSAFLUSH, &hidden) == 0 else { throw .unreadable(name, errno) }
    defer {
      tcsetattr(descriptor, TCSAFLUSH, &saved)
      StandardDescriptors.writeError("\n")
    }
    StandardDescriptors.writeError("Passphrase: ")
    return try part(interruption)
  }

  /// Empty at the end.
  private func part(_ interruption: Interruption) throws(PassphraseFileError) -> [UInt8] {
    interruption.waitForInput(descriptor)
    guard interruption.signal == nil else { throw .unreadable(name, EINTR) }
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: SecretText.limit) { buffer, count in
      let got = Glibc.read(descriptor, buffer.baseAddress, SecretText.limit)
      if got < 0 { failure = errno }
      count = max(0, got)
    }
    guard failure == 0 else { throw .unreadable(name, failure) }
    return bytes
  }
}

/// Why a passphrase file cannot be used.
enum PassphraseFileError: Error, CustomStringConvertible {
  case unreadable(String, Int32)
  case unusable(String, SecretText.Problem)

  var description: String {
    switch self {
    case .unreadable(let name, let code): "the passphrase file \(name) cannot be read: \(String(cString: strerror(code)))"
    case .unusable(let name, .empty): "the passphrase file \(name) is empty; write the passphrase to it"
    case .unusable(let name, .tooLong): "the passphrase file \(name) is longer than \(SecretText.limit) bytes"
    case .unusable(let name, .notText): "the passphrase file \(name) is not UTF-8 text; write the passphrase as UTF-8"
    }
  }
}
