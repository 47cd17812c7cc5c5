import Glibc
import ServiceSupport

/// Where a secret is stored: an absolute path, or the name of a systemd credential ($CREDENTIALS_DIRECTORY/NAME).
struct SecretSource: Sendable, Equatable {
  static let mostBytes = 64 << 10

  /// The path of the setting, for errors.
  var setting: String
  var name: String

  init(_ value: ConfigurationValue) throws(ConfigurationError) {
    setting = value.path
    name = try value.text()
    guard name.hasPrefix("/") || !name.contains("/") else {
      throw value.error("'\(name)' must be an absolute path or the name of a systemd credential")
    }
  }

  func error(_ message: String) -> ConfigurationError { ConfigurationError(message, at: setting) }

  func path(credentials: String?) throws(ConfigurationError) -> String {
    if name.hasPrefix("/") { return name }
    guard let credentials, !credentials.isEmpty else {
      throw error(
        "'\(name)' is a credential name, but systemd passed no credentials; add LoadCredential=\(name):PATH to the unit, or use an absolute path"
      )
    }
    return "\(credentials)/\(name)"
  }

  /// The file's bytes. A file that is accessible to users other than its owner and group is rejected.
  func read(credentials: String?) throws(ConfigurationError) -> [UInt8] {
    let path = try path(credentials: credentials)
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw error("cannot read \(path): \(String(cString: strerror(errno)))") }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { throw error("\(path) is not a regular file") }
    guard status.st_mode & 0o007 == 0 else {
      throw error("\(path) is accessible to every user on this machine; run: chmod 600 \(path), and replace the secret")
    }
    guard status.st_size <= Self.mostBytes else {
      throw error("\(path) is \(status.st_size) bytes long; the limit is \(Self.mostBytes)")
    }
    var bytes = [UInt8](repeating: 0, count: Self.mostBytes)
    var count = 0
    while count < bytes.count {
      let step = bytes.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress?.advanced(by: count), $0.count - count) }
      if step < 0, errno == EINTR { continue }
      guard step >= 0 else { throw error("cannot read \(path): \(String(cString: strerror(errno)))") }
      if step == 0 { break }
      count += step
    }
    return Array(bytes.prefix(count))
  }

  /// The file's text without surrounding white space.
  func readText(credentials: String?) throws(ConfigurationError) -> String {
    let bytes = try read(credentials: credentials)
    guard !bytes.contains(0) else { throw error("contains a NUL byte") }
    guard let text = String(validating: bytes, as: UTF8.self) else { throw error("is not UTF-8 text") }
    // Editors on Windows begin a file with a byte order mark.
    let isBlank = { (scalar: Unicode.Scalar) in scalar.properties.isWhitespace || scalar == "\u{FEFF}" }
    let withoutStart = text.unicodeScalars.drop(while: isBlank)
    return String(String.UnicodeScalarView(withoutStart.reversed().drop(while: isBlank).reversed()))
  }
}
