/// The metadata of a call: ordered pairs of key and value; a key may occur several times.
///
/// Keys are sent and compared in lower case; a-z, 0-9, "-", "_" and "." are allowed. The value of a key ending in "-bin" is bytes, any other
/// value is printable ASCII. Keys starting with "grpc-" or ":" are reserved for the protocol and refused.
public struct Metadata: Sendable, Equatable {
  public enum Value: Sendable, Equatable {
    case text(String)
    case bytes([UInt8])
  }

  public struct Entry: Sendable, Equatable {
    public let key: String
    public let value: Value
  }

  public private(set) var entries: [Entry] = []

  public init() {}

  public var isEmpty: Bool { entries.isEmpty }

  /// The first text value of the key.
  public subscript(_ key: String) -> String? { texts(key).first }

  public func texts(_ key: String) -> [String] {
    let key = Metadata.normalized(key)
    return entries.compactMap { entry in
      guard entry.key == key, case .text(let text) = entry.value else { return nil }
      return text
    }
  }

  public func bytes(_ key: String) -> [[UInt8]] {
    let key = Metadata.normalized(key)
    return entries.compactMap { entry in
      guard entry.key == key, case .bytes(let bytes) = entry.value else { return nil }
      return bytes
    }
  }

  /// Adds a pair. Returns false, and adds nothing, if the key or the value is not allowed.
  @discardableResult
  public mutating func add(_ key: String, _ text: String) -> Bool {
    let key = Metadata.normalized(key)
    guard Metadata.isFree(key), !key.hasSuffix("-bin"), text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) else { return false }
    // Leading and trailing spaces would be lost in transit.
    guard text.utf8.first != 0x20, text.utf8.last != 0x20 else { return false }
    entries.append(Entry(key: key, value: .text(text)))
    return true
  }

  /// Adds bytes under a key that ends in "-bin". Returns false, and adds nothing, if the key is not allowed.
  @discardableResult
  public mutating func add(_ key: String, bytes: [UInt8]) -> Bool {
    let key = Metadata.normalized(key)
    guard Metadata.isFree(key), key.hasSuffix("-bin") else { return false }
    entries.append(Entry(key: key, value: .bytes(bytes)))
    return true
  }

  /// Adds a received pair that has been validated.
  mutating func addReceived(_ key: String, _ value: Value) {
    entries.append(Entry(key: key, value: value))
  }

  static func normalized(_ key: String) -> String { key.utf8.contains(where: { (0x41...0x5A).contains($0) }) ? key.lowercased() : key }

  /// Whether applications may use the key.
  static func isFree(_ key: String) -> Bool {
    guard !key.isEmpty, !key.hasPrefix("grpc-"), !reserved.contains(key) else { return false }
    return key.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x5F || $0 == 0x2E }
  }

  private static let reserved: Set<String> = [
    "te", "content-type", "content-length", "connection", "host", "keep-alive", "proxy-connection", "transfer-encoding", "upgrade",
  ]
}
