import Glibc

/// What of the bytes of a file, or of standard input, is the secret: the same for every program, so that a key encrypted by one is opened by another.
public enum SecretText {
  /// In bytes.
  public static let limit = 65_536

  public enum Problem: Error, Equatable, Sendable {
    case empty
    case tooLong
    /// Not UTF-8, or with a NUL byte: Windows PowerShell writes UTF-16, which would be another secret.
    case notText
  }

  /// The text without a byte order mark at its beginning, and without the line ends at its end. Overwrites the bytes.
  public static func take(_ bytes: inout [UInt8]) throws(Problem) -> String {
    defer { bytes.withUnsafeMutableBytes { if let start = $0.baseAddress { explicit_bzero(start, $0.count) } } }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    while let last = bytes.last, last == UInt8(ascii: "\n") || last == UInt8(ascii: "\r") { bytes.removeLast() }
    guard !bytes.isEmpty else { throw .empty }
    guard bytes.count <= limit else { throw .tooLong }
    guard !bytes.contains(0), let text = String(validating: bytes, as: UTF8.self) else { throw .notText }
    return text
  }
}
