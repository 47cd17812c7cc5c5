import FoundationEssentials
import Glibc

/// Where a secret lies: a file by its absolute path, or by its name alone a credential of systemd's ($CREDENTIALS_DIRECTORY/NAME).
struct SecretSource: Sendable, Equatable {
  static let mostBytes = 64 << 10

  /// The setting that names it.
  var place: String
  var name: String

  init(_ value: ConfigurationValue) throws(ConfigurationProblem) {
    place = value.place
    name = try value.text()
    guard name.hasPrefix("/") || !name.contains("/") else {
      throw value.problem("'\(name)' is neither an absolute path nor a credential's name")
    }
  }

  func problem(_ message: String) -> ConfigurationProblem { ConfigurationProblem(at: place, message) }

  func path(credentials: String?) throws(ConfigurationProblem) -> String {
    if name.hasPrefix("/") { return name }
    guard let credentials, !credentials.isEmpty else {
      throw problem(
        "'\(name)' is a credential's name, and systemd passed none in: add LoadCredential=\(name):PATH to the unit, or write an absolute path"
      )
    }
    return "\(credentials)/\(name)"
  }

  /// The file's bytes. A file that others than its owner and group may read is refused, and one that others may write.
  func read(credentials: String?) throws(ConfigurationProblem) -> [UInt8] {
    let path = try path(credentials: credentials)
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw problem("\(path) cannot be read: \(String(cString: strerror(errno)))") }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { throw problem("\(path) is no file") }
    guard status.st_mode & 0o007 == 0 else {
      throw problem("\(path) may be read by everybody on this machine: chmod 600 \(path), and put a new secret into it")
    }
    guard status.st_size <= Self.mostBytes else { throw problem("\(path) has \(status.st_size) bytes, which is no secret") }
    var bytes = [UInt8](repeating: 0, count: Self.mostBytes)
    var count = 0
    while count < bytes.count {
      let step = bytes.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress?.advanced(by: count), $0.count - count) }
      if step < 0, errno == EINTR { continue }
      guard step >= 0 else { throw problem("\(path) cannot be read: \(String(cString: strerror(errno)))") }
      if step == 0 { break }
      count += step
    }
    return Array(bytes.prefix(count))
  }

  /// The file's text without the blanks and line ends around it.
  func readText(credentials: String?) throws(ConfigurationProblem) -> String {
    guard let text = String(validating: try read(credentials: credentials), as: UTF8.self) else { throw problem("is no text") }
    let trimmed = text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed()
    return String(trimmed)
  }
}
